/// The greatest element of each window of `[n, c, h, w]`.
public struct MaxPool2d: Layer {
  private let kernelSize: IntPair
  private let stride: IntPair?
  private let padding: IntPair
  private let dilation: IntPair
  private let ceilMode: Bool

  /// Windows of `kernelSize`, which do not overlap unless a stride is given.
  public init(
    kernelSize: IntPair, stride: IntPair? = nil, padding: IntPair = 0, dilation: IntPair = 1, ceilMode: Bool = false
  ) {
    self.kernelSize = kernelSize
    self.stride = stride
    self.padding = padding
    self.dilation = dilation
    self.ceilMode = ceilMode
  }

  /// The greatest elements of `input`.
  public func forward(_ input: Tensor) -> Tensor {
    maxPool2d(
      input, kernelSize: kernelSize, stride: stride, padding: padding, dilation: dilation, ceilMode: ceilMode)
  }
}
