public import MartletScalars

/// A two-dimensional convolution of `[n, c, h, w]`, with the keys `weight` `[outputs, inputs / groups, kh, kw]` and
/// `bias` `[outputs]`.
public struct Conv2d: Layer {
  /// `[outputs, inputs / groups, kh, kw]`.
  public let weight: Tensor
  /// `[outputs]`, if there is one.
  public let bias: Tensor?
  private let stride: IntPair
  private let padding: IntPair
  private let dilation: IntPair
  private let groups: Int

  /// A convolution from `inputs` to `outputs` channels.
  public init(
    _ inputs: Int, _ outputs: Int, kernelSize: IntPair, stride: IntPair = 1, padding: IntPair = 0,
    dilation: IntPair = 1, groups: Int = 1, bias: Bool = true, dtype: DataType = .float32,
    fileID: String = #fileID, line: Int = #line
  ) {
    let shape = [outputs, groups > 0 ? inputs / groups : inputs, kernelSize.height, kernelSize.width]
    weight = .parameter(TensorSpec(dtype, shape), fileID: fileID, line: line)
    self.bias = bias ? .parameter(TensorSpec(dtype, [outputs]), fileID: fileID, line: line) : nil
    self.stride = stride
    self.padding = padding
    self.dilation = dilation
    self.groups = groups
  }

  /// The convolution of `input`.
  public func forward(_ input: Tensor) -> Tensor {
    conv2d(input, weight, bias, stride: stride, padding: padding, dilation: dilation, groups: groups)
  }
}
