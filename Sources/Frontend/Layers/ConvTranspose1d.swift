public import MartletScalars

/// A one-dimensional transposed convolution of `[n, c, w]`, with the keys `weight` `[inputs, outputs / groups, kw]` and
/// `bias` `[outputs]`.
public struct ConvTranspose1d: Layer {
  /// `[inputs, outputs / groups, kw]`.
  public let weight: Tensor
  /// `[outputs]`, if there is one.
  public let bias: Tensor?
  private let stride: Int
  private let padding: Int
  private let outputPadding: Int
  private let dilation: Int
  private let groups: Int

  /// A convolution from `inputs` to `outputs` channels.
  public init(
    _ inputs: Int, _ outputs: Int, kernelSize: Int, stride: Int = 1, padding: Int = 0,
    outputPadding: Int = 0, groups: Int = 1, bias: Bool = true, dilation: Int = 1, dtype: DataType = .float32,
    fileID: String = #fileID, line: Int = #line
  ) {
    let shape = [inputs, groups > 0 ? outputs / groups : outputs, kernelSize]
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
    convTranspose1d(
      input, weight, bias, stride: stride, padding: padding, outputPadding: outputPadding, groups: groups,
      dilation: dilation)
  }
}
