internal import MartletScalars
internal import MartletSupport

/// A graph or fused body while it is read.
struct GraphScope {
  var graph: Graph
  /// How many bodies are around.
  let depth: Int
  var places: GraphPlaces
  private var values: [String: Value] = [:]

  init(symbols: [DimSymbol], depth: Int, places: GraphPlaces) {
    graph = Graph("", symbols: symbols)
    self.depth = depth
    self.places = places
  }

  /// Adds a node whose results have the names `results` in the text. Names that start with a digit are numbers that
  /// the printer gives; several results are named `name.0`, `name.1`, ….
  mutating func define(
    _ results: [(name: String, mark: TextScanner.Mark)], _ node: Node, at mark: TextScanner.Mark,
    _ scanner: TextScanner
  ) throws(Diagnostic) {
    var node = node
    let count = node.types.count
    guard count == results.count else {
      throw scanner.error("\(results.count) names for \(count) results", at: results[0].mark)
    }
    let base = count == 1 ? results[0].name : String(results[0].name.dropLast(2))
    for (position, result) in results.enumerated() {
      guard count == 1 || result.name == "\(base).\(position)", !base.contains("."), !base.isEmpty else {
        throw scanner.error(
          count == 1 ? "a name has no '.'" : "several results are named '%name.0', '%name.1' and so on",
          at: result.mark)
      }
      let value = Value(graph.nodes.count, result: position)
      guard values.updateValue(value, forKey: result.name) == nil else {
        throw scanner.error(Constraint.node2.broken("'%\(result.name)' is defined twice").message, at: result.mark)
      }
    }
    // A number is given by the printer and means nothing; inputs keep theirs, for which the verifier refuses them.
    let isNumber = base.utf8.first.map { (48...57).contains($0) } ?? true
    node.name = isNumber && !node.kind.isInput ? nil : base
    graph.nodes.append(node)
    places.nodes.append(mark)
  }

  /// The value with the name `name`.
  func value(_ name: String) -> Value? { values[name] }
}
