internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport
internal import OrderedCollections

/// Loops whose body is a graph of its own.
extension GraphImporter {
  /// So many steps may a loop have whose end depends on values.
  static let greatestOpenCount = Dim(1 << 31)

  /// A loop of `count` steps that begins with `states`, as long as `condition` holds if there is one; `body` imports a step,
  /// whose number it is given.
  /// - Returns: the states after the last step, and what is collected over all steps.
  mutating func loop(
    _ count: Dim, while condition: Value? = nil, _ states: [Value],
    _ body: (inout GraphImporter, Dim, [Value]) throws(Diagnostic) -> LoopStep
  ) throws(Diagnostic) -> (states: [Value], collected: [Value]) {
    let symbols = GraphLoop.symbols(builder.graph.symbols, count: count)
    guard let name = symbols.last?.name else { preconditionFailure("a loop has a step") }
    let stateTypes = states.map { type($0) }
    open(symbols)
    let goesOn = condition.map { _ in builder.input("go", TensorType(.bool)) }
    let inputs = stateTypes.enumerated().map { builder.input("state_\($0)", $1) }
    let step: LoopStep
    let (collected, types): ([(input: Value, next: Value)], [TensorType])
    do throws(Diagnostic) {
      step = try body(&self, .named(name), inputs)
      try check(step, stateTypes)
      (collected, types) = try collect(step.parts, count, step: .named(name))
    } catch {
      _ = close()
      throw error
    }
    let results = (goesOn == nil ? [] : [step.condition ?? inputs[0]]) + step.states + collected.map(\.next)
    let carried = (goesOn.map { [$0] } ?? []) + inputs + collected.map(\.input)
    let (graph, captured) = close()
    var operands = (condition.map { [$0] } ?? []) + states
    for type in types { operands.append(try builder.constant(ScalarValue(0, as: type.element), type.shape)) }
    let loop = GraphLoop(
      count: count, carriedCount: carried.count, hasCondition: condition != nil,
      body: graph.withInputsFirst(carried, returning: results))
    let values = try builder.loop(loop, operands + captured).dropFirst(goesOn == nil ? 0 : 1)
    return (Array(values.prefix(states.count)), Array(values.dropFirst(states.count)))
  }

  /// A step keeps the types of states; what is collected has one shape in all steps.
  private func check(_ step: LoopStep, _ types: [TensorType]) throws(Diagnostic) {
    guard step.states.count == types.count else { throw Diagnostic("the body does not fit the operands") }
    for (number, (state, wanted)) in zip(step.states, types).enumerated() {
      let found = type(state)
      if !isSame(found, wanted) {
        throw Diagnostic("value \(number) that the loop carries is \(wanted) at first, and \(found) after a step")
      }
    }
  }

  /// Carries what is collected: each step writes its part.
  private mutating func collect(
    _ parts: [LoopStep.Part], _ count: Dim, step: Dim
  ) throws(Diagnostic) -> (values: [(input: Value, next: Value)], types: [TensorType]) {
    var (values, types) = ([(input: Value, next: Value)](), [TensorType]())
    for (number, part) in parts.enumerated() {
      var type = type(part.value)
      guard !type.shape.flatMap(\.symbols).contains(where: { IndexExpression($0) == step }) else {
        throw Diagnostic("what the loop collects has another shape in each step: \(type)")
      }
      type.shape.insert(count, at: part.axis)
      let input = builder.input("collected_\(number)", type)
      var offsets = [Dim](repeating: 0, count: type.rank)
      offsets[part.axis] = part.isReversed ? count - 1 - step : step
      let row = try builder.expandDims(part.value, axes: [part.axis])
      values.append((input, try builder.update(input, row, at: offsets)))
      types.append(type)
    }
    return (values, types)
  }

  /// Begins the body of a loop or a branch.
  mutating func open(_ symbols: [DimSymbol]) {
    bodies.append(
      OpenBody(
        builder: builder, known: known, matrixProducts: matrixProducts, quantizedWeights: quantizedWeights,
        quantizedTensors: quantizedTensors))
    let locations = builder.locations
    builder = GraphBuilder("", symbols: symbols)
    builder.locations = locations
    known = known.inside(builder.ranges)
    (matrixProducts, quantizedWeights, quantizedTensors) = ([:], [:], [:])
  }

  /// Ends the body of a loop or a branch: its graph, and the values of the graph around that it has captured.
  mutating func close() -> (graph: Graph, captured: [Value]) {
    let graph = builder.graph
    guard let body = bodies.popLast() else { preconditionFailure("a body is open") }
    let locations = builder.locations
    (builder, known) = (body.builder, body.known)
    (matrixProducts, quantizedWeights) = (body.matrixProducts, body.quantizedWeights)
    quantizedTensors = body.quantizedTensors
    builder.locations = locations
    return (graph, Array(body.captured.keys))
  }

  /// `value` of the graph around the innermost body, as a value of that.
  mutating func captured(_ value: Value) throws(Diagnostic) -> Value {
    try captured(value, from: bodies.count - 1)
  }

  /// `value` of the graph that `level` bodies are open in, as a value of the innermost body.
  mutating func captured(_ value: Value, from level: Int) throws(Diagnostic) -> Value {
    var value = value
    for place in level..<bodies.count { value = try enter(value, place) }
    return value
  }

  /// `value` of the graph around the body at `place`, as a value of that body.
  private mutating func enter(_ value: Value, _ place: Int) throws(Diagnostic) -> Value {
    if let known = bodies[place].captured[value] { return known }
    let node = bodies[place].builder.graph.nodes[value.node]
    let type = bodies[place].builder.type(of: value)
    switchLevel(place + 1)
    defer { switchLevel(place + 1) }
    switch node.kind {
    // What has no memory is made again.
    case .constant(let literal) where literal.splat != nil || type.elementCount == Dim(1):
      return builder.append(node)[0]
    case .dimension: return builder.append(node)[0]
    case .input, .parameter, .constant, .iota, .map, .reduce, .contract, .view, .gather, .concat, .update, .scan,
      .scatter, .sort, .composite, .fused, .loop, .extent, .branch:
      let input = builder.input("outer_\(bodies[place].captured.count)", type)
      let outer = bodies[place].builder.graph
      if let tensor = bodies[place].known.tensor(value, in: outer) {
        known.add(input: "outer_\(bodies[place].captured.count)", tensor)
      }
      bodies[place].captured[value] = input
      return input
    }
  }

  /// Exchanges what is in hand with what was in hand where `level` bodies were open; nothing in the innermost.
  mutating func switchLevel(_ level: Int) {
    guard level < bodies.count else { return }
    swap(&builder, &bodies[level].builder)
    swap(&known, &bodies[level].known)
    swap(&matrixProducts, &bodies[level].matrixProducts)
    swap(&quantizedWeights, &bodies[level].quantizedWeights)
    swap(&quantizedTensors, &bodies[level].quantizedTensors)
  }
}

extension Graph {
  /// The graph with its inputs first, those of `first` before the others, and with the outputs `results`.
  fileprivate func withInputsFirst(_ first: [Value], returning results: [Value]) -> Graph {
    let others = inputs.map(\.value.node).filter { position in !first.contains { $0.node == position } }
    let rest = nodes.indices.filter { position in
      if case .input = nodes[position].kind { false } else { true }
    }
    var graph = Graph("", symbols: symbols)
    var places: [Int: Int] = [:]
    for position in first.map(\.node) + others + rest {
      places[position] = graph.nodes.count
      var node = nodes[position]
      node.operands = node.operands.map { Value(places[$0.node] ?? 0, result: $0.result) }
      graph.nodes.append(node)
    }
    graph.outputs = results.map { .init("", Value(places[$0.node] ?? 0, result: $0.result)) }
    return graph
  }
}
