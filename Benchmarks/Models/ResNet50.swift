// ResNet-50 with the names and keys of torchvision (v1.5: a bottleneck has its stride in the 3×3 convolution).
import Martlet

/// A convolution of 1×1 to a quarter of the channels, one of 3×3, one of 1×1 back, and the way around them.
struct Bottleneck: Layer {
  let conv1: Conv2d
  let bn1: BatchNorm2d
  let conv2: Conv2d
  let bn2: BatchNorm2d
  let conv3: Conv2d
  let bn3: BatchNorm2d
  let downsample: Sequential?

  /// `inputs` channels to `4 * width`.
  init(_ inputs: Int, width: Int, stride: IntPair) {
    conv1 = Conv2d(inputs, width, kernelSize: 1, bias: false)
    bn1 = BatchNorm2d(width)
    conv2 = Conv2d(width, width, kernelSize: 3, stride: stride, padding: 1, bias: false)
    bn2 = BatchNorm2d(width)
    conv3 = Conv2d(width, 4 * width, kernelSize: 1, bias: false)
    bn3 = BatchNorm2d(4 * width)
    downsample =
      inputs == 4 * width
      ? nil
      : Sequential(Conv2d(inputs, 4 * width, kernelSize: 1, stride: stride, bias: false), BatchNorm2d(4 * width))
  }

  func forward(_ image: Tensor) -> Tensor {
    let inner = relu(bn2(conv2(relu(bn1(conv1(image))))))
    return relu(bn3(conv3(inner)) + (downsample.map { $0(image) } ?? image))
  }
}

struct ResNet: Module {
  let conv1 = Conv2d(3, 64, kernelSize: 7, stride: 2, padding: 3, bias: false)
  let bn1 = BatchNorm2d(64)
  let maxpool = MaxPool2d(kernelSize: 3, stride: 2, padding: 1)
  let layer1 = stage(64, width: 64, blocks: 3, stride: 1)
  let layer2 = stage(256, width: 128, blocks: 4, stride: 2)
  let layer3 = stage(512, width: 256, blocks: 6, stride: 2)
  let layer4 = stage(1024, width: 512, blocks: 3, stride: 2)
  let fc = Linear(2048, 1000)

  /// `image` `[n, 3, 224, 224]` to scores `[n, 1000]`.
  func callAsFunction(_ image: Tensor) -> Tensor {
    let first = maxpool(relu(bn1(conv1(image))))
    return fc(layer4(layer3(layer2(layer1(first)))).mean(axes: [2, 3]))
  }
}

/// Bottlenecks one after the other, the first of which has the stride.
private func stage(_ inputs: Int, width: Int, blocks: Int, stride: IntPair) -> Sequential {
  Sequential(
    (0..<blocks).map { Bottleneck($0 == 0 ? inputs : 4 * width, width: width, stride: $0 == 0 ? stride : 1) })
}

@main struct ResNet50: ModelFile {
  let model = ResNet()

  var entries: [Entry] {
    let batch = Dimension("batch", in: 1...64)
    Entry("classify", inputs: ["image": .float32(batch, 3, 224, 224)]) { ["scores": model($0["image"])] }
  }
}
