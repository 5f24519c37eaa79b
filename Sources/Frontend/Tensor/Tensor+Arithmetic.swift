import MartletScalars
import MartletSupport

// Operators cannot capture the line they stand in by default arguments; see `OperatorLines`.

extension Tensor {
  /// The sum of elements.
  public static func + (left: Tensor, right: Tensor) -> Tensor {
    elementwise(.add, [left.operand, right.operand], at: TraceScope.operatorSource)
  }
  /// The sum of elements.
  public static func + (left: Tensor, right: some TensorScalar) -> Tensor {
    elementwise(.add, [left.operand, right.operand], at: TraceScope.operatorSource)
  }
  /// The sum of elements.
  public static func + (left: some TensorScalar, right: Tensor) -> Tensor {
    elementwise(.add, [left.operand, right.operand], at: TraceScope.operatorSource)
  }

  /// The difference of elements.
  public static func - (left: Tensor, right: Tensor) -> Tensor {
    elementwise(.sub, [left.operand, right.operand], at: TraceScope.operatorSource)
  }
  /// The difference of elements.
  public static func - (left: Tensor, right: some TensorScalar) -> Tensor {
    elementwise(.sub, [left.operand, right.operand], at: TraceScope.operatorSource)
  }
  /// The difference of elements.
  public static func - (left: some TensorScalar, right: Tensor) -> Tensor {
    elementwise(.sub, [left.operand, right.operand], at: TraceScope.operatorSource)
  }

  /// The product of elements.
  public static func * (left: Tensor, right: Tensor) -> Tensor {
    elementwise(.mul, [left.operand, right.operand], at: TraceScope.operatorSource)
  }
  /// The product of elements.
  public static func * (left: Tensor, right: some TensorScalar) -> Tensor {
    elementwise(.mul, [left.operand, right.operand], at: TraceScope.operatorSource)
  }
  /// The product of elements.
  public static func * (left: some TensorScalar, right: Tensor) -> Tensor {
    elementwise(.mul, [left.operand, right.operand], at: TraceScope.operatorSource)
  }

  /// The quotient of elements; floats only, see `truncatedDivide` for whole numbers.
  public static func / (left: Tensor, right: Tensor) -> Tensor {
    elementwise(.div, [left.operand, right.operand], .commonFloat, at: TraceScope.operatorSource)
  }
  /// The quotient of elements; floats only, see `truncatedDivide` for whole numbers.
  public static func / (left: Tensor, right: some TensorScalar) -> Tensor {
    elementwise(.div, [left.operand, right.operand], .commonFloat, at: TraceScope.operatorSource)
  }
  /// The quotient of elements; floats only, see `truncatedDivide` for whole numbers.
  public static func / (left: some TensorScalar, right: Tensor) -> Tensor {
    elementwise(.div, [left.operand, right.operand], .commonFloat, at: TraceScope.operatorSource)
  }

  /// The remainder of the truncated quotient, with the sign of the left operand.
  public static func % (left: Tensor, right: Tensor) -> Tensor {
    elementwise(.rem, [left.operand, right.operand], at: TraceScope.operatorSource)
  }
  /// The remainder of the truncated quotient, with the sign of the left operand.
  public static func % (left: Tensor, right: some TensorScalar) -> Tensor {
    elementwise(.rem, [left.operand, right.operand], at: TraceScope.operatorSource)
  }
  /// The remainder of the truncated quotient, with the sign of the left operand.
  public static func % (left: some TensorScalar, right: Tensor) -> Tensor {
    elementwise(.rem, [left.operand, right.operand], at: TraceScope.operatorSource)
  }

  /// The elements with the other sign.
  public static prefix func - (value: Tensor) -> Tensor {
    elementwise(.neg, [value.operand], at: TraceScope.operatorSource)
  }

  /// Adds to every element.
  public static func += (left: inout Tensor, right: Tensor) { left = left + right }
  /// Adds to every element.
  public static func += (left: inout Tensor, right: some TensorScalar) { left = left + right }
  /// Subtracts from every element.
  public static func -= (left: inout Tensor, right: Tensor) { left = left - right }
  /// Subtracts from every element.
  public static func -= (left: inout Tensor, right: some TensorScalar) { left = left - right }
  /// Multiplies every element.
  public static func *= (left: inout Tensor, right: Tensor) { left = left * right }
  /// Multiplies every element.
  public static func *= (left: inout Tensor, right: some TensorScalar) { left = left * right }
  /// Divides every element.
  public static func /= (left: inout Tensor, right: Tensor) { left = left / right }
  /// Divides every element.
  public static func /= (left: inout Tensor, right: some TensorScalar) { left = left / right }
}
