import MartletScalars

/// Results that are what an input was before, changed in a part.
extension GraphBranch {
  /// For each result the number of the input in whose memory both bodies may compute it; nil for none.
  ///
  /// A body updates that input, and what the other gives is no other input as it is. Each input is there once.
  public var replacedInputs: [Int?] {
    var taken: Set<Int> = []
    return then.outputs.indices.map { number in
      let sources = bodies.map { $0.source(of: $0.outputs[number].value) }
      for source in sources {
        guard let source, source.isChanged, !taken.contains(source.input),
          !sources.contains(where: { $0.map { !$0.isChanged && $0.input != source.input } ?? false }),
          then.hasEqualTypes(then.inputs[source.input].value, then.outputs[number].value)
        else { continue }
        taken.insert(source.input)
        return source.input
      }
      return nil
    }
  }

  /// The branch with the outputs of its bodies in place of inputs as `replacedInputs` says.
  public var inPlace: GraphBranch {
    let replaced = replacedInputs
    return changingBodies { body in
      var body = body
      for (number, input) in replaced.enumerated() {
        body.outputs[number].replaced = input.map { body.inputs[$0].name }
      }
      return body
    }
  }
}

extension Graph {
  /// Whether two values have equal types for every admitted value of the symbols.
  fileprivate func hasEqualTypes(_ left: Value, _ right: Value) -> Bool {
    OpRules(symbols).equal(type(of: left), type(of: right))
  }

  /// The input that `value` shows through reshapes, or has become by changes of parts; nil where it is another value.
  fileprivate func source(of value: Value) -> (input: Int, isChanged: Bool)? {
    let node = nodes[value.node]
    var next: Value?
    switch node.kind {
    case .input: return inputs.firstIndex { $0.value == value }.map { ($0, false) }
    case .view(let view):
      let isReshape = view.isReshape(from: type(of: node.operands[0]).shape, to: node.types[0].shape, ranges: ranges)
      return isReshape ? source(of: node.operands[0]) : nil
    case .loop: next = node.operands[value.result]
    case .branch(let branch): next = branch.replacedInputs[value.result].map { node.operands[$0 + 1] }
    case .update, .scatter, .fused: next = updatedOperand(at: value.node).map { node.operands[$0] }
    case .parameter, .constant, .iota, .dimension, .map, .reduce, .contract, .gather, .concat, .scan, .sort,
      .composite, .extent:
      return nil
    }
    return next.flatMap { source(of: $0) }.map { ($0.input, true) }
  }
}
