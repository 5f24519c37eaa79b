public import MartletScalars

/// A two-dimensional transposed convolution of `[n, c, h, w]`, with the keys `weight` `[inputs, outputs / groups, kh, kw]`
/// and `bias` `[outputs]`.
public struct ConvTranspose2d: Layer {
  /// `[inputs, outputs / groups, kh, kw]`.
  public let weight: Tensor
  /// `[outputs]`, if there is one.
  public let bias: Tensor?
  private let stride: IntPair
  private let padding: IntPair
  private let outputPadding: IntPair
  private let dilation: IntPair
  private let groups: Int

  /// A convolution from `inputs` to `outputs` channels.
  public init(
    _ inputs: Int, _ outputs: Int, kernelSize: IntPair, stride: IntPair = 1, padding: IntPair = 0,
    outputPadding: IntPair = 0, groups: Int = 1, bias: Bool = true, dilation: IntPair = 1, dtype: DataType = .float32,
    fileID: String = #fileID, line: Int = #line
  ) {
    let shape = [inputs, groups > 0 ? outputs / groups : outputs, kernelSize.height, kernelSize.width]
    weight = .parameter(TensorSpec(dtype, shape), fileID: fileID, line: line)
    self.bias = bias ? .parameter(TensorSpec(dtype, [outputs]), fileID: fileID, line: line) : nil
    self.stride = stride
    self.padding = padding
    self.outputPadding = outputPadding
    self.dilation = dilation
    self.groups = groups
  }

  /// The convolution of `input`.
  public func forward(_ input: Tensor) -> Tensor {
    convTranspose2d(
      input, weight, bias, stride: stride, padding: padding, outputPadding: outputPadding, groups: groups,
      dilation: dilation)
  }
}
