import MartletGraphIR
import MartletKernelIR
import MartletScalars
import MartletSupport

extension Lowering {
  /// The steps of the loop at `position` of the writer's graph: what puts the carried values where they change, then the loop.
  mutating func steps(
    of loop: GraphLoop, at position: Int, _ writer: EntryWriter, _ checks: inout [Entry.Step]
  ) throws(Diagnostic) -> [Entry.Step] {
    let node = writer.graph.nodes[position]
    guard let plan = writer.plan.loops[position], let symbol = loop.step else {
      preconditionFailure("the memory of a loop is planned")
    }
    try checkExchanges(loop, plan.plan, node)
    let results = node.types.indices.map { writer.plan.place(of: Value(position, result: $0)) }
    var steps: [Entry.Step] = []
    for (operand, place) in zip(node.operands, results) where writer.plan.place(of: operand) != place {
      if writer.graph.type(of: operand).elementCount == 0 { continue }
      steps.append(try copy(operand, to: place, writer))
    }
    let body = EntryWriter(
      loop.body, plan.plan, writer.table, as: .loop(loop, node: node, around: writer))
    var inner = try self.steps(body, &checks)
    let carried = results.map(EntryWriter.argument)
    let constant = try node.operands.dropFirst(loop.carriedCount).map { operand throws(Diagnostic) in
      try writer.argument(operand)
    }
    inner = BodyMemory(inputs: carried + constant, outputs: carried, offset: plan.offset).steps(inner)
    let condition = loop.hasCondition ? carried[0] : nil
    steps.append(
      .loop(
        .init(symbol.name, count: loop.count, in: writer.graph.symbols, condition: condition, steps: inner)))
    return steps
  }

  /// Carried values that change places are copied by `fuse`: one of them would be lost otherwise.
  private func checkExchanges(_ loop: GraphLoop, _ plan: MemoryPlan, _ node: Node) throws(Diagnostic) {
    for (number, output) in loop.body.outputs.enumerated() {
      guard case .input(let input) = plan.place(of: output.value), input != number, input < loop.carriedCount else {
        continue
      }
      throw Diagnostic("what a loop carries changes places, which needs the pass 'fuse'", at: node.locations)
    }
  }
}
