import MartletGraphIR
import MartletScalars

/// Writes the bodies of a branch anew: with the results and the inputs that are needed, and with what costs nothing to read, or
/// follows from weights, in the bodies themselves.
struct BranchBodies {
  private let branch: GraphBranch
  private let operands: [Value]
  private let results: [Int]
  private let rewriter: GraphRewriter
  /// The values of the graph around that both bodies have as inputs, with the names of these.
  private var inputs: [(value: Value, name: String)] = []

  /// The bodies of `branch`, whose inputs stand for `operands` of the graph that `rewriter` builds, with `results` alone.
  init(_ branch: GraphBranch, _ operands: [Value], results: [Int], _ rewriter: GraphRewriter) {
    self.branch = branch
    self.operands = operands
    self.results = results
    self.rewriter = rewriter
    for body in branch.bodies {
      let needed = needed(body)
      for (input, operand) in zip(body.inputs, operands) where needed[input.value.node] {
        collect(operand, name: input.name)
      }
    }
  }

  /// Both bodies, and the operands that their inputs stand for.
  var written: (bodies: [Graph], inputs: [Value]) { (branch.bodies.map(write), inputs.map(\.value)) }

  /// Whether the results depend on each node of `body`.
  private func needed(_ body: Graph) -> [Bool] {
    var needed = [Bool](repeating: false, count: body.nodes.count)
    for result in results { needed[body.outputs[result].value.node] = true }
    for position in body.nodes.indices.reversed() where needed[position] {
      for operand in body.nodes[position].operands { needed[operand.node] = true }
    }
    return needed
  }

  /// Notes the inputs that `value` of the graph around needs.
  private mutating func collect(_ value: Value, name: String) {
    if isRead(value) {
      for operand in rewriter.node(value).operands { collect(operand, name: name) }
    } else if !inputs.contains(where: { $0.value == value }) {
      let taken = Set(branch.bodies.flatMap(\.nodes).compactMap(\.name) + inputs.map(\.name))
      let isPlain = operands.contains(value) && !inputs.contains { $0.name == name }
      let free = (0...).lazy.map { "outer_\($0)" }.first { !taken.contains($0) }
      inputs.append((value, isPlain ? name : free ?? name))
    }
  }

  /// Whether the bodies read what `value` is made of, rather than the value.
  private func isRead(_ value: Value) -> Bool {
    if rewriter.isMadeOfWeights(value) { return true }
    let node = rewriter.node(value)
    switch node.kind {
    case .iota, .dimension: return true
    case .view:
      if case .input = rewriter.node(node.operands[0]).kind { return true }
      let sizes = [node.types[0], rewriter.type(node.operands[0])].map(\.elementCount)
      return rewriter.builder.ranges.proveNonNegative(sizes[0] - sizes[1])
    case .input, .parameter, .constant, .map, .reduce, .contract, .gather, .concat, .update, .scan, .scatter, .sort,
      .composite, .fused, .loop, .branch, .extent:
      return false
    }
  }

  private func write(_ body: Graph) -> Graph {
    var graph = Graph("", symbols: body.symbols)
    var outer: [Value: Value] = [:]
    for (value, name) in inputs {
      outer[value] = Value(graph.nodes.count)
      graph.nodes.append(
        Node(.input(name), [], types: [rewriter.type(value)], locations: rewriter.node(value).locations, name: name))
    }
    let needed = needed(body)
    var values: [Value: Value] = [:]
    for (input, operand) in zip(body.inputs, operands) where needed[input.value.node] {
      values[input.value] = clone(operand, &graph, &outer)
    }
    for (position, node) in body.nodes.enumerated() where needed[position] && values[Value(position)] == nil {
      var copy = node
      copy.operands = copy.operands.map { values[$0] ?? $0 }
      let place = append(copy, to: &graph)
      for result in node.types.indices { values[Value(position, result: result)] = Value(place, result: result) }
    }
    graph.outputs = results.map { number in
      let value = body.outputs[number].value
      return .init("", values[value] ?? value)
    }
    return graph
  }

  /// `value` of the graph around, in a body.
  private func clone(_ value: Value, _ graph: inout Graph, _ outer: inout [Value: Value]) -> Value {
    if let known = outer[value] { return known }
    var node = rewriter.node(value)
    node.operands = node.operands.map { clone($0, &graph, &outer) }
    node.name = nil
    outer[value] = Value(append(node, to: &graph))
    return outer[value] ?? value
  }

  /// The position of `node` in `graph`, which gets it unless it has this parameter.
  private func append(_ node: Node, to graph: inout Graph) -> Int {
    if case .parameter = node.kind, let known = graph.nodes.firstIndex(where: { $0.kind == node.kind }) { return known }
    graph.nodes.append(node)
    return graph.nodes.count - 1
  }
}
