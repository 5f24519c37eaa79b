internal import MartletArtifact
internal import MartletKernelIR
internal import MartletScalars

/// Finds the loops and branches that the launches of an entry stand in.
struct LaunchScopes {
  /// For each launch, in order, what it stands in, outermost first.
  private(set) var all: [(loops: [Manifest.Launch.Loop], branches: [Manifest.Launch.Branch])] = []
  private var loops: [Manifest.Launch.Loop] = []
  private var branches: [Manifest.Launch.Branch] = []
  private let entry: Entry
  private var loopCount = 0
  private var branchCount = 0

  /// A finder for the steps of `entry`.
  init(_ entry: Entry) { self.entry = entry }

  /// Notes the launches of `steps`, which come next.
  mutating func note(_ steps: [Entry.Step]) {
    for step in steps {
      switch step {
      case .checkIndices, .carry, .extent: break
      case .launch: all.append((loops, branches))
      case .loop(let loop):
        // Where the number of steps is computed, its greatest value stands for it.
        let most = entry.bound(loop.count)
        loops.append(
          .init(
            loopCount, step: loop.symbol.name, count: Formula(most),
            isConditional: loop.condition != nil || most != loop.count))
        loopCount += 1
        note(loop.steps)
        loops.removeLast()
      case .branch(let branch):
        let number = branchCount
        branchCount += 1
        for (steps, isOtherwise) in [(branch.then, false), (branch.otherwise, true)] {
          branches.append(.init(number, depth: loops.count, isOtherwise: isOtherwise))
          note(steps)
          branches.removeLast()
        }
      }
    }
  }
}
