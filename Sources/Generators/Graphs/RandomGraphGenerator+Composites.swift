internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

extension RandomGraphGenerator {
  mutating func composite() throws(Diagnostic) -> [Value] {
    let x = try operand { TypeRule.Class.float.contains($0) }
    let type = builder.type(of: x)
    switch random.int(0...4) {
    case 0: return [try elementwise(x)]
    case 1: return [try alongAxes(x, type)]
    case 2: return [try normalisation(x, type)]
    case 3: return try images(x, type)
    default: return try sequences(x, type)
    }
  }

  private mutating func elementwise(_ x: Value) throws(Diagnostic) -> Value {
    switch random.int(0...6) {
    case 0: try builder.composite(Composites.ReLU(), x)
    case 1: try builder.composite(Composites.GELU(), x)
    case 2: try builder.composite(Composites.GELU(approximate: .tanh), x)
    case 3: try builder.composite(Composites.HardSigmoid(), x)
    case 4: try builder.composite(Composites.HardSwish(), x)
    case 5: try numbers(builder.type(of: x))
    default: try builder.composite(Composites.SiLU(), x)
    }
  }

  /// Random numbers in the extents of `type`, at times with a key.
  private mutating func numbers(_ type: TensorType) throws(Diagnostic) -> Value {
    let seed = random.int(-5...5)
    let key = candidates.last { builder.type(of: $0) == TensorType(.u64) }
    let distributions: [Composites.Random] = [
      .init(.bits, seed: seed, type: .u64), .init(.uniform(low: -1, high: 2), seed: seed, type: type.element),
      .init(.normal(mean: 1, deviation: 0.5), seed: seed, type: type.element),
    ]
    return try builder.random(random.pick(distributions), type.shape, key: random.once(in: 2) ? key : nil)
  }

  private mutating func alongAxes(_ x: Value, _ type: TensorType) throws(Diagnostic) -> Value {
    guard type.rank > 0 else { throw Diagnostic("there is no axis") }
    let axis = random.int(-type.rank...type.rank - 1)
    let keep = random.once(in: 2)
    return switch random.int(0...4) {
    case 0: try builder.composite(Composites.Softmax(axis: axis), x)
    case 1: try builder.composite(Composites.LogSoftmax(axis: axis), x)
    case 2: try builder.composite(Composites.L2Normalize(axis: axis), x)
    case 3: try builder.composite(Composites.Mean(axes: [axis], keep: keep), x)
    default: try builder.composite(Composites.Variance(axes: [axis], correction: random.int(0...1), keep: keep), x)
    }
  }

  private mutating func normalisation(_ x: Value, _ type: TensorType) throws(Diagnostic) -> Value {
    let perFeature = TensorType(type.element, Array(type.shape.suffix(1)))
    switch random.int(0...3) {
    case 0: return try builder.composite(Composites.LayerNorm(), x, weight(perFeature), weight(perFeature))
    case 1:
      return try builder.composite(Composites.RMSNorm(eps: random.once(in: 2) ? nil : 1e-6), x, weight(perFeature))
    case 2: return try builder.composite(Composites.LayerNorm(axes: type.rank), x)
    default:
      let perChannel = TensorType(type.element, Array(type.shape.dropFirst().prefix(1)))
      // The mean of squares is a variance: not negative.
      let mean = try weight(perChannel)
      let variance = try builder.map(.mul, mean, mean)
      return try builder.composite(Composites.BatchNorm(), x, mean, variance)
    }
  }

  private mutating func images(_ x: Value, _ type: TensorType) throws(Diagnostic) -> [Value] {
    let rank = random.int(3...5)
    let image = try builder.reshape(x, to: type.shape + Array(repeating: 1, count: max(rank - type.rank, 0)))
    guard builder.type(of: image).rank == rank else { throw Diagnostic("this is no image") }
    return rank == 4 && random.once(in: 2) ? [try pooling(image)] : [try convolution(image, along: rank - 2)]
  }

  private mutating func pooling(_ image: Value) throws(Diagnostic) -> Value {
    let kernel = [random.int(1...2), random.int(1...2)]
    let padding = kernel.map { $0 / 2 }
    let isPartial = random.once(in: 3)
    switch random.int(0...2) {
    case 0: return try builder.composite(Composites.MaxPool2d(kernel: kernel, padding: padding, ceil: isPartial), image)
    case 1: return try builder.composite(Composites.AdaptiveAvgPool2d(output: kernel.map { 4 - $0 }), image)
    default:
      let pooling = Composites.AvgPool2d(
        kernel: kernel, stride: [1, 2], padding: padding, ceil: isPartial, countIncludePad: random.once(in: 2))
      return try builder.composite(pooling, image)
    }
  }

  /// Of several channels together, or of each by itself.
  private mutating func convolution(_ image: Value, along axes: Int) throws(Diagnostic) -> Value {
    let type = builder.type(of: image)
    let channels = type.shape[1]
    let kernel = (0..<axes).map { _ in random.int(1...2) }
    let padding = kernel.map { $0 / 2 }
    let stride = (0..<axes).map { _ in random.int(1...2) }
    let isDepthwise = channels.constant.map { $0 > 1 } ?? false && random.once(in: 2)
    let groups = isDepthwise ? channels.constant ?? 1 : 1
    let outputs = isDepthwise ? channels : 2
    let isTransposed = axes < 3 && random.once(in: 3)
    let ends = isTransposed ? [channels, isDepthwise ? 1 : outputs] : [outputs, isDepthwise ? 1 : channels]
    let weight = try weight(TensorType(type.element, ends + kernel.map { Dim($0) }))
    let bias = try self.weight(TensorType(type.element, [outputs]))
    let operands = [image, weight, bias]
    switch (axes, isTransposed) {
    case (1, true):
      return try builder.composite(Composites.ConvTranspose1d(stride: stride, groups: groups), operands)[0]
    case (1, false):
      return try builder.composite(Composites.Conv1d(stride: stride, padding: padding, groups: groups), operands)[0]
    case (2, true):
      return try builder.composite(Composites.ConvTranspose2d(stride: stride, groups: groups), operands)[0]
    case (2, false):
      return try builder.composite(Composites.Conv2d(stride: stride, padding: padding, groups: groups), operands)[0]
    default:
      return try builder.composite(Composites.Conv3d(stride: stride, padding: padding, groups: groups), operands)[0]
    }
  }

  private mutating func sequences(_ x: Value, _ type: TensorType) throws(Diagnostic) -> [Value] {
    guard type.rank >= 2 else { throw Diagnostic("this is no sequence") }
    let features = type.shape[type.rank - 1]
    switch random.int(0...3) {
    case 0:
      let bias = try weight(TensorType(type.element, [3]))
      return [try builder.composite(Composites.Linear(), x, weight(TensorType(type.element, [3, features])), bias)]
    case 1: return try builder.composite(Composites.Attention(causal: random.once(in: 2)), [x, x, x])
    case 2:
      let half = features.floorDivided(by: 2)
      let angles = TensorType(type.element, [type.shape[type.rank - 2], half])
      return [
        try builder.composite(
          Composites.RotaryEmbedding(interleaved: random.once(in: 2)), x, weight(angles), weight(angles))
      ]
    default:
      let ids = try operand { TypeRule.Class.integer.contains($0) }
      return [try builder.composite(Composites.Embedding(), ids, weight(TensorType(type.element, [4, 3])))]
    }
  }
}
