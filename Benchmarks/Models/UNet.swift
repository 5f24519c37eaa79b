// A U-Net: halves the image four times and doubles it again by transposed convolutions, each time joined with what was
// seen before at that size.
import Martlet

/// Two convolutions of 3×3 with their batch norms.
private func double(_ inputs: Int, _ outputs: Int) -> Sequential {
  Sequential(
    Conv2d(inputs, outputs, kernelSize: 3, padding: 1, bias: false), BatchNorm2d(outputs), ReLU(),
    Conv2d(outputs, outputs, kernelSize: 3, padding: 1, bias: false), BatchNorm2d(outputs), ReLU())
}

struct Network: Module {
  private static let widths = [32, 64, 128, 256, 512]

  let down = zip([3] + widths, widths).map { double($0, $1) }
  let up = widths.dropLast().reversed().map { ConvTranspose2d(2 * $0, $0, kernelSize: 2, stride: 2) }
  let joined = widths.dropLast().reversed().map { double(2 * $0, $0) }
  let head = Conv2d(32, 2, kernelSize: 1)
  let pool = MaxPool2d(kernelSize: 2)

  /// `image` `[n, 3, 192, 192]` to two scores for each pixel.
  func callAsFunction(_ image: Tensor) -> Tensor {
    var (x, seen) = (down[0](image), [Tensor]())
    for stage in down.dropFirst() {
      seen.append(x)
      x = stage(pool(x))
    }
    for (up, joined) in zip(up, joined) { x = joined(concatenated([seen.removeLast(), up(x)], axis: 1)) }
    return head(x)
  }
}

@main struct UNet: ModelFile {
  let model = Network()

  var entries: [Entry] {
    let batch = Dimension("batch", in: 1...16)
    Entry("segment", inputs: ["image": .float32(batch, 3, 192, 192)]) { ["scores": model($0["image"])] }
  }
}
