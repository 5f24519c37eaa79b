import MartletArtifact
import MartletScalars
import Testing

/// In which order the launches of a call run.
struct LaunchOrderTests {
  private let entry = Signature(
    "run", dims: [DimSymbol("n", in: 0...9)], inputs: [], outputs: [], arenaBytes: 0)

  private func loop(_ number: Int, _ step: String, _ count: IndexExpression, ends: Bool = false) -> Manifest.Launch.Loop
  {
    .init(number, step: step, count: Formula(count), isConditional: ends)
  }

  /// One launch before, two in a loop, one more in a loop inside of it, and one behind.
  @Test func loopsRunTheirLaunches() throws {
    let outer = loop(0, "step", .named("n"))
    let inner = loop(1, "inner", .named("step") + 1)
    let launches: [Manifest.Launch] = [
      .init(kernel: 0), .init(kernel: 1, in: [outer]), .init(kernel: 2, in: [outer, inner]), .init(kernel: 3),
    ]
    for (n, wanted) in [(0, [0, 3]), (1, [0, 1, 2, 3]), (3, [0, 1, 2, 1, 2, 2, 1, 2, 2, 2, 3])] {
      let dims = try entry.dims([n])
      let order = try #require(LaunchOrder(launches, dims: dims, count: wanted.count))
      #expect(order.positions == wanted)
      #expect(order.counts == (0..<4).map { position in wanted.count { $0 == position } })
      #expect(order.sums(wanted.map { _ in 5 }) == order.counts.map { 5 * $0 })
      #expect(LaunchOrder(launches, dims: dims, count: wanted.count + 1) == nil)
    }
  }

  /// Where values end a loop, the number of launches tells how often it ran.
  @Test func theNumberOfLaunchesTellsTheSteps() throws {
    let ends = loop(0, "step", 100, ends: true)
    let launches: [Manifest.Launch] = [.init(kernel: 0), .init(kernel: 1, in: [ends]), .init(kernel: 2, in: [ends])]
    let dims = try entry.dims([1])
    #expect(LaunchOrder(launches, dims: dims, count: 7)?.counts == [1, 3, 3])
    #expect(LaunchOrder(launches, dims: dims, count: 1)?.counts == [1, 0, 0])
    #expect(LaunchOrder(launches, dims: dims, count: 6) == nil)
    #expect(LaunchOrder(launches, dims: dims, count: 300) == nil)
  }

  private func side(_ number: Int, _ isOtherwise: Bool, depth: Int = 0) -> Manifest.Launch.Branch {
    .init(number, depth: depth, isOtherwise: isOtherwise)
  }

  /// The sides of a branch make different numbers of launches, or nobody knows which of them ran.
  @Test func theNumberOfLaunchesTellsTheSide() throws {
    let launches: [Manifest.Launch] = [
      .init(kernel: 0), .init(kernel: 1, in: [], [side(0, false)]), .init(kernel: 2, in: [], [side(0, true)]),
      .init(kernel: 3, in: [], [side(0, true)]), .init(kernel: 4, in: [], [side(1, true)]),
    ]
    let dims = try entry.dims([1])
    #expect(LaunchOrder(launches, dims: dims, count: 2)?.positions == [0, 1])
    #expect(LaunchOrder(launches, dims: dims, count: 4)?.positions == [0, 2, 3, 4])
    // With the second branch, or with two launches of the first.
    #expect(LaunchOrder(launches, dims: dims, count: 3) == nil)
    #expect(LaunchOrder(launches, dims: dims, count: 1) == nil)
  }

  /// Each step of a loop may choose otherwise, and a branch may hold a loop.
  @Test func branchesAndLoopsStandInEachOther() throws {
    let outer = loop(0, "step", .named("n"))
    let inner = loop(1, "inner", 3)
    let launches: [Manifest.Launch] = [
      .init(kernel: 0, in: [outer], [side(0, false, depth: 1)]),
      .init(kernel: 1, in: [outer, inner], [side(0, true, depth: 1)]), .init(kernel: 2, in: [outer]),
    ]
    let dims = try entry.dims([2])
    #expect(LaunchOrder(launches, dims: dims, count: 4)?.positions == [0, 2, 0, 2])
    #expect(LaunchOrder(launches, dims: dims, count: 8)?.positions == [1, 1, 1, 2, 1, 1, 1, 2])
    // Either step may be the one with the loop.
    #expect(LaunchOrder(launches, dims: dims, count: 6) == nil)
    #expect(LaunchOrder(launches, dims: dims, count: 5) == nil)
  }

  /// Steps that make no launches at first do not end the search.
  @Test func stepsWithoutLaunchesCount() throws {
    let outer = loop(0, "step", .named("n"))
    let launches: [Manifest.Launch] = [.init(kernel: 0, in: [outer, loop(1, "inner", .named("step"))])]
    #expect(LaunchOrder(launches, dims: try entry.dims([4]), count: 6)?.counts == [6])
  }
}
