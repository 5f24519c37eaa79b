import MartletGraphIR
import MartletScalars
import MartletSupport

extension Pass {
  /// Replaces composites by what they are made of, those inside of expansions too.
  /// Regions that the graph already has are opened as well: what runs as one kernel is for `fuse` to say.
  ///
  /// Every node of an expansion has the locations of the composite. Refuses a composite whose operands do not fit.
  /// Needs nothing to have run before.
  public static let expand = Pass("expand", "Replace composites by the operations they are made of") {
    graph, _ throws(Diagnostic) in
    var graph = graph
    // An expansion may hold composites; each round opens one level.
    while graph.nodes.contains(where: { $0.isExpandable }) {
      graph = try GraphRewriter.rewrite(graph) { rewriter, node throws(Diagnostic) in
        if case .fused(let body) = node.kind { return inline(body, node.operands, &rewriter) }
        guard node.isExpandable, case .composite(let composite) = node.kind else { return nil }
        return try composite.base.expand(&rewriter.builder, node.operands)
      }
    }
    return graph
  }
}

/// Writes the nodes of a region's body in the region's place.
private func inline(_ body: Graph, _ operands: [Value], _ rewriter: inout GraphRewriter) -> [Value] {
  var values: [[Value]] = []
  var rest = operands[...]
  for node in body.nodes {
    if case .input = node.kind, let operand = rest.popFirst() {
      values.append([operand])
      continue
    }
    var node = node
    node.operands = node.operands.map { values[$0.node][$0.result] }
    values.append(rewriter.builder.append(node))
  }
  return body.outputs.map { values[$0.value.node][$0.value.result] }
}

extension Node {
  fileprivate var isExpandable: Bool {
    switch kind {
    case .fused, .composite: true
    case .input, .parameter, .constant, .iota, .dimension, .map, .reduce, .contract, .view, .gather, .concat, .update,
      .loop, .extent, .branch, .scan, .scatter, .sort:
      false
    }
  }
}
