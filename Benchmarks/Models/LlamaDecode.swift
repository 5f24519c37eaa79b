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
  static let capacity = 2048
  static let eps = 1e-6
}

/// The keys and values of the tokens so far, `[layers, 1, key heads, capacity, size]`, of which the first `count` are there.
struct Cache {
  var keys: Tensor
  var values: Tensor
  let count: Dimension

  /// Puts the key and value of the next token, `[1, key heads, 1, size]`, behind those of a layer; all of that layer.
  mutating func append(_ key: Tensor, _ value: Tensor, layer: Int) -> (keys: Tensor, values: Tensor) {
    let place: [any DimensionConvertible] = [layer, 0, 0, count, 0]
    keys = keys.updated(with: key[.newAxis], at: place)
    values = values.updated(with: value[.newAxis], at: place)
    return (keys[layer, .all, .all, ..<(count + 1)], values[layer, .all, .all, ..<(count + 1)])
  }
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

  /// What `hidden` `[1, 1, features]` becomes. Its key and value take their places in the cache of the layer.
  func callAsFunction(_ hidden: Tensor, _ cache: inout Cache, layer: Int) -> Tensor {
    scope {
      let newKey = rotary(heads(key(hidden), Configuration.keyHeads), offset: cache.count)
      let newValue = heads(value(hidden), Configuration.keyHeads)
      let (keys, values) = cache.append(newKey, newValue, layer: layer)
      let attended = scaledDotProductAttention(
        query: rotary(heads(query(hidden), Configuration.heads), offset: cache.count), key: keys, value: values)
      let joined = attended.transposed(0, 2, 1, 3).reshaped(1, 1, Configuration.heads * Configuration.size)
      return output(joined)
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

  func callAsFunction(_ hidden: Tensor, _ cache: inout Cache, layer: Int) -> Tensor {
    scope {
      let sum = hidden + attention(inputNorm(hidden), &cache, layer: layer)
      return sum + feedForward(innerNorm(sum))
    }
  }
}

struct Decoder: Module {
  @ModuleInfo(key: "embed_tokens") var words = Embedding(Configuration.vocabulary, Configuration.features)
  let layers = (0..<Configuration.layers).map { _ in DecoderLayer() }
  let norm = RMSNorm(Configuration.features, eps: Configuration.eps)

  /// The last hidden state; the cache grows by the token.
  func callAsFunction(_ ids: Tensor, _ cache: inout Cache) -> Tensor {
    scope {
      var hidden = words(ids)
      for (number, layer) in layers.enumerated() { hidden = layer(hidden, &cache, layer: number) }
      return norm(hidden)
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
    let cached = Dimension("cached", in: 0...(Configuration.capacity - 1))
    let cache = TensorSpec.float32(
      Configuration.layers, 1, Configuration.keyHeads, Configuration.capacity, Configuration.size)
    Entry(
      "decode", inputs: ["input_ids": .int64(1, 1), "keys": cache, "values": cache], dims: [cached],
      inPlace: ["new_keys": "keys", "new_values": "values"]
    ) {
      var cache = Cache(keys: $0["keys"], values: $0["values"], count: cached)
      let hidden = model.decoder($0["input_ids"], &cache)
      return ["logits": model.head(hidden), "new_keys": cache.keys, "new_values": cache.values]
    }
  }
}
