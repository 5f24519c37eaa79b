// A vision transformer with the names and keys of torchvision's (ViT): patches of 16×16 pixels as tokens, a class token
// before them, layers with the norms first.
import Martlet

/// The sizes of ViT-S/16.
enum Configuration {
  static let pixels = 224
  static let patch = 16
  static let features = 384
  static let heads = 6
  static let inner = 1536
  static let layers = 12
  static let classes = 1000
  static let patches = (pixels / patch) * (pixels / patch)
}

struct EncoderBlock: Layer {
  @ModuleInfo(key: "ln_1") var firstNorm = LayerNorm(Configuration.features, eps: 1e-6)
  @ModuleInfo(key: "self_attention") var attention = MultiHeadAttention(
    Configuration.features, heads: Configuration.heads)
  @ModuleInfo(key: "ln_2") var secondNorm = LayerNorm(Configuration.features, eps: 1e-6)
  let mlp = Sequential(
    Linear(Configuration.features, Configuration.inner), GELU(), Dropout(),
    Linear(Configuration.inner, Configuration.features))

  func forward(_ tokens: Tensor) -> Tensor {
    let sum = tokens + attention(firstNorm(tokens))
    return sum + mlp(secondNorm(sum))
  }
}

struct Encoder: Module {
  @ParameterInfo(key: "pos_embedding") var positions = Tensor.parameter(
    .float32(1, Configuration.patches + 1, Configuration.features))
  let layers = Sequential((0..<Configuration.layers).map { _ in EncoderBlock() })
  @ModuleInfo(key: "ln") var norm = LayerNorm(Configuration.features, eps: 1e-6)

  func callAsFunction(_ tokens: Tensor) -> Tensor { scope { norm(layers(tokens + positions)) } }
}

struct ViT: Module {
  @ModuleInfo(key: "conv_proj") var projection = Conv2d(
    3, Configuration.features, kernelSize: IntPair(Configuration.patch), stride: IntPair(Configuration.patch))
  @ParameterInfo(key: "class_token") var classToken = Tensor.parameter(.float32(1, 1, Configuration.features))
  let encoder = Encoder()
  @ModuleInfo(key: "heads.head") var head = Linear(Configuration.features, Configuration.classes)

  /// `image` `[n, 3, 224, 224]` to scores `[n, classes]`.
  func callAsFunction(_ image: Tensor) -> Tensor {
    let patches = projection(image).flattened(start: 2).transposed(0, 2, 1)
    let first = classToken.broadcast(to: [image.dim(0), 1, Configuration.features])
    return head(encoder(concatenated([first, patches], axis: 1))[.all, 0])
  }
}

@main struct VisionTransformer: ModelFile {
  let model = ViT()

  var entries: [Entry] {
    let batch = Dimension("batch", in: 1...64)
    Entry("classify", inputs: ["image": .float32(batch, 3, Configuration.pixels, Configuration.pixels)]) {
      ["scores": model($0["image"])]
    }
  }
}
