import MartletGraphIR
import MartletScalars
import MartletSupport

/// What elementwise operations take: a tensor, a number or a dimension.
///
/// A number has no type of its own. It takes that of the tensors it meets if they are of its sort or a higher one
/// (truth values, whole numbers, floats in this order); else it is an `i64` or an `f32`.
public protocol TensorOperand: Sendable {
  /// The value in a form that operations take.
  var operand: Operand { get }
}

/// A value that can be combined with tensors and is none.
public protocol TensorScalar: TensorOperand {}

/// A tensor, number or dimension on its way into an operation.
public struct Operand: Sendable {
  enum Content {
    case tensor(Tensor)
    case boolean(Bool)
    case integer(Int)
    case number(Double)
    case dimension(Dimension)
  }

  let content: Content

  var tensor: Tensor? {
    if case .tensor(let tensor) = content { tensor } else { nil }
  }

  var dimension: Dimension? {
    if case .dimension(let dimension) = content { dimension } else { nil }
  }

  /// The value of `element` in `builder`; `input` is the tensor's value there.
  func value(
    of element: DataType, input: Value?, in builder: inout GraphBuilder
  ) throws(Diagnostic) -> Value {
    switch content {
    case .tensor:
      guard let input else { preconditionFailure("a tensor operand has an input") }
      return try builder.cast(input, to: element)
    case .boolean(let value): return try builder.constant(ScalarValue(value ? 1 : 0, as: element))
    case .integer(let value): return try builder.constant(Self.scalar(value, element))
    case .number(let value): return try builder.constant(Self.scalar(value, element))
    case .dimension(let dimension):
      if let number = dimension.constant { return try builder.constant(Self.scalar(number, element)) }
      return try builder.cast(builder.dimension(dimension.dim), to: element)
    }
  }

  static func scalar(_ value: Int, _ element: DataType) throws(Diagnostic) -> ScalarValue {
    let scalar = ScalarValue(value, as: element)
    guard element.isFloat || scalar.integer == value, !(element == .u64 && value < 0) else {
      throw Diagnostic("the number \(value) is no \(element.rawValue)")
    }
    return scalar
  }

  static func scalar(_ value: Double, _ element: DataType) throws(Diagnostic) -> ScalarValue {
    let scalar = ScalarValue(value, as: element)
    guard !value.isFinite || scalar.double.isFinite else {
      throw Diagnostic("the number \(value) is out of the range of \(element.rawValue)")
    }
    return scalar
  }
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
