public import MartletScalars

/// A generalised matrix product, `{m k, n k -> m n}`: elements with equal labels are multiplied, and the products are
/// summed over the labels that the result lacks.
///
/// A label that both operands and the result have is a batch axis; one that both operands have and the result lacks is
/// contracted; one that one operand and the result have is free.
public struct Contraction: Hashable, Sendable {
  /// The label of each axis of the first operand.
  public var left: [String]
  /// The label of each axis of the second operand.
  public var right: [String]
  /// The label of each axis of the result.
  public var result: [String]
  /// The type of products and partial sums.
  public var accumulation: DataType

  /// The contraction `{left, right -> result}`.
  public init(_ left: [String], _ right: [String], to result: [String], accumulation: DataType) {
    self.left = left
    self.right = right
    self.result = result
    self.accumulation = accumulation
  }

  /// The labels that are summed over, in the order of the first operand.
  public var contracted: [String] { left.filter { right.contains($0) && !result.contains($0) } }

  /// The labels that all three have, in the order of the result.
  public var batch: [String] { result.filter { left.contains($0) && right.contains($0) } }

  /// The labels of the result that only the first operand has, in the order of the result.
  public var leftFree: [String] { result.filter { left.contains($0) && !right.contains($0) } }

  /// The labels of the result that only the second operand has, in the order of the result.
  public var rightFree: [String] { result.filter { right.contains($0) && !left.contains($0) } }
}
