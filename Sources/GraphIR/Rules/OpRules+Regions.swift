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
    return try outputTypes(body)
  }

  /// The type of the operand, which becomes the value of the symbol `name`.
  func extentType(_ name: String, _ operands: [TensorType]) throws(Diagnostic) -> TensorType {
    try expect(1, operands, "extent")
    guard operands[0] == TensorType(.i64) else {
      throw Constraint.extent1.broken("the value of a symbol is i64[], not \(operands[0])")
    }
    guard symbols.contains(where: { $0.name == name && $0.isComputed }) else {
      throw Constraint.extent2.broken(
        "no symbol '\(name)' is declared as computed",
        notes: ["declare it behind 'where', as in 'where \(name) in 0...1024 computed'"])
    }
    return operands[0]
  }

  private func outputTypes(_ body: Graph) throws(Diagnostic) -> [TensorType] {
    try body.outputs.map { output throws(Diagnostic) in
      guard body.nodes.indices.contains(output.value.node),
        body.nodes[output.value.node].types.indices.contains(output.value.result)
      else { throw Constraint.graph2.broken("an output of the body is no value of it") }
      return body.type(of: output.value)
    }
  }

  /// The types of the carried values, which the body keeps.
  func loopTypes(_ loop: GraphLoop, _ operands: [TensorType]) throws(Diagnostic) -> [TensorType] {
    try check(loop.count, .loop3, limit: Self.extentLimit, broken: .loop3)
    guard ranges.proveNonNegative(loop.count) else {
      throw Constraint.loop3.broken("the number of steps, \(loop.count), may be negative")
    }
    let step = DimSymbol(loop.step?.name ?? "", below: loop.count, ranges: ranges)
    guard loop.body.symbols == symbols + [step] else {
      throw Constraint.loop4.broken("the body declares other symbols than those around it and its step")
    }
    let inputs = loop.body.inputs
    guard inputs.count == operands.count, zip(inputs, operands).allSatisfy({ equal($0.type, $1) }) else {
      throw Constraint.loop1.broken("the operands do not have the types of the body's inputs")
    }
    let carried = inputs.prefix(loop.carriedCount)
    let results = try outputTypes(loop.body)
    guard carried.count == loop.carriedCount, !carried.isEmpty, results.count == carried.count else {
      throw Constraint.loop2.broken("the body gives \(results.count) values for \(carried.count) carried ones")
    }
    let inner = OpRules(loop.body.symbols)
    for (input, result) in zip(carried, results) where !inner.equal(input.type, result) {
      throw Constraint.loop2.broken("'%\(input.name)' is \(input.type), but the step after gets \(result)")
    }
    for (input, output) in zip(carried, loop.body.outputs) where output.replaced != input.name {
      throw Constraint.loop2.broken("an output of the body is not in place of '%\(input.name)'")
    }
    if loop.hasCondition, operands[0] != TensorType(.bool) {
      throw Constraint.loop5.broken("the condition is \(operands[0])")
    }
    return Array(operands.prefix(loop.carriedCount))
  }

  /// The types of what both bodies give.
  func branchTypes(_ branch: GraphBranch, _ operands: [TensorType]) throws(Diagnostic) -> [TensorType] {
    guard let condition = operands.first, condition == TensorType(.bool) else {
      throw Constraint.branch1.broken(
        operands.first.map { "the condition is \($0)" } ?? "there is no condition")
    }
    for body in branch.bodies {
      guard body.symbols == symbols else {
        throw Constraint.branch4.broken("a body declares other symbols than the graph around it")
      }
      let inputs = body.inputs
      guard inputs.count == operands.count - 1, zip(inputs, operands.dropFirst()).allSatisfy({ equal($0.type, $1) })
      else { throw Constraint.branch2.broken("the operands do not have the types of the inputs of a body") }
      guard inputs.map(\.name) == branch.then.inputs.map(\.name) else {
        throw Constraint.branch2.broken("the inputs of the bodies have different names")
      }
    }
    let (first, second) = (try outputTypes(branch.then), try outputTypes(branch.otherwise))
    guard !first.isEmpty, first.count == second.count else {
      throw Constraint.branch3.broken("one body gives \(first.count) values, the other \(second.count)")
    }
    for (left, right) in zip(first, second) where !equal(left, right) {
      throw Constraint.branch3.broken("one body gives \(left), the other \(right) in its place")
    }
    return first
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
