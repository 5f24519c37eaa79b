// A small convolutional network for scikit-learn's handwritten digits of 8×8 pixels. `Training/digits.py` makes its
// weights and the reference that tests compare with.
import Martlet

struct Block: Layer {
  let conv: Conv2d
  let norm: BatchNorm2d

  init(_ inputs: Int, _ outputs: Int) {
    conv = Conv2d(inputs, outputs, kernelSize: 3, padding: 1, bias: false)
    norm = BatchNorm2d(outputs)
  }

  func forward(_ image: Tensor) -> Tensor { relu(norm(conv(image))) }
}

struct DigitsNetwork: Module {
  let features = Sequential(Block(1, 8), MaxPool2d(kernelSize: 2), Block(8, 16), AvgPool2d(kernelSize: 2), Flatten())
  let classifier = Linear(64, 10)

  func callAsFunction(_ image: Tensor) -> Tensor { classifier(features(image)) }
}

@main struct DigitsCNN: ModelFile {
  let model = DigitsNetwork()

  var entries: [Entry] {
    let batch = Dimension("batch", in: 1...256)
    // Pixels are 0…16.
    Entry("classify", inputs: ["image": .float32(batch, 1, 8, 8)]) {
      let scores = model($0["image"] / 16)
      return ["probabilities": softmax(scores), "digit": scores.argmax(axis: -1)]
    }
  }
}
