internal import MartletScalars

/// The orders in which launches may run, by their number: what a call chooses in branches and loops shows in the number of
/// launches that it makes, if at all.
struct LaunchPaths {
  /// For each number of launches the order of so many, as its place in `steps`; `unclear` where there are several orders.
  typealias Ends = [Int: Int]

  /// The order without launches.
  static let start = 0
  private static let unclear = -1
  /// So many steps of orders are looked at.
  private static let greatestCount = 1 << 20
  /// Of so many steps of a loop in a row, at most, none makes a launch; a loop whose steps make none could go on for long.
  private static let greatestIdleCount = 4096

  private let launches: [Manifest.Launch]
  /// The most launches.
  private let limit: Int
  /// What orders consist of: a launch, and the order before it.
  private var steps: [(position: Int, before: Int)] = [(-1, -1)]

  init(_ launches: [Manifest.Launch], limit: Int) {
    self.launches = launches
    self.limit = limit
  }

  /// The launches of the order `path`, nil where that is not clear.
  func positions(_ path: Int) -> [Int]? {
    guard path != Self.unclear, steps.count < Self.greatestCount else { return nil }
    var positions: [Int] = []
    var place = path
    while place > Self.start {
      positions.append(steps[place].position)
      place = steps[place].before
    }
    return positions.reversed()
  }

  /// The orders that begin as `ends` say and go on with the launches at `range`, which stand in the same `depth` loops and
  /// branches.
  mutating func extended(_ range: Range<Int>, depth: Int, _ ends: Ends, _ dims: DimValues) -> Ends {
    var ends = ends
    var position = range.lowerBound
    while position < range.upperBound, !ends.isEmpty, steps.count < Self.greatestCount {
      guard let scope = launches[position].scope(depth) else {
        ends = extended(ends, by: position)
        position += 1
        continue
      }
      let end = (position..<range.upperBound).first { launches[$0].scope(depth)?.identity != scope.identity }
      let inside = position..<(end ?? range.upperBound)
      switch scope {
      case .loop(let loop): ends = extended(loop, inside, depth, ends, dims)
      case .branch:
        let otherwise = inside.first { launches[$0].scope(depth)?.isOtherwise ?? false } ?? inside.upperBound
        let first = extended(inside.lowerBound..<otherwise, depth: depth + 1, ends, dims)
        let second = extended(otherwise..<inside.upperBound, depth: depth + 1, ends, dims)
        ends = first.merging(second, uniquingKeysWith: Self.merged)
      }
      position = inside.upperBound
    }
    return ends
  }

  private static func merged(_ first: Int, _ second: Int) -> Int { first == second ? first : unclear }

  private mutating func extended(_ ends: Ends, by position: Int) -> Ends {
    var longer: Ends = [:]
    for (length, path) in ends.sorted(by: { $0.key < $1.key }) where length < limit {
      longer[length + 1] = path == Self.unclear ? path : steps.count
      if path != Self.unclear { steps.append((position, path)) }
    }
    return longer
  }

  private mutating func extended(
    _ loop: Manifest.Launch.Loop, _ inside: Range<Int>, _ depth: Int, _ ends: Ends, _ dims: DimValues
  ) -> Ends {
    let isConditional = loop.isConditional ?? false
    var (now, all) = (ends, ends)
    var idle = 0
    for step in 0..<max(loop.count.value(dims) ?? 0, 0) {
      let next = extended(inside, depth: depth + 1, now, dims.adding(loop.step, step))
      idle = next == now ? idle + 1 : 0
      if next.isEmpty || idle > Self.greatestIdleCount { return isConditional ? all : next }
      now = next
      if isConditional { all.merge(now, uniquingKeysWith: Self.merged) }
    }
    return isConditional ? all : now
  }
}

extension Manifest.Launch {
  /// A loop or a branch around a launch.
  fileprivate enum Scope {
    case loop(Loop)
    case branch(Branch)

    /// What is the same for all launches in it.
    var identity: [Int] {
      switch self {
      case .loop(let loop): [0, loop.number]
      case .branch(let branch): [1, branch.number]
      }
    }

    var isOtherwise: Bool {
      switch self {
      case .loop: false
      case .branch(let branch): branch.isOtherwise ?? false
      }
    }
  }

  /// The loop or branch around the launch that `depth` others are around; nil if there is none.
  fileprivate func scope(_ depth: Int) -> Scope? {
    var (loops, branches) = ((loops ?? [])[...], (branches ?? [])[...])
    var loopCount = 0
    for _ in 0..<depth {
      if let branch = branches.first, branch.depth <= loopCount {
        branches.removeFirst()
      } else {
        guard loops.popFirst() != nil else { return nil }
        loopCount += 1
      }
    }
    if let branch = branches.first, branch.depth <= loopCount { return .branch(branch) }
    return loops.first.map { .loop($0) }
  }
}
