import MartletScalars
import MartletSupport

/// Whether an element of `left` is less; false where one is NaN.
public func less(
  _ left: some TensorOperand, _ right: some TensorOperand, fileID: String = #fileID, line: Int = #line
) -> Tensor {
  Tensor.elementwise(.lt, [left.operand, right.operand], at: TraceScope.source(fileID, line))
}

/// Whether an element of `left` is less or equal; false where one is NaN.
public func lessOrEqual(
  _ left: some TensorOperand, _ right: some TensorOperand, fileID: String = #fileID, line: Int = #line
) -> Tensor {
  Tensor.elementwise(.le, [left.operand, right.operand], at: TraceScope.source(fileID, line))
}

/// Whether an element of `left` is greater; false where one is NaN.
public func greater(
  _ left: some TensorOperand, _ right: some TensorOperand, fileID: String = #fileID, line: Int = #line
) -> Tensor {
  Tensor.elementwise(.gt, [left.operand, right.operand], at: TraceScope.source(fileID, line))
}

/// Whether an element of `left` is greater or equal; false where one is NaN.
public func greaterOrEqual(
  _ left: some TensorOperand, _ right: some TensorOperand, fileID: String = #fileID, line: Int = #line
) -> Tensor {
  Tensor.elementwise(.ge, [left.operand, right.operand], at: TraceScope.source(fileID, line))
}

/// Whether the elements are equal; false where one is NaN.
public func equal(
  _ left: some TensorOperand, _ right: some TensorOperand, fileID: String = #fileID, line: Int = #line
) -> Tensor {
  Tensor.elementwise(.eq, [left.operand, right.operand], at: TraceScope.source(fileID, line))
}

/// Whether the elements differ; true where one is NaN.
public func notEqual(
  _ left: some TensorOperand, _ right: some TensorOperand, fileID: String = #fileID, line: Int = #line
) -> Tensor {
  Tensor.elementwise(.ne, [left.operand, right.operand], at: TraceScope.source(fileID, line))
}

/// The lesser of two elements; NaN if either is NaN.
public func minimum(
  _ left: some TensorOperand, _ right: some TensorOperand, fileID: String = #fileID, line: Int = #line
) -> Tensor {
  Tensor.elementwise(.min, [left.operand, right.operand], at: TraceScope.source(fileID, line))
}

/// The greater of two elements; NaN if either is NaN.
public func maximum(
  _ left: some TensorOperand, _ right: some TensorOperand, fileID: String = #fileID, line: Int = #line
) -> Tensor {
  Tensor.elementwise(.max, [left.operand, right.operand], at: TraceScope.source(fileID, line))
}

/// Whether both hold.
public func logicalAnd(
  _ left: some TensorOperand, _ right: some TensorOperand, fileID: String = #fileID, line: Int = #line
) -> Tensor {
  Tensor.elementwise(.and, [left.operand, right.operand], at: TraceScope.source(fileID, line))
}

/// Whether either holds.
public func logicalOr(
  _ left: some TensorOperand, _ right: some TensorOperand, fileID: String = #fileID, line: Int = #line
) -> Tensor {
  Tensor.elementwise(.or, [left.operand, right.operand], at: TraceScope.source(fileID, line))
}

/// The bits moved up by an unsigned amount; 0 from the bit width on.
public func shiftLeft(
  _ left: some TensorOperand, _ right: some TensorOperand, fileID: String = #fileID, line: Int = #line
) -> Tensor {
  Tensor.elementwise(.shl, [left.operand, right.operand], at: TraceScope.source(fileID, line))
}

/// The bits moved down by an unsigned amount, keeping the sign of signed numbers.
public func shiftRight(
  _ left: some TensorOperand, _ right: some TensorOperand, fileID: String = #fileID, line: Int = #line
) -> Tensor {
  Tensor.elementwise(.shr, [left.operand, right.operand], at: TraceScope.source(fileID, line))
}

/// The remainder of the truncated quotient, with the sign of `left`.
public func remainder(
  _ left: some TensorOperand, _ right: some TensorOperand, fileID: String = #fileID, line: Int = #line
) -> Tensor {
  Tensor.elementwise(.rem, [left.operand, right.operand], at: TraceScope.source(fileID, line))
}

/// `left` to the power of `right`.
public func pow(
  _ left: some TensorOperand, _ right: some TensorOperand, fileID: String = #fileID, line: Int = #line
) -> Tensor {
  Tensor.elementwise(.pow, [left.operand, right.operand], .commonFloat, at: TraceScope.source(fileID, line))
}

/// The angle of the point with the ordinate `left` and the abscissa `right`, in radians.
public func atan2(
  _ left: some TensorOperand, _ right: some TensorOperand, fileID: String = #fileID, line: Int = #line
) -> Tensor {
  Tensor.elementwise(.atan2, [left.operand, right.operand], .commonFloat, at: TraceScope.source(fileID, line))
}

/// The quotient of whole numbers, truncated towards zero; 0 where the divisor is 0.
public func truncatedDivide(
  _ left: some TensorOperand, _ right: some TensorOperand, fileID: String = #fileID, line: Int = #line
) -> Tensor {
  Tensor.elementwise(.div, [left.operand, right.operand], at: TraceScope.source(fileID, line))
}
