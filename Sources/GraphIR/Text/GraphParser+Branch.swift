internal import MartletSupport

extension GraphParser {
  /// `branch %condition (%a: type = %x, …) : types @ locations { … } else { … }`
  mutating func parseBranch(
    _ scope: inout GraphScope, _ results: [(name: String, mark: TextScanner.Mark)], _ mark: TextScanner.Mark
  ) throws(Diagnostic) {
    guard scope.depth < Self.greatestDepth else { throw scanner.error("branches are nested too deeply", at: mark) }
    let condition = try parseValue(scope)
    // Both bodies begin with the same inputs.
    let start = scanner.mark()
    var then = GraphScope(symbols: scope.graph.symbols, depth: scope.depth + 1, places: GraphPlaces(header: mark))
    let operands = try parseBindings(&then, scope)
    let end = scanner.mark()
    scanner.reset(to: start)
    var otherwise = GraphScope(symbols: scope.graph.symbols, depth: scope.depth + 1, places: GraphPlaces(header: mark))
    _ = try parseBindings(&otherwise, scope)
    scanner.reset(to: end)
    let types = try parseTypes()
    let locations = try parseLocations()
    try parseBody(&then, of: "branch")
    otherwise.places.header = scanner.mark()
    try scanner.expect("else")
    try parseBody(&otherwise, of: "branch")
    scope.places.bodies[scope.graph.nodes.count] = GraphPlaces(
      header: mark, nodes: [mark, otherwise.places.header], bodies: [0: then.places, 1: otherwise.places])
    let branch = GraphBranch(then: then.graph, otherwise: otherwise.graph)
    try scope.define(
      results, Node(.branch(branch), [condition] + operands, types: types, locations: locations), at: mark, scanner)
  }
}
