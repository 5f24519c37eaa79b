/// A body of a branch while its closure runs: what is made then belongs to it.
final class BranchRegion: Sendable {
  private let around: BranchRegion?

  /// A region inside of another.
  init(in around: BranchRegion?) { self.around = around }

  /// Whether what is made in `other` is made in this region.
  func holds(_ other: BranchRegion?) -> Bool {
    var region = other
    while let present = region {
      if present === self { return true }
      region = present.around
    }
    return false
  }
}
