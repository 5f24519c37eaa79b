internal import MartletGraphIR
internal import MartletKernelIR
internal import MartletScalars

/// Which value of a graph each launch of its entry computes, found by the memory that the launch writes: so that a
/// reader of kernels finds the region in the graph.
enum LaunchOrigins {
  /// For each entry of `model` by name, the results of each launch as graph texts name them, in order.
  static func names(_ graphs: [Graph], _ plans: [MemoryPlan], _ entries: [Entry]) -> [String: [String]] {
    var names: [String: [String]] = [:]
    for (entry, (graph, plan)) in zip(entries, zip(graphs, plans)) {
      names[entry.name] = Self.names(graph, plan, entry)
    }
    return names
  }

  private static func names(_ graph: Graph, _ plan: MemoryPlan, _ entry: Entry) -> [String] {
    let texts = GraphPrinter.names(graph)
    // Launches stand in the order of the nodes, those that copy to outputs behind them.
    var position = 0
    return entry.steps.compactMap { step in
      guard case .launch(let launch) = step else { return nil }
      let arguments = launch.arguments
      let rest = graph.nodes.indices[position...]
      if let node = rest.first(where: { writes(arguments, $0, graph, plan) }) {
        if let updated = updatedValue(arguments, node, graph, plan) { return texts[updated.node][updated.result] }
        position = node + 1
        return texts[node].joined(separator: ", ")
      }
      guard case .output(let number)? = arguments.last else { return "" }
      return texts[graph.outputs[number].value.node][graph.outputs[number].value.result]
    }
  }

  /// What the node at `position` updates, if `arguments` copy it to where the node then writes.
  private static func updatedValue(
    _ arguments: [Entry.Argument], _ position: Int, _ graph: Graph, _ plan: MemoryPlan
  ) -> Value? {
    guard let updated = graph.updatedOperand(at: position), arguments.count == 2 else { return nil }
    let value = graph.nodes[position].operands[updated]
    switch (plan.place(of: value), arguments[0]) {
    case (.input(let first), .input(let second)): return first == second ? value : nil
    case (.output(let first), .output(let second)): return first == second ? value : nil
    case (.arena(let first), .arena(let second)): return first == second ? value : nil
    case (.weight, .weight): return value
    case (.input, _), (.output, _), (.arena, _), (.weight, _): return nil
    }
  }

  /// Whether the last of `arguments` are the places of the results of the node at `position`.
  private static func writes(
    _ arguments: [Entry.Argument], _ position: Int, _ graph: Graph, _ plan: MemoryPlan
  ) -> Bool {
    let places = plan.places[position]
    guard !places.isEmpty, places.count <= arguments.count else { return false }
    // Nothing is launched for what has no elements.
    if graph.nodes[position].types.allSatisfy({ $0.elementCount == 0 }) { return false }
    return zip(places, arguments.suffix(places.count)).allSatisfy { place, argument in
      switch (place, argument) {
      case (.output(let first), .output(let second)): first == second
      case (.arena(let first), .arena(let second)): first == second
      case (.input, _), (.weight, _), (.output, _), (.arena, _): false
      }
    }
  }
}
