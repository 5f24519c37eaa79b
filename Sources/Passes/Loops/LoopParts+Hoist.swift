import MartletGraphIR
import MartletScalars

/// What is the same in every step.
extension LoopParts {
  /// Finds what is computed in front of the loop: what follows from constant inputs, by more than a way to read them.
  mutating func hoist() {
    let inputs = Set(constant.map(\.position))
    let weights = Set(sunk.map(\.position))
    var isConstant = [Bool](repeating: false, count: body.nodes.count)
    var readsInput = isConstant
    for (position, node) in body.nodes.enumerated() {
      if case .input = node.kind {
        isConstant[position] = inputs.contains(position) || weights.contains(position)
        readsInput[position] = inputs.contains(position)
        continue
      }
      isConstant[position] = node.operands.allSatisfy { isConstant[$0.node] } && isSameInEveryStep(node)
      readsInput[position] = node.operands.contains { readsInput[$0.node] }
      if isConstant[position], readsInput[position], node.isComputed { hoisted.insert(position) }
    }
  }

  /// Whether neither the node nor its types depend on the step, other than by its operands.
  private func isSameInEveryStep(_ node: Node) -> Bool {
    guard let step = body.symbols.last.map({ Symbol.named($0.name) }) else { return false }
    switch node.kind {
    // Bodies declare the step.
    case .fused, .loop, .extent, .branch, .input: return false
    case .parameter, .constant, .iota, .dimension, .map, .reduce, .contract, .view, .gather, .concat, .update, .scan,
      .scatter, .sort, .composite:
      var isSame = true
      _ = node.substituting { symbol in
        if symbol == step { isSame = false }
        return nil
      }
      return isSame
    }
  }

  /// What the body computes itself, and what it reads of what is computed in front of it, ascending.
  var split: (inside: [Int], read: [Int]) {
    var (inside, read): (Set<Int>, Set<Int>) = ([], [])
    var open = carried.map(\.next.node)
    while let position = open.popLast() {
      if hoisted.contains(position) {
        read.insert(position)
      } else if inside.insert(position).inserted {
        open += body.nodes[position].operands.map(\.node)
      }
    }
    return (inside.sorted(), read.sorted())
  }
}

extension Node {
  /// Whether the node is more than a way to read its operand.
  fileprivate var isComputed: Bool {
    switch kind {
    case .map(.cast): false
    case .map, .reduce, .contract, .gather, .concat, .update, .scan, .scatter, .sort, .composite: true
    case .input, .parameter, .constant, .iota, .dimension, .view, .fused, .loop, .extent, .branch: false
    }
  }
}
