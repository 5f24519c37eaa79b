import MartletSupport

/// The weights of a model and their keys.
struct ParameterKeys: Sendable {
  /// A weight with its key.
  struct Entry: Sendable {
    let key: String
    let parameter: Tensor
  }

  /// The weights in the order in which reflection finds them.
  private(set) var entries: [Entry] = []
  /// Further paths to a weight, beside the one that is its key.
  private(set) var aliases: [(alias: String, key: String)] = []
  /// Keys that two weights claim, as reports.
  private(set) var failures: [Diagnostic] = []
  /// Keys that weight files may have and the model has no use for.
  private(set) var unused: [String] = []
  private var paths: [ObjectIdentifier: [String]] = [:]

  /// No weights.
  init() {}

  /// The weights of `model`.
  init(of model: any Module) {
    var found: [(Tensor, String)] = []
    var unused: [String] = []
    var reflection = ModuleReflection { path in
      unused.append(path)
      return true
    } _: { parameter, path in
      found.append((parameter, path))
      return true
    }
    _ = reflection.visit(model, path: "")
    self.unused = unused
    var owners: [String: Tensor] = [:]
    for (parameter, path) in found {
      let identity = ObjectIdentifier(parameter.node)
      if let owner = owners[path], owner.node !== parameter.node {
        failures.append(Self.duplicate(path, parameter, owner))
        continue
      }
      owners[path] = parameter
      if let key = paths[identity]?.first {
        aliases.append((path, key))
      } else {
        entries.append(Entry(key: path, parameter: parameter))
      }
      paths[identity, default: []].append(path)
    }
  }

  /// The key of a weight; nil if reflection did not find it.
  func key(of parameter: TensorNode) -> String? { paths[ObjectIdentifier(parameter)]?.first }

  /// The path of the module that has the weight.
  func owner(of parameter: TensorNode) -> String {
    guard let key = key(of: parameter), let dot = key.lastIndex(of: ".") else { return "" }
    return String(key[..<dot])
  }

  /// The path of `module` in the model, told from the first weight inside it; nil if it has none that the model has.
  func path(of module: some Module) -> String? {
    var result: String?
    var reflection = ModuleReflection { parameter, inner in
      for path in paths[ObjectIdentifier(parameter.node)] ?? [] {
        if path == inner { result = "" }
        if path.hasSuffix(".\(inner)") { result = String(path.dropLast(inner.count + 1)) }
        if result != nil { return false }
      }
      return true
    }
    _ = reflection.visit(module, path: "")
    return result
  }

  private static func duplicate(_ key: String, _ second: Tensor, _ first: Tensor) -> Diagnostic {
    Diagnostic(
      "two weights have the key '\(key)': \(first.type) and \(second.type)", at: second.node.location.source,
      notes: first.node.location.source.map { ["the other one is declared at \($0)"] } ?? [])
  }
}
