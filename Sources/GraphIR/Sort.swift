public import MartletScalars

/// Putting the elements along an axis in order.
public struct Sort: Hashable, Sendable {
  /// The axis.
  public var axis: Int
  /// Whether the greatest come first.
  public var isDescending: Bool
  /// How many of the first ones are wanted; nil for all.
  public var count: Dim?

  /// The first `count` elements along `axis`, the least ones or the greatest.
  public init(axis: Int, isDescending: Bool = false, count: Dim? = nil) {
    self.axis = axis
    self.isDescending = isDescending
    self.count = count
  }

  /// The name in texts of the order.
  public var name: String { isDescending ? Self.descending : Self.ascending }

  static let (ascending, descending) = ("ascending", "descending")
}
