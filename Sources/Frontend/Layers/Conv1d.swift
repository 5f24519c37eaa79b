public import MartletScalars

/// A one-dimensional convolution of `[n, c, w]`, with the keys `weight` `[outputs, inputs / groups, kw]` and `bias`
/// `[outputs]`.
public struct Conv1d: Layer {
  /// `[outputs, inputs / groups, kw]`.
  public let weight: Tensor
  /// `[outputs]`, if there is one.
  public let bias: Tensor?
  private let stride: Int
  private let padding: Int
  private let dilation: Int
  private let groups: Int

  /// A convolution from `inputs` to `outputs` channels.
  public init(
    _ inputs: Int, _ outputs: Int, kernelSize: Int, stride: Int = 1, padding: Int = 0,
    dilation: Int = 1, groups: Int = 1, bias: Bool = true, dtype: DataType = .float32,
    fileID: String = #fileID, line: Int = #line
  ) {
    let shape = [outputs, groups > 0 ? inputs / groups : inputs, kernelSize]
    weight = .parameter(TensorSpec(dtype, shape), fileID: fileID, line: line)
    self.bias = bias ? .parameter(TensorSpec(dtype, [outputs]), fileID: fileID, line: line) : nil
    self.stride = stride
    self.padding = padding
    self.dilation = dilation
    self.groups = groups
  }

  /// The convolution of `input`.
  public func forward(_ input: Tensor) -> Tensor {
    conv1d(input, weight, bias, stride: stride, padding: padding, dilation: dilation, groups: groups)
  }
}
