public import MartletSupport

/// Checks every constraint of `IR/graph.md` under its number (`Constraint`).
public enum GraphVerifier {
  /// Checks a module.
  /// - Throws: a diagnostic that cites the first broken constraint, at the node's place in the model.
  public static func verify(_ module: GraphModule) throws(Diagnostic) {
    if let failure = failure(module) { throw failure.diagnostic }
  }

  /// Checks one entry.
  /// - Throws: as above.
  public static func verify(_ graph: Graph) throws(Diagnostic) {
    if let failure = failure(graph) { throw failure.diagnostic }
  }

  static func failure(_ module: GraphModule) -> VerificationFailure? {
    for (position, graph) in module.graphs.enumerated() {
      guard var failure = failure(graph) else { continue }
      failure.graph = position
      return failure
    }
    return moduleFailure(module)
  }

  static func failure(_ graph: Graph) -> VerificationFailure? {
    do {
      try GraphCheck(graph, as: .entry).run()
      return nil
    } catch {
      return error
    }
  }

  private static func moduleFailure(_ module: GraphModule) -> VerificationFailure? {
    guard !module.graphs.isEmpty else {
      return VerificationFailure(diagnostic: Constraint.module3.broken("the module has no graphs"))
    }
    var names: Set<String> = []
    for (position, name) in ([module.name] + module.graphs.map(\.name)).enumerated() {
      guard name.isIdentifier, position == 0 || names.insert(name).inserted else {
        return VerificationFailure(
          diagnostic: Constraint.module1.broken("the name '\(name)' is taken or no identifier"),
          graph: max(position - 1, 0))
      }
    }
    var exported = ExportedNames(model: module.name)
    for (position, graph) in module.graphs.enumerated() {
      guard let mistake = exported.add(graph.name) else { continue }
      return VerificationFailure(
        diagnostic: Constraint.module4.broken(mistake, notes: ["Rename the entry or the model."]), graph: position)
    }
    return parameterFailure(module)
  }

  private static func parameterFailure(_ module: GraphModule) -> VerificationFailure? {
    var known: [String: (type: TensorType, hash: String?)] = [:]
    for (position, graph) in module.graphs.enumerated() {
      guard var failure = parameterFailure(graph, &known) else { continue }
      failure.graph = position
      return failure
    }
    return nil
  }

  private static func parameterFailure(
    _ graph: Graph, _ known: inout [String: (type: TensorType, hash: String?)]
  ) -> VerificationFailure? {
    for (place, node) in graph.nodes.enumerated() {
      if case .loop(let loop) = node.kind, var failure = parameterFailure(loop.body, &known) {
        failure.nodes.insert(place, at: 0)
        return failure
      }
      if case .branch(let branch) = node.kind {
        for (number, body) in branch.bodies.enumerated() {
          guard var failure = parameterFailure(body, &known) else { continue }
          failure.nodes.insert(contentsOf: [place, number], at: 0)
          return failure
        }
      }
      guard case .parameter(let parameter) = node.kind else { continue }
      let type = parameter.fileType(node.types[0])
      guard let first = known.updateValue((type, parameter.contentHash), forKey: parameter.key) else { continue }
      if first.type == type, first.hash == parameter.contentHash { continue }
      let message = "'\(parameter.key)' is \(type) here and \(first.type) elsewhere"
      return VerificationFailure(
        diagnostic: GraphCheck.diagnostic(Constraint.module2.broken(message), graph, place), nodes: [place])
    }
    return nil
  }
}
