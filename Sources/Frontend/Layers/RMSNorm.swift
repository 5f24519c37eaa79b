public import MartletScalars

/// Root mean square normalisation over the last axes, with the key `weight`.
public struct RMSNorm: Layer {
  /// The factor, of the shape of the last axes; nil without an affine part.
  public let weight: Tensor?
  private let axes: Int
  private let eps: Double?

  /// A normalisation over the last axes, whose extents are `shape`; without `eps` it is the machine epsilon of the type.
  public init(
    _ shape: Int..., eps: Double? = nil, affine: Bool = true, dtype: DataType = .float32, fileID: String = #fileID,
    line: Int = #line
  ) {
    weight = affine ? .parameter(TensorSpec(dtype, shape), fileID: fileID, line: line) : nil
    axes = shape.count
    self.eps = eps
  }

  /// The normalised `input`.
  public func forward(_ input: Tensor) -> Tensor { rmsNorm(input, weight: weight, axes: axes, eps: eps) }
}
