import MartletGraphIR
import MartletScalars
import MartletSupport

extension Pass {
  /// Removes every node that no output depends on; inputs stay, as they are the entry's signature.
  ///
  /// Refuses nothing and needs nothing to have run before.
  public static let dce = Pass("dce", "Remove nodes that no output depends on") {
    graph, _ throws(Diagnostic) in graph.withoutDeadNodes
  }
}

extension Graph {
  /// The graph without the nodes that no output depends on, inputs excepted, and without the symbols that these define.
  var withoutDeadNodes: Graph {
    var isLive = nodes.map { node in
      if case .input = node.kind { true } else { false }
    }
    for output in outputs { isLive[output.value.node] = true }
    let definitions = definitions
    for position in nodes.indices.reversed() where isLive[position] {
      for operand in nodes[position].operands { isLive[operand.node] = true }
      for definition in definitions[position] { isLive[definition] = true }
    }
    var positions = [Int](repeating: 0, count: nodes.count)
    var result = Graph(name, symbols: symbols)
    for (position, node) in nodes.enumerated() where isLive[position] {
      positions[position] = result.nodes.count
      var node = node
      node.operands = node.operands.map { Value(positions[$0.node], result: $0.result) }
      result.nodes.append(node)
    }
    result.outputs = outputs.map { output in
      let value = Value(positions[output.value.node], result: output.value.result)
      return Output(output.name, value, inPlaceOf: output.replaced)
    }
    let undefined = Set(zip(nodes, isLive).compactMap { node, isLive in isLive ? nil : node.definedSymbol })
    return undefined.isEmpty ? result : result.declaring(symbols.filter { !undefined.contains($0.name) })
  }
}
