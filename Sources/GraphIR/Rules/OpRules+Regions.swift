internal import MartletScalars
internal import MartletSupport

extension OpRules {
  func compositeTypes(_ composite: AnyComposite, _ operands: [TensorType]) throws(Diagnostic) -> [TensorType] {
    do {
      return try composite.resultTypes(operands, symbols: symbols)
    } catch {
      throw Constraint.composite1.broken("\(composite.name): \(error.message)", notes: error.notes)
    }
  }

  func fusedTypes(_ body: Graph, _ operands: [TensorType]) throws(Diagnostic) -> [TensorType] {
    let inputs = body.inputs
    guard inputs.count == operands.count, zip(inputs, operands).allSatisfy({ equal($0.type, $1) }) else {
      throw Constraint.fused1.broken("the operands do not have the types of the body's inputs")
    }
    guard body.symbols == symbols else {
      throw Constraint.graph5.broken("the body declares other symbols than the graph around it")
    }
    return try body.outputs.map { output throws(Diagnostic) in
      guard body.nodes.indices.contains(output.value.node),
        body.nodes[output.value.node].types.indices.contains(output.value.result)
      else { throw Constraint.graph2.broken("an output of the body is no value of it") }
      return body.type(of: output.value)
    }
  }
}

extension AnyComposite {
  /// The types of the results for operands of the types `operands`, found by expanding on a scratch builder.
  /// - Throws: a diagnostic if the composite does not take these operands.
  func resultTypes(_ operands: [TensorType], symbols: [DimSymbol]) throws(Diagnostic) -> [TensorType] {
    var scratch = GraphBuilder("scratch", symbols: symbols)
    let values = operands.enumerated().map { scratch.input("x\($0.offset)", $0.element) }
    return try base.expand(&scratch, values).map { scratch.type(of: $0) }
  }
}
