import MartletGraphIR
import MartletScalars
import MartletSupport

/// The plan that a fused graph is the result of, on a graph of its operations.
struct FusedRegions {
  private let graph: Graph
  private var plan: FusionPlan
  /// The operations of each node of the fused graph.
  private var operations: [[Int]]

  init(_ graph: Graph, _ settings: PassSettings) {
    self.graph = graph
    var values: [Value: Value] = [:]
    var flat = Graph(graph.name, symbols: graph.symbols)
    var members = [[Int]](repeating: [], count: graph.nodes.count)
    for (position, node) in graph.nodes.enumerated() {
      if case .fused(let body) = node.kind {
        let first = flat.nodes.count
        let results = flat.append(body, for: node.operands.compactMap { values[$0] })
        for (number, result) in results.enumerated() { values[Value(position, result: number)] = result }
        members[position] = Array(first..<flat.nodes.count)
      } else {
        for number in node.types.indices {
          values[Value(position, result: number)] = Value(flat.nodes.count, result: number)
        }
        var copy = node
        copy.operands = node.operands.compactMap { values[$0] }
        flat.nodes.append(copy)
      }
    }
    flat.outputs = graph.outputs.compactMap { output in
      values[output.value].map { .init(output.name, $0, inPlaceOf: output.replaced) }
    }
    var plan = FusionPlan(flat, settings)
    operations = members.map { nodes in nodes.filter { plan.roles[$0] == .operation } }
    for nodes in operations where !nodes.isEmpty { plan.form(nodes) }
    self.plan = plan
  }

  /// Why the node at `reader` is not fused with the one at `position`, whose result it reads; nil where one of them is no kernel
  /// of a call.
  func reason(_ position: Int, _ reader: Int) -> String? {
    guard isKernel(position), isKernel(reader) else { return nil }
    for node in [position, reader] {
      if case .fused = graph.nodes[node].kind { continue }
      return "'\(graph.nodes[node].kind.name)' is a kernel of its own"
    }
    let (first, second) = (operations[position], operations[reader])
    let isOutput = first.contains { plan.isOutput[$0] }
    if let refusal = plan.refusal(of: (first + second).sorted()) {
      return refusal.text + (isOutput ? ", and it is an output" : "")
    }
    // One region could do, but is not what `fuse` chooses.
    if second.contains(where: { plan.readsAsOperand($0, first) }) {
      return "a contraction reads each element several times"
    }
    if isOutput { return "it is an output, and in memory anyway" }
    if first.contains(where: { plan.graph.nodes[$0].isUpdate }) {
      return "what changes memory in place joins nothing else"
    }
    let readers = graph.nodes.indices.count { place in
      isKernel(place) && graph.nodes[place].operands.contains { $0.node == position }
    }
    return readers > 1 ? "\(readers) kernels read it, and it is computed once" : "other regions were formed before"
  }

  private func isKernel(_ position: Int) -> Bool {
    switch graph.nodes[position].kind {
    case .fused: !graph.isDerivedWeight(position)
    case .scatter, .sort, .composite: true
    case .input, .parameter, .constant, .iota, .dimension, .map, .reduce, .contract, .view, .gather, .concat, .update,
      .scan, .loop, .extent, .branch:
      false
    }
  }
}

extension Graph {
  /// Adds the nodes of a region's `body`, whose inputs are `operands`; what its results are there.
  fileprivate mutating func append(_ body: Graph, for operands: [Value]) -> [Value] {
    var values: [Value] = []
    var rest = operands[...]
    for node in body.nodes {
      if case .input = node.kind {
        if let operand = rest.popFirst() { values.append(operand) }
        continue
      }
      var copy = node
      copy.name = nil
      copy.operands = node.operands.map { values[$0.node] }
      values.append(Value(nodes.count))
      nodes.append(copy)
    }
    return body.outputs.map { values[$0.value.node] }
  }
}

extension Node {
  /// Whether it changes a part of its operand.
  fileprivate var isUpdate: Bool {
    if case .update = kind { true } else { false }
  }
}
