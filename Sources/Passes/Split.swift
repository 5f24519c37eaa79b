import MartletGraphIR
import MartletSupport

extension Pass {
  /// Makes several sums of each long product that has few results, every one over a part of the inner extent, and adds them
  /// up in their order, so that all multiprocessors of a GPU have something to do: the parts are an axis of one contraction,
  /// which a reduction sums up. Acts only where `PassSettings.productSplit` is given.
  ///
  /// `layout` must have run before, as a contraction is looked at as it will be computed. Refuses nothing.
  public static let split = Pass("split", "Sum long products with few results in parts, for GPUs") {
    graph, settings throws(Diagnostic) in
    guard let split = settings.productSplit else { return graph }
    let ranges = graph.ranges
    return try GraphRewriter.rewrite(graph) { rewriter, node throws(Diagnostic) in
      guard case .contract(let contraction) = node.kind,
        let cut = split.cut(contraction, node.operands.map { rewriter.type($0) }, ranges)
      else { return nil }
      return [try cut.write(contraction, node, &rewriter.builder)]
    }
  }
}
