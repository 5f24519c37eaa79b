import MartletGraphIR
import MartletKernelIR
import MartletScalars
import MartletSupport

extension Lowering {
  /// The steps of the branch at `position` of the writer's graph: what puts the operands that the bodies change where they
  /// change, then the branch.
  mutating func steps(
    of branch: GraphBranch, at position: Int, _ writer: EntryWriter, _ checks: inout [Entry.Step]
  ) throws(Diagnostic) -> [Entry.Step] {
    let node = writer.graph.nodes[position]
    guard let plan = writer.plan.branches[position] else { preconditionFailure("the memory of a branch is planned") }
    let results = node.types.indices.map { writer.plan.place(of: Value(position, result: $0)) }
    let outputs = results.map(EntryWriter.argument)
    var inputs = try node.operands.dropFirst().map { operand throws(Diagnostic) in try writer.argument(operand) }
    var steps: [Entry.Step] = []
    let replaced = branch.replacedInputs
    for (result, input) in replaced.enumerated() {
      guard let input else { continue }
      let operand = node.operands[input + 1]
      inputs[input] = outputs[result]
      if writer.plan.place(of: operand) == results[result] || node.types[result].elementCount == 0 { continue }
      steps.append(try copy(operand, to: results[result], writer))
    }
    var bodies: [[Entry.Step]] = []
    let memory = BodyMemory(inputs: inputs, outputs: outputs, offset: plan.offset)
    for (body, inside) in zip(branch.inPlace(of: replaced).bodies, [plan.then, plan.otherwise]) {
      let inner = try self.steps(EntryWriter(body, inside, writer.table, as: .branch), &checks)
      bodies.append(memory.steps(inner))
    }
    let condition = try writer.argument(node.operands[0])
    return steps + [.branch(.init(on: condition, then: bodies[0], otherwise: bodies[1]))]
  }
}
