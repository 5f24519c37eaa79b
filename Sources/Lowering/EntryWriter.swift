import MartletGraphIR
import MartletKernelIR
import MartletScalars
import MartletSupport

/// Turns places of a memory plan into arguments of launches, and finds the index inputs that the contract checks.
struct EntryWriter {
  /// What the steps of a graph belong to.
  indirect enum Role {
    case entry
    /// The loop whose body the graph is, the node `node` of another graph.
    case loop(GraphLoop, node: Node, around: EntryWriter)
    /// A branch, of which the graph is one body.
    case branch
  }

  let graph: Graph
  let plan: MemoryPlan
  let table: WeightTable
  /// The results of each node as the text of the graph names them.
  private let names: [[String]]
  /// What the steps of the graph belong to.
  let role: Role

  /// A writer of `graph`, whose values lie where `plan` says and whose weights `table` has.
  init(_ graph: Graph, _ plan: MemoryPlan, _ table: WeightTable, as role: Role = .entry) {
    self.role = role
    self.graph = graph
    self.plan = plan
    self.table = table
    names = GraphPrinter.names(graph)
  }

  /// The operands of `region` that lie where one of its results does when it runs, by number, with the number of the
  /// result: what is updated, and inputs that results replace.
  func inPlace(_ region: Region) -> [Int: Int] {
    if let updated = region.body.updatedInput { return [updated: 0] }
    var found: [Int: Int] = [:]
    for (result, value) in region.results.enumerated() {
      guard case .output(let output) = plan.place(of: value), let name = graph.outputs[output].replaced,
        let input = graph.inputs.firstIndex(where: { $0.name == name })
      else { continue }
      for (number, operand) in region.operands.enumerated() where plan.place(of: operand) == .input(input) {
        found[number] = result
      }
    }
    return found
  }

  /// The arguments of the launch of `region`: operands without those in place of results, then results, then
  /// what it works in.
  func arguments(_ region: Region) throws(Diagnostic) -> [Entry.Argument] {
    var arguments: [Entry.Argument] = []
    let inPlace = inPlace(region)
    for (number, value) in region.operands.enumerated() where inPlace[number] == nil {
      if case .weight(let node) = plan.place(of: value) {
        arguments.append(try weight(table.weight(node, of: region, in: graph, operand: number), node))
      } else {
        arguments.append(try argument(value))
      }
    }
    for value in region.results { arguments.append(try argument(value)) }
    if !region.scratch.isEmpty { arguments += plan.scratch[region.results[0].node].map { .arena($0) } }
    return arguments
  }

  private func weight(_ weight: PackedWeight?, _ node: Int) throws(Diagnostic) -> Entry.Argument {
    guard let weight else { throw Diagnostic("the value lies in no weight", at: graph.nodes[node].locations) }
    return .weight(weight.name)
  }

  /// The results of the node at `position`, as the text of the graph names them.
  func names(of position: Int) -> String { names[position].joined(separator: ", ") }

  /// `value`, as the text of the graph names it.
  func name(of value: Value) -> String { names[value.node][value.result] }

  /// Where `value` lies, as an argument.
  func argument(_ value: Value) throws(Diagnostic) -> Entry.Argument {
    let place = plan.place(of: value)
    guard case .weight(let node) = place else { return Self.argument(at: place) }
    return try weight(table.weight(node, in: graph), node)
  }

  /// The memory at `place`, which is no weight, as an argument.
  static func argument(at place: MemoryPlan.Place) -> Entry.Argument {
    switch place {
    case .input(let index): .input(index)
    case .output(let index): .output(index)
    case .arena(let offset): .arena(offset)
    case .weight: preconditionFailure("weights go by their names")
    }
  }
}
