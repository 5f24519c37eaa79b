import MartletGraphIR
import MartletScalars

/// What operations cost.
enum ScalarCost {
  /// The number of instructions that one element of the node's result takes; 0 for what only moves
  /// indices, and for casts to types that are no smaller.
  static func operations(_ node: Node, in graph: Graph) -> Int {
    switch node.kind {
    case .map(.cast):
      if node.widens(in: graph) { return 0 }
      // Vectors of 64-bit whole numbers have no instruction for it on most machines.
      let element = graph.type(of: node.operands[0]).element
      return element.isInteger && element.bitWidth == 64 && node.types[0].element.isFloat ? 4 : 1
    case .map(let op):
      let types = node.operands.map { graph.type(of: $0).element }
      return max(op.program(operands: types, result: node.types[0].element).instructions.count, 1)
    case .gather, .concat: return 1
    case .reduce, .contract: return 16
    case .input, .parameter, .constant, .iota, .dimension, .view, .composite, .fused: return 0
    }
  }
}
