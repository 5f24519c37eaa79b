/// Elements of a tensor at the places that an index tensor names, replaced by updates or combined with them.
public struct Scatter: Hashable, Sendable {
  /// How an update joins what is there; nil where it takes its place.
  public var reduction: Reduction.Kind?
  /// The axis along which the places lie.
  public var axis: Int
  /// How many leading axes the tensor, the places and the updates have in common.
  public var batch: Int

  /// Updates at places along `axis` join by `reduction`, or take the place of what is there where that is nil.
  public init(_ reduction: Reduction.Kind?, axis: Int, batch: Int = 0) {
    self.reduction = reduction
    self.axis = axis
    self.batch = batch
  }

  /// The name in texts of how updates join.
  public var name: String { reduction?.rawValue ?? Self.last }

  /// The name in texts of updates that take the place of what is there.
  static let last = "last"
}
