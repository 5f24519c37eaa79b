import MartletGraphIR
import MartletScalars
import MartletSupport

extension Pass {
  /// Makes branches do no more than they need to:
  ///
  /// - a branch whose condition is known is the body that it chooses;
  /// - parameters and constants, and what is made of them alone, are read in the bodies themselves, and so are views of
  ///   inputs and views that are no smaller than what they show;
  /// - results that nothing reads go, as do operands; what both bodies give as they got it, or twice, is one value;
  /// - both bodies run, and `select` chooses between what they give, where they are so cheap that this is faster (`BranchCost`).
  ///   Operations have results for all operands, so that this is the same meaning. Indices that the bodies read become 0 where
  ///   their body is not chosen, as the contract checks nothing that may not be read.
  ///
  /// Nothing else moves into a body or out of it. Refuses nothing. Needs nothing to have run before, and sees more after
  /// `expand`.
  public static let branches = Pass("branches", "Take in branches that are decided or cheap") {
    graph, settings throws(Diagnostic) in
    guard graph.nodes.contains(where: { $0.isBranch }) else { return graph }
    let uses = graph.useCounts
    var position = -1
    return try GraphRewriter.rewrite(graph) { rewriter, node throws(Diagnostic) in
      position += 1
      if let known = rewriter.parameter(like: node) { return [known] }
      guard case .branch(let branch) = node.kind else { return nil }
      var parts = BranchParts(branch, node, uses: uses[position])
      return try parts.simplified(&rewriter, work: settings.branchWork)
    }.withoutDeadNodes
  }
}

extension Node {
  fileprivate var isBranch: Bool {
    if case .branch = kind { true } else { false }
  }
}
