/// What may stand for an extent: an `Int` or a `Dimension`.
public protocol DimensionConvertible: Sendable {
  /// The value as a dimension.
  var dimension: Dimension { get }
}
