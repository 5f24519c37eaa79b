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

  /// Checks of the inputs that `region` uses as indices, directly or through views and casts.
  func indexChecks(_ region: Region) -> [Entry.Step] {
    var checks: [Entry.Step] = []
    for node in region.body.nodes {
      guard case .gather(let axis) = node.kind,
        let bodyInput = source(node.operands[1], in: region.body),
        let number = region.body.inputs.firstIndex(where: { $0.value == bodyInput }),
        let value = source(region.operands[number], in: graph),
        let input = graph.inputs.firstIndex(where: { $0.value == value })
      else { continue }
      let bound = region.body.type(of: node.operands[0]).shape[axis]
      checks.append(.checkIndices(input: input, below: bound, node.locations))
    }
    return checks
  }

  /// The input that `value` shows through views and conversions between whole numbers; nil if it is computed.
  private func source(_ value: Value, in graph: Graph) -> Value? {
    let node = graph.nodes[value.node]
    switch node.kind {
    case .input: return value
    case .view(let view): return view.conditions.isEmpty ? source(node.operands[0], in: graph) : nil
    case .map(let op):
      guard op == .cast, graph.type(of: node.operands[0]).element.isInteger else { return nil }
      return source(node.operands[0], in: graph)
    case .parameter, .constant, .iota, .dimension, .reduce, .contract, .gather, .concat, .composite, .fused:
      return nil
    }
  }
}
