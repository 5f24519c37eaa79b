import MartletGraphIR
import MartletScalars
import MartletSupport

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
