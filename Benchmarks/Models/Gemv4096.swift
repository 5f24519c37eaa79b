// One row times a square matrix of 4096 rows, as each layer of a decoder does for one token: bound by memory.
import Martlet

struct Product: Module {
  let linear = Linear(4096, 4096, bias: false)

  func callAsFunction(_ input: Tensor) -> Tensor { linear(input) }
}

@main struct Gemv4096: ModelFile {
  let model = Product()

  var entries: [Entry] {
    Entry("multiply", inputs: ["input": .float32(1, 4096)]) { ["product": model($0["input"])] }
  }
}
