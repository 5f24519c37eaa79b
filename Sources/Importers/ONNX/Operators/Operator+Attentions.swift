internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Attention and rotary embeddings.
extension Operator {
  static let attentions: [Operator] =
    [
      Operator(
        "Attention", 23...newestVersion, 3...7,
        [
          .integer("is_causal", 0), .integer("kv_num_heads"), .integer("q_num_heads"),
          .integer("qk_matmul_output_mode", 0),
          .float("scale"), .float("softcap", 0), .integer("softmax_precision"), .integer("left_window_size", -1),
          .integer("right_window_size", -1),
        ]
      ) { importer throws(Diagnostic) in try importer.attention() },
      .one(
        "RotaryEmbedding", 23...newestVersion, 3...4,
        [
          .integer("interleaved", 0), .integer("num_heads"), .integer("rotary_embedding_dim", 0),
        ]
      ) { importer throws(Diagnostic) in try importer.rotaryEmbedding() },
    ]
}

extension GraphImporter {
  /// `[batch, length, heads · features]` as `[batch, heads, length, features]`; what has four axes as it is.
  private mutating func heads(_ value: Value, _ attribute: String) throws(Diagnostic) -> Value {
    let shape = shape(value)
    if shape.count == 4 { return value }
    let count = Dim(try integer(attribute))
    guard shape.count == 3, shape[2].modulo(count) == 0 else {
      throw Diagnostic("\(type(value)) does not have \(count) heads")
    }
    let split = try builder.reshape(value, to: [shape[0], shape[1], count, shape[2].floorDivided(by: count)])
    return try builder.transpose(split, [0, 2, 1, 3])
  }

  fileprivate mutating func attention() throws(Diagnostic) -> [Value] {
    let query = try heads(operand(0), "q_num_heads")
    var (key, value) = (try heads(operand(1), "kv_num_heads"), try heads(operand(2), "kv_num_heads"))
    try expectFloat(query)
    var past = Dim(0)
    if let earlier = optional(4), let values = optional(5) {
      guard type(earlier).rank == 4 else {
        throw Diagnostic("the earlier keys must be [batch, heads, places, features], not \(type(earlier))")
      }
      past = shape(earlier)[2]
      key = try builder.concat([earlier, key], axis: 2)
      value = try builder.concat([values, value], axis: 2)
    }
    let scores = [shape(query)[0], shape(query)[1], shape(query)[2], shape(key)[2]]
    let mask = try attentionMask(scores, past: past)
    let precision = try optionalInteger("softmax_precision")
    let isPlain = optionalFloat("softcap") == 0 && !call.wants(3) && precision == nil && element(query) != .bf16
    let causal = try flag("is_causal")
    let isCausal = causal && past == 0 && optional(6) == nil
    var result: Value
    var inner: Value?
    if isPlain {
      let composite = Composites.Attention(causal: isCausal, scale: optionalFloat("scale"))
      result = try builder.composite(composite, [query, key, value] + (mask.map { [$0] } ?? []))[0]
    } else {
      (result, inner) = try explicitAttention(query, key, value, mask, isCausal: isCausal, scores)
    }
    if type(try operand(0)).rank == 3 {
      let shape = shape(result)
      result = try builder.reshape(
        builder.transpose(result, [0, 2, 1, 3]), to: [shape[0], shape[2], shape[1] * shape[3]])
    }
    return [result, key, value] + (inner.map { [$0] } ?? [])
  }

  /// The mask that the node gives, cut down to what the other rules allow; truth values, or numbers to be added.
  private mutating func attentionMask(_ scores: [Dim], past: Dim) throws(Diagnostic) -> Value? {
    let mask = try givenMask(scores)
    guard let allowed = try allowedKeys(scores, past: past) else { return mask }
    guard let mask else { return allowed }
    let wide = try builder.broadcast(mask, to: scores)
    let shown = try builder.broadcast(allowed, to: scores)
    if element(mask) == .bool { return try builder.map(.and, wide, shown) }
    return try builder.map(.select, shown, wide, builder.scalar(-.infinity, like: wide))
  }

  /// The operand with the mask; keys that it is too short for take no part.
  private mutating func givenMask(_ scores: [Dim]) throws(Diagnostic) -> Value? {
    guard let mask = optional(3) else { return nil }
    let shape = shape(mask)
    guard let last = shape.last, last != 1, last != scores[3], call.version >= 24 else { return mask }
    let zeros = shape.map { _ in Dim(0) }
    var high = zeros
    high[shape.count - 1] = scores[3] - last
    let fill = element(mask) == .bool ? ScalarValue(false) : ScalarValue(-Double.infinity, as: element(mask))
    return try builder.pad(mask, low: zeros, high: high, fill: fill)
  }

  /// Which keys a query may see by the attributes and the number of keys that are no padding; nil for all, or where the
  /// plain causal rule is all there is.
  private mutating func allowedKeys(_ scores: [Dim], past: Dim) throws(Diagnostic) -> Value? {
    let (left, right) = (try integer("left_window_size"), try integer("right_window_size"))
    let isCausal = try flag("is_causal")
    guard left >= -1, right >= -1, call.version >= 25 || (left, right) == (-1, -1) else {
      throw Diagnostic("the window \(left), \(right) is not possible")
    }
    let lengths = try optional(6).map { lengths throws(Diagnostic) in
      try builder.broadcast(
        builder.cast(lengths, to: .i64), to: [scores[0], 1, scores[2], scores[3]], axes: [0])
    }
    let hasOffset = past != 0 || lengths != nil
    guard isCausal && hasOffset || left >= 0 || right >= 0 || lengths != nil else { return nil }
    let indices = TensorType(.i64, [scores[0], 1, scores[2], scores[3]])
    let (row, column) = (try builder.iota(indices, axis: 2), try builder.iota(indices, axis: 3))
    let offset = try lengths.map { lengths throws(Diagnostic) in
      try builder.binary(.sub, lengths, builder.dimension(scores[2]))
    }
    let shift: Value
    if let offset { shift = offset } else { shift = try builder.dimension(past) }
    let place = try builder.binary(.add, row, shift)
    var rules: [Value] = []
    if isCausal { rules.append(try builder.map(.le, column, place)) }
    if left >= 0 { rules.append(try builder.map(.ge, column, builder.binary(.sub, place, Double(left)))) }
    if right >= 0 { rules.append(try builder.map(.le, column, builder.binary(.add, place, Double(right)))) }
    if let lengths { rules.append(try builder.map(.lt, column, lengths)) }
    return try fold(.and, rules)
  }

  /// The attention step by step, with the scores or weights that the attribute `qk_matmul_output_mode` asks for.
  private mutating func explicitAttention(
    _ query: Value, _ key: Value, _ value: Value, _ mask: Value?, isCausal: Bool, _ shape: [Dim]
  ) throws(Diagnostic) -> (Value, Value) {
    let narrow = element(query)
    guard let features = self.shape(query)[3].constant, let keyHeads = self.shape(key)[1].constant, keyHeads > 0,
      let heads = shape[1].constant, heads % keyHeads == 0
    else { throw Diagnostic("heads and features must be fixed, and heads shared evenly") }
    // Of bf16 each step is rounded: its 8 bits show where another did not.
    let wide: DataType = narrow == .f16 ? .f32 : narrow
    let group = Dim(heads / keyHeads)
    let scale = optionalFloat("scale") ?? 1 / Double(features).squareRoot()
    let isRounded = narrow == .bf16
    let (left, right) = isRounded ? (try scaled(query, scale), try scaled(key, scale)) : (query, key)
    let grouped = try builder.reshape(left, to: [shape[0], Dim(keyHeads), group, shape[2], Dim(features)])
    let products = try builder.contract(grouped, "bhgle", right, "bhse", to: "bhgls", element: wide)
    let raw = try builder.reshape(isRounded ? products : builder.binary(.mul, products, scale), to: shape)
    var scores = raw
    let cap = try float("softcap")
    if cap > 0 { scores = try builder.binary(.mul, builder.map(.tanh, builder.binary(.div, raw, cap)), cap) }
    let capped = scores
    scores = try masked(scores, mask, isCausal: isCausal)
    let weights = try self.weights(scores)
    let narrowed = try builder.cast(weights, to: narrow)
    let groupedWeights = try builder.reshape(
      builder.cast(narrowed, to: wide), to: [shape[0], Dim(keyHeads), group, shape[2], shape[3]])
    let sums = try builder.contract(groupedWeights, "bhgls", builder.cast(value, to: wide), "bhsf", to: "bhglf")
    let result = try builder.reshape(sums, to: [shape[0], shape[1], shape[2], self.shape(value)[3]])
    let shown: Value
    switch try integer("qk_matmul_output_mode") {
    case 0: shown = raw
    case 1: shown = capped
    case 2: shown = scores
    case 3: shown = weights
    case let mode: throw Diagnostic("the mode \(mode) is not known")
    }
    return (try builder.cast(result, to: narrow), try builder.cast(shown, to: narrow))
  }

  /// `value` times the root of `scale`, both factors of a product being scaled so.
  private mutating func scaled(_ value: Value, _ scale: Double) throws(Diagnostic) -> Value {
    try builder.binary(.mul, value, scale.squareRoot())
  }

  /// `scores` with what a query may not see as -inf.
  private mutating func masked(_ scores: Value, _ mask: Value?, isCausal: Bool) throws(Diagnostic) -> Value {
    var result = scores
    if let mask {
      let whole = try builder.broadcast(mask, to: shape(scores))
      result =
        try element(mask) == .bool
        ? builder.map(.select, whole, result, builder.scalar(-.infinity, like: result))
        : builder.map(.add, result, builder.cast(whole, to: element(result)))
    }
    guard isCausal else { return result }
    let indices = TensorType(.i64, shape(scores))
    let isSeen = try builder.map(.ge, builder.iota(indices, axis: 2), builder.iota(indices, axis: 3))
    return try builder.map(.select, isSeen, result, builder.scalar(-.infinity, like: result))
  }

  /// The softmax along the last axis, zeros in rows of nothing but -inf, in the precision that the node asks for.
  private mutating func weights(_ scores: Value) throws(Diagnostic) -> Value {
    var x = scores
    let asked = try optionalInteger("softmax_precision").map { code throws(Diagnostic) in
      try ONNXElementType.dataType(code)
    }
    if let asked { x = try widenedAgain(scores, asked) }
    let least: Double =
      switch element(x) {
      case .f64: -Double.greatestFiniteMagnitude
      case .bf16: -0x1.fep127
      default: -Double(Float.greatestFiniteMagnitude)
      }
    let greatest = try builder.binary(.max, builder.max(x, axes: [3], keepingAxes: true), least)
    let exponentials = try builder.map(.exp, builder.binary(.sub, x, greatest))
    let sum =
      try element(x) == .bf16
      ? roundedSum(exponentials, axis: 3) : builder.sum(exponentials, axes: [3], keepingAxes: true)
    let total = try builder.binary(.max, sum, 1)
    let weights = try builder.binary(.div, exponentials, total)
    return try asked.map { type throws(Diagnostic) in try builder.cast(weights, to: type) } ?? weights
  }

  /// `value` rounded to `type`, in a type that is calculated in.
  private mutating func widenedAgain(_ value: Value, _ type: DataType) throws(Diagnostic) -> Value {
    guard type.isFloat else { throw Diagnostic("a softmax in \(type.rawValue) is not possible") }
    let rounded = try builder.cast(value, to: type)
    return try type == .bf16 ? rounded : widened(rounded)
  }

  fileprivate mutating func rotaryEmbedding() throws(Diagnostic) -> Value {
    let x = try operand(0)
    var (cosine, sine) = (try operand(1), try operand(2))
    let shape = shape(x)
    if let positions = optional(3) {
      cosine = try builder.gather(cosine, positions, axis: 0)
      sine = try builder.gather(sine, positions, axis: 0)
    }
    guard shape.count == 3 || shape.count == 4, type(cosine).rank == 3 else {
      throw Diagnostic("\(type(x)) and \(type(cosine)) do not fit")
    }
    let rotated = try integer("rotary_embedding_dim")
    // The heads lie before the places, or behind them where they are split off the features.
    let headAxis = shape.count == 4 ? 1 : 2
    var input = x
    if shape.count == 3 {
      let heads = Dim(try integer("num_heads"))
      guard heads != 0, shape[2].modulo(heads) == 0 else { throw Diagnostic("\(type(x)) does not have \(heads) heads") }
      input = try builder.reshape(x, to: [shape[0], shape[1], heads, shape[2].floorDivided(by: heads)])
    }
    let half = self.shape(cosine)[2]
    guard rotated == 0 || Dim(rotated) == half * 2, rotated != 0 || self.shape(input)[3] == half * 2 else {
      throw Diagnostic("\(half) angles do not fit the features of \(type(input))")
    }
    let angles = [try builder.expandDims(cosine, axes: [headAxis]), try builder.expandDims(sine, axes: [headAxis])]
    let composite = Composites.RotaryEmbedding(interleaved: try flag("interleaved"))
    return try builder.reshape(builder.composite(composite, [input] + angles)[0], to: shape)
  }
}
