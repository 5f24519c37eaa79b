public import MartletScalars

/// The value of a constant tensor.
public struct TensorLiteral: Hashable, Sendable {
  /// The elements in row-major order, or one value for all of them.
  public enum Elements: Hashable, Sendable {
    /// Every element has this value; the shape may be symbolic.
    case splat(ScalarValue)
    /// The elements one by one; the shape is static.
    case dense([ScalarValue])
  }

  /// The elements.
  public var elements: Elements

  /// All elements equal to `value`.
  public init(splat value: ScalarValue) { elements = .splat(value) }

  /// The elements in row-major order.
  public init(_ values: [ScalarValue]) { elements = .dense(values) }

  /// The value of every element, if they are known to be equal.
  public var splat: ScalarValue? {
    switch elements {
    case .splat(let value): value
    case .dense: nil
    }
  }
}
