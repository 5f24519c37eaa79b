import MartletGraphIR
import MartletScalars
import MartletSupport

extension Pass {
  /// Makes loops do no more than they need to:
  ///
  /// - parameters and constants, and what is made of them alone, are read in the body itself, so that what holds for weights
  ///   elsewhere holds there: they are packed, derived and stored in fewer bits;
  /// - what follows from values that are the same in every step is computed once, in front of the loop; views and casts stay, as
  ///   reading through them costs nothing;
  /// - carried values that no step changes are the same in every step; those that nothing needs go, as does what else is not
  ///   read;
  /// - a condition that stays true goes;
  /// - a loop that surely has no step gives what it starts from, and one that surely has one step is its body.
  ///
  /// Refuses nothing. Needs nothing to have run before, and sees more after `expand`.
  public static let loops = Pass("loops", "Take out of loops what is the same in every step") {
    graph, _ throws(Diagnostic) in try simplified(graph)
  }

  private static func simplified(_ graph: Graph) throws(Diagnostic) -> Graph {
    guard graph.nodes.contains(where: { $0.isLoop }) else { return graph }
    let uses = graph.useCounts
    var position = -1
    let result = try GraphRewriter.rewrite(graph) { rewriter, node throws(Diagnostic) in
      position += 1
      if let known = rewriter.parameter(like: node) { return [known] }
      guard case .loop(let loop) = node.kind else { return nil }
      var parts = LoopParts(loop, node, uses: uses[position])
      return parts.simplified(&rewriter)
    }.withoutDeadNodes
    // What came into a body may go on into the loops there.
    return try result.changingBodies { body throws(Diagnostic) in try simplified(body) }
  }
}

extension Node {
  fileprivate var isLoop: Bool {
    if case .loop = kind { true } else { false }
  }
}
