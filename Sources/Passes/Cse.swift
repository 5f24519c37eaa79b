import MartletGraphIR
import MartletScalars
import MartletSupport

extension Pass {
  /// Makes one node of several that compute the same: equal kinds on equal operands. Operands of commutative scalar ops
  /// are compared in either order. The node that stays has the locations of all; constants and the like, which compute
  /// nothing, have none where these differ.
  ///
  /// Inputs stay as they are. Refuses nothing and needs nothing to have run before.
  public static let cse = Pass("cse", "Compute equal expressions once") {
    graph, _ throws(Diagnostic) in graph.withoutRepetition
  }
}

/// What a node computes, without its name and locations.
private struct Computation: Hashable {
  let kind: OpKind
  let operands: [Value]
  let types: [TensorType]

  init(_ node: Node) {
    kind = node.kind
    types = node.types
    guard case .map(let op) = node.kind, op.facts.commutative else {
      operands = node.operands
      return
    }
    operands = node.operands.sorted { ($0.node, $0.result) < ($1.node, $1.result) }
  }
}

extension OpKind {
  /// Whether it has no operands and is not read from anywhere.
  fileprivate var isConstantLeaf: Bool {
    switch self {
    case .constant, .iota, .dimension: true
    case .input, .parameter, .map, .reduce, .contract, .view, .gather, .concat, .update, .scan, .scatter, .sort,
      .composite, .fused, .loop, .extent, .branch:
      false
    }
  }
}

extension Graph {
  fileprivate var withoutRepetition: Graph {
    var result = Graph(name, symbols: symbols)
    var positions: [Int] = []
    var known: [Computation: Int] = [:]
    for node in nodes {
      var node = node
      node.operands = node.operands.map { Value(positions[$0.node], result: $0.result) }
      let computation = Computation(node)
      if let position = known[computation] {
        let present = result.nodes[position].locations
        if present != node.locations {
          result.nodes[position].locations = node.kind.isConstantLeaf ? LocationSet() : present.union(node.locations)
        }
        positions.append(position)
        continue
      }
      if case .input = node.kind {} else { known[computation] = result.nodes.count }
      positions.append(result.nodes.count)
      result.nodes.append(node)
    }
    result.outputs = outputs.map { output in
      let value = Value(positions[output.value.node], result: output.value.result)
      return Output(output.name, value, inPlaceOf: output.replaced)
    }
    return result
  }
}
