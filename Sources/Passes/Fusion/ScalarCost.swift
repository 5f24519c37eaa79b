import MartletGraphIR
import MartletScalars

/// What operations cost.
struct ScalarCost {
  /// A scalar op between types.
  private struct Call: Hashable {
    let op: String
    let operands: [DataType]
    let result: DataType
  }

  /// The lengths of programs that are known; writing them takes time.
  private var lengths: [Call: Int] = [:]

  /// For each node of `graph` the number of instructions that one element of its result takes; 0 for what only moves
  /// indices, and for casts to types that are no smaller.
  static func operations(_ graph: Graph) -> [Int] {
    var cost = ScalarCost()
    return graph.nodes.map { cost.operations($0, in: graph) }
  }

  private mutating func operations(_ node: Node, in graph: Graph) -> Int {
    switch node.kind {
    case .map(.cast):
      if node.widens(in: graph) { return 0 }
      // Vectors of 64-bit whole numbers have no instruction for it on most machines.
      let element = graph.type(of: node.operands[0]).element
      return element.isInteger && element.bitWidth == 64 && node.types[0].element.isFloat ? 4 : 1
    case .map(let op):
      let types = node.operands.map { graph.type(of: $0).element }
      return length(of: op, Call(op: op.name, operands: types, result: node.types[0].element))
    case .gather, .update: return 1
    // Each element asks for one operand after the other.
    case .concat: return max(node.operands.count - 1, 1)
    case .reduce, .contract, .scan: return 16
    case .input, .parameter, .constant, .iota, .dimension, .view, .scatter, .sort, .composite, .fused, .loop, .extent,
      .branch:
      return 0
    }
  }

  private mutating func length(of op: ScalarOp, _ call: Call) -> Int {
    if let known = lengths[call] { return known }
    let length = max(op.program(operands: call.operands, result: call.result).instructions.count, 1)
    lengths[call] = length
    return length
  }
}
