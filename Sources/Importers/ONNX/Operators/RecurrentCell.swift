internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// One direction of a recurrent node with its weights.
struct RecurrentCell {
  private let plan: RecurrentPlan
  private let direction: Int
  /// The products of all steps with the input weight and the biases, `[steps, batch, gates · hidden]`.
  private var inputs: Value
  /// The recurrence weight, `[gates · hidden, hidden]`.
  private var recurrence: Value
  /// The bias of the recurrence of each gate, where it is not part of `inputs`.
  private var recurrentBias: Value?
  /// The weights from the cell's state to its gates, `[3 · hidden]`.
  private var peepholes: Value?
  private let resetsLast: Bool
  private let couples: Bool

  init(
    _ importer: inout GraphImporter, _ plan: RecurrentPlan, _ direction: Int, _ x: Value
  ) throws(Diagnostic) {
    self.plan = plan
    self.direction = direction
    let weight = try importer.part(importer.operand(1), axis: 0, direction)
    recurrence = try importer.part(importer.operand(2), axis: 0, direction)
    resetsLast = try importer.optionalInteger("linear_before_reset") ?? 0 != 0
    couples = try importer.optionalInteger("input_forget") ?? 0 != 0
    var products = try importer.builder.contract(x, "tbi", weight, "gi", to: "tbg")
    if let bias = importer.optional(3) {
      let both = try importer.part(bias, axis: 0, direction)
      let count = plan.hidden * Dim(plan.kind.gateCount)
      let first = try importer.builder.slice(both, axis: 0, from: 0, to: count)
      let second = try importer.builder.slice(both, axis: 0, from: count, to: 2 * count)
      products = try importer.builder.binary(.add, products, first)
      recurrentBias = second
    }
    inputs = products
    if plan.kind == .longShortTerm, let weights = importer.optional(7) {
      peepholes = try importer.part(weights, axis: 0, direction)
    }
  }

  /// The values that a step reads beside its states.
  var values: [Value] { [inputs, recurrence] + [recurrentBias, peepholes].compactMap { $0 } }

  /// The cell that reads `values` in place of its own, in their order.
  func replacing(_ values: [Value]) -> RecurrentCell {
    var (cell, rest) = (self, values[...])
    cell.inputs = rest.removeFirst()
    cell.recurrence = rest.removeFirst()
    if recurrentBias != nil { cell.recurrentBias = rest.removeFirst() }
    if peepholes != nil { cell.peepholes = rest.removeFirst() }
    return cell
  }

  /// The states after a step.
  func step(_ importer: inout GraphImporter, _ number: Dim, _ states: [Value]) throws(Diagnostic) -> [Value] {
    let input = try importer.part(inputs, axis: 0, at: number)
    switch plan.kind {
    case .simple:
      let sum = try importer.builder.map(.add, input, product(&importer, states[0], gates: 0..<1))
      return [try activate(&importer, sum, 0)]
    case .gated: return [try gatedStep(&importer, input, states[0])]
    case .longShortTerm: return try longStep(&importer, input, states[0], states[1])
    }
  }

  /// The hidden state times the recurrence weight of some gates, with their bias.
  private func product(
    _ importer: inout GraphImporter, _ state: Value, gates: Range<Int>
  ) throws(Diagnostic) -> Value {
    let (start, end) = (plan.hidden * Dim(gates.lowerBound), plan.hidden * Dim(gates.upperBound))
    let weight = try importer.builder.slice(recurrence, axis: 0, from: start, to: end)
    let product = try importer.builder.contract(state, "bh", weight, "gh", to: "bg")
    guard let recurrentBias else { return product }
    let bias = try importer.builder.slice(recurrentBias, axis: 0, from: start, to: end)
    return try importer.builder.binary(.add, product, bias)
  }

  /// The part of `value` that belongs to a gate.
  private func gate(_ importer: inout GraphImporter, _ value: Value, _ number: Int) throws(Diagnostic) -> Value {
    try importer.builder.slice(
      value, axis: -1, from: plan.hidden * Dim(number), to: plan.hidden * Dim(number + 1))
  }

  private func gatedStep(_ importer: inout GraphImporter, _ input: Value, _ state: Value) throws(Diagnostic) -> Value {
    let gates = try importer.builder.map(
      .add, importer.builder.slice(input, axis: 1, from: 0, to: 2 * plan.hidden),
      product(&importer, state, gates: 0..<2))
    let update = try activate(&importer, gate(&importer, gates, 0), 0)
    let reset = try activate(&importer, gate(&importer, gates, 1), 0)
    let last = try gate(&importer, input, 2)
    let inner =
      try resetsLast
      ? importer.builder.map(.mul, reset, product(&importer, state, gates: 2..<3))
      : product(&importer, importer.builder.map(.mul, reset, state), gates: 2..<3)
    let candidate = try activate(&importer, importer.builder.map(.add, last, inner), 1)
    let kept = try importer.builder.map(.mul, update, state)
    let fresh = try importer.builder.map(.mul, importer.builder.binary(.sub, 1, update), candidate)
    return try importer.builder.map(.add, fresh, kept)
  }

  private func longStep(
    _ importer: inout GraphImporter, _ input: Value, _ state: Value, _ memory: Value
  ) throws(Diagnostic) -> [Value] {
    let gates = try importer.builder.map(.add, input, product(&importer, state, gates: 0..<4))
    let entry = try activate(&importer, peeped(&importer, gate(&importer, gates, 0), memory, 0), 0)
    let candidate = try activate(&importer, gate(&importer, gates, 3), 1)
    let kept: Value
    if couples {
      kept = try importer.builder.binary(.sub, 1, entry)
    } else {
      kept = try activate(&importer, peeped(&importer, gate(&importer, gates, 2), memory, 2), 0)
    }
    let next = try importer.builder.map(
      .add, importer.builder.map(.mul, kept, memory), importer.builder.map(.mul, entry, candidate))
    let exit = try activate(&importer, peeped(&importer, gate(&importer, gates, 1), next, 1), 0)
    return [try importer.builder.map(.mul, exit, activate(&importer, next, 2, clips: false)), next]
  }

  /// `gate` with the memory's part, where there are peepholes.
  private func peeped(
    _ importer: inout GraphImporter, _ gate: Value, _ memory: Value, _ number: Int
  ) throws(Diagnostic) -> Value {
    guard let peepholes else { return gate }
    let weight = try self.gate(&importer, peepholes, number)
    return try importer.builder.map(.add, gate, importer.builder.binary(.mul, memory, weight))
  }

  private func activate(
    _ importer: inout GraphImporter, _ value: Value, _ number: Int, clips: Bool = true
  ) throws(Diagnostic) -> Value {
    var x = value
    if clips, let clip = plan.clip {
      x = try importer.builder.binary(.min, importer.builder.binary(.max, x, -clip), clip)
    }
    return try importer.builder.activation(plan.activation(direction, number), x)
  }
}

extension GraphBuilder {
  /// A function of recurrent nodes.
  fileprivate mutating func activation(
    _ function: RecurrentPlan.Activation, _ x: Value
  ) throws(Diagnostic) -> Value {
    let (alpha, beta) = (function.alpha, function.beta)
    switch function.name {
    case "relu": return try binary(.max, x, 0)
    case "tanh": return try map(.tanh, x)
    case "sigmoid": return try map(.sigmoid, x)
    case "softsign": return try map(.div, x, binary(.add, map(.abs, x), 1))
    case "softplus": return try softplus(x)
    case "affine": return try binary(.add, binary(.mul, x, alpha ?? 1), beta ?? 0)
    case "leakyrelu": return try map(.select, binary(.lt, x, 0), binary(.mul, x, alpha ?? 0.01), x)
    case "thresholdedrelu": return try map(.select, binary(.ge, x, alpha ?? 1), x, scalar(0, like: x))
    case "scaledtanh": return try binary(.mul, map(.tanh, binary(.mul, x, beta ?? 1)), alpha ?? 1)
    case "hardsigmoid": return try hardSigmoid(x, alpha ?? 0.2, beta ?? 0.5)
    case "elu":
      return try map(.select, binary(.lt, x, 0), binary(.mul, map(.expm1, x), alpha ?? 1), x)
    case let other: throw Diagnostic("the function '\(other)' is not known")
    }
  }
}
