// BERT (base): twelve layers of 768 features. Names and keys are those of Hugging Face's BertModel, without the pooler.
import Martlet

/// The sizes of the model, as in its config.json.
enum Configuration {
  static let features = 768
  static let heads = 12
  static let inner = 3072
  static let layers = 12
  static let vocabulary = 30522
  static let positions = 512
  static let eps = 1e-12
}

struct Embeddings: Module {
  @ModuleInfo(key: "word_embeddings") var words = Embedding(Configuration.vocabulary, Configuration.features)
  @ModuleInfo(key: "position_embeddings") var positions = Embedding(Configuration.positions, Configuration.features)
  @ModuleInfo(key: "token_type_embeddings") var types = Embedding(2, Configuration.features)
  @ModuleInfo(key: "LayerNorm") var norm = LayerNorm(Configuration.features, eps: Configuration.eps)

  /// `ids` `[batch, sequence]` to `[batch, sequence, features]`; every token is of the first type.
  func callAsFunction(_ ids: Tensor) -> Tensor {
    scope { norm(words(ids) + types.weight[0] + positions(.arange(ids.dim(1)))) }
  }
}

struct SelfAttention: Module {
  let query = Linear(Configuration.features, Configuration.features)
  let key = Linear(Configuration.features, Configuration.features)
  let value = Linear(Configuration.features, Configuration.features)

  func callAsFunction(_ hidden: Tensor, mask: Tensor) -> Tensor {
    scope {
      let attended = scaledDotProductAttention(
        query: heads(query(hidden)), key: heads(key(hidden)), value: heads(value(hidden)), mask: mask)
      return attended.transposed(0, 2, 1, 3).reshaped(hidden.dim(0), hidden.dim(1), Configuration.features)
    }
  }

  /// `[batch, sequence, features]` to `[batch, heads, sequence, features / heads]`.
  private func heads(_ projected: Tensor) -> Tensor {
    projected.reshaped(projected.dim(0), projected.dim(1), Configuration.heads, -1).transposed(0, 2, 1, 3)
  }
}

/// A linear map back to the features, added to what the block was given, and normalised.
struct Residual: Module {
  let dense: Linear
  @ModuleInfo(key: "LayerNorm") var norm = LayerNorm(Configuration.features, eps: Configuration.eps)

  init(from inputs: Int) { dense = Linear(inputs, Configuration.features) }

  func callAsFunction(_ hidden: Tensor, residual: Tensor) -> Tensor { scope { norm(dense(hidden) + residual) } }
}

struct Attention: Module {
  @ModuleInfo(key: "self") var heads = SelfAttention()
  let output = Residual(from: Configuration.features)

  func callAsFunction(_ hidden: Tensor, mask: Tensor) -> Tensor {
    scope { output(heads(hidden, mask: mask), residual: hidden) }
  }
}

struct Intermediate: Layer {
  let dense = Linear(Configuration.features, Configuration.inner)

  func forward(_ hidden: Tensor) -> Tensor { gelu(dense(hidden)) }
}

struct EncoderLayer: Module {
  let attention = Attention()
  let intermediate = Intermediate()
  let output = Residual(from: Configuration.inner)

  func callAsFunction(_ hidden: Tensor, mask: Tensor) -> Tensor {
    scope {
      let attended = attention(hidden, mask: mask)
      return output(intermediate(attended), residual: attended)
    }
  }
}

struct Encoder: Module {
  let layer = (0..<Configuration.layers).map { _ in EncoderLayer() }

  func callAsFunction(_ hidden: Tensor, mask: Tensor) -> Tensor {
    scope { layer.reduce(hidden) { hidden, layer in layer(hidden, mask: mask) } }
  }
}

struct Bert: Module {
  let embeddings = Embeddings()
  let encoder = Encoder()

  /// The last hidden state, `[batch, sequence, features]`.
  func callAsFunction(_ ids: Tensor, mask: Tensor) -> Tensor {
    // True where a key takes part, for every head and query.
    encoder(embeddings(ids), mask: notEqual(mask, 0)[.all, .newAxis, .newAxis])
  }
}

@main struct BertBase: ModelFile {
  let model = Bert()

  var entries: [Entry] {
    let batch = Dimension("batch", in: 1...64)
    let sequence = Dimension("sequence", in: 1...512)
    let ids = TensorSpec.int64(batch, sequence)
    Entry("encode", inputs: ["input_ids": ids, "attention_mask": ids]) {
      ["last_hidden_state": model($0["input_ids"], mask: $0["attention_mask"])]
    }
  }
}
