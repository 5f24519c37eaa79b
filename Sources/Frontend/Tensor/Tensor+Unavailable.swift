// Swift's own comparisons give one `Bool`, which a tensor has no use for. Without these declarations, `x > 0` would be
// reported as a missing conformance of `Tensor` to some protocol.

extension Tensor {
  /// Not for tensors, which are compared element by element with `.<`.
  @available(*, unavailable, message: "tensors are compared element by element: write '.<' or 'less'")
  public static func < (left: Tensor, right: Tensor) -> Tensor { left .< right }

  /// Not for tensors, which are compared element by element with `.<`.
  @available(*, unavailable, message: "tensors are compared element by element: write '.<' or 'less'")
  public static func < (left: Tensor, right: some TensorScalar) -> Tensor { left .< right }

  /// Not for tensors, which are compared element by element with `.<`.
  @available(*, unavailable, message: "tensors are compared element by element: write '.<' or 'less'")
  public static func < (left: some TensorScalar, right: Tensor) -> Tensor { left .< right }

  /// Not for tensors, which are compared element by element with `.<=`.
  @available(*, unavailable, message: "tensors are compared element by element: write '.<=' or 'lessOrEqual'")
  public static func <= (left: Tensor, right: Tensor) -> Tensor { left .<= right }

  /// Not for tensors, which are compared element by element with `.<=`.
  @available(*, unavailable, message: "tensors are compared element by element: write '.<=' or 'lessOrEqual'")
  public static func <= (left: Tensor, right: some TensorScalar) -> Tensor { left .<= right }

  /// Not for tensors, which are compared element by element with `.<=`.
  @available(*, unavailable, message: "tensors are compared element by element: write '.<=' or 'lessOrEqual'")
  public static func <= (left: some TensorScalar, right: Tensor) -> Tensor { left .<= right }

  /// Not for tensors, which are compared element by element with `.>`.
  @available(*, unavailable, message: "tensors are compared element by element: write '.>' or 'greater'")
  public static func > (left: Tensor, right: Tensor) -> Tensor { left .> right }

  /// Not for tensors, which are compared element by element with `.>`.
  @available(*, unavailable, message: "tensors are compared element by element: write '.>' or 'greater'")
  public static func > (left: Tensor, right: some TensorScalar) -> Tensor { left .> right }

  /// Not for tensors, which are compared element by element with `.>`.
  @available(*, unavailable, message: "tensors are compared element by element: write '.>' or 'greater'")
  public static func > (left: some TensorScalar, right: Tensor) -> Tensor { left .> right }

  /// Not for tensors, which are compared element by element with `.>=`.
  @available(*, unavailable, message: "tensors are compared element by element: write '.>=' or 'greaterOrEqual'")
  public static func >= (left: Tensor, right: Tensor) -> Tensor { left .>= right }

  /// Not for tensors, which are compared element by element with `.>=`.
  @available(*, unavailable, message: "tensors are compared element by element: write '.>=' or 'greaterOrEqual'")
  public static func >= (left: Tensor, right: some TensorScalar) -> Tensor { left .>= right }

  /// Not for tensors, which are compared element by element with `.>=`.
  @available(*, unavailable, message: "tensors are compared element by element: write '.>=' or 'greaterOrEqual'")
  public static func >= (left: some TensorScalar, right: Tensor) -> Tensor { left .>= right }

  /// Not for tensors, which are compared element by element with `.==`.
  @available(*, unavailable, message: "tensors are compared element by element: write '.==' or 'equal'")
  public static func == (left: Tensor, right: Tensor) -> Tensor { left .== right }

  /// Not for tensors, which are compared element by element with `.==`.
  @available(*, unavailable, message: "tensors are compared element by element: write '.==' or 'equal'")
  public static func == (left: Tensor, right: some TensorScalar) -> Tensor { left .== right }

  /// Not for tensors, which are compared element by element with `.==`.
  @available(*, unavailable, message: "tensors are compared element by element: write '.==' or 'equal'")
  public static func == (left: some TensorScalar, right: Tensor) -> Tensor { left .== right }

  /// Not for tensors, which are compared element by element with `.!=`.
  @available(*, unavailable, message: "tensors are compared element by element: write '.!=' or 'notEqual'")
  public static func != (left: Tensor, right: Tensor) -> Tensor { left .!= right }

  /// Not for tensors, which are compared element by element with `.!=`.
  @available(*, unavailable, message: "tensors are compared element by element: write '.!=' or 'notEqual'")
  public static func != (left: Tensor, right: some TensorScalar) -> Tensor { left .!= right }

  /// Not for tensors, which are compared element by element with `.!=`.
  @available(*, unavailable, message: "tensors are compared element by element: write '.!=' or 'notEqual'")
  public static func != (left: some TensorScalar, right: Tensor) -> Tensor { left .!= right }
}
