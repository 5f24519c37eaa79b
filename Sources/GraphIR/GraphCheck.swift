internal import MartletScalars
internal import MartletSupport

/// The check of one graph or body.
struct GraphCheck {
  /// What a graph is.
  enum Role {
    case entry, fused, loop, branch
  }

  private let graph: Graph
  private let role: Role
  private static let greatestSymbolCount = 256
  private static let reservedWords: Set<String> = ["floordiv", "ceildiv", "mod", "min", "max", "where", "else"]

  init(_ graph: Graph, as role: Role) {
    self.graph = graph
    self.role = role
  }

  /// The diagnostic with the place of a node in the model and its line of IR.
  static func diagnostic(_ broken: Diagnostic, _ graph: Graph, _ position: Int) -> Diagnostic {
    var report = Diagnostic(broken.message, at: graph.nodes[position].locations, notes: broken.notes)
    let line = GraphPrinter.line(position, in: graph)
    // The caret points at the operation, behind the names of the results.
    let column = line.utf8.firstRange(of: " = ".utf8).map {
      line.utf8.distance(from: line.utf8.startIndex, to: $0.upperBound)
    }
    report.excerpt = .init(line: line, column: (column ?? 0) + 1)
    return report
  }

  func run() throws(VerificationFailure) {
    try checkSymbols()
    let rules = OpRules(graph.symbols)
    var names: Set<String> = []
    var inputs: Set<String> = []
    var keys: Set<Parameter> = []
    var isPastInputs = false
    var undefined = Set(role == .entry ? graph.symbols.filter(\.isComputed).map { Symbol.named($0.name) } : [])
    for (position, node) in graph.nodes.enumerated() {
      do throws(Diagnostic) {
        try checkOperands(node, before: position)
        if let name = node.name, !name.isIdentifier || !names.insert(name).inserted {
          throw Constraint.node2.broken("the name '\(name)' is taken or no identifier")
        }
        try checkPlace(node, &inputs, &keys, &isPastInputs)
        try checkTypes(node, rules)
        try checkComputed(node, &undefined)
      } catch {
        throw VerificationFailure(diagnostic: Self.diagnostic(error, graph, position), nodes: [position])
      }
      if case .fused(let body) = node.kind { try checkBody(body, as: .fused, at: position) }
      if case .loop(let loop) = node.kind { try checkBody(loop.body, as: .loop, at: position) }
      if case .branch(let branch) = node.kind {
        for (number, body) in branch.bodies.enumerated() { try checkBody(body, number, as: .branch, at: position) }
      }
    }
    if let symbol = graph.symbols.first(where: { undefined.contains(.named($0.name)) }) {
      throw VerificationFailure(
        diagnostic: Constraint.extent2.broken("no node computes the symbol '\(symbol.name)'"))
    }
    do {
      try checkOutputs()
    } catch {
      throw VerificationFailure(diagnostic: error)
    }
  }

  private func checkSymbols() throws(VerificationFailure) {
    var names: Set<String> = []
    func fail(_ message: String) -> VerificationFailure {
      VerificationFailure(diagnostic: Constraint.graph3.broken(message))
    }
    guard graph.symbols.count <= Self.greatestSymbolCount else { throw fail("there are too many symbols") }
    for (position, symbol) in graph.symbols.enumerated() {
      guard symbol.name.isIdentifier, !Self.reservedWords.contains(symbol.name), names.insert(symbol.name).inserted
      else { throw fail("the name '\(symbol.name)' of a symbol is taken or no identifier") }
      let range = symbol.range
      guard range.lowerBound >= 0, range.upperBound <= OpRules.extentLimit else {
        throw fail("the range of '\(symbol.name)' does not lie in 0...2^40")
      }
      guard symbol.divisor > 0, range.upperBound / symbol.divisor * symbol.divisor >= range.lowerBound else {
        throw fail("no number in the range of '\(symbol.name)' is a multiple of \(symbol.divisor)")
      }
      guard let greatest = symbol.greatest else { continue }
      let before = OpRules(Array(graph.symbols[..<position]))
      do {
        try before.check(greatest, .graph3, limit: OpRules.extentLimit, broken: .graph3)
      } catch {
        throw VerificationFailure(diagnostic: error)
      }
      guard before.ranges.proveNonNegative(greatest),
        symbol == DimSymbol(symbol.name, computedUpTo: greatest, ranges: before.ranges)
      else { throw fail("the range of '\(symbol.name)' may be empty") }
    }
  }

  private func checkOperands(_ node: Node, before position: Int) throws(Diagnostic) {
    for operand in node.operands {
      guard (0..<position).contains(operand.node), graph.nodes[operand.node].types.indices.contains(operand.result)
      else { throw Constraint.node1.broken("an operand is no result of an earlier node") }
    }
  }

  /// Checks what a node may be at its place in the graph.
  private func checkPlace(
    _ node: Node, _ inputs: inout Set<String>, _ keys: inout Set<Parameter>, _ isPastInputs: inout Bool
  ) throws(Diagnostic) {
    switch node.kind {
    case .input(let name):
      if isPastInputs { throw Constraint.graph1.broken("the input '\(name)' comes after another operation") }
      guard inputs.insert(name).inserted, node.name == name else {
        throw Constraint.input1.broken("the input '\(name)' is there twice or its node has another name")
      }
      if role == .entry, graph.symbols.contains(where: { $0.name == name }) {
        throw Constraint.graph6.broken("a symbol and an input have the name '\(name)'")
      }
      return
    case .parameter(let parameter):
      if role == .fused { throw Constraint.fused3.broken("the body of a fused region has a parameter") }
      if !keys.insert(Parameter(parameter.key, conversion: parameter.conversion)).inserted {
        throw Constraint.parameter3.broken("the key '\(parameter.key)' is there twice")
      }
    case .fused, .loop, .branch: try checkBodies(node)
    case .extent(let name):
      if role != .entry {
        throw Constraint.extent4.broken(
          "the body of a \(role == .fused ? "fused region" : "\(role)") defines the symbol '\(name)'",
          notes: ["an extent that depends on data is computed outside of loops and branches"])
      }
    case .constant, .iota, .dimension, .map, .reduce, .contract, .view, .gather, .concat, .update, .scan, .scatter,
      .sort, .composite:
      break
    }
    isPastInputs = true
  }

  /// Checks where a node with bodies stands, and that they have no names.
  private func checkBodies(_ node: Node) throws(Diagnostic) {
    func check(_ what: String, _ bodies: [Graph], _ constraint: Constraint) throws(Diagnostic) {
      if role == .fused { throw Constraint.fused3.broken("the body of a fused region has a \(what)") }
      for body in bodies where !body.name.isEmpty {
        throw constraint.broken("the body of a \(what) has the name '\(body.name)'")
      }
    }
    if case .fused(let body) = node.kind { try check("fused region", [body], .fused3) }
    if case .loop(let loop) = node.kind { try check("loop", [loop.body], .loop6) }
    if case .branch(let branch) = node.kind { try check("branch", branch.bodies, .branch5) }
  }

  /// Checks that the computed symbols in `node` are defined before; `undefined` are those that are not so far.
  private func checkComputed(_ node: Node, _ undefined: inout Set<Symbol>) throws(Diagnostic) {
    if case .extent(let name) = node.kind {
      guard undefined.remove(.named(name)) != nil else {
        throw Constraint.extent2.broken("the symbol '\(name)' is defined before")
      }
    }
    if undefined.isEmpty { return }
    if let symbol = node.symbols(in: graph.symbols).first(where: undefined.contains) {
      throw Constraint.extent3.broken(
        node.kind.isInput
          ? "an input has '\(IndexExpression(symbol))', which is computed"
          : "'\(IndexExpression(symbol))' is not defined before")
    }
  }

  private func checkTypes(_ node: Node, _ rules: OpRules) throws(Diagnostic) {
    for type in node.types { try rules.check(type) }
    let types = try rules.resultTypes(node.kind, node.operands.map { graph.type(of: $0) }, named: node.types)
    guard types.count == node.types.count else {
      throw Constraint.node3.broken("\(node.kind.name) has \(types.count) results, not \(node.types.count)")
    }
    for (type, declared) in zip(types, node.types) where !rules.equal(type, declared) {
      throw node.kind.resultConstraint.broken("the result is declared \(declared), but it is \(type)")
    }
  }

  /// Checks the body of the node at `position`, or that with the number `number` where there are several.
  private func checkBody(
    _ body: Graph, _ number: Int? = nil, as role: Role, at position: Int
  ) throws(VerificationFailure) {
    do {
      try GraphCheck(body, as: role).run()
    } catch {
      var failure = error
      failure.nodes.insert(contentsOf: [position] + (number.map { [$0] } ?? []), at: 0)
      if error.nodes.isEmpty {
        let constraint = role == .branch ? Constraint.branch5 : role == .loop ? .loop6 : .fused4
        let broken = constraint.broken(failure.diagnostic.message, notes: failure.diagnostic.notes)
        failure.diagnostic = Self.diagnostic(broken, graph, position)
      }
      throw failure
    }
  }

  private func checkOutputs() throws(Diagnostic) {
    var names: Set<String> = []
    guard !graph.outputs.isEmpty else { throw Constraint.graph2.broken("the graph has no outputs") }
    for output in graph.outputs {
      guard graph.nodes.indices.contains(output.value.node),
        graph.nodes[output.value.node].types.indices.contains(output.value.result)
      else { throw Constraint.graph2.broken("the output '\(output.name)' is no value of the graph") }
      if role != .entry, output.name.isEmpty { continue }
      guard output.name.isIdentifier, names.insert(output.name).inserted else {
        throw Constraint.graph2.broken("the name '\(output.name)' of an output is taken or no identifier")
      }
      if role != .entry { continue }
      for (role, taken) in [("a symbol", graph.symbols.map(\.name)), ("an input", graph.inputs.map(\.name))]
      where taken.contains(output.name) {
        throw Constraint.graph6.broken("\(role) and an output have the name '\(output.name)'")
      }
    }
    try checkReplacements()
  }

  /// Outputs in place of inputs.
  private func checkReplacements() throws(Diagnostic) {
    var replacements: Set<String> = []
    for output in graph.outputs {
      guard let replaced = output.replaced else { continue }
      let type = graph.type(of: output.value)
      guard role == .entry || role == .loop, let input = graph.inputs.first(where: { $0.name == replaced }),
        // The types of what a loop carries are compared for the loop.
        role == .loop || input.type == type
      else {
        let known = graph.inputs.first { $0.name == replaced }.map { "is \($0.type)" } ?? "is not there"
        throw Constraint.graph7.broken(
          "the output '\(output.name)' is \(type), the input '\(replaced)' in whose place it is \(known)")
      }
      guard replacements.insert(replaced).inserted else {
        throw Constraint.graph8.broken("two outputs are in place of the input '\(replaced)'")
      }
    }
  }
}

extension OpKind {
  /// The constraint that gives the types of the results.
  fileprivate var resultConstraint: Constraint {
    switch self {
    case .input, .parameter, .constant, .iota: .node3
    case .dimension: .dimension2
    case .map: .map4
    case .reduce: .reduce5
    case .contract: .contract7
    case .view: .view6
    case .gather: .gather4
    case .concat: .concat3
    case .update: .update4
    case .scan: .scan4
    case .sort: .sort4
    case .scatter: .scatter6
    case .composite: .composite2
    case .fused: .fused2
    case .loop: .loop2
    case .extent: .extent1
    case .branch: .branch3
    }
  }
}
