internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Recurrent networks: few steps become operations of their own, others are a loop.
extension Operator {
  static let recurrences: [Operator] =
    [
      Operator("RNN", 7...newestVersion, 3...6, recurrent + [.integer("layout", 0)]) { importer throws(Diagnostic) in
        try importer.recurrent(RecurrentPlan.Kind.simple)
      },
      Operator(
        "GRU", 7...newestVersion, 3...6, recurrent + [.integer("layout", 0), .integer("linear_before_reset", 0)]
      ) {
        importer throws(Diagnostic) in try importer.recurrent(.gated)
      },
      Operator("LSTM", 7...newestVersion, 3...8, recurrent + [.integer("layout", 0), .integer("input_forget", 0)]) {
        importer throws(Diagnostic) in try importer.recurrent(.longShortTerm)
      },
      Operator(
        "LinearAttention", 27...newestVersion, 3...6,
        [
          .integer("chunk_size", 64), .required(.integer("kv_num_heads")), .required(.integer("q_num_heads")),
          .float("scale", 0), .string("update_rule", "gated_delta"),
        ]
      ) { importer throws(Diagnostic) in try importer.linearAttention() },
      Operator("CausalConvWithState", 27...newestVersion, 2...4, [.string("activation", "none")]) {
        importer throws(Diagnostic) in try importer.causalConvolution()
      },
    ]

  private static let recurrent: [AttributeRule] = [
    .floats("activation_alpha"), .floats("activation_beta"), .strings("activations"), .float("clip"),
    .string("direction", "forward"), .integer("hidden_size"),
  ]
}

extension GraphImporter {
  /// More steps would make graphs that take too long to compile, where each becomes operations of its own.
  static let greatestStepCount = 256
  /// So many steps become operations of their own; more are a loop.
  static let greatestUnrolledCount = 8
  /// So many steps of loops in loops do.
  static let greatestNestedCount = 64

  /// The number of steps that become operations of their own; nil where there are none, too many, or as many as dims say.
  static func unrolledCount(_ count: Dim) -> Int? {
    count.constant.flatMap { (1...greatestUnrolledCount).contains($0) ? $0 : nil }
  }

  /// The results of `count` steps that begin with `states`, whose parts are collected: operations of their own, or a loop.
  /// `body` gets `parts`, the values around that it reads, as values that it can use.
  mutating func steps(
    _ count: Dim, _ states: [Value], reading values: [Value],
    _ body: (inout GraphImporter, Dim, [Value], [Value]) throws(Diagnostic) -> LoopStep
  ) throws(Diagnostic) -> (states: [Value], collected: [Value]) {
    guard let known = Self.unrolledCount(count) else {
      return try loop(count, states) { importer, step, states throws(Diagnostic) in
        let inner = try values.map { value throws(Diagnostic) in try importer.captured(value) }
        return try body(&importer, step, states, inner)
      }
    }
    var states = states
    var parts: [[LoopStep.Part]] = []
    for step in 0..<known {
      let next = try body(&self, Dim(step), states, values)
      states = next.states
      parts.append(next.parts)
    }
    let collected = try parts[0].enumerated().map { number, part throws(Diagnostic) in
      let values = parts.map { $0[number].value }
      return try stacked(part.isReversed ? values.reversed() : values, axis: part.axis)
    }
    return (states, collected)
  }

  /// Element `position` along `axis`, which leaves.
  mutating func part(_ value: Value, axis: Int, _ position: Int) throws(Diagnostic) -> Value {
    try part(value, axis: axis, at: Dim(position))
  }

  /// Element `position` along `axis`, which leaves.
  mutating func part(_ value: Value, axis: Int, at position: Dim) throws(Diagnostic) -> Value {
    let slice = try builder.slice(value, axis: axis, from: position, to: position + 1)
    return try builder.squeeze(slice, axes: [axis])
  }

  /// The values side by side along a new axis.
  mutating func stacked(_ values: [Value], axis: Int) throws(Diagnostic) -> Value {
    var parts: [Value] = []
    for value in values { parts.append(try builder.expandDims(value, axes: [axis])) }
    return try builder.concat(parts, axis: axis)
  }

  fileprivate mutating func recurrent(_ kind: RecurrentPlan.Kind) throws(Diagnostic) -> [Value] {
    let plan = try RecurrentPlan(self, kind)
    let isBatchFirst = try flag("layout")
    let given = try operand(0)
    try expectFloat(given)
    guard type(given).rank == 3 else {
      throw Diagnostic(
        "the input must be \(isBatchFirst ? "[batch, steps, …]" : "[steps, batch, …]"), not \(type(given))")
    }
    let x = try isBatchFirst ? builder.transpose(given, [1, 0, 2]) : given
    var (sequences, finals) = ([Value](), [[Value]](repeating: [], count: kind.stateCount))
    for direction in 0..<plan.directions {
      let (sequence, states) = try run(plan, direction, x, isBatchFirst)
      sequences.append(sequence)
      for (place, state) in states.enumerated() { finals[place].append(state) }
    }
    // [steps, directions, batch, hidden], or [batch, steps, directions, hidden].
    var results = [try stacked(sequences, axis: 1)]
    if isBatchFirst { results[0] = try builder.transpose(results[0], [2, 0, 1, 3]) }
    for states in finals { results.append(try stacked(states, axis: isBatchFirst ? 1 : 0)) }
    return results
  }

  /// The hidden states of one direction, `[steps, batch, hidden]`, and the last states.
  private mutating func run(
    _ plan: RecurrentPlan, _ direction: Int, _ x: Value, _ isBatchFirst: Bool
  ) throws(Diagnostic) -> (sequence: Value, states: [Value]) {
    let count = shape(x)[0]
    let isReverse = plan.isReverse(direction)
    let lengths = try sequenceLengths(count)
    let input = try isReverse ? reversed(x, lengths) : x
    let cell = try RecurrentCell(&self, plan, direction, input)
    let initial = try initialStates(plan, direction, shape(x)[1], element(x), isBatchFirst)
    let outer = cell.values + (lengths.map { [$0] } ?? [])
    let (states, collected) = try steps(count, initial, reading: outer) {
      importer, step, states, inner throws(Diagnostic) in
      let own = cell.replacing(inner)
      let next = try own.step(&importer, step, states)
      guard lengths != nil, let lengths = inner.last else {
        return LoopStep(states: next, parts: [.init(value: next[0])])
      }
      return try importer.masked(next, states, step, lengths)
    }
    return (try isReverse ? reversed(collected[0], lengths) : collected[0], states)
  }

  /// The states after a step of sequences that may have ended before.
  private mutating func masked(
    _ next: [Value], _ states: [Value], _ step: Dim, _ lengths: Value
  ) throws(Diagnostic) -> LoopStep {
    let number = try builder.broadcast(builder.dimension(step), to: shape(lengths))
    let isLive = try builder.map(.gt, builder.cast(lengths, to: .i64), number)
    let live = try builder.broadcast(isLive, to: shape(next[0]), axes: [0])
    var kept: [Value] = []
    for (after, before) in zip(next, states) { kept.append(try builder.map(.select, live, after, before)) }
    let hidden = try builder.map(.select, live, next[0], builder.scalar(0, like: next[0]))
    return LoopStep(states: kept, parts: [.init(value: hidden)])
  }

  /// The lengths of the sequences; nil where all have every step.
  private mutating func sequenceLengths(_ count: Dim) throws(Diagnostic) -> Value? {
    guard let lengths = optional(4) else { return nil }
    if let known = constantScalars(lengths), known.allSatisfy({ Dim($0.integer) == count }) { return nil }
    return lengths
  }

  /// The steps in reverse, of each sequence only as many as it has.
  private mutating func reversed(_ value: Value, _ lengths: Value?) throws(Diagnostic) -> Value {
    guard let lengths else { return try builder.reverse(value, axes: [0]) }
    return try reversedSequences(value, lengths, batch: 1, time: 0)
  }

  private mutating func initialStates(
    _ plan: RecurrentPlan, _ direction: Int, _ batch: Dim, _ element: DataType, _ isBatchFirst: Bool
  ) throws(Diagnostic) -> [Value] {
    var states: [Value] = []
    for place in 0..<plan.kind.stateCount {
      if let given = optional(5 + place) {
        states.append(try part(given, axis: isBatchFirst ? 1 : 0, direction))
      } else {
        states.append(try builder.constant(ScalarValue(0, as: element), [batch, plan.hidden]))
      }
    }
    return states
  }

  fileprivate mutating func linearAttention() throws(Diagnostic) -> [Value] {
    let rule = try string("update_rule")
    let (queryHeads, heads) = (try integer("q_num_heads"), try integer("kv_num_heads"))
    guard ["linear", "gated", "delta", "gated_delta"].contains(rule), heads > 0, queryHeads > 0, queryHeads % heads == 0
    else { throw Diagnostic("the rule '\(rule)' with \(queryHeads) and \(heads) heads is not possible") }
    let query = try unpacked(operand(0), queryHeads)
    let (key, value) = (try unpacked(operand(1), heads), try unpacked(operand(2), heads))
    let (batch, features) = (shape(query)[0], shape(query)[3])
    let decay = try rule.hasPrefix("gated") ? builder.map(.exp, unpacked(operand(4), heads)) : nil
    let rate = try rule.hasSuffix("delta") ? unpackedRate(operand(5)) : nil
    let stateShape = [batch, Dim(heads), features, shape(value)[3]]
    var state = try builder.constant(ScalarValue(Float(0)), stateShape)
    if let past = optional(3) { state = try builder.cast(past, to: .f32) }
    guard shape(state) == stateShape, let width = features.constant else {
      throw Diagnostic("the state has another shape")
    }
    let given = try float("scale")
    let scale = given == 0 ? 1 / Double(width).squareRoot() : given
    let (states, collected) = try steps(
      shape(query)[1], [state], reading: [query, key, value] + [decay, rate].compactMap { $0 }
    ) { importer, step, states, values throws(Diagnostic) in
      var rest = values.dropFirst(3)
      let (ownDecay, ownRate) = (decay.flatMap { _ in rest.popFirst() }, rate.flatMap { _ in rest.popFirst() })
      return try importer.linearStep(
        step, states[0], Array(values.prefix(3)), decay: ownDecay, rate: ownRate, heads, scale)
    }
    state = states[0]
    let results = collected[0]
    let type = element(try operand(0))
    let stateType = optional(3).map { element($0) } ?? type
    return [try builder.cast(results, to: type), try builder.cast(state, to: stateType)]
  }

  /// One step of a linear attention over `values`: queries, keys and values of all steps.
  private mutating func linearStep(
    _ step: Dim, _ state: Value, _ values: [Value], decay: Value?, rate: Value?, _ heads: Int, _ scale: Double
  ) throws(Diagnostic) -> LoopStep {
    var state = state
    let (k, v) = (try part(values[1], axis: 1, at: step), try part(values[2], axis: 1, at: step))
    if let decay {
      let factor = try builder.expandDims(part(decay, axis: 1, at: step), axes: [3])
      state = try builder.map(.mul, state, builder.broadcast(factor, to: shape(state)))
    }
    var update = v
    if let rate {
      let known = try builder.contract(state, "bhdm", k, "bhd", to: "bhm")
      let difference = try builder.map(.sub, v, known)
      update = try builder.binary(.mul, difference, part(rate, axis: 1, at: step))
    }
    state = try builder.map(.add, state, builder.contract(k, "bhd", update, "bhm", to: "bhdm"))
    let read = try self.read(part(values[0], axis: 1, at: step), state, heads)
    return LoopStep(states: [state], parts: [.init(value: try builder.binary(.mul, read, scale), axis: 1)])
  }

  /// What queries `[batch, heads, features]` read from a state that several of them share, `[batch, heads · features]`.
  private mutating func read(_ query: Value, _ state: Value, _ heads: Int) throws(Diagnostic) -> Value {
    let (own, inner) = (shape(query), shape(state)[3])
    let group = own[1].floorDivided(by: Dim(heads))
    let grouped = try builder.reshape(query, to: [own[0], Dim(heads), group, own[2]])
    let result = try builder.contract(grouped, "bhgd", state, "bhdm", to: "bhgm")
    return try builder.reshape(result, to: [own[0], product([own[1], inner])])
  }

  /// `[batch, steps, heads · features]` as f32 `[batch, steps, heads, features]`.
  private mutating func unpacked(_ value: Value, _ heads: Int) throws(Diagnostic) -> Value {
    let shape = shape(value)
    guard shape.count == 3, shape[2].modulo(Dim(heads)) == 0 else {
      throw Diagnostic("\(type(value)) does not have \(heads) heads")
    }
    let wide = try builder.cast(value, to: .f32)
    return try builder.reshape(wide, to: [shape[0], shape[1], Dim(heads), shape[2].floorDivided(by: Dim(heads))])
  }

  private mutating func unpackedRate(_ value: Value) throws(Diagnostic) -> Value {
    guard type(value).rank == 3 else { throw Diagnostic("\(type(value)) is no rate") }
    return try builder.expandDims(builder.cast(value, to: .f32), axes: [3])
  }

  /// A depthwise convolution of what came before and the input, and what comes before the next input.
  fileprivate mutating func causalConvolution() throws(Diagnostic) -> [Value] {
    let (x, weight) = (try operand(0), try operand(1))
    let (input, kernel) = (shape(x), shape(weight))
    guard input.count == 3, kernel.count == 3, kernel[0] == input[1], kernel[1] == 1 else {
      throw Diagnostic("\(type(x)) and \(type(weight)) do not fit")
    }
    let length = kernel[2] - 1
    let zeros = try builder.constant(ScalarValue(0, as: element(x)), [input[0], input[1], length])
    let whole = try builder.concat([optional(3) ?? zeros, x], axis: 2)
    let wide: DataType = element(x).isHalf ? .f32 : element(x)
    let windows = try builder.window(whole, [View.Window(2, size: kernel[2])])
    let taps = try builder.reshape(weight, to: [kernel[0], kernel[2]])
    var result = try builder.contract(windows, "nctk", taps, "ck", to: "nct", element: wide)
    if let bias = optional(2) {
      result = try builder.map(
        .add, result, builder.broadcast(builder.cast(bias, to: wide), to: shape(result), axes: [1]))
    }
    switch try string("activation") {
    case "none": break
    case "silu", "swish": result = try builder.map(.mul, result, builder.map(.sigmoid, result))
    case let other: throw Diagnostic("the activation '\(other)' is not known")
    }
    let total = shape(whole)[2]
    let state = try builder.slice(whole, axis: 2, from: total - length, to: total)
    return [try builder.cast(result, to: element(x)), state]
  }
}
