public import MartletScalars

/// A scalar value computed in a kernel; inside a vector loop, one value a lane.
public indirect enum Expression: Hashable, Sendable {
  /// A constant.
  case literal(ScalarValue)
  /// The value of an index expression over loop variables, symbols and `let` names of type i64, as an i64.
  case index(IndexExpression)
  /// An element of a buffer.
  case load(String, [IndexExpression], DataType)
  /// The value of a `let`.
  case variable(String, DataType)
  /// A row of the scalar table; the type is that of the result.
  case scalar(ScalarOp, [Expression], DataType)
  /// The first value where all conditions hold, else the second; what is not taken is not evaluated, so loads in it
  /// may lie outside of their buffers. Inside a vector loop this is decided lane by lane.
  case conditional([IndexCondition], Expression, Expression)

  /// The type of the value.
  public var type: DataType {
    switch self {
    case .literal(let value): value.type
    case .index: .i64
    case .load(_, _, let type), .variable(_, let type), .scalar(_, _, let type): type
    case .conditional(_, let value, _): value.type
    }
  }
}
