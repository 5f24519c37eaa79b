import MartletGraphIR
import MartletKernelIR
import MartletScalars
import MartletSupport

extension Lowering {
  /// The steps that give the computed symbol `name` its value, which the node at `position` of the writer's graph has.
  mutating func definition(
    of name: String, at position: Int, _ writer: EntryWriter
  ) throws(Diagnostic) -> [Entry.Step] {
    let place = writer.plan.place(of: Value(position))
    let operand = writer.graph.nodes[position].operands[0]
    var steps: [Entry.Step] = []
    // What is a weight is brought to memory that the host reads.
    if writer.plan.place(of: operand) != place { steps.append(try copy(operand, to: place, writer)) }
    return steps + [.extent(name, EntryWriter.argument(at: place))]
  }
}
