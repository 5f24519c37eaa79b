// One step of a decoder of Llama's kind: one token, attending to keys and values of the tokens before it. Names and
// keys are those of Hugging Face's LlamaForCausalLM.
import Martlet

/// The sizes of the model, as in its config.json.
enum Configuration {
  static let features = 768
  static let heads = 12
  static let keyHeads = 4
  static let size = features / heads
  static let inner = 2048
  static let layers = 12
  static let vocabulary = 32000
  static let eps = 1e-6
}

struct SelfAttention: Module {
  @ModuleInfo(key: "q_proj") var query = Linear(
    Configuration.features, Configuration.heads * Configuration.size, bias: false)
  @ModuleInfo(key: "k_proj") var key = Linear(
    Configuration.features, Configuration.keyHeads * Configuration.size, bias: false)
  @ModuleInfo(key: "v_proj") var value = Linear(
    Configuration.features, Configuration.keyHeads * Configuration.size, bias: false)
  @ModuleInfo(key: "o_proj") var output = Linear(
    Configuration.heads * Configuration.size, Configuration.features, bias: false)
  let rotary = RotaryEmbedding(Configuration.size)

  /// What `hidden` `[1, 1, features]` becomes, and its key and value `[1, key heads, 1, size]`. The `keys` and `values`
  /// of the tokens before are `[1, key heads, cached, size]`.
  func callAsFunction(_ hidden: Tensor, keys: Tensor, values: Tensor) -> (Tensor, key: Tensor, value: Tensor) {
    scope {
      let position = keys.dim(2)
      let newKey = rotary(heads(key(hidden), Configuration.keyHeads), offset: position)
      let newValue = heads(value(hidden), Configuration.keyHeads)
      let attended = scaledDotProductAttention(
        query: rotary(heads(query(hidden), Configuration.heads), offset: position),
        key: concatenated([keys, newKey], axis: 2), value: concatenated([values, newValue], axis: 2))
      let joined = attended.transposed(0, 2, 1, 3).reshaped(1, 1, Configuration.heads * Configuration.size)
      return (output(joined), newKey, newValue)
    }
  }

  /// `[1, 1, heads · size]` to `[1, heads, 1, size]`.
  private func heads(_ projected: Tensor, _ count: Int) -> Tensor {
    projected.reshaped(1, 1, count, Configuration.size).transposed(0, 2, 1, 3)
  }
}

struct FeedForward: Module {
  @ModuleInfo(key: "gate_proj") var gate = Linear(Configuration.features, Configuration.inner, bias: false)
  @ModuleInfo(key: "up_proj") var up = Linear(Configuration.features, Configuration.inner, bias: false)
  @ModuleInfo(key: "down_proj") var down = Linear(Configuration.inner, Configuration.features, bias: false)

  func callAsFunction(_ hidden: Tensor) -> Tensor { scope { down(silu(gate(hidden)) * up(hidden)) } }
}

struct DecoderLayer: Module {
  @ModuleInfo(key: "input_layernorm") var inputNorm = RMSNorm(Configuration.features, eps: Configuration.eps)
  @ModuleInfo(key: "self_attn") var attention = SelfAttention()
  @ModuleInfo(key: "post_attention_layernorm") var innerNorm = RMSNorm(Configuration.features, eps: Configuration.eps)
  @ModuleInfo(key: "mlp") var feedForward = FeedForward()

  func callAsFunction(_ hidden: Tensor, keys: Tensor, values: Tensor) -> (Tensor, key: Tensor, value: Tensor) {
    scope {
      let (attended, key, value) = attention(inputNorm(hidden), keys: keys, values: values)
      let sum = hidden + attended
      return (sum + feedForward(innerNorm(sum)), key, value)
    }
  }
}

struct Decoder: Module {
  @ModuleInfo(key: "embed_tokens") var words = Embedding(Configuration.vocabulary, Configuration.features)
  let layers = (0..<Configuration.layers).map { _ in DecoderLayer() }
  let norm = RMSNorm(Configuration.features, eps: Configuration.eps)

  /// The last hidden state, and the keys and values of the token in all layers, `[layers, 1, key heads, 1, size]`.
  func callAsFunction(_ ids: Tensor, keys: Tensor, values: Tensor) -> (Tensor, keys: Tensor, values: Tensor) {
    scope {
      var hidden = words(ids)
      var rows: (keys: [Tensor], values: [Tensor]) = ([], [])
      for (number, layer) in layers.enumerated() {
        let (next, key, value) = layer(hidden, keys: keys[number], values: values[number])
        hidden = next
        rows.keys.append(key)
        rows.values.append(value)
      }
      return (norm(hidden), stacked(rows.keys), stacked(rows.values))
    }
  }
}

struct Llama: Module {
  @ModuleInfo(key: "model") var decoder = Decoder()
  @ModuleInfo(key: "lm_head") var head = Linear(Configuration.features, Configuration.vocabulary, bias: false)
}

@main struct LlamaDecode: ModelFile {
  let model = Llama()

  var entries: [Entry] {
    let cached = Dimension("cached", in: 1...2047)
    let cache = TensorSpec.float32(Configuration.layers, 1, Configuration.keyHeads, cached, Configuration.size)
    Entry("decode", inputs: ["input_ids": .int64(1, 1), "keys": cache, "values": cache]) {
      let (hidden, keys, values) = model.decoder($0["input_ids"], keys: $0["keys"], values: $0["values"])
      return ["logits": model.head(hidden), "new_keys": keys, "new_values": values]
    }
  }
}
