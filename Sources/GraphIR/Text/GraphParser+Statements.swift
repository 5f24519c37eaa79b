internal import MartletScalars
internal import MartletSupport

extension GraphParser {
  static let greatestDepth = 16

  /// Reads nodes up to `return`, the returned values and the closing brace.
  mutating func parseStatements(_ scope: inout GraphScope) throws(Diagnostic) -> [ReturnedValue] {
    while !scanner.accept("return") { try parseNode(&scope) }
    var returned: [ReturnedValue] = []
    repeat {
      let mark = scanner.mark()
      let name = scanner.acceptName()
      if name != nil { try scanner.expect(":") }
      returned.append(ReturnedValue(name: name ?? "", value: try parseValue(scope), mark: mark))
    } while scanner.accept(",")
    try scanner.expect("}")
    return returned
  }

  private mutating func parseNode(_ scope: inout GraphScope) throws(Diagnostic) {
    let mark = scanner.mark()
    var results: [(name: String, mark: TextScanner.Mark)] = []
    repeat {
      let place = scanner.mark()
      results.append((try scanner.expectName(after: "%"), place))
    } while scanner.accept(",")
    try scanner.expect("=")
    let kindMark = scanner.mark()
    let kindName = try scanner.expectName("an operation")
    if kindName == "fused" { return try parseFused(&scope, results, mark) }
    if kindName == "loop" { return try parseLoop(&scope, results, mark) }
    if kindName == "branch" { return try parseBranch(&scope, results, mark) }
    let (kind, operands) = try parseOperation(kindName, at: kindMark, scope, results[0].name)
    let types = try parseTypes()
    let node = Node(
      try kind.finish(types, scanner), operands, types: types, locations: try parseLocations())
    try scope.define(results, node, at: mark, scanner)
  }

  /// `fused(%a: type = %x, …) : types @ locations { … }`
  private mutating func parseFused(
    _ scope: inout GraphScope, _ results: [(name: String, mark: TextScanner.Mark)], _ mark: TextScanner.Mark
  ) throws(Diagnostic) {
    guard scope.depth < Self.greatestDepth else { throw scanner.error("regions are nested too deeply", at: mark) }
    var body = GraphScope(symbols: scope.graph.symbols, depth: scope.depth + 1, places: GraphPlaces(header: mark))
    let operands = try parseBindings(&body, scope)
    let types = try parseTypes()
    let locations = try parseLocations()
    try scanner.expect("{")
    for returned in try parseStatements(&body) { body.graph.outputs.append(.init(returned.name, returned.value)) }
    let node = Node(.fused(body.graph), operands, types: types, locations: locations)
    scope.places.bodies[scope.graph.nodes.count] = body.places
    try scope.define(results, node, at: mark, scanner)
  }

  /// `(%a: type = %x, …)`: inputs of `body` with the values of `scope` that they stand for.
  mutating func parseBindings(_ body: inout GraphScope, _ scope: GraphScope) throws(Diagnostic) -> [Value] {
    var operands: [Value] = []
    try scanner.expect("(")
    if scanner.accept(")") { return operands }
    repeat {
      let (name, place, node) = try parseInput()
      try body.define([(name, place)], node, at: place, scanner)
      try scanner.expect("=")
      operands.append(try parseValue(scope))
    } while scanner.accept(",")
    try scanner.expect(")")
    return operands
  }

  /// `loop step in 0..<count carrying (%a: type = %x, …) with (%b: type = %y, …) : types @ locations { … }`
  private mutating func parseLoop(
    _ scope: inout GraphScope, _ results: [(name: String, mark: TextScanner.Mark)], _ mark: TextScanner.Mark
  ) throws(Diagnostic) {
    guard scope.depth < Self.greatestDepth else { throw scanner.error("loops are nested too deeply", at: mark) }
    let step = try scanner.expectName("the name of the step")
    for part in ["in", "0", "..<"] { try scanner.expect(part) }
    let count = try IndexExpression.parse(&scanner)
    let hasCondition = scanner.accept("while")
    if !hasCondition { try scanner.expect("carrying") }
    let symbol = DimSymbol(step, below: count, ranges: scope.graph.ranges)
    var body = GraphScope(
      symbols: scope.graph.symbols + [symbol], depth: scope.depth + 1, places: GraphPlaces(header: mark))
    var operands = try parseBindings(&body, scope)
    let carriedCount = operands.count
    if scanner.accept("with") { operands += try parseBindings(&body, scope) }
    let types = try parseTypes()
    let locations = try parseLocations()
    try parseBody(&body, of: "loop")
    let loop = GraphLoop(count: count, carriedCount: carriedCount, hasCondition: hasCondition, body: body.graph)
    scope.places.bodies[scope.graph.nodes.count] = body.places
    try scope.define(
      results, Node(.loop(loop), operands, types: types, locations: locations), at: mark, scanner)
  }

  /// `{ … return %a, %b }`, the body of a loop or a branch.
  mutating func parseBody(_ body: inout GraphScope, of kind: String) throws(Diagnostic) {
    try scanner.expect("{")
    for returned in try parseStatements(&body) {
      guard returned.name.isEmpty else {
        throw scanner.error("what a \(kind) returns has no names", at: returned.mark)
      }
      body.graph.outputs.append(.init("", returned.value))
    }
  }

  mutating func parseValue(_ scope: GraphScope) throws(Diagnostic) -> Value {
    let mark = scanner.mark()
    let name = try scanner.expectName(after: "%")
    guard let value = scope.value(name) else {
      throw scanner.error(Constraint.node1.broken("'%\(name)' is not defined before").message, at: mark)
    }
    return value
  }

  /// `%a, %b`, possibly nothing.
  mutating func parseOperands(_ scope: GraphScope) throws(Diagnostic) -> [Value] {
    guard scanner.peek("%") else { return [] }
    var operands: [Value] = []
    repeat { operands.append(try parseValue(scope)) } while scanner.accept(",")
    return operands
  }

  /// `: type, type`
  mutating func parseTypes() throws(Diagnostic) -> [TensorType] {
    try scanner.expect(":")
    var types: [TensorType] = []
    repeat { types.append(try parseType()) } while scanner.accept(",")
    return types
  }

  /// `f32[batch, 784]`
  mutating func parseType() throws(Diagnostic) -> TensorType {
    let element = try parseDataType()
    var shape: [Dim] = []
    try scanner.expect("[")
    if scanner.accept("]") { return TensorType(element) }
    repeat { shape.append(try IndexExpression.parse(&scanner)) } while scanner.accept(",")
    try scanner.expect("]")
    return TensorType(element, shape)
  }

  mutating func parseDataType() throws(Diagnostic) -> DataType {
    let mark = scanner.mark()
    let name = try scanner.expectName("an element type")
    guard let type = DataType(rawValue: name) else {
      let known = DataType.allCases.map(\.rawValue).joined(separator: ", ")
      throw scanner.error("no element type '\(name)'", at: mark, notes: ["known are \(known)"])
    }
    return type
  }

  /// `@ path file:line, …`, possibly nothing. A comma before the next input does not belong to it.
  mutating func parseLocations() throws(Diagnostic) -> LocationSet {
    guard scanner.accept("@") else { return LocationSet() }
    var locations = try ModelLocation.parseSeveral(&scanner)
    while true {
      let mark = scanner.mark()
      guard scanner.accept(","), !scanner.peek("%") else {
        scanner.reset(to: mark)
        return LocationSet(locations)
      }
      locations += try ModelLocation.parseSeveral(&scanner)
    }
  }
}
