import MartletGraphIR
import MartletScalars

/// What elementwise operations take: a tensor, a number or a dimension.
///
/// A number has no type of its own. It takes that of the tensors it meets if they are of its sort or a higher one
/// (truth values, whole numbers, floats in this order); else it is an `i64` or an `f32`.
public protocol TensorOperand: Sendable {
  /// The value in a form that operations take.
  var operand: Operand { get }
}

extension Tensor: TensorOperand {
  /// The tensor.
  public var operand: Operand { Operand(content: .tensor(self)) }
}

extension Int: TensorScalar {
  /// A whole number.
  public var operand: Operand { Operand(content: .integer(self)) }
}

extension Double: TensorScalar {
  /// A number.
  public var operand: Operand { Operand(content: .number(self)) }
}

extension Float: TensorScalar {
  /// A number.
  public var operand: Operand { Operand(content: .number(Double(self))) }
}

extension Bool: TensorScalar {
  /// A truth value.
  public var operand: Operand { Operand(content: .boolean(self)) }
}

extension Dimension: TensorScalar {
  /// A whole number that is known when the model runs.
  public var operand: Operand { Operand(content: .dimension(self)) }
}
