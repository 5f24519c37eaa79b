public import MartletScalars

/// Combining all elements along some axes; the axes leave the result.
public struct Reduction: Hashable, Sendable {
  /// How elements are combined. The raw value is the name in texts.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Of numbers; `max` and `min` give NaN if any element is NaN, and the least or greatest value of the type
    /// (infinities for floats) for no elements.
    case sum, product, max, min
    /// As `max`, but elements that are NaN are passed over, which is cheaper; the sign of a zero is not part of the
    /// meaning. For those that need no NaN from it, as softmax, whose exponentials are NaN where an element is.
    case maxNumber = "max_number"
    /// Of truth values; no elements give false for `any` and true for `all`.
    case any, all
    /// The index of the first greatest or least element along one axis as i64; NaN counts as the greatest for
    /// `argmax` and the least for `argmin`.
    case argmax, argmin
  }

  /// How.
  public var kind: Kind
  /// The axes that are combined, ascending.
  public var axes: [Int]
  /// The type that partial results have; the operand's element type or a wider one.
  public var accumulation: DataType

  /// Combines over `axes` by `kind`.
  public init(_ kind: Kind, axes: [Int], accumulation: DataType) {
    self.kind = kind
    self.axes = axes
    self.accumulation = accumulation
  }
}

extension Reduction.Kind {
  /// Whether it combines truth values and not numbers.
  public var takesTruthValues: Bool { self == .any || self == .all }

  /// The result for no elements of `type`; nil for the kinds that need at least one.
  public func identity(_ type: DataType) -> ScalarValue? {
    switch self {
    case .sum: ScalarValue(0, as: type)
    case .product: ScalarValue(1, as: type)
    case .max, .maxNumber: ScalarValue(-Double.infinity, as: type)
    case .min: ScalarValue(Double.infinity, as: type)
    case .any: ScalarValue(false)
    case .all: ScalarValue(true)
    case .argmax, .argmin: nil
    }
  }
}
