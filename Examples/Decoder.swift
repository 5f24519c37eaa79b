// A small decoder that keeps the keys and values of earlier tokens between calls. A call gives the next tokens, one or
// several, and how many came before; the caches change in place.
import Martlet

enum Sizes {
  static let features = 64
  static let heads = 4
  static let keyHeads = 2
  static let size = features / heads
  static let layers = 2
  static let vocabulary = 256
  /// The most tokens of one call, and the most before it.
  static let tokens = 32
  static let past = 480
  static let capacity = past + tokens
}

/// Keys and values `[layers, key heads, capacity, size]`. The first `past` of each layer are there.
struct Cache {
  var keys: Tensor
  var values: Tensor
  let past: Dimension

  /// Puts the keys and values of new tokens, `[key heads, tokens, size]`, behind those of `layer`. All of that layer.
  mutating func append(_ key: Tensor, _ value: Tensor, layer: Int) -> (keys: Tensor, values: Tensor) {
    let end = past + key.dim(1)
    keys = keys.updated(with: key[.newAxis], at: [layer, 0, past, 0])
    values = values.updated(with: value[.newAxis], at: [layer, 0, past, 0])
    return (keys[layer, .all, ..<end], values[layer, .all, ..<end])
  }
}

struct SelfAttention: Module {
  let query = Linear(Sizes.features, Sizes.heads * Sizes.size, bias: false)
  let key = Linear(Sizes.features, Sizes.keyHeads * Sizes.size, bias: false)
  let value = Linear(Sizes.features, Sizes.keyHeads * Sizes.size, bias: false)
  let output = Linear(Sizes.heads * Sizes.size, Sizes.features, bias: false)
  let rotary = RotaryEmbedding(Sizes.size)

  func callAsFunction(_ hidden: Tensor, _ cache: inout Cache, layer: Int) -> Tensor {
    scope {
      let past = cache.past
      let query = rotary(heads(query(hidden), Sizes.heads), offset: past)
      let key = rotary(heads(key(hidden), Sizes.keyHeads), offset: past)
      let (keys, values) = cache.append(key, heads(value(hidden), Sizes.keyHeads), layer: layer)
      // A token sees itself and all before it.
      let places = Tensor.arange(hidden.dim(0)) + past
      let mask = Tensor.arange(keys.dim(1)) .<= places[.all, .newAxis]
      let attended = scaledDotProductAttention(query: query, key: keys, value: values, mask: mask)
      return output(attended.transposed(1, 0, 2).flattened(start: 1))
    }
  }

  /// `[tokens, heads · size]` to `[heads, tokens, size]`.
  private func heads(_ projected: Tensor, _ count: Int) -> Tensor {
    projected.reshaped(-1, count, Sizes.size).transposed(1, 0, 2)
  }
}

struct DecoderLayer: Module {
  let attentionNorm = RMSNorm(Sizes.features)
  let attention = SelfAttention()
  let norm = RMSNorm(Sizes.features)
  let up = Linear(Sizes.features, 4 * Sizes.features)
  let down = Linear(4 * Sizes.features, Sizes.features)

  func callAsFunction(_ hidden: Tensor, _ cache: inout Cache, layer: Int) -> Tensor {
    scope {
      let sum = hidden + attention(attentionNorm(hidden), &cache, layer: layer)
      return sum + down(gelu(up(norm(sum))))
    }
  }
}

struct DecoderNetwork: Module {
  let words = Embedding(Sizes.vocabulary, Sizes.features)
  let layers = (0..<Sizes.layers).map { _ in DecoderLayer() }
  let norm = RMSNorm(Sizes.features)
  let head = Linear(Sizes.features, Sizes.vocabulary, bias: false)

  /// The scores of what follows each of `ids` `[tokens]`; the cache grows by them.
  func callAsFunction(_ ids: Tensor, _ cache: inout Cache) -> Tensor {
    scope {
      var hidden = words(ids)
      for (number, layer) in layers.enumerated() { hidden = layer(hidden, &cache, layer: number) }
      return head(norm(hidden))
    }
  }
}

@main struct Decoder: ModelFile {
  let model = DecoderNetwork()

  var entries: [Entry] {
    let tokens = Dimension("tokens", in: 1...Sizes.tokens)
    // No input shows how many tokens came before: the call says it.
    let past = Dimension("past", in: 0...Sizes.past)
    let cache = TensorSpec.float32(Sizes.layers, Sizes.keyHeads, Sizes.capacity, Sizes.size)
    Entry(
      "decode", inputs: ["ids": .int64(tokens), "keys": cache, "values": cache], dims: [past],
      inPlace: ["next_keys": "keys", "next_values": "values"]
    ) {
      var cache = Cache(keys: $0["keys"], values: $0["values"], past: past)
      let scores = model($0["ids"], &cache)
      return ["scores": scores, "next_keys": cache.keys, "next_values": cache.values]
    }
  }
}
