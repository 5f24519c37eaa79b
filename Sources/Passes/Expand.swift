import MartletGraphIR
import MartletScalars
import MartletSupport

extension Pass {
  /// Replaces composites by what they are made of, those inside of expansions too, except those that the settings keep.
  ///
  /// Every node of an expansion has the locations of the composite. Refuses a composite whose operands do not fit.
  /// Needs nothing to have run before.
  public static let expand = Pass("expand", "Replace composites by the operations they are made of") {
    graph, settings throws(Diagnostic) in
    var graph = graph
    // An expansion may hold composites; each round opens one level.
    while graph.nodes.contains(where: { $0.isExpandable(settings) }) {
      graph = try GraphRewriter.rewrite(graph) { rewriter, node throws(Diagnostic) in
        guard node.isExpandable(settings), case .composite(let composite) = node.kind else { return nil }
        return try composite.base.expand(&rewriter.builder, node.operands)
      }
    }
    return graph
  }
}

extension Node {
  fileprivate func isExpandable(_ settings: PassSettings) -> Bool {
    guard case .composite(let composite) = kind else { return false }
    return !settings.keptComposites.contains(composite.name)
  }
}
