import MartletScalars
import MartletSupport

// Each function is one row of the scalar table, element by element.

/// e to the power of the elements.
public func exp(_ input: Tensor, fileID: String = #fileID, line: Int = #line) -> Tensor {
  Tensor.elementwise(.exp, [input.operand], .commonFloat, at: TraceScope.source(fileID, line))
}

/// 2 to the power of the elements.
public func exp2(_ input: Tensor, fileID: String = #fileID, line: Int = #line) -> Tensor {
  Tensor.elementwise(.exp2, [input.operand], .commonFloat, at: TraceScope.source(fileID, line))
}

/// `exp(x) - 1`, exact near 0.
public func expm1(_ input: Tensor, fileID: String = #fileID, line: Int = #line) -> Tensor {
  Tensor.elementwise(.expm1, [input.operand], .commonFloat, at: TraceScope.source(fileID, line))
}

/// The natural logarithm.
public func log(_ input: Tensor, fileID: String = #fileID, line: Int = #line) -> Tensor {
  Tensor.elementwise(.log, [input.operand], .commonFloat, at: TraceScope.source(fileID, line))
}

/// The logarithm to the base 2.
public func log2(_ input: Tensor, fileID: String = #fileID, line: Int = #line) -> Tensor {
  Tensor.elementwise(.log2, [input.operand], .commonFloat, at: TraceScope.source(fileID, line))
}

/// `log(1 + x)`, exact near 0.
public func log1p(_ input: Tensor, fileID: String = #fileID, line: Int = #line) -> Tensor {
  Tensor.elementwise(.log1p, [input.operand], .commonFloat, at: TraceScope.source(fileID, line))
}

/// The square root; NaN for negative elements.
public func sqrt(_ input: Tensor, fileID: String = #fileID, line: Int = #line) -> Tensor {
  Tensor.elementwise(.sqrt, [input.operand], .commonFloat, at: TraceScope.source(fileID, line))
}

/// One over the square root.
public func rsqrt(_ input: Tensor, fileID: String = #fileID, line: Int = #line) -> Tensor {
  Tensor.elementwise(.rsqrt, [input.operand], .commonFloat, at: TraceScope.source(fileID, line))
}

/// The sine of angles in radians.
public func sin(_ input: Tensor, fileID: String = #fileID, line: Int = #line) -> Tensor {
  Tensor.elementwise(.sin, [input.operand], .commonFloat, at: TraceScope.source(fileID, line))
}

/// The cosine of angles in radians.
public func cos(_ input: Tensor, fileID: String = #fileID, line: Int = #line) -> Tensor {
  Tensor.elementwise(.cos, [input.operand], .commonFloat, at: TraceScope.source(fileID, line))
}

/// The tangent of angles in radians.
public func tan(_ input: Tensor, fileID: String = #fileID, line: Int = #line) -> Tensor {
  Tensor.elementwise(.tan, [input.operand], .commonFloat, at: TraceScope.source(fileID, line))
}

/// The hyperbolic tangent.
public func tanh(_ input: Tensor, fileID: String = #fileID, line: Int = #line) -> Tensor {
  Tensor.elementwise(.tanh, [input.operand], .commonFloat, at: TraceScope.source(fileID, line))
}

/// The error function.
public func erf(_ input: Tensor, fileID: String = #fileID, line: Int = #line) -> Tensor {
  Tensor.elementwise(.erf, [input.operand], .commonFloat, at: TraceScope.source(fileID, line))
}

/// `1 / (1 + exp(-x))`.
public func sigmoid(_ input: Tensor, fileID: String = #fileID, line: Int = #line) -> Tensor {
  Tensor.elementwise(.sigmoid, [input.operand], .commonFloat, at: TraceScope.source(fileID, line))
}

/// The greatest whole number that is not greater.
public func floor(_ input: Tensor, fileID: String = #fileID, line: Int = #line) -> Tensor {
  Tensor.elementwise(.floor, [input.operand], .commonFloat, at: TraceScope.source(fileID, line))
}

/// The least whole number that is not less.
public func ceil(_ input: Tensor, fileID: String = #fileID, line: Int = #line) -> Tensor {
  Tensor.elementwise(.ceil, [input.operand], .commonFloat, at: TraceScope.source(fileID, line))
}

/// The nearest whole number, ties to even.
public func round(_ input: Tensor, fileID: String = #fileID, line: Int = #line) -> Tensor {
  Tensor.elementwise(.round, [input.operand], .commonFloat, at: TraceScope.source(fileID, line))
}

/// The whole number next towards zero.
public func trunc(_ input: Tensor, fileID: String = #fileID, line: Int = #line) -> Tensor {
  Tensor.elementwise(.trunc, [input.operand], .commonFloat, at: TraceScope.source(fileID, line))
}

/// The magnitude.
public func abs(_ input: Tensor, fileID: String = #fileID, line: Int = #line) -> Tensor {
  Tensor.elementwise(.abs, [input.operand], at: TraceScope.source(fileID, line))
}

/// -1, 0 or 1 by the sign.
public func sign(_ input: Tensor, fileID: String = #fileID, line: Int = #line) -> Tensor {
  Tensor.elementwise(.sign, [input.operand], at: TraceScope.source(fileID, line))
}

/// Whether elements are not a number.
public func isNaN(_ input: Tensor, fileID: String = #fileID, line: Int = #line) -> Tensor {
  Tensor.elementwise(.isnan, [input.operand], at: TraceScope.source(fileID, line))
}

/// Whether elements are infinite.
public func isInfinite(_ input: Tensor, fileID: String = #fileID, line: Int = #line) -> Tensor {
  Tensor.elementwise(.isinf, [input.operand], at: TraceScope.source(fileID, line))
}

/// The other truth value, or all bits flipped.
public func logicalNot(_ input: Tensor, fileID: String = #fileID, line: Int = #line) -> Tensor {
  Tensor.elementwise(.not, [input.operand], at: TraceScope.source(fileID, line))
}
