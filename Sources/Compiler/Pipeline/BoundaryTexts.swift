internal import MartletGraphIR
internal import MartletLowering
internal import MartletPasses

/// What is said of the launches of a graph that read what others store.
struct BoundaryTexts {
  /// For each launch of a node, in order: its results, as texts name them, and what is said of it.
  private var rest: ArraySlice<(names: String, text: String)>

  /// The texts for `graph`, whose regions were formed with `settings`.
  init(_ graph: Graph, _ settings: PassSettings) { rest = Self.texts(graph, settings)[...] }

  private static func texts(_ graph: Graph, _ settings: PassSettings) -> [(names: String, text: String)] {
    let names = GraphPrinter.names(graph)
    var texts = graph.nodes.map { _ in "" }
    for boundary in FusionBoundary.all(in: graph, settings) {
      let value = names[boundary.value.node][boundary.value.result]
      texts[boundary.reader] += "; \(value) is stored: \(boundary.reason)"
    }
    return graph.nodes.indices.flatMap { position -> [(names: String, text: String)] in
      if Lowering.launches(position, in: graph) { return [(names[position].joined(separator: ", "), texts[position])] }
      return graph.nodes[position].kind.bodies.flatMap { Self.texts($0, settings) }
    }
  }

  /// What is said of the next launch; nothing of copies.
  mutating func next(_ origin: LaunchOrigin) -> String {
    guard !origin.isCopy, let next = rest.popFirst(), next.names == origin.names else { return "" }
    return next.text
  }
}
