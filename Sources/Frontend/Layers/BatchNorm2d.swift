public import MartletScalars

/// Batch normalisation of `[n, c, h, w]` by the statistics gathered in training, with the keys `weight`, `bias`,
/// `running_mean` and `running_var`, each `[c]`. PyTorch's `num_batches_tracked`, which inference has no use for, is an
/// ignored key.
public struct BatchNorm2d: Layer {
  /// The factor; nil without an affine part.
  public let weight: Tensor?
  /// The summand; nil without an affine part.
  public let bias: Tensor?
  /// The mean of each channel.
  @ParameterInfo public var runningMean: Tensor
  /// The variance of each channel.
  @ParameterInfo public var runningVariance: Tensor
  @ParameterInfo private var batchCount: UnusedWeight
  private let eps: Double

  /// A normalisation of `channels` channels.
  public init(
    _ channels: Int, eps: Double = 1e-5, affine: Bool = true, dtype: DataType = .float32, fileID: String = #fileID,
    line: Int = #line
  ) {
    let make = { Tensor.parameter(TensorSpec(dtype, [channels]), fileID: fileID, line: line) }
    weight = affine ? make() : nil
    bias = affine ? make() : nil
    _runningMean = ParameterInfo(wrappedValue: make(), key: "running_mean")
    _runningVariance = ParameterInfo(wrappedValue: make(), key: "running_var")
    _batchCount = ParameterInfo(wrappedValue: UnusedWeight(), key: "num_batches_tracked")
    self.eps = eps
  }

  /// The normalised `input`.
  public func forward(_ input: Tensor) -> Tensor {
    batchNorm(input, mean: runningMean, variance: runningVariance, weight: weight, bias: bias, eps: eps)
  }
}
