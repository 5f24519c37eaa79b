// One step of a decoder of Mixtral's kind: one token, attending to keys and values of the tokens before it, and two of
// eight inner layers for each token, which a router chooses. All experts of a layer lie in one weight.
import Martlet

/// The sizes of the model.
enum Configuration {
  static let features = 512
  static let heads = 8
  static let keyHeads = 2
  static let size = features / heads
  static let inner = 1024
  static let experts = 8
  static let layers = 6
  static let vocabulary = 16000
  static let capacity = 2048
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
  @ModuleInfo(key: "q_proj") var query = projection(Configuration.heads)
  @ModuleInfo(key: "k_proj") var key = projection(Configuration.keyHeads)
  @ModuleInfo(key: "v_proj") var value = projection(Configuration.keyHeads)
  @ModuleInfo(key: "o_proj") var output = Linear(Configuration.features, Configuration.features, bias: false)
  let rotary = RotaryEmbedding(Configuration.size)

  /// What `hidden` `[1, 1, features]` becomes. Its key and value take their places in the cache of the layer.
  func callAsFunction(_ hidden: Tensor, _ cache: inout Cache, layer: Int) -> Tensor {
    scope {
      let newKey = rotary(heads(key(hidden), Configuration.keyHeads), offset: cache.count)
      let newValue = heads(value(hidden), Configuration.keyHeads)
      let (keys, values) = cache.append(newKey, newValue, layer: layer)
      let attended = scaledDotProductAttention(
        query: rotary(heads(query(hidden), Configuration.heads), offset: cache.count), key: keys, value: values)
      return output(attended.transposed(0, 2, 1, 3).reshaped(1, 1, Configuration.features))
    }
  }

  /// `[1, 1, heads · size]` to `[1, heads, 1, size]`.
  private func heads(_ projected: Tensor, _ count: Int) -> Tensor {
    projected.reshaped(1, 1, count, Configuration.size).transposed(0, 2, 1, 3)
  }
}

private func projection(_ heads: Int) -> Linear {
  Linear(Configuration.features, heads * Configuration.size, bias: false)
}

struct Experts: Module {
  @ParameterInfo(key: "gate_up_proj") var gateUp = Tensor.parameter(
    .float32(Configuration.experts, 2 * Configuration.inner, Configuration.features))
  @ParameterInfo(key: "down_proj") var down = Tensor.parameter(
    .float32(Configuration.experts, Configuration.features, Configuration.inner))

  /// `hidden` `[1, features]` through each of the experts `ids` `[2]`: `[2, 1, features]`.
  func callAsFunction(_ hidden: Tensor, _ ids: Tensor) -> Tensor {
    scope {
      let both = matmul(hidden, gateUp.take(ids).swappedAxes(1, 2))
      let gated = silu(both[.ellipsis, ..<Configuration.inner]) * both[.ellipsis, Configuration.inner...]
      return matmul(gated, down.take(ids).swappedAxes(1, 2))
    }
  }
}

struct SparseFeedForward: Module {
  @ModuleInfo(key: "gate") var router = Linear(Configuration.features, Configuration.experts, bias: false)
  let experts = Experts()

  func callAsFunction(_ hidden: Tensor) -> Tensor {
    scope {
      let token = hidden.reshaped(1, Configuration.features)
      let shares = softmax(router(token))
      let first = shares.argmax(axis: -1)
      let second = which(Tensor.arange(Configuration.experts) .== first, -1, shares).argmax(axis: -1)
      let ids = concatenated([first, second])
      let chosen = shares[0].take(ids)
      let weights = (chosen / chosen.sum()).reshaped(2, 1, 1)
      return (experts(token, ids) * weights).sum(axis: 0, keepDims: true)
    }
  }
}

struct DecoderLayer: Module {
  @ModuleInfo(key: "input_layernorm") var inputNorm = RMSNorm(Configuration.features, eps: 1e-6)
  @ModuleInfo(key: "self_attn") var attention = SelfAttention()
  @ModuleInfo(key: "post_attention_layernorm") var innerNorm = RMSNorm(Configuration.features, eps: 1e-6)
  @ModuleInfo(key: "block_sparse_moe") var feedForward = SparseFeedForward()

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
  let norm = RMSNorm(Configuration.features, eps: 1e-6)

  /// The last hidden state; the cache grows by the token.
  func callAsFunction(_ ids: Tensor, _ cache: inout Cache) -> Tensor {
    scope {
      var hidden = words(ids)
      for (number, layer) in layers.enumerated() { hidden = layer(hidden, &cache, layer: number) }
      return norm(hidden)
    }
  }
}

struct Mixtral: Module {
  @ModuleInfo(key: "model") var decoder = Decoder()
  @ModuleInfo(key: "lm_head") var head = Linear(Configuration.features, Configuration.vocabulary, bias: false)
}

@main struct MixtureOfExperts: ModelFile {
  let model = Mixtral()

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
