import MartletGraphIR
import MartletSupport

/// Reads the graphs of a model file.
struct ModelTracer {
  /// Creates the model of `file` and traces its entries; `name` is the name of the model.
  static func trace<File: ModelFile>(_: File.Type, name: String) -> ModelTrace {
    let log = FailureLog()
    let scope = TraceScope(path: "", keys: ParameterKeys(), log: log, source: nil)
    var graphs: [Graph] = []
    var rules = WeightRules()
    TraceScope.$current.withValue(scope) {
      if !Identifier.isValid(name) { log.append(Diagnostic("the model name '\(name)' is not an identifier")) }
      let file = File()
      let keys = ParameterKeys(of: file.model)
      keys.failures.forEach(log.append)
      rules = WeightRules(ignored: file.ignoredWeights, tied: keys.aliases.map { .init($0.alias, to: $0.key) })
      let entries = file.entries
      checkNames(entries, log)
      var used: Set<String> = []
      for entry in entries {
        var tracer = EntryTracer(entry, keys: keys, log: log)
        if let graph = tracer.trace() { graphs.append(graph) }
        used.formUnion(tracer.usedKeys)
      }
      if graphs.count == entries.count { checkUse(keys, used: used, rules: rules, log) }
    }
    let isSound = log.diagnostics.allSatisfy { $0.severity != .error }
    return ModelTrace(module: isSound ? GraphModule(name, graphs, weights: rules) : nil, diagnostics: log.diagnostics)
  }

  private static func checkNames(_ entries: [Entry], _ log: FailureLog) {
    if entries.isEmpty { log.append(Diagnostic("the model file has no entries")) }
    for (position, entry) in entries.enumerated() {
      if !Identifier.isValid(entry.name) {
        log.append(Diagnostic("the entry name '\(entry.name)' is not an identifier", at: entry.source))
      }
      if entries[..<position].contains(where: { $0.name == entry.name }) {
        log.append(Diagnostic("two entries have the name '\(entry.name)'", at: entry.source))
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
