import MartletGraphIR
import MartletScalars
import MartletSupport

/// Builds a graph anew, node by node in order: passes replace nodes by values and copy the rest.
struct GraphRewriter {
  /// The new graph so far.
  var builder: GraphBuilder
  /// The graph that is rewritten.
  let source: Graph
  /// What each result of a node seen so far has become, by node and result.
  private var replacements: [[Value]] = []

  private init(_ source: Graph) {
    self.source = source
    builder = GraphBuilder(source.name, symbols: source.symbols)
  }

  /// The graph with every node replaced by what `replace` gives for it: values of the new graph, as many as the node
  /// has results, or nil to copy it. The node that `replace` sees already has its operands in the new graph, and the
  /// builder its locations.
  static func rewrite(
    _ graph: Graph, _ replace: (inout GraphRewriter, Node) throws(Diagnostic) -> [Value]?
  ) throws(Diagnostic) -> Graph {
    var rewriter = GraphRewriter(graph)
    for node in graph.nodes {
      var node = node
      node.operands = node.operands.map { rewriter.replacements[$0.node][$0.result] }
      rewriter.builder.locations = node.locations
      if let values = try replace(&rewriter, node) {
        rewriter.replacements.append(values)
      } else {
        rewriter.replacements.append(rewriter.builder.append(node))
      }
    }
    for output in graph.outputs {
      let value = rewriter.replacements[output.value.node][output.value.result]
      rewriter.builder.output(output.name, value, inPlaceOf: output.replaced)
    }
    return rewriter.builder.graph
  }

  /// The node of the new graph that gives `value`.
  func node(_ value: Value) -> Node { builder.graph.nodes[value.node] }

  /// The type of a value of the new graph.
  func type(_ value: Value) -> TensorType { builder.type(of: value) }
}
