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
        if case .fused(let body) = node.kind { return rewriter.inline(body, node.operands) }
        guard node.isExpandable, case .composite(let composite) = node.kind else { return nil }
        return try composite.base.expand(&rewriter.builder, node.operands)
      }
    }
    return graph
  }
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
