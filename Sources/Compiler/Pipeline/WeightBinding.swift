public import MartletGraphIR
public import MartletImporters
internal import MartletScalars
public import MartletSupport

/// The weights of a model, found in weight files and checked against what the model declares.
public struct WeightBinding: Sendable {
  /// The model, whose parameters now carry the hashes of their contents.
  public let module: GraphModule
  /// The weight files.
  public let weights: WeightSet
  private let tensors: [String: WeightTensor]

  /// Finds every parameter of `module` in `weights`.
  /// - Throws: a diagnostic if one is missing or of another type, or if a tensor is in no graph.
  public init(_ module: GraphModule, _ weights: WeightSet) throws(Diagnostic) {
    var tensors: [String: WeightTensor] = [:]
    var hashes: [String: String] = [:]
    var used: Set<String> = []
    var missing: [(key: String, node: Node)] = []
    for node in module.graphs.flatMap(\.nodes) {
      guard case .parameter(let parameter) = node.kind, tensors[parameter.key] == nil else { continue }
      guard let tensor = Self.find(parameter.key, in: weights, module) else {
        if !missing.contains(where: { $0.key == parameter.key }) { missing.append((parameter.key, node)) }
        continue
      }
      try Self.check(tensor, parameter.key, node)
      tensors[parameter.key] = tensor
      hashes[parameter.key] = tensor.contentHash()
      used.insert(tensor.key)
    }
    if let first = missing.first { throw Self.report(missing, first.node, weights) }
    try Self.checkSurplus(weights, used, module)
    self.weights = weights
    self.tensors = tensors
    self.module = Self.bound(module, hashes)
  }

  /// The tensor of the parameter `key`.
  public subscript(key: String) -> WeightTensor? { tensors[key] }

  private static func find(_ key: String, in weights: WeightSet, _ module: GraphModule) -> WeightTensor? {
    if let tensor = weights[key] { return tensor }
    for tie in module.weights.tied where tie.key == key {
      if let tensor = weights[tie.alias] { return tensor }
    }
    return nil
  }

  private static func check(_ tensor: WeightTensor, _ key: String, _ node: Node) throws(Diagnostic) {
    let type = node.types[0]
    guard tensor.shape == type.staticShape else {
      throw Diagnostic(
        "weight '\(key)' is \(tensor.typeDescription) in \(tensor.file.path), the model declares \(type)",
        at: node.locations)
    }
    guard tensor.type == type.element else {
      throw Diagnostic(
        "weight '\(key)' has elements of \(tensor.type.rawValue) in \(tensor.file.path), the model declares \(type)",
        at: node.locations,
        notes: ["declare the layer with that type, or convert the file: types are not changed silently"])
    }
  }

  private static func report(_ missing: [(key: String, node: Node)], _ first: Node, _ weights: WeightSet) -> Diagnostic
  {
    let key = missing[0].key
    var notes: [String] = []
    if missing.count > 1 {
      let others = missing.dropFirst().prefix(5).map(\.key).joined(separator: ", ")
      notes.append("\(missing.count - 1) more are missing: \(others)\(missing.count > 6 ? ", …" : "")")
    }
    let name = key.split(separator: ".").suffix(2).joined(separator: ".")
    let similar = weights.tensors.map(\.key).filter { $0.hasSuffix(name) }.prefix(3)
    if weights.tensors.isEmpty {
      notes.append("give the weights with --weights FILE.safetensors")
    } else if !similar.isEmpty {
      notes.append("the files have \(similar.joined(separator: ", "))")
    }
    return Diagnostic("weight '\(key)' \(first.types[0]) is missing", at: first.locations, notes: notes)
  }

  private static func checkSurplus(
    _ weights: WeightSet, _ used: Set<String>, _ module: GraphModule
  ) throws(Diagnostic) {
    let aliases = module.weights.tied.map(\.alias)
    let surplus = weights.tensors.filter {
      !used.contains($0.key) && !aliases.contains($0.key) && !module.weights.ignores($0.key)
    }
    guard let first = surplus.first else { return }
    var notes = ["a model file can name keys that it does without"]
    if surplus.count > 1 {
      let others = surplus.dropFirst().prefix(5).map(\.key).joined(separator: ", ")
      notes.insert("\(surplus.count - 1) more are surplus: \(others)\(surplus.count > 6 ? ", …" : "")", at: 0)
    }
    throw Diagnostic(
      "no entry uses weight '\(first.key)' \(first.typeDescription)", at: SourceLocation(file: first.file.path),
      notes: notes)
  }

  private static func bound(_ module: GraphModule, _ hashes: [String: String]) -> GraphModule {
    var module = module
    for graph in module.graphs.indices {
      for position in module.graphs[graph].nodes.indices {
        guard case .parameter(var parameter) = module.graphs[graph].nodes[position].kind else { continue }
        parameter.contentHash = hashes[parameter.key]
        module.graphs[graph].nodes[position].kind = .parameter(parameter)
      }
    }
    return module
  }
}
