import MartletScalars
import MartletSupport

// As in MLX and SIMD types, comparison operators have a dot in front and give truth values element by element; Swift's
// `==` would have to give one `Bool`.

extension Tensor {
  /// Whether the left element is less; false where one is NaN.
  public static func .< (left: Tensor, right: Tensor) -> Tensor {
    elementwise(.lt, [left.operand, right.operand], at: TraceScope.operatorSource)
  }
  /// Whether the left element is less; false where one is NaN.
  public static func .< (left: Tensor, right: some TensorScalar) -> Tensor {
    elementwise(.lt, [left.operand, right.operand], at: TraceScope.operatorSource)
  }
  /// Whether the left element is less; false where one is NaN.
  public static func .< (left: some TensorScalar, right: Tensor) -> Tensor {
    elementwise(.lt, [left.operand, right.operand], at: TraceScope.operatorSource)
  }

  /// Whether the left element is less or equal; false where one is NaN.
  public static func .<= (left: Tensor, right: Tensor) -> Tensor {
    elementwise(.le, [left.operand, right.operand], at: TraceScope.operatorSource)
  }
  /// Whether the left element is less or equal; false where one is NaN.
  public static func .<= (left: Tensor, right: some TensorScalar) -> Tensor {
    elementwise(.le, [left.operand, right.operand], at: TraceScope.operatorSource)
  }
  /// Whether the left element is less or equal; false where one is NaN.
  public static func .<= (left: some TensorScalar, right: Tensor) -> Tensor {
    elementwise(.le, [left.operand, right.operand], at: TraceScope.operatorSource)
  }

  /// Whether the left element is greater; false where one is NaN.
  public static func .> (left: Tensor, right: Tensor) -> Tensor {
    elementwise(.gt, [left.operand, right.operand], at: TraceScope.operatorSource)
  }
  /// Whether the left element is greater; false where one is NaN.
  public static func .> (left: Tensor, right: some TensorScalar) -> Tensor {
    elementwise(.gt, [left.operand, right.operand], at: TraceScope.operatorSource)
  }
  /// Whether the left element is greater; false where one is NaN.
  public static func .> (left: some TensorScalar, right: Tensor) -> Tensor {
    elementwise(.gt, [left.operand, right.operand], at: TraceScope.operatorSource)
  }

  /// Whether the left element is greater or equal; false where one is NaN.
  public static func .>= (left: Tensor, right: Tensor) -> Tensor {
    elementwise(.ge, [left.operand, right.operand], at: TraceScope.operatorSource)
  }
  /// Whether the left element is greater or equal; false where one is NaN.
  public static func .>= (left: Tensor, right: some TensorScalar) -> Tensor {
    elementwise(.ge, [left.operand, right.operand], at: TraceScope.operatorSource)
  }
  /// Whether the left element is greater or equal; false where one is NaN.
  public static func .>= (left: some TensorScalar, right: Tensor) -> Tensor {
    elementwise(.ge, [left.operand, right.operand], at: TraceScope.operatorSource)
  }

  /// Whether the elements are equal; false where one is NaN.
  public static func .== (left: Tensor, right: Tensor) -> Tensor {
    elementwise(.eq, [left.operand, right.operand], at: TraceScope.operatorSource)
  }
  /// Whether the elements are equal; false where one is NaN.
  public static func .== (left: Tensor, right: some TensorScalar) -> Tensor {
    elementwise(.eq, [left.operand, right.operand], at: TraceScope.operatorSource)
  }
  /// Whether the elements are equal; false where one is NaN.
  public static func .== (left: some TensorScalar, right: Tensor) -> Tensor {
    elementwise(.eq, [left.operand, right.operand], at: TraceScope.operatorSource)
  }

  /// Whether the elements differ; true where one is NaN.
  public static func .!= (left: Tensor, right: Tensor) -> Tensor {
    elementwise(.ne, [left.operand, right.operand], at: TraceScope.operatorSource)
  }
  /// Whether the elements differ; true where one is NaN.
  public static func .!= (left: Tensor, right: some TensorScalar) -> Tensor {
    elementwise(.ne, [left.operand, right.operand], at: TraceScope.operatorSource)
  }
  /// Whether the elements differ; true where one is NaN.
  public static func .!= (left: some TensorScalar, right: Tensor) -> Tensor {
    elementwise(.ne, [left.operand, right.operand], at: TraceScope.operatorSource)
  }

  /// The bits set in both; for truth values whether both hold.
  public static func .& (left: Tensor, right: Tensor) -> Tensor {
    elementwise(.and, [left.operand, right.operand], at: TraceScope.operatorSource)
  }

  /// The bits set in either; for truth values whether either holds.
  public static func .| (left: Tensor, right: Tensor) -> Tensor {
    elementwise(.or, [left.operand, right.operand], at: TraceScope.operatorSource)
  }

  /// The bits set in exactly one; for truth values whether they differ.
  public static func .^ (left: Tensor, right: Tensor) -> Tensor {
    elementwise(.xor, [left.operand, right.operand], at: TraceScope.operatorSource)
  }

  /// The other truth value.
  public static prefix func .! (value: Tensor) -> Tensor {
    elementwise(.not, [value.operand], at: TraceScope.operatorSource)
  }
}
