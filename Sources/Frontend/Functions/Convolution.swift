import MartletGraphIR
import MartletSupport

/// The convolution of `input` `[n, c, h, w]` with `weight` `[o, c / groups, kh, kw]`, plus `bias` `[o]`:
/// `[n, o, oh, ow]`.
public func conv2d(
  _ input: Tensor, _ weight: Tensor, _ bias: Tensor? = nil, stride: IntPair = 1, padding: IntPair = 0,
  dilation: IntPair = 1, groups: Int = 1, fileID: String = #fileID, line: Int = #line
) -> Tensor {
  let convolution = Composites.Conv2d(
    stride: stride.list, padding: padding.list, dilation: dilation.list, groups: groups)
  return .composite(
    convolution, [input, weight] + (bias.map { [$0] } ?? []), at: TraceScope.source(fileID, line))
}

/// The greatest element of each window of `input` `[n, c, h, w]`. `stride` is that of the windows' size unless given.
public func maxPool2d(
  _ input: Tensor, kernelSize: IntPair, stride: IntPair? = nil, padding: IntPair = 0, dilation: IntPair = 1,
  ceilMode: Bool = false, fileID: String = #fileID, line: Int = #line
) -> Tensor {
  let pooling = Composites.MaxPool2d(
    kernel: kernelSize.list, stride: stride?.list, padding: padding.list, dilation: dilation.list, ceil: ceilMode)
  return .composite(pooling, [input], at: TraceScope.source(fileID, line))
}

/// The mean of each window of `input` `[n, c, h, w]`. `stride` is that of the windows' size unless given.
public func avgPool2d(
  _ input: Tensor, kernelSize: IntPair, stride: IntPair? = nil, padding: IntPair = 0, ceilMode: Bool = false,
  countIncludePad: Bool = true, fileID: String = #fileID, line: Int = #line
) -> Tensor {
  let pooling = Composites.AvgPool2d(
    kernel: kernelSize.list, stride: stride?.list, padding: padding.list, ceil: ceilMode,
    countIncludePad: countIncludePad)
  return .composite(pooling, [input], at: TraceScope.source(fileID, line))
}
