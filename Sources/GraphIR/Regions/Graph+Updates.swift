extension Graph {
  /// Of a body whose only output is an update of an input, or a scatter into one, that nothing else reads: the number of that input.
  public var updatedInput: Int? {
    guard outputs.count == 1, nodes[outputs[0].value.node].kind.changesPart else { return nil }
    let whole = nodes[outputs[0].value.node].operands[0]
    guard nodes.flatMap(\.operands).count(where: { $0 == whole }) == 1 else { return nil }
    return inputs.firstIndex { $0.value == whole }
  }

  /// Of the body of a pointwise region: whether each element of the input with this number is read only for the elements
  /// of outputs at its own index, which may then lie in its memory.
  public func readsElementwise(_ number: Int) -> Bool {
    let input = inputs[number]
    guard outputs.allSatisfy({ type(of: $0.value).shape == input.type.shape }) else { return false }
    // The nodes that are read at other indices than the outputs' too.
    var moved: Set<Int> = []
    for (position, node) in nodes.enumerated().reversed() {
      switch node.kind {
      case .map: if moved.contains(position) { moved.formUnion(node.operands.map(\.node)) }
      case .view, .gather, .concat, .update: moved.formUnion(node.operands.map(\.node))
      case .input, .parameter, .constant, .iota, .dimension: break
      case .reduce, .contract, .scan, .scatter, .sort, .composite, .fused, .loop, .extent, .branch: return false
      }
    }
    return !moved.contains(input.value.node)
  }

  /// Whether the node at `position` is a region that reads its operand with this index as `readsElementwise` says.
  public func readsElementwise(operand: Int, at position: Int) -> Bool {
    guard case .fused(let body) = nodes[position].kind else { return false }
    return body.readsElementwise(operand)
  }

  /// Which operand the node at `position` updates, if it can write into the memory of that: an update, a scatter, or a
  /// fused region of that kind.
  public func updatedOperand(at position: Int) -> Int? {
    switch nodes[position].kind {
    case .update, .scatter:
      nodes[position].operands.dropFirst().contains(nodes[position].operands[0]) ? nil : 0
    case .fused(let body): body.updatedInput
    case .input, .parameter, .constant, .iota, .dimension, .map, .reduce, .contract, .view, .gather, .concat, .scan,
      .sort, .composite, .loop, .extent, .branch:
      nil
    }
  }
}

extension OpKind {
  /// Whether the result is the first operand, changed in a part.
  public var changesPart: Bool {
    switch self {
    case .update, .scatter: true
    case .input, .parameter, .constant, .iota, .dimension, .map, .reduce, .contract, .view, .gather, .concat, .scan,
      .sort, .composite, .fused, .loop, .extent, .branch:
      false
    }
  }
}
