public import MartletScalars

/// Combining the elements along an axis up to each one; the axis stays.
public struct Scan: Hashable, Sendable {
  /// How elements are combined: by `sum`, `product`, `max`, `min`, `any` or `all`.
  public var kind: Reduction.Kind
  /// The axis along which elements are combined.
  public var axis: Int
  /// Whether an element is left out of its own result, of which the first is then that of no elements.
  public var isExclusive: Bool
  /// Whether elements are combined from the end of the axis on.
  public var isReversed: Bool
  /// The type that partial results have; the operand's element type or a wider one.
  public var accumulation: DataType

  /// Combines along `axis` by `kind`.
  public init(
    _ kind: Reduction.Kind, axis: Int, isExclusive: Bool = false, isReversed: Bool = false, accumulation: DataType
  ) {
    self.kind = kind
    self.axis = axis
    self.isExclusive = isExclusive
    self.isReversed = isReversed
    self.accumulation = accumulation
  }
}
