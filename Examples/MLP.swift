// A classifier of 28×28 images with two hidden layers.
import Martlet

struct Classifier: Module {
  let hidden = Linear(784, 512)
  let middle = Linear(512, 512)
  let output = Linear(512, 10)

  func callAsFunction(_ image: Tensor) -> Tensor {
    softmax(output(relu(middle(relu(hidden(image))))))
  }
}

@main struct MLP: ModelFile {
  let model = Classifier()

  var entries: [Entry] {
    let batch = Dimension("batch", in: 1...1024)
    Entry("classify", inputs: ["image": .float32(batch, 784)]) {
      ["probabilities": model($0["image"])]
    }
  }
}
