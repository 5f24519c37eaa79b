// The product of a square matrix of 1024 rows and a constant one: a linear layer without bias.
import Martlet

struct Product: Module {
  let linear = Linear(1024, 1024, bias: false)

  func callAsFunction(_ input: Tensor) -> Tensor { linear(input) }
}

@main struct Gemm1024: ModelFile {
  let model = Product()

  var entries: [Entry] {
    Entry("multiply", inputs: ["input": .float32(1024, 1024)]) { ["product": model($0["input"])] }
  }
}
