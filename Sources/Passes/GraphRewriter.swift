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
  /// The parameters among the first nodes of the new graph, and how many nodes these are.
  private var parameters: (values: [Parameter: Value], nodeCount: Int) = ([:], 0)
  /// What `indexExpression` has found for the first nodes of the new graph.
  var indexExpressions: [IndexExpression?] = []

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

  /// The parameter of the new graph that is the same as `node`, if that is one: what was a body may have it already.
  mutating func parameter(like node: Node) -> Value? {
    for position in parameters.nodeCount..<builder.graph.nodes.count {
      guard case .parameter(let parameter) = builder.graph.nodes[position].kind else { continue }
      if parameters.values[parameter] == nil { parameters.values[parameter] = Value(position) }
    }
    parameters.nodeCount = builder.graph.nodes.count
    guard case .parameter(let parameter) = node.kind else { return nil }
    return parameters.values[parameter]
  }

  /// Writes those nodes of `body` at `positions`, ascending, that `values` has not, as `change` makes them; `values` has all that
  /// they need, and then what they give.
  mutating func inline(
    _ positions: some Sequence<Int>, of body: Graph, _ values: inout [Value: Value],
    changing change: (Node) -> Node = { $0 }
  ) {
    for position in positions where values[Value(position)] == nil {
      var node = change(body.nodes[position])
      node.operands = node.operands.map { values[$0] ?? $0 }
      node.name = nil
      let results = parameter(like: node).map { [$0] } ?? builder.append(node)
      for (result, value) in results.enumerated() { values[Value(position, result: result)] = value }
    }
  }

  /// What `body` gives for `operands`, with its nodes in the new graph.
  mutating func inline(_ body: Graph, _ operands: [Value]) -> [Value] {
    var values = Dictionary(zip(body.inputs.map(\.value), operands), uniquingKeysWith: { first, _ in first })
    inline(body.nodes.indices, of: body, &values)
    return body.outputs.map { values[$0.value] ?? $0.value }
  }
}
