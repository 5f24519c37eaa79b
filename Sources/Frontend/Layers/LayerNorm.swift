public import MartletScalars

/// Layer normalisation over the last axes, with the keys `weight` and `bias`.
public struct LayerNorm: Layer {
  /// The factor, of the shape of the last axes; nil without an affine part.
  public let weight: Tensor?
  /// The summand, of the shape of the last axes.
  public let bias: Tensor?
  private let axes: Int
  private let eps: Double

  /// A normalisation over the last axes, whose extents are `shape`.
  public init(
    _ shape: Int..., eps: Double = 1e-5, affine: Bool = true, bias: Bool = true, dtype: DataType = .float32,
    fileID: String = #fileID, line: Int = #line
  ) {
    let spec = TensorSpec(dtype, shape)
    weight = affine ? .parameter(spec, fileID: fileID, line: line) : nil
    self.bias = affine && bias ? .parameter(spec, fileID: fileID, line: line) : nil
    axes = shape.count
    self.eps = eps
  }

  /// The normalised `input`.
  public func forward(_ input: Tensor) -> Tensor {
    layerNorm(input, weight: weight, bias: bias, axes: axes, eps: eps)
  }
}
