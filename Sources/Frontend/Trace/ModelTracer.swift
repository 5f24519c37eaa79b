import MartletGraphIR
import MartletSupport

/// Reads the graphs of a model.
enum ModelTracer {
  /// A model and what its file says of weights.
  struct Source {
    let model: any Module
    let ignored: [String]

    init(_ model: any Module, ignored: [String]) {
      self.model = model
      self.ignored = ignored
    }
  }

  /// Creates a model and traces its entries; `name` is the name of the model.
  static func trace(
    _ name: String, lines: OperatorLines?, source: () -> Source, entries: () -> [Entry]
  ) -> ModelTrace {
    let log = FailureLog()
    var module = GraphModule(name, [])
    let scope = TraceScope(path: "", keys: ParameterKeys(), log: log, lines: lines, source: nil)
    TraceScope.$current.withValue(scope) {
      if !name.isIdentifier { log.append(Diagnostic("the model name '\(name)' is not an identifier")) }
      let source = source()
      let keys = ParameterKeys(of: source.model)
      keys.failures.forEach(log.append)
      module.weights = WeightRules(
        ignored: source.ignored + keys.unused, tied: keys.aliases.map { .init($0.alias, to: $0.key) })
      trace(entries(), keys: keys, into: &module, scope)
    }
    let isSound = log.diagnostics.allSatisfy { $0.severity != .error }
    return ModelTrace(module: isSound ? module : nil, diagnostics: log.diagnostics)
  }

  private static func trace(
    _ entries: [Entry], keys: ParameterKeys, into module: inout GraphModule, _ scope: TraceScope
  ) {
    let log = scope.log
    checkNames(entries, model: module.name, log)
    var used: Set<String> = []
    for entry in entries {
      var tracer = EntryTracer(entry, keys: keys, log: log, lines: scope.lines)
      if let graph = tracer.trace() { module.graphs.append(graph) }
      used.formUnion(tracer.usedKeys)
    }
    if module.graphs.count == entries.count { checkUse(keys, used: used, rules: module.weights, log) }
  }

  private static func checkNames(_ entries: [Entry], model: String, _ log: FailureLog) {
    var exported = ExportedNames(model: model)
    if entries.isEmpty { log.append(Diagnostic("the model file has no entries")) }
    for (position, entry) in entries.enumerated() {
      if !entry.name.isIdentifier {
        log.append(Diagnostic("the entry name '\(entry.name)' is not an identifier", at: entry.source))
      }
      if entries[..<position].contains(where: { $0.name == entry.name }) {
        log.append(Diagnostic("two entries have the name '\(entry.name)'", at: entry.source))
      } else if let mistake = exported.add(entry.name) {
        let notes = ["rename the entry, or give the model another name by 'static var name'"]
        log.append(Diagnostic(mistake, at: entry.source, notes: notes))
      }
    }
  }

  /// Reports weights that no entry uses and that are not to be ignored.
  private static func checkUse(_ keys: ParameterKeys, used: Set<String>, rules: WeightRules, _ log: FailureLog) {
    for entry in keys.entries where !used.contains(entry.key) && !rules.ignores(entry.key) {
      log.append(
        Diagnostic(
          "no entry uses the weight '\(entry.key)' \(entry.parameter.type)", at: entry.parameter.node.location.source,
          modulePath: keys.owner(of: entry.parameter.node),
          notes: ["remove it from the model, or name it in the file's 'ignoredWeights'"]))
    }
  }
}
