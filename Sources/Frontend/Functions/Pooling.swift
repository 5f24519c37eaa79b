import MartletGraphIR
import MartletSupport

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

/// The means of `outputSize` windows that share out `input` `[n, c, h, w]` evenly.
public func adaptiveAvgPool2d(
  _ input: Tensor, _ outputSize: IntPair, fileID: String = #fileID, line: Int = #line
) -> Tensor {
  .composite(
    Composites.AdaptiveAvgPool2d(output: outputSize.list), [input], at: TraceScope.source(fileID, line))
}
