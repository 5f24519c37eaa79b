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
  /// The values of the graph around that were looked at.
  private var seen: Set<Value> = []
  /// The names in the bodies as they were, and of their new inputs.
  private var names: Set<String>

  /// The bodies of `branch`, whose inputs stand for `operands` of the graph that `rewriter` builds, with `results` alone.
  init(_ branch: GraphBranch, _ operands: [Value], results: [Int], _ rewriter: GraphRewriter) {
    self.branch = branch
    self.operands = operands
    self.results = results
    self.rewriter = rewriter
    names = Set(branch.bodies.flatMap(\.nodes).compactMap(\.name))
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
    var open = [value]
    while let value = open.popLast() {
      guard seen.insert(value).inserted else { continue }
      if isRead(value) {
        open += rewriter.node(value).operands.reversed()
      } else {
        let isPlain = operands.contains(value) && !inputs.contains { $0.name == name }
        let name = isPlain ? name : BodyWriter.freeName("outer", beside: names)
        names.insert(name)
        inputs.append((value, name))
      }
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
    var writer = BodyWriter(body.symbols)
    var outer: [Value: Value] = [:]
    for (value, name) in inputs { outer[value] = writer.input(value, of: rewriter.builder.graph, named: name) }
    let needed = needed(body)
    var values: [Value: Value] = [:]
    for (input, operand) in zip(body.inputs, operands) where needed[input.value.node] {
      values[input.value] = writer.clone(operand, of: rewriter.builder.graph, &outer)
    }
    writer.copy(body.nodes.indices.filter { needed[$0] }, of: body, &values)
    writer.graph.outputs = results.map { number in
      let value = body.outputs[number].value
      return .init("", values[value] ?? value)
    }
    return writer.graph
  }
}
