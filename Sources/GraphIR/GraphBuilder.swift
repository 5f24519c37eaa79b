public import MartletScalars
public import MartletSupport

/// Appends nodes to a graph, inferring and checking their types.
public struct GraphBuilder {
  /// The graph so far.
  public private(set) var graph: Graph
  /// The locations that new nodes get.
  public var locations = LocationSet()

  /// An empty graph `name` over `symbols`.
  public init(_ name: String = "", symbols: [DimSymbol] = []) { graph = Graph(name, symbols: symbols) }

  /// The type of `value`.
  public func type(of value: Value) -> TensorType { graph.type(of: value) }

  /// Appends a node as it is; the caller has made sure of its types.
  public mutating func append(_ node: Node) -> [Value] {
    graph.nodes.append(node)
    return node.types.indices.map { Value(graph.nodes.count - 1, result: $0) }
  }

  /// Names `value` as the next result of the graph.
  public mutating func output(_ name: String, _ value: Value) { graph.outputs.append(.init(name, value)) }
}
