internal import MartletScalars

/// The launches of one call in the order in which they run, those in loops as often as they do.
public struct LaunchOrder: Hashable, Sendable {
  /// The positions in the manifest's list, in the order of the call.
  public let positions: [Int]
  private let launchCount: Int

  /// The order of `launches` where the dims have the values in `dims`, of a call that made `count` launches; nil if it is
  /// another number than there should be, or if it does not tell how often a loop ran.
  public init?(_ launches: [Manifest.Launch], dims: DimValues, count: Int) {
    let conditional = Set(launches.flatMap { $0.loops ?? [] }.filter { $0.isConditional ?? false }.map(\.number))
    guard conditional.count <= 1 else { return nil }
    launchCount = launches.count
    var steps = 0
    while true {
      var writer = LaunchWriter(launches: launches, limit: count, conditionalSteps: steps)
      writer.write(launches.indices, depth: 0, dims)
      if !writer.isTooLong, writer.positions.count == count {
        positions = writer.positions
        return
      }
      // More steps make more launches, until there are too many.
      guard !conditional.isEmpty, !writer.isTooLong, steps <= count else { return nil }
      steps += 1
    }
  }

  /// The sum of `times`, which are in the order of the call, for each launch of the manifest's list.
  public func sums(_ times: [Int]) -> [Int] {
    var sums = [Int](repeating: 0, count: launchCount)
    for (position, time) in zip(positions, times) { sums[position] += time }
    return sums
  }

  /// How often each launch of the manifest's list runs.
  public var counts: [Int] { sums(positions.map { _ in 1 }) }
}

/// Writes launches in the order in which they run.
private struct LaunchWriter {
  let launches: [Manifest.Launch]
  let limit: Int
  /// How often the loop runs whose end depends on values.
  let conditionalSteps: Int
  var positions: [Int] = []
  var isTooLong = false

  /// The launches at `range`, which stand in the same `depth` loops.
  mutating func write(_ range: Range<Int>, depth: Int, _ dims: DimValues) {
    var position = range.lowerBound
    while position < range.upperBound, !isTooLong {
      guard let loop = loop(position, depth) else {
        positions.append(position)
        isTooLong = positions.count > limit
        position += 1
        continue
      }
      let end = (position..<range.upperBound).first { self.loop($0, depth)?.number != loop.number } ?? range.upperBound
      let most = loop.count.value(dims) ?? 0
      for step in 0..<max(loop.isConditional ?? false ? min(conditionalSteps, most) : most, 0) where !isTooLong {
        write(position..<end, depth: depth + 1, dims.adding(loop.step, step))
      }
      position = end
    }
  }

  private func loop(_ position: Int, _ depth: Int) -> Manifest.Launch.Loop? {
    let loops = launches[position].loops ?? []
    return depth < loops.count ? loops[depth] : nil
  }
}
