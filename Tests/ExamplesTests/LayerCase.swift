import Martlet

/// A model of one entry, as PyTorch has it in `References/layers.py`.
struct LayerCase: Sendable {
  let name: String
  /// The layer whose keys must be those of the `state_dict`.
  let model: @Sendable () -> any Module
  /// What the model makes of the inputs.
  let body: @Sendable (any Module, [Tensor]) -> Tensor
  /// How far results may lie from PyTorch's.
  var tolerance = 2e-6

  /// A function of inputs alone.
  static func function(
    _ name: String, tolerance: Double = 2e-6, _ body: @escaping @Sendable ([Tensor]) -> Tensor
  ) -> LayerCase {
    LayerCase(name: name, model: { NoWeights() }, body: { _, inputs in body(inputs) }, tolerance: tolerance)
  }

  /// A layer of one input.
  static func layer(_ name: String, _ layer: @escaping @Sendable () -> any Layer) -> LayerCase {
    LayerCase(name: name, model: layer) { model, inputs in (model as? any Layer)?(inputs[0]) ?? inputs[0] }
  }

  static let layers: [LayerCase] = [
    .layer("linear") { Linear(8, 4) },
    .layer("linear without bias") { Linear(8, 4, bias: false) },
    .layer("embedding") { Embedding(7, 4) },
    .layer("layer norm") { LayerNorm(5, 8, eps: 1e-3) },
    .layer("rms norm") { RMSNorm(8) },
    .layer("batch norm") { BatchNorm2d(3) },
    .layer("conv") {
      Conv2d(
        3, 4, kernelSize: IntPair(3, 2), stride: IntPair(2, 1), padding: IntPair(1, 2), dilation: IntPair(2, 1))
    },
    .layer("grouped conv") { Conv2d(4, 6, kernelSize: 3, groups: 2, bias: false) },
    .layer("max pool") { MaxPool2d(kernelSize: 3, stride: 2, padding: 1, ceilMode: true) },
    .layer("avg pool") { AvgPool2d(kernelSize: 3, stride: 2, padding: 1, countIncludePad: false) },
    .layer("conv 1d") { Conv1d(4, 6, kernelSize: 3, stride: 2, padding: 1, dilation: 2, groups: 2) },
    .layer("conv 3d") {
      Conv3d(2, 3, kernelSize: IntTriple(2, 3, 1), stride: IntTriple(1, 2, 1), padding: IntTriple(1, 0, 2))
    },
    .layer("conv transpose 1d") { ConvTranspose1d(4, 6, kernelSize: 3, stride: 3, padding: 1, outputPadding: 2) },
    .layer("conv transpose 2d") {
      ConvTranspose2d(
        3, 6, kernelSize: IntPair(3, 2), stride: 2, padding: IntPair(1, 0), groups: 3, bias: false,
        dilation: IntPair(1, 2))
    },
    .layer("adaptive avg pool") { AdaptiveAvgPool2d(IntPair(3, 4)) },
    .layer("sequential") { Sequential(Linear(8, 6), GELU(approximate: .tanh), Sequential(Linear(6, 2))) },
    LayerCase(name: "self attention", model: { MultiHeadAttention(8, heads: 2) }) { model, inputs in
      (model as? MultiHeadAttention)?(inputs[0]) ?? inputs[0]
    },
    LayerCase(name: "cross attention", model: { MultiHeadAttention(8, heads: 2) }) { model, inputs in
      (model as? MultiHeadAttention)?(inputs[0], key: inputs[1]) ?? inputs[0]
    },
    LayerCase(
      name: "rotary", model: { RotaryEmbedding(8) },
      body: { model, inputs in
        (model as? RotaryEmbedding)?(inputs[0], offset: 3) ?? inputs[0]
      }, tolerance: 5e-6),
  ]

  static let functions: [LayerCase] = [
    .function("causal grouped attention") {
      scaledDotProductAttention(query: $0[0], key: $0[1], value: $0[2], causal: true)
    },
    .function("masked attention") {
      scaledDotProductAttention(query: $0[0], key: $0[1], value: $0[2], mask: $0[3], scale: 0.3)
    },
    .function("matmul") { matmul($0[0], $0[1]) },
    .function("matmul of vectors") { matmul($0[0], $0[1]) },
    .function("slices") { $0[0][.ellipsis, .slice(from: 1, by: 2), .newAxis, -1] },
    .function("flip and pad") { $0[0].flipped(axes: [-1, 1]).padded([(0, 0), (0, 2), (1, 0)], value: 2.5) },
    .function("gather") { $0[0].takeAlong($0[1], axis: 1) },
    .function("index select") { $0[0][.all, $0[1]] },
    .function("variance") { $0[0].variance(axes: [0, 2]) },
    .function("biased variance") { $0[0].variance(axis: -1, correction: 0, keepDims: true) },
    .function("mean") { $0[0].mean(axes: [-1, 0], keepDims: true) },
    .function("where") { which($0[0] .> 0, pow($0[0], 2), -1) },
    .function("argmin") { $0[0].argmin(axis: 0) },
    .function("integers") { $0[0] % 3 + $0[0].sum(axis: 0) },
    .function("any of all") { ($0[0] .> 0).all(axis: -1).any(axis: 0) },
    .function("cat and stack") {
      stacked([concatenated([$0[0], $0[1]], axis: -1), concatenated([$0[1], $0[0]], axis: -1)], axis: 1)
    },
    .function("elementary", tolerance: 2e-5) { inputs in
      let x = inputs[0]
      let first = exp(x) + log1p(x) * sin(x) - atan2(x, x + 1) / rsqrt(x)
      return first + erf(x) * tan(x) + round(x * 3) - floor(x * 5) + sigmoid(x)
    },
    .function("hard") { hardswish(relu6($0[0] * 4)) - hardsigmoid($0[0] * 2) },
    .function("log softmax") { logSoftmax($0[0], axis: 0) + silu($0[0]) + l2Normalize($0[0], axis: 1) },
  ]
}
