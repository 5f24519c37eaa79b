import MartletGraphIR
import MartletScalars

extension FusionPlan {
  /// Step 1 of `Pass.fuse`.
  mutating func fuseAttentions() {
    for node in graph.nodes.indices {
      guard case .contract = graph.nodes[node].kind, let attention = AttentionPattern(graph, result: node),
        settings.attention.admit(attention, graph.ranges)
      else { continue }
      let nodes = operations(from: attention.scores, to: node)
      let isClosed = nodes.allSatisfy { candidate in
        candidate == node
          || isFree(candidate) && !isOutput[candidate] && consumers[candidate].allSatisfy { nodes.contains($0) }
      }
      guard isClosed, admits(nodes) else { continue }
      grow(nodes, anchor: node, contractions: [attention.scores, node])
    }
  }

  /// The operations on the ways from `first` to `last`, ascending, both included.
  private func operations(from first: Int, to last: Int) -> [Int] {
    var found: Set<Int> = [first]
    for node in first...last where roles[node] == .operation && follows(node, found) { found.insert(node) }
    // What depends on the first may lead elsewhere.
    var leading: Set<Int> = [last]
    for node in found.sorted().reversed() where feeds(node, leading) { leading.insert(node) }
    return leading.sorted()
  }

  /// Forms the region of `nodes` with what follows its result at `anchor` and what feeds it alone, but for the operands
  /// of its `contractions`.
  private mutating func grow(_ nodes: [Int], anchor: Int, contractions: Set<Int>) {
    let followed = grown(nodes) { isMap($0) && follows($0, $1) }
    let kept = trimmed(followed, anchor: anchor)
    form(
      grown(kept) { candidate, nodes in
        isPointwise(candidate) && feeds(candidate, nodes) && consumers[candidate].allSatisfy { nodes.contains($0) }
          && !feeds(candidate, contractions)
      })
  }

  /// Step 2 of `Pass.fuse`.
  mutating func fuseContractions() {
    for node in graph.nodes.indices where isFree(node) {
      if case .contract = graph.nodes[node].kind { grow([node], anchor: node, contractions: [node]) }
    }
  }

  /// Scans, by step 2 of `Pass.fuse`.
  mutating func fuseScans() {
    for node in graph.nodes.indices where isFree(node) {
      if case .scan = graph.nodes[node].kind { grow([node], anchor: node, contractions: []) }
    }
  }

  /// Step 3 of `Pass.fuse`.
  mutating func fuseRows() {
    for node in graph.nodes.indices where isFree(node) && isReduction(node) {
      let followed = grown([node]) { (isMap($0) || isReduction($0)) && follows($0, $1) }
      let kept = trimmed(followed, anchor: node)
      form(grown(kept) { (isPointwise($0) || isReduction($0)) && feeds($0, $1) })
    }
  }

  /// Step 4 of `Pass.fuse`.
  mutating func fuseUpdates() {
    for node in graph.nodes.indices where isFree(node) {
      guard case .update = graph.nodes[node].kind else { continue }
      form(
        grown([node]) { candidate, nodes in
          isPointwise(candidate) && feeds(candidate, nodes) && consumers[candidate].allSatisfy { nodes.contains($0) }
        })
    }
  }

  /// Step 5 of `Pass.fuse`.
  mutating func fusePointwise() {
    for node in graph.nodes.indices where isFree(node) {
      form([node])
      for operand in graph.nodes[node].operands {
        guard let region = owners[base(operand)], let own = owners[node], region != own,
          regions[region].allSatisfy({ isPointwise($0) })
        else { continue }
        let united = (regions[region] + regions[own]).sorted()
        if admits(united) { form(united) }
      }
    }
  }

  private func isMap(_ node: Int) -> Bool {
    if case .map = graph.nodes[node].kind { true } else { false }
  }

  private func isReduction(_ node: Int) -> Bool {
    if case .reduce = graph.nodes[node].kind { true } else { false }
  }

  /// Whether each element of the node's result is a function of single elements of its operands.
  func isPointwise(_ node: Int) -> Bool {
    switch graph.nodes[node].kind {
    case .map, .gather, .concat, .view, .iota, .dimension: true
    case .input, .parameter, .constant, .reduce, .contract, .update, .scan, .scatter, .sort, .composite, .fused, .loop,
      .extent,
      .branch:
      false
    }
  }
}
