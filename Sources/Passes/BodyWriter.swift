import MartletGraphIR
import MartletScalars

/// Writes the body of a loop or a branch anew. It has each parameter once.
struct BodyWriter {
  /// The body so far.
  var graph: Graph
  private var parameters: [Parameter: Value] = [:]

  /// A writer of a body with `symbols`.
  init(_ symbols: [DimSymbol]) { graph = Graph("", symbols: symbols) }

  /// `node`, whose operands are values of the body, as values of the body.
  mutating func append(_ node: Node) -> [Value] {
    if case .parameter(let parameter) = node.kind {
      if let known = parameters[parameter] { return [known] }
      parameters[parameter] = Value(graph.nodes.count)
    }
    let position = graph.nodes.count
    graph.nodes.append(node)
    return node.types.indices.map { Value(position, result: $0) }
  }

  /// An input with this name for `value` of `source`.
  mutating func input(_ value: Value, of source: Graph, named name: String) -> Value {
    let locations = source.nodes[value.node].locations
    return append(Node(.input(name), [], types: [source.type(of: value)], locations: locations, name: name))[0]
  }

  /// `prefix` and the first number that make none of the names `taken`.
  static func freeName(_ prefix: String, beside taken: Set<String>) -> String {
    var number = 0
    while taken.contains("\(prefix)_\(number)") { number += 1 }
    return "\(prefix)_\(number)"
  }

  /// Writes those nodes of `source` at `positions`, ascending, that `values` has not; `values` has all that they need, and then
  /// what they give.
  mutating func copy(
    _ positions: some Sequence<Int>, of source: Graph, _ values: inout [Value: Value], keepingNames: Bool = true
  ) {
    for position in positions where values[Value(position)] == nil {
      var node = source.nodes[position]
      node.operands = node.operands.map { values[$0] ?? $0 }
      if !keepingNames { node.name = nil }
      for (result, value) in append(node).enumerated() { values[Value(position, result: result)] = value }
    }
  }

  /// `value` of the graph `source` around, with all that it is made of but what `values` has.
  mutating func clone(_ value: Value, of source: Graph, _ values: inout [Value: Value]) -> Value {
    var positions: Set<Int> = []
    var open = [value]
    while let next = open.popLast() {
      if values[next] == nil, positions.insert(next.node).inserted { open += source.nodes[next.node].operands }
    }
    copy(positions.sorted(), of: source, &values, keepingNames: false)
    return values[value] ?? value
  }
}
