// The widest product of BERT's encoder layers: the features of some tokens, times the weights of the inner layer.
import Martlet

struct Product: Module {
  let linear = Linear(768, 3072, bias: false)

  func callAsFunction(_ hidden: Tensor) -> Tensor { linear(hidden) }
}

@main struct GemmBert: ModelFile {
  let model = Product()

  var entries: [Entry] {
    let tokens = Dimension("tokens", in: 1...4096)
    Entry("multiply", inputs: ["input": .float32(tokens, 768)]) { ["product": model($0["input"])] }
  }
}
