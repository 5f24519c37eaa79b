internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Branches whose bodies are graphs of their own.
extension GraphImporter {
  /// What `then` gives where `condition` is true, else what `otherwise` gives.
  mutating func branch(
    on condition: Value, then: Onnx_GraphProto, otherwise: Onnx_GraphProto
  ) throws(Diagnostic) -> [Value] {
    var sides: [(graph: Graph, captured: [Value])] = []
    for body in [then, otherwise] {
      open(builder.graph.symbols)
      do throws(Diagnostic) {
        for (number, value) in try importBody(body).enumerated() { builder.output("y\(number)", value) }
      } catch {
        _ = close()
        throw error
      }
      sides.append(close())
    }
    var captured: [Value] = []
    for value in sides.flatMap(\.captured) where !captured.contains(value) { captured.append(value) }
    let bodies = sides.map { $0.graph.withInputs(captured.map { ($0, type($0)) }, insteadOf: $0.captured) }
    let types = bodies.map { body in body.outputs.map { body.type(of: $0.value) } }
    guard types[0].count == types[1].count, !types[0].isEmpty else {
      throw Diagnostic("one branch gives \(types[0].count) results, the other \(types[1].count)")
    }
    if let (left, right) = zip(types[0], types[1]).first(where: { !isSame($0, $1) }) {
      throw Diagnostic("branches whose results have different types, as \(left) and \(right), are not supported")
    }
    return try builder.branch(GraphBranch(then: bodies[0], otherwise: bodies[1]), on: condition, captured)
  }

  /// Whether two types are the same for every admitted value of the dims.
  func isSame(_ left: TensorType, _ right: TensorType) -> Bool {
    guard left.element == right.element, left.rank == right.rank else { return false }
    let ranges = builder.ranges
    return zip(left.shape, right.shape).allSatisfy { ranges.simplified($0 - $1) == 0 }
  }
}

extension Graph {
  /// The graph with inputs for `values` of the graph around, in place of those it has, which stand for `own` of them.
  fileprivate func withInputs(_ values: [(value: Value, type: TensorType)], insteadOf own: [Value]) -> Graph {
    var graph = Graph("", symbols: symbols)
    for (number, (_, type)) in values.enumerated() {
      graph.nodes.append(Node(.input("outer_\(number)"), [], types: [type], name: "outer_\(number)"))
    }
    var places: [Int: Int] = [:]
    for (input, value) in zip(inputs, own) { places[input.value.node] = values.firstIndex { $0.value == value } }
    for (position, node) in nodes.enumerated() where places[position] == nil {
      places[position] = graph.nodes.count
      var copy = node
      copy.operands = node.operands.map { Value(places[$0.node] ?? 0, result: $0.result) }
      graph.nodes.append(copy)
    }
    graph.outputs = outputs.map { output in
      .init("", Value(places[output.value.node] ?? 0, result: output.value.result))
    }
    return graph
  }
}
