internal import MartletScalars

/// The launches of one call in the order in which they run: those in loops as often as they do, those in branches where they
/// do.
public struct LaunchOrder: Hashable, Sendable {
  /// The positions in the manifest's list, in the order of the call.
  public let positions: [Int]
  private let launchCount: Int

  /// The order of `launches` where the dims have the values in `dims`, of a call that made `count` launches; nil if it is
  /// another number than there should be, or if it does not tell how often a loop ran or what a branch chose.
  public init?(_ launches: [Manifest.Launch], dims: DimValues, count: Int) {
    var paths = LaunchPaths(launches, limit: count)
    let ends = paths.extended(launches.indices, depth: 0, [0: LaunchPaths.start], dims)
    guard let path = ends[count], let positions = paths.positions(path) else { return nil }
    self.positions = positions
    launchCount = launches.count
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
