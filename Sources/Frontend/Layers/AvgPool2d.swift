/// The mean of each window of `[n, c, h, w]`.
public struct AvgPool2d: Layer {
  private let kernelSize: IntPair
  private let stride: IntPair?
  private let padding: IntPair
  private let ceilMode: Bool
  private let countIncludePad: Bool

  /// Windows of `kernelSize`, which do not overlap unless a stride is given; padding counts as elements of 0 unless
  /// `countIncludePad` is false.
  public init(
    kernelSize: IntPair, stride: IntPair? = nil, padding: IntPair = 0, ceilMode: Bool = false,
    countIncludePad: Bool = true
  ) {
    self.kernelSize = kernelSize
    self.stride = stride
    self.padding = padding
    self.ceilMode = ceilMode
    self.countIncludePad = countIncludePad
  }

  /// The means of `input`.
  public func forward(_ input: Tensor) -> Tensor {
    avgPool2d(
      input, kernelSize: kernelSize, stride: stride, padding: padding, ceilMode: ceilMode,
      countIncludePad: countIncludePad)
  }
}
