internal import MartletScalars
internal import MartletSupport

/// Where a graph and its nodes stand in a text.
struct GraphPlaces {
  /// The graph itself.
  var header: TextScanner.Mark
  /// Its nodes in order.
  var nodes: [TextScanner.Mark] = []
  /// The bodies of nodes, by the position of the node. Where it has several, they stand here as if they were the nodes of one.
  var bodies: [Int: GraphPlaces] = [:]

  /// The place of the node that `path` leads to, from body to body.
  func mark(_ path: [Int]) -> TextScanner.Mark {
    guard let first = path.first, nodes.indices.contains(first) else { return header }
    if path.count > 1, let body = bodies[first] { return body.mark(Array(path.dropFirst())) }
    return nodes[first]
  }
}
