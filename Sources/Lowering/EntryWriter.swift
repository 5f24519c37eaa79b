import MartletGraphIR
import MartletKernelIR
import MartletScalars
import MartletSupport

/// Turns places of a memory plan into arguments of launches, and finds the index inputs that the contract checks.
struct EntryWriter {
  let graph: Graph
  let plan: MemoryPlan
  let table: WeightTable

  /// The arguments of the launch of `region`: operands, then results.
  func arguments(_ region: Region) throws(Diagnostic) -> [Entry.Argument] {
    var arguments: [Entry.Argument] = []
    for (number, value) in region.operands.enumerated() {
      if case .weight(let node) = plan.place(of: value) {
        arguments.append(try weight(table.weight(graph.nodes[node], of: region, operand: number), node))
      } else {
        arguments.append(try argument(value))
      }
    }
    for value in region.results { arguments.append(try argument(value)) }
    return arguments
  }

  private func weight(_ weight: PackedWeight?, _ node: Int) throws(Diagnostic) -> Entry.Argument {
    guard let weight else { throw Diagnostic("the value lies in no weight", at: graph.nodes[node].locations) }
    return .weight(weight.name)
  }

  /// Where `value` lies, as an argument.
  func argument(_ value: Value) throws(Diagnostic) -> Entry.Argument {
    switch plan.place(of: value) {
    case .input(let index): return .input(index)
    case .output(let index): return .output(index)
    case .arena(let offset): return .arena(offset)
    case .weight(let node): return try weight(table.weight(graph.nodes[node]), node)
    }
  }
}
