import MartletGraphIR
import MartletScalars

extension FusionPlan {
  /// Step 1 of `Pass.fuse`.
  mutating func fuseContractions() {
    for node in graph.nodes.indices {
      guard case .contract = graph.nodes[node].kind else { continue }
      let followed = grown([node]) { isMap($0) && follows($0, $1) }
      let kept = trimmed(followed, anchor: node)
      form(
        grown(kept) { candidate, nodes in
          isPointwise(candidate) && feeds(candidate, nodes) && consumers[candidate].allSatisfy { nodes.contains($0) }
            && !feeds(candidate, [node])
        })
    }
  }

  /// Step 2 of `Pass.fuse`.
  mutating func fuseRows() {
    for node in graph.nodes.indices where isFree(node) && isReduction(node) {
      let followed = grown([node]) { (isMap($0) || isReduction($0)) && follows($0, $1) }
      let kept = trimmed(followed, anchor: node)
      form(grown(kept) { (isPointwise($0) || isReduction($0)) && feeds($0, $1) })
    }
  }

  /// Step 3 of `Pass.fuse`.
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
    case .input, .parameter, .constant, .reduce, .contract, .composite, .fused: false
    }
  }
}
