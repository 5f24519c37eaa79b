internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Loops. Few steps become operations of their own, and so do more that cannot be one body, as their shapes differ.
extension Operator {
  static let loops: [Operator] =
    [
      Operator("Loop", 1...newestVersion, 2...many, [.required(.graph("body"))]) { importer throws(Diagnostic) in
        try importer.loop()
      },
      Operator(
        "Scan", 9...newestVersion, 1...many,
        [
          .required(.graph("body")), .required(.integer("num_scan_inputs")), .integers("scan_input_axes"),
          .integers("scan_input_directions"), .integers("scan_output_axes"), .integers("scan_output_directions"),
        ]
      ) { importer throws(Diagnostic) in try importer.scan() },
    ]
}

extension GraphImporter {
  fileprivate mutating func loop() throws(Diagnostic) -> [Value] {
    let body = try graph("body")
    let carriedCount = call.operands.count - 2
    guard body.input.count == carriedCount + 2, body.output.count > carriedCount else {
      throw Diagnostic("the body does not fit the operands")
    }
    for (place, wanted) in [(0, DataType.i64), (1, .bool)] {
      guard let given = optional(place).map({ type($0) }) else { continue }
      guard given.element == wanted, given.elementCount == Dim(1) else {
        let what = place == 0 ? "the number of trips" : "the condition"
        throw Diagnostic("\(what) must be one \(wanted.rawValue), not \(given)")
      }
    }
    let trips = try optional(0).flatMap { count throws(Diagnostic) in try knownCount(count) }
    let isKnown = optional(1).map { knownScalars($0)?.first != nil } ?? true
    if trips?.constant ?? .max <= Self.greatestUnrolledCount, isKnown,
      unrolledSteps * Swift.max(trips?.constant ?? 1, 1) <= Self.greatestNestedCount, loopAttempts.take()
    {
      let saved = self
      // A condition may turn out to depend on values.
      if let results = try? unrolledLoop(body) { return results }
      self = saved
    }
    let saved = self
    do throws(Diagnostic) {
      return try openLoop(body, trips)
    } catch {
      guard isKnown, optional(0) == nil || trips?.constant ?? .max <= Self.greatestStepCount,
        unrolledSteps * Swift.max(trips?.constant ?? 1, 1) <= Self.greatestNestedCount * Self.greatestStepCount,
        loopAttempts.take()
      else { throw error }
      // Shapes may differ from step to step where each is made of operations of its own.
      self = saved
      return try unrolledLoop(body)
    }
  }

  /// A number of trips as a dim, where it follows from extents.
  private mutating func knownCount(_ count: Value) throws(Diagnostic) -> Dim? {
    // No loop has as many steps as numbers that are no extents say, and one of less than none has none.
    guard let dim = knownTensor(count)?.elements.first?.clamped else { return nil }
    let ranges = builder.ranges
    guard let upper = ranges.bounds(of: dim).upper, upper <= DimSymbol.greatestValue else { return nil }
    return ranges.proveNonNegative(dim) ? dim : ranges.simplified(.maximum(dim, 0))
  }

  /// The loop as a node with a body of its own; `trips` is their number where it does not depend on values.
  private mutating func openLoop(_ body: Onnx_GraphProto, _ trips: Dim?) throws(Diagnostic) -> [Value] {
    let carriedCount = call.operands.count - 2
    var initial: [Value] = []
    for position in 0..<carriedCount { initial.append(try operand(position + 2)) }
    let limit = try trips == nil ? optional(0).map { value throws(Diagnostic) in try scalarCount(value) } : nil
    // Without a condition before the first step only the number of trips ends the loop.
    let start = optional(1)
    let asks = start != nil || optional(0) == nil
    if !asks || isSurelyTrue(start) && !loopAttempts.isUsedUp, limit == nil, let trips {
      let saved = self
      var stays = true
      let (states, collected) = try loop(trips, initial) { importer, step, states throws(Diagnostic) in
        let results = try importer.importStep(body, step, states)
        stays = !asks || importer.isSurelyTrue(results[0])
        return LoopStep(
          states: Array(results.dropFirst().prefix(carriedCount)),
          parts: results[(carriedCount + 1)...].map { LoopStep.Part(value: $0) })
      }
      if stays { return states + collected }
      self = saved
      loopAttempts.take()
    }
    let bound = trips ?? optional(0).flatMap { greatestCount($0) }
    return try conditionalLoop(body, initial, bound, limit, start, asks: asks)
  }

  /// What a number of trips that depends on values surely does not exceed, where that follows from extents: one that is the
  /// least of several does not exceed any.
  private mutating func greatestCount(_ count: Value, depth: Int = 16) -> Dim? {
    if let known = try? knownCount(count) { return known }
    let node = builder.graph.nodes[count.node]
    guard depth > 0, node.operands.allSatisfy({ type($0).elementCount == Dim(1) && type($0).element.isInteger }) else {
      return nil
    }
    func greatest(_ values: [Value]) -> [Dim] { values.compactMap { greatestCount($0, depth: depth - 1) } }
    switch node.kind {
    case .map(.min): return greatest(node.operands).first
    case .map(.max):
      let bounds = greatest(node.operands)
      return bounds.count == 2 ? builder.ranges.simplified(.maximum(bounds[0], bounds[1])) : nil
    case .map(.cast):
      // Nothing wraps.
      let keeps = node.types[0].element == .i64 && node.operands.allSatisfy { type($0).element != .u64 }
      return keeps ? greatest(node.operands).first : nil
    case .view(let view): return view.conditions.isEmpty ? greatest(node.operands).first : nil
    case .input, .parameter, .constant, .iota, .dimension, .map, .reduce, .contract, .gather, .concat, .update, .scan,
      .scatter, .sort, .composite, .fused, .loop, .extent, .branch:
      return nil
    }
  }

  /// The loop whose end depends on values: on `limit`, the number of trips, or on what the body says. It has no more steps than
  /// `bound` where that is given.
  private mutating func conditionalLoop(
    _ body: Onnx_GraphProto, _ initial: [Value], _ bound: Dim?, _ limit: Value?, _ start: Value?, asks: Bool
  ) throws(Diagnostic) -> [Value] {
    let carriedCount = initial.count
    var condition = try builder.constant(ScalarValue(true))
    if let start { condition = try self.condition(start) }
    if let limit { condition = try builder.map(.and, condition, builder.binary(.gt, limit, 0)) }
    let collects = body.output.count > carriedCount + 1
    if collects, bound == nil {
      throw Diagnostic(
        "a loop that collects results must have a number of trips that follows from extents or is a constant, or is the "
          + "least of such a one and another")
    }
    if collects, !bodies.isEmpty {
      throw Diagnostic("in a loop or branch, how often a loop runs that collects results must not depend on values")
    }
    let count = bound ?? Self.greatestOpenCount
    // Of what is collected the first parts are there, so many as there were steps.
    let number = try builder.constant(ScalarValue(0, as: .i64))
    let (states, collected) = try loop(count, while: condition, initial + (collects ? [number] : [])) {
      importer, step, states throws(Diagnostic) in
      let results = try importer.importStep(body, step, Array(states.prefix(carriedCount)))
      var goesOn = try importer.builder.constant(ScalarValue(true))
      if asks { goesOn = try importer.builder.reshape(results[0], to: []) }
      if let limit {
        let inner = try importer.captured(limit)
        let hasMore = try importer.builder.map(.gt, inner, importer.builder.dimension(step + 1))
        goesOn = try importer.builder.map(.and, goesOn, hasMore)
      }
      let next = collects ? [try importer.builder.dimension(step + 1)] : []
      return LoopStep(
        condition: goesOn, states: Array(results.dropFirst().prefix(carriedCount)) + next,
        parts: results[(carriedCount + 1)...].map { LoopStep.Part(value: $0) })
    }
    guard collects, let last = states.last else { return states + collected }
    let steps = try computedExtent(last, upTo: count, named: "step_count")
    return try states.dropLast()
      + collected.map { value throws(Diagnostic) in try builder.slice(value, axis: 0, from: 0, to: steps) }
  }

  private mutating func isSurelyTrue(_ value: Value?) -> Bool {
    value.flatMap { knownScalars($0)?.first?.isTrue } ?? false
  }

  /// A single whole number as an i64 scalar.
  private mutating func scalarCount(_ value: Value) throws(Diagnostic) -> Value {
    try builder.cast(builder.reshape(value, to: []), to: .i64)
  }

  /// The results of the body in the step with the number `step`.
  private mutating func importStep(
    _ body: Onnx_GraphProto, _ step: Dim, _ states: [Value]
  ) throws(Diagnostic) -> [Value] {
    try importBody(body, [builder.dimension(step), builder.constant(ScalarValue(true))] + states)
  }

  /// The loop with operations of its own for each step.
  private mutating func unrolledLoop(_ body: Onnx_GraphProto) throws(Diagnostic) -> [Value] {
    let trips = try optional(0).map { count throws(Diagnostic) in try numberOfTrips(count) }
    var condition: Value? = optional(1)
    let carriedCount = call.operands.count - 2
    var carried: [Value] = []
    for position in 0..<carriedCount { carried.append(try operand(position + 2)) }
    let scanCount = body.output.count - 1 - carriedCount
    var scans = [[Value]](repeating: [], count: scanCount)
    var step = 0
    let around = unrolledSteps
    unrolledSteps *= Swift.max(trips ?? 1, 1)
    defer { unrolledSteps = around }
    while step < trips ?? .max {
      if let condition {
        guard let holds = knownScalars(condition)?.first?.isTrue else {
          throw Diagnostic("whether it goes on must be known at compile time")
        }
        if !holds { break }
      }
      guard step < Self.greatestStepCount else { throw Diagnostic("more than \(step) steps are not supported") }
      let number = try builder.constant(ScalarValue(step, as: .i64))
      let isOn = try builder.constant(ScalarValue(true))
      let results = try importBody(body, [number, isOn] + carried)
      // Without a condition before the first step only the number of trips ends the loop.
      condition = optional(1) == nil && trips != nil ? nil : results[0]
      carried = Array(results.dropFirst().prefix(carriedCount))
      for place in 0..<scanCount { scans[place].append(results[1 + carriedCount + place]) }
      step += 1
    }
    if step == 0, scanCount > 0 { return try carried + nothingCollected(body, carried) }
    return try carried + scans.map { values throws(Diagnostic) in try stacked(values, axis: 0) }
  }

  /// What a loop without steps collects: no elements, of the types that a step would give.
  private mutating func nothingCollected(
    _ body: Onnx_GraphProto, _ carried: [Value]
  ) throws(Diagnostic) -> [Value] {
    let saved = self
    let types = try importStep(body, 0, carried).dropFirst(1 + carried.count).map { type($0) }
    self = saved
    var values: [Value] = []
    for type in types { values.append(try builder.constant(ScalarValue(0, as: type.element), [0] + type.shape)) }
    return values
  }

  private mutating func numberOfTrips(_ count: Value) throws(Diagnostic) -> Int {
    guard let number = knownScalars(count)?.first?.integer else {
      throw Diagnostic("the number of trips must be known at compile time")
    }
    return Swift.max(number, 0)
  }

  fileprivate mutating func scan() throws(Diagnostic) -> [Value] {
    let body = try graph("body")
    let scanned = try integer("num_scan_inputs")
    let stateCount = call.operands.count - scanned
    let outputCount = body.output.count - stateCount
    guard scanned >= 1, stateCount >= 0, outputCount >= 0, body.input.count == call.operands.count else {
      throw Diagnostic("the body does not fit the operands")
    }
    let operands = try operands()
    let inputAxes = try list("scan_input_axes", scanned)
    let (backwards, outputBackwards) = (
      try list("scan_input_directions", scanned), try list("scan_output_directions", outputCount)
    )
    let outputAxes = try list("scan_output_axes", outputCount)
    var inputs: [(value: Value, axis: Int)] = []
    for position in 0..<scanned {
      let value = operands[stateCount + position]
      let axis = try axis(inputAxes[position], rank: type(value).rank)
      inputs.append((backwards[position] == 0 ? value : try builder.reverse(value, axes: [axis]), axis))
    }
    let count = shape(inputs[0].value)[inputs[0].axis]
    let (states, collected) = try steps(count, Array(operands[..<stateCount]), reading: inputs.map(\.value)) {
      importer, step, states, values throws(Diagnostic) in
      var parts: [Value] = []
      for (value, input) in zip(values, inputs) { parts.append(try importer.part(value, axis: input.axis, at: step)) }
      let results = try importer.importBody(body, states + parts)
      var places: [LoopStep.Part] = []
      for (place, value) in results[stateCount...].enumerated() {
        let axis = try importer.axis(outputAxes[place], rank: importer.type(value).rank + 1)
        places.append(.init(value: value, axis: axis, isReversed: outputBackwards[place] != 0))
      }
      return LoopStep(states: Array(results[..<stateCount]), parts: places)
    }
    return states + collected
  }

  /// A list of `count` whole numbers, zeros unless it is given.
  private func list(_ name: String, _ count: Int) throws(Diagnostic) -> [Int] {
    let values = try optionalIntegers(name) ?? [Int](repeating: 0, count: count)
    guard values.count == count else { throw Diagnostic("the attribute '\(name)' must have \(count) numbers") }
    return values
  }
}
