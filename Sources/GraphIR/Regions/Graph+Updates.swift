extension Graph {
  /// Of a body whose only output is an update of an input that nothing else reads: the number of that input.
  public var updatedInput: Int? {
    guard outputs.count == 1, case .update = nodes[outputs[0].value.node].kind else { return nil }
    let whole = nodes[outputs[0].value.node].operands[0]
    guard nodes.flatMap(\.operands).count(where: { $0 == whole }) == 1 else { return nil }
    return inputs.firstIndex { $0.value == whole }
  }

  /// Which operand the node at `position` updates, if it can write into the memory of that: an update, or a fused region
  /// of that kind.
  public func updatedOperand(at position: Int) -> Int? {
    switch nodes[position].kind {
    case .update: nodes[position].operands[0] == nodes[position].operands[1] ? nil : 0
    case .fused(let body): body.updatedInput
    case .input, .parameter, .constant, .iota, .dimension, .map, .reduce, .contract, .view, .gather, .concat,
      .composite:
      nil
    }
  }
}
