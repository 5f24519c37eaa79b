public import MartletScalars

/// A three-dimensional convolution of `[n, c, d, h, w]`, with the keys `weight` `[outputs, inputs / groups, kd, kh, kw]`
/// and `bias` `[outputs]`.
public struct Conv3d: Layer {
  /// `[outputs, inputs / groups, kd, kh, kw]`.
  public let weight: Tensor
  /// `[outputs]`, if there is one.
  public let bias: Tensor?
  private let stride: IntTriple
  private let padding: IntTriple
  private let dilation: IntTriple
  private let groups: Int

  /// A convolution from `inputs` to `outputs` channels.
  public init(
    _ inputs: Int, _ outputs: Int, kernelSize: IntTriple, stride: IntTriple = 1, padding: IntTriple = 0,
    dilation: IntTriple = 1, groups: Int = 1, bias: Bool = true, dtype: DataType = .float32,
    fileID: String = #fileID, line: Int = #line
  ) {
    let shape = [outputs, groups > 0 ? inputs / groups : inputs, kernelSize.depth, kernelSize.height, kernelSize.width]
    weight = .parameter(TensorSpec(dtype, shape), fileID: fileID, line: line)
    self.bias = bias ? .parameter(TensorSpec(dtype, [outputs]), fileID: fileID, line: line) : nil
    self.stride = stride
    self.padding = padding
    self.dilation = dilation
    self.groups = groups
  }

  /// The convolution of `input`.
  public func forward(_ input: Tensor) -> Tensor {
    conv3d(input, weight, bias, stride: stride, padding: padding, dilation: dilation, groups: groups)
  }
}
