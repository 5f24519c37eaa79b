internal import MartletScalars
public import MartletSupport

/// Reads graphs as `GraphPrinter` writes them; `IR/graph.md` has the grammar.
///
/// Texts may come from anywhere: every mistake is a diagnostic with line and column, and what would exhaust the
/// stack or overflow is refused.
public struct GraphParser {
  var scanner: TextScanner
  /// Where each graph and its nodes stand in the text.
  private var places: [GraphPlaces] = []

  private init(_ text: String, file: String) { scanner = TextScanner(text, file: file) }

  /// Reads and verifies a module; `file` names the text in diagnostics.
  /// - Throws: a diagnostic where the text cannot be read or breaks a constraint.
  public static func parse(_ text: String, file: String) throws(Diagnostic) -> GraphModule {
    var parser = GraphParser(text, file: file)
    let module = try parser.parseModule()
    if let failure = GraphVerifier.failure(module) { throw parser.report(failure) }
    return module
  }

  /// Reads a module that may break constraints beyond those that the text form itself keeps.
  /// - Throws: a diagnostic where the text cannot be read.
  public static func parseUnverified(_ text: String, file: String) throws(Diagnostic) -> GraphModule {
    var parser = GraphParser(text, file: file)
    return try parser.parseModule()
  }

  private mutating func parseModule() throws(Diagnostic) -> GraphModule {
    try parseVersion()
    let name = scanner.accept("module") ? try scanner.expectName(after: "@") : nil
    let weights = name == nil ? WeightRules() : try parseWeightRules()
    var graphs: [Graph] = []
    while !scanner.isAtEnd() { graphs.append(try parseGraph()) }
    guard let first = graphs.first else { throw scanner.error("expected 'graph'") }
    guard name != nil || graphs.count == 1 else {
      throw scanner.error("several graphs need a line 'module @name' before the first")
    }
    return GraphModule(name ?? first.name, graphs, weights: weights)
  }

  /// `ignore "pattern"` and `tie "alias" to "key"`, any number of them.
  private mutating func parseWeightRules() throws(Diagnostic) -> WeightRules {
    var rules = WeightRules()
    while true {
      if scanner.accept("ignore") {
        rules.ignored.append(try scanner.expectString("a pattern of keys in quotes"))
      } else if scanner.accept("tie") {
        let alias = try scanner.expectString("a key in quotes")
        try scanner.expect("to")
        rules.tied.append(.init(alias, to: try scanner.expectString("a key in quotes")))
      } else {
        return rules
      }
    }
  }

  private mutating func parseVersion() throws(Diagnostic) {
    try scanner.expect("martlet")
    try scanner.expect("graph")
    let mark = scanner.mark()
    let version = try scanner.expectInteger()
    guard (1...GraphPrinter.version).contains(version) else {
      throw scanner.error(
        "version \(version) of the graph text is not known", at: mark,
        notes: ["this program reads versions 1 to \(GraphPrinter.version)"])
    }
  }

  private mutating func parseGraph() throws(Diagnostic) -> Graph {
    var scope = GraphScope(symbols: [], depth: 0, places: GraphPlaces(header: scanner.mark()))
    try scanner.expect("graph")
    scope.graph.name = try scanner.expectName(after: "@")
    try scanner.expect("(")
    if !scanner.accept(")") {
      repeat {
        let (name, mark, node) = try parseInput()
        try scope.define([(name, mark)], node, at: mark, scanner)
      } while scanner.accept(",")
      try scanner.expect(")")
    }
    try scanner.expect("->")
    let outputs = try parseOutputs()
    if scanner.accept("where") {
      repeat {
        scope.graph.symbols.append(try DimSymbol.parse(&scanner, after: scope.graph.symbols))
      } while scanner.accept(",")
    }
    try scanner.expect("{")
    let returned = try parseStatements(&scope)
    try close(&scope, outputs, returned)
    places.append(scope.places)
    return scope.graph
  }

  /// `%name: type @ locations`
  mutating func parseInput() throws(Diagnostic) -> (name: String, mark: TextScanner.Mark, node: Node) {
    let mark = scanner.mark()
    let name = try scanner.expectName(after: "%")
    try scanner.expect(":")
    let type = try parseType()
    let locations = try parseLocations()
    return (name, mark, Node(.input(name), [], types: [type], locations: locations, name: name))
  }

  /// An output as a header declares it.
  private struct DeclaredOutput {
    let name: String
    let type: TensorType
    let replaced: String?
  }

  /// `(name: type in place of %input, …)`
  private mutating func parseOutputs() throws(Diagnostic) -> [DeclaredOutput] {
    var outputs: [DeclaredOutput] = []
    try scanner.expect("(")
    repeat {
      let name = try scanner.expectName("the name of an output")
      try scanner.expect(":")
      let type = try parseType()
      outputs.append(DeclaredOutput(name: name, type: type, replaced: try parseReplaced()))
    } while scanner.accept(",")
    try scanner.expect(")")
    return outputs
  }

  /// `in place of %input`, possibly nothing.
  private mutating func parseReplaced() throws(Diagnostic) -> String? {
    guard scanner.accept("in") else { return nil }
    try scanner.expect("place")
    try scanner.expect("of")
    return try scanner.expectName(after: "%")
  }

  /// Joins the declared outputs with the returned values.
  private func close(
    _ scope: inout GraphScope, _ outputs: [DeclaredOutput], _ returned: [ReturnedValue]
  ) throws(Diagnostic) {
    guard returned.count == outputs.count else {
      throw scanner.error("\(returned.count) values are returned for \(outputs.count) outputs", at: returned[0].mark)
    }
    for (output, value) in zip(outputs, returned) {
      let type = scope.graph.type(of: value.value)
      guard type == output.type, value.name.isEmpty else {
        throw scanner.error(
          value.name.isEmpty
            ? "the output '\(output.name)' is declared \(output.type), but this value is \(type)"
            : "outputs of a graph are named in its header", at: value.mark)
      }
      scope.graph.outputs.append(.init(output.name, value.value, inPlaceOf: output.replaced))
    }
  }

  /// Puts a broken constraint where it stands in the text, unless it has a place in the model.
  private func report(_ failure: VerificationFailure) -> Diagnostic {
    guard places.indices.contains(failure.graph) else { return failure.diagnostic }
    let mark = places[failure.graph].mark(failure.nodes)
    let place = scanner.error(failure.diagnostic.message, at: mark, notes: failure.diagnostic.notes)
    guard failure.diagnostic.location == nil else { return failure.diagnostic }
    var report = place
    report.modulePath = failure.diagnostic.modulePath
    return report
  }
}
