// MobileNetV3-Large with the names and keys of torchvision: convolutions of each channel by itself between such of 1×1,
// and channels weighed by what is seen of the whole image.
import Martlet

/// A convolution, its batch norm, and perhaps an activation.
private func normalized(
  _ inputs: Int, _ outputs: Int, kernelSize: Int = 1, stride: Int = 1, groups: Int = 1, _ activation: (any Layer)?
) -> Sequential {
  let conv = Conv2d(
    inputs, outputs, kernelSize: IntPair(kernelSize), stride: IntPair(stride), padding: IntPair(kernelSize / 2),
    groups: groups, bias: false)
  let layers: [any Layer] = [conv, BatchNorm2d(outputs, eps: 0.001)]
  return Sequential(layers + (activation.map { [$0] } ?? []))
}

/// Weighs each channel by a number in 0…1 that follows from the means of all channels.
struct SqueezeExcitation: Layer {
  let fc1: Conv2d
  let fc2: Conv2d

  init(_ channels: Int, _ squeezed: Int) {
    fc1 = Conv2d(channels, squeezed, kernelSize: 1)
    fc2 = Conv2d(squeezed, channels, kernelSize: 1)
  }

  func forward(_ image: Tensor) -> Tensor {
    image * hardsigmoid(fc2(relu(fc1(image.mean(axes: [2, 3], keepDims: true)))))
  }
}

/// How a block is made.
struct BlockRow {
  let kernel: Int
  let expanded: Int
  let outputs: Int
  var isSqueezed = false
  var isHard = false
  var stride = 1
}

/// Channels are expanded, each is convolved by itself, and fewer come out.
struct InvertedResidual: Layer {
  let block: Sequential
  let isResidual: Bool

  init(_ inputs: Int, _ row: BlockRow) {
    let activation: any Layer = row.isHard ? Hardswish() : ReLU()
    var layers: [any Layer] = []
    if row.expanded != inputs { layers.append(normalized(inputs, row.expanded, activation)) }
    layers.append(
      normalized(
        row.expanded, row.expanded, kernelSize: row.kernel, stride: row.stride, groups: row.expanded, activation))
    if row.isSqueezed { layers.append(SqueezeExcitation(row.expanded, (row.expanded / 4 + 7) / 8 * 8)) }
    layers.append(normalized(row.expanded, row.outputs, nil))
    block = Sequential(layers)
    isResidual = row.stride == 1 && inputs == row.outputs
  }

  func forward(_ image: Tensor) -> Tensor { isResidual ? image + block(image) : block(image) }
}

struct MobileNetV3: Module {
  private static let rows = [
    BlockRow(kernel: 3, expanded: 16, outputs: 16),
    BlockRow(kernel: 3, expanded: 64, outputs: 24, stride: 2),
    BlockRow(kernel: 3, expanded: 72, outputs: 24),
    BlockRow(kernel: 5, expanded: 72, outputs: 40, isSqueezed: true, stride: 2),
    BlockRow(kernel: 5, expanded: 120, outputs: 40, isSqueezed: true),
    BlockRow(kernel: 5, expanded: 120, outputs: 40, isSqueezed: true),
    BlockRow(kernel: 3, expanded: 240, outputs: 80, isHard: true, stride: 2),
    BlockRow(kernel: 3, expanded: 200, outputs: 80, isHard: true),
    BlockRow(kernel: 3, expanded: 184, outputs: 80, isHard: true),
    BlockRow(kernel: 3, expanded: 184, outputs: 80, isHard: true),
    BlockRow(kernel: 3, expanded: 480, outputs: 112, isSqueezed: true, isHard: true),
    BlockRow(kernel: 3, expanded: 672, outputs: 112, isSqueezed: true, isHard: true),
    BlockRow(kernel: 5, expanded: 672, outputs: 160, isSqueezed: true, isHard: true, stride: 2),
    BlockRow(kernel: 5, expanded: 960, outputs: 160, isSqueezed: true, isHard: true),
    BlockRow(kernel: 5, expanded: 960, outputs: 160, isSqueezed: true, isHard: true),
  ]

  let features: Sequential
  let classifier = Sequential(Linear(960, 1280), Hardswish(), Dropout(), Linear(1280, 1000))

  init() {
    let inputs = [16] + Self.rows.map(\.outputs)
    let blocks = zip(inputs, Self.rows).map { InvertedResidual($0, $1) as any Layer }
    features = Sequential(
      [normalized(3, 16, kernelSize: 3, stride: 2, Hardswish())] + blocks + [normalized(160, 960, Hardswish())])
  }

  /// `image` `[n, 3, 224, 224]` to scores `[n, 1000]`.
  func callAsFunction(_ image: Tensor) -> Tensor { classifier(features(image).mean(axes: [2, 3])) }
}

@main struct MobileNet: ModelFile {
  let model = MobileNetV3()

  var entries: [Entry] {
    let batch = Dimension("batch", in: 1...64)
    Entry("classify", inputs: ["image": .float32(batch, 3, 224, 224)]) { ["scores": model($0["image"])] }
  }
}
