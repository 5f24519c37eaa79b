import MartletGraphIR

extension Graph {
  /// The graph with its nodes in an order in which, where that can be, readers of a value come before what updates it,
  /// and readers of an input before what computes the output in its place; else in the order that they have.
  var withReadersFirst: Graph {
    var order = NodeOrder(self)
    for position in nodes.indices {
      guard let updated = updatedOperand(at: position) else { continue }
      order.place(readersOf: shown(nodes[position].operands[updated]), before: position)
    }
    for output in outputs {
      let computed = shown(output.value)
      guard let input = inputs.first(where: { $0.name == output.replaced })?.value, input != computed else { continue }
      order.place(readersOf: input, before: computed.node)
    }
    return order.graph
  }

  /// What `value` shows through views.
  private func shown(_ value: Value) -> Value {
    guard case .view = nodes[value.node].kind else { return value }
    return shown(nodes[value.node].operands[0])
  }
}

/// The nodes of a graph, and what has to come before each.
private struct NodeOrder {
  private let source: Graph
  private var needs: [[Int]]

  init(_ graph: Graph) {
    source = graph
    needs = zip(graph.nodes, graph.definitions).map { $0.operands.map(\.node) + $1 }
  }

  /// Lets all that reads `value`, directly or through views, come before the node at `position`; not if one of them
  /// needs that node.
  mutating func place(readersOf value: Value, before position: Int) {
    // Through views the node may read the value itself.
    let needed = self.needed(by: position)
    let readers = self.readers(of: value).filter { $0 != position && !needed.contains($0) }
    guard !readers.isEmpty else { return }
    let dependents = self.dependents(of: position)
    if readers.contains(where: { dependents[$0] }) { return }
    needs[position] += readers
  }

  /// The views that the node at `position` reads, directly or through others.
  private func needed(by position: Int) -> Set<Int> {
    var found: Set<Int> = []
    var open = source.nodes[position].operands.map(\.node)
    while let node = open.popLast() {
      guard case .view = source.nodes[node].kind, found.insert(node).inserted else { continue }
      open += source.nodes[node].operands.map(\.node)
    }
    return found
  }

  private func readers(of value: Value) -> [Int] {
    var found: [Int] = []
    for (position, node) in source.nodes.enumerated() where node.operands.contains(value) {
      found.append(position)
      if case .view = node.kind { found += readers(of: Value(position)) }
    }
    return found
  }

  /// Whether each node needs the one at `position`, which does not count.
  private func dependents(of position: Int) -> [Bool] {
    var users = [[Int]](repeating: [], count: needs.count)
    for (node, needed) in needs.enumerated() {
      for other in needed { users[other].append(node) }
    }
    var found = [Bool](repeating: false, count: needs.count)
    var open = users[position]
    while let node = open.popLast() {
      if found[node] { continue }
      found[node] = true
      open += users[node]
    }
    return found
  }

  /// The graph in that order, earlier nodes first.
  var graph: Graph {
    var positions = [Int?](repeating: nil, count: needs.count)
    var result = Graph(source.name, symbols: source.symbols)
    for start in needs.indices {
      var open = [(node: start, isReady: false)]
      while let (node, isReady) = open.popLast() {
        if positions[node] != nil { continue }
        guard isReady else {
          open.append((node, true))
          open += needs[node].sorted(by: >).map { ($0, false) }
          continue
        }
        positions[node] = result.nodes.count
        var copy = source.nodes[node]
        copy.operands = copy.operands.map { Value(positions[$0.node] ?? 0, result: $0.result) }
        result.nodes.append(copy)
      }
    }
    result.outputs = source.outputs.map { output in
      let value = Value(positions[output.value.node] ?? 0, result: output.value.result)
      return Graph.Output(output.name, value, inPlaceOf: output.replaced)
    }
    return result
  }
}
