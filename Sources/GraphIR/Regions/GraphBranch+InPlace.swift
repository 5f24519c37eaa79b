import MartletScalars

/// Results that are what an input was before, changed in a part.
extension GraphBranch {
  /// For each result the number of the input in whose memory both bodies may compute it; nil for none.
  ///
  /// A body updates that input, and what the other gives is no other input as it is. Each input is there once.
  /// This walks through both bodies and those in them: callers ask once.
  public var replacedInputs: [Int?] {
    var taken: Set<Int> = []
    let all = bodies.map(\.sources)
    return then.outputs.indices.map { number in
      let sources = zip(bodies, all).map { body, sources in
        let value = body.outputs[number].value
        return sources[value.node][value.result]
      }
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

  /// The branch with the outputs of its bodies in place of inputs as `replaced`, its `replacedInputs`, says.
  public func inPlace(of replaced: [Int?]) -> GraphBranch {
    changingBodies { body in
      var body = body
      for (number, input) in replaced.enumerated() {
        body.outputs[number].replaced = input.map { body.inputs[$0].name }
      }
      return body
    }
  }
}

/// The input that a value shows through reshapes, or has become by changes of parts.
private struct Source {
  let input: Int
  var isChanged = false
}

extension Graph {
  /// Whether two values have equal types for every admitted value of the symbols.
  fileprivate func hasEqualTypes(_ left: Value, _ right: Value) -> Bool {
    OpRules(symbols).equal(type(of: left), type(of: right))
  }

  /// The source of each result, by node and result; nil where it is another value.
  fileprivate var sources: [[Source?]] {
    let ranges = ranges
    var sources: [[Source?]] = []
    var inputCount = 0
    for (position, node) in nodes.enumerated() {
      let operands = node.operands.map { sources[$0.node][$0.result] }
      func changed(_ operand: Int?) -> Source? {
        operand.flatMap { operands[$0] }.map { Source(input: $0.input, isChanged: true) }
      }
      switch node.kind {
      case .input:
        sources.append([Source(input: inputCount)])
        inputCount += 1
      case .view(let view):
        let isReshape =
          operands[0] != nil
          && view.isReshape(from: type(of: node.operands[0]).shape, to: node.types[0].shape, ranges: ranges)
        sources.append([isReshape ? operands[0] : nil])
      case .loop: sources.append(node.types.indices.map { changed($0) })
      case .branch(let branch): sources.append(branch.replacedInputs.map { input in changed(input.map { $0 + 1 }) })
      case .update, .scatter, .fused:
        let source = changed(updatedOperand(at: position))
        sources.append(node.types.map { _ in source })
      case .parameter, .constant, .iota, .dimension, .map, .reduce, .contract, .gather, .concat, .scan, .sort,
        .composite, .extent:
        sources.append(node.types.map { _ in nil })
      }
    }
    return sources
  }
}
