import MartletGraphIR
import MartletScalars

/// Loops put together again.
extension LoopParts {
  /// The loop as it is now, with its operands. What is computed in front of it is written to the graph around.
  func assembled(_ rewriter: inout GraphRewriter) -> (loop: GraphLoop, operands: [Value]) {
    let (inside, read) = split
    let inputs = carried.map(\.input) + constant.filter { inside.contains($0.position) }
    var graph = Graph("", symbols: body.symbols)
    var operands: [Value] = []
    var values: [Value: Value] = [:]
    for input in inputs {
      values[Value(input.position)] = Value(graph.nodes.count)
      graph.nodes.append(body.nodes[input.position])
      operands.append(input.operand)
    }
    for (value, outer) in written(&rewriter, read) {
      values[value] = Value(graph.nodes.count)
      let name = Self.freeName(graph, body)
      graph.nodes.append(
        Node(.input(name), [], types: [body.type(of: value)], locations: body.nodes[value.node].locations, name: name))
      operands.append(outer)
    }
    var clones: [Int: Value] = [:]
    for input in sunk where inside.contains(input.position) {
      values[Value(input.position)] = Self.clone(input.operand, of: rewriter.builder.graph, into: &graph, &clones)
    }
    for position in inside where values[Value(position)] == nil {
      Self.append(body.nodes[position], at: position, to: &graph, &values)
    }
    graph.outputs = carried.map { .init("", values[$0.next] ?? $0.next) }
    return (
      GraphLoop(count: count, carriedCount: carried.count, hasCondition: hasCondition, body: graph), operands
    )
  }

  /// Writes the node that was at `position` to `graph`, unless that has this parameter.
  private static func append(_ node: Node, at position: Int, to graph: inout Graph, _ values: inout [Value: Value]) {
    if case .parameter = node.kind, let known = graph.nodes.firstIndex(where: { $0.kind == node.kind }) {
      values[Value(position)] = Value(known)
      return
    }
    var copy = node
    copy.operands = copy.operands.map { values[$0] ?? $0 }
    for result in node.types.indices {
      values[Value(position, result: result)] = Value(graph.nodes.count, result: result)
    }
    graph.nodes.append(copy)
  }

  /// Writes what is computed in front of the loop; gives the values of the nodes `read`.
  private func written(_ rewriter: inout GraphRewriter, _ read: [Int]) -> [(value: Value, outer: Value)] {
    var outer: [Value: Value] = [:]
    for input in constant + sunk { outer[Value(input.position)] = input.operand }
    for position in needed(for: read).sorted() where outer[Value(position)] == nil {
      var node = body.nodes[position]
      node.operands = node.operands.map { outer[$0] ?? $0 }
      node.name = nil
      let values: [Value]
      if case .parameter = node.kind, let known = rewriter.parameter(like: node) {
        values = [known]
      } else {
        values = rewriter.builder.append(node)
      }
      for (result, value) in values.enumerated() { outer[Value(position, result: result)] = value }
    }
    return read.flatMap { position in
      body.nodes[position].types.indices.map { result in
        let value = Value(position, result: result)
        return (value, outer[value] ?? value)
      }
    }
  }

  private static func freeName(_ graph: Graph, _ body: Graph) -> String {
    let taken = Set((graph.nodes + body.nodes).compactMap(\.name))
    var number = 0
    while taken.contains("kept_\(number)") { number += 1 }
    return "kept_\(number)"
  }

  /// Writes `value` of `source`, which follows from weights alone, into `graph`.
  private static func clone(
    _ value: Value, of source: Graph, into graph: inout Graph, _ clones: inout [Int: Value]
  ) -> Value {
    if let known = clones[value.node] { return known }
    var node = source.nodes[value.node]
    node.operands = node.operands.map { clone($0, of: source, into: &graph, &clones) }
    node.name = nil
    clones[value.node] = Value(graph.nodes.count)
    graph.nodes.append(node)
    return Value(graph.nodes.count - 1)
  }

  /// The values after the only step, whose nodes are written to the graph around.
  func inlined(_ rewriter: inout GraphRewriter) -> [Value] {
    let step = body.symbols.last.map { Symbol.named($0.name) }
    var values: [Value: Value] = [:]
    for input in carried.map(\.input) + constant + sunk { values[Value(input.position)] = input.operand }
    let needed = needed(for: carried.map(\.next.node))
    for (position, node) in body.nodes.enumerated() where needed.contains(position) && values[Value(position)] == nil {
      var copy = node.substituting { $0 == step ? 0 : nil }.declaring(rewriter.source.symbols)
      copy.operands = copy.operands.map { values[$0] ?? $0 }
      copy.name = nil
      if case .parameter = copy.kind, let known = rewriter.parameter(like: copy) {
        values[Value(position)] = known
        continue
      }
      for (result, value) in rewriter.builder.append(copy).enumerated() {
        values[Value(position, result: result)] = value
      }
    }
    return carried.map { values[$0.next] ?? $0.next }
  }
}
