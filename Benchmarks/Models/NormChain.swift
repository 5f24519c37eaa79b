// What stands between the products of a transformer: layer norm, GELU, a residual and softmax, over rows.
import Martlet

struct Chain: Module {
  let norm = LayerNorm(1024)

  func callAsFunction(_ input: Tensor, residual: Tensor) -> Tensor { softmax(gelu(norm(input)) + residual) }
}

@main struct NormChain: ModelFile {
  let model = Chain()

  var entries: [Entry] {
    let rows = Dimension("rows", in: 1...65536)
    let matrix = TensorSpec.float32(rows, 1024)
    Entry("normalize", inputs: ["input": matrix, "residual": matrix]) {
      ["probabilities": model($0["input"], residual: $0["residual"])]
    }
  }
}
