import MartletGraphIR
import MartletSupport

/// The convolution of `input` `[n, c, w]` with `weight` `[o, c / groups, kw]`, plus `bias` `[o]`: `[n, o, ow]`.
public func conv1d(
  _ input: Tensor, _ weight: Tensor, _ bias: Tensor? = nil, stride: Int = 1, padding: Int = 0, dilation: Int = 1,
  groups: Int = 1, fileID: String = #fileID, line: Int = #line
) -> Tensor {
  let convolution = Composites.Conv1d(stride: [stride], padding: [padding], dilation: [dilation], groups: groups)
  return .composite(
    convolution, [input, weight] + (bias.map { [$0] } ?? []), at: TraceScope.source(fileID, line))
}

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

/// The convolution of `input` `[n, c, d, h, w]` with `weight` `[o, c / groups, kd, kh, kw]`, plus `bias` `[o]`:
/// `[n, o, od, oh, ow]`.
public func conv3d(
  _ input: Tensor, _ weight: Tensor, _ bias: Tensor? = nil, stride: IntTriple = 1, padding: IntTriple = 0,
  dilation: IntTriple = 1, groups: Int = 1, fileID: String = #fileID, line: Int = #line
) -> Tensor {
  let convolution = Composites.Conv3d(
    stride: stride.list, padding: padding.list, dilation: dilation.list, groups: groups)
  return .composite(
    convolution, [input, weight] + (bias.map { [$0] } ?? []), at: TraceScope.source(fileID, line))
}

/// The transposed convolution of `input` `[n, c, w]` with `weight` `[c, o / groups, kw]`, plus `bias` `[o]`:
/// `[n, o, ow]`.
public func convTranspose1d(
  _ input: Tensor, _ weight: Tensor, _ bias: Tensor? = nil, stride: Int = 1, padding: Int = 0, outputPadding: Int = 0,
  groups: Int = 1, dilation: Int = 1, fileID: String = #fileID, line: Int = #line
) -> Tensor {
  let convolution = Composites.ConvTranspose1d(
    stride: [stride], padding: [padding], outputPadding: [outputPadding], dilation: [dilation], groups: groups)
  return .composite(
    convolution, [input, weight] + (bias.map { [$0] } ?? []), at: TraceScope.source(fileID, line))
}

/// The transposed convolution of `input` `[n, c, h, w]` with `weight` `[c, o / groups, kh, kw]`, plus `bias` `[o]`:
/// `[n, o, oh, ow]`.
public func convTranspose2d(
  _ input: Tensor, _ weight: Tensor, _ bias: Tensor? = nil, stride: IntPair = 1, padding: IntPair = 0,
  outputPadding: IntPair = 0, groups: Int = 1, dilation: IntPair = 1, fileID: String = #fileID, line: Int = #line
) -> Tensor {
  let convolution = Composites.ConvTranspose2d(
    stride: stride.list, padding: padding.list, outputPadding: outputPadding.list, dilation: dilation.list,
    groups: groups)
  return .composite(
    convolution, [input, weight] + (bias.map { [$0] } ?? []), at: TraceScope.source(fileID, line))
}
