internal import MartletGraphIR
internal import MartletImporters
internal import MartletScalars
internal import MartletSupport

/// Compares the weights that a model declares with those that files have.
struct WeightCheck {
  private let module: GraphModule
  private let weights: WeightSet
  /// The tensor of each parameter by key.
  private(set) var tensors: [String: WeightTensor] = [:]
  /// Mistakes in order of first use, then those of the files.
  private var mistakes: [Diagnostic] = []
  /// How many mistakes a report shows.
  private static let shown = 20

  init(_ module: GraphModule, _ weights: WeightSet) {
    self.module = module
    self.weights = weights
  }

  /// All mistakes as one report; nil if there are none.
  var failure: Diagnostic? {
    guard var first = mistakes.first else { return nil }
    first.further = Array(mistakes.dropFirst().prefix(Self.shown - 1))
    if mistakes.count > Self.shown {
      first.further[Self.shown - 2].notes.append("\(mistakes.count - Self.shown) more weights are at fault")
    }
    return first
  }

  /// Finds and checks every parameter, then every tensor of the files.
  mutating func run() {
    if weights.tensors.isEmpty, reportNoWeights() { return }
    var seen: Set<String> = []
    for node in module.graphs.flatMap(\.nodesWithBodies) {
      guard case .parameter(let parameter) = node.kind, seen.insert(parameter.key).inserted else { continue }
      if let tensor = find(parameter.key) {
        tensors[parameter.key] = tensor
        check(tensor, parameter.key, parameter.fileType(node.types[0]), node)
      } else {
        reportMissing(parameter.key, parameter.fileType(node.types[0]), node)
      }
    }
    checkTies()
    checkSurplus()
  }

  private func find(_ key: String) -> WeightTensor? {
    if let tensor = weights[key] { return tensor }
    return module.weights.tied.lazy.filter { $0.key == key }.compactMap { weights[$0.alias] }.first
  }

  private mutating func check(_ tensor: WeightTensor, _ key: String, _ type: TensorType, _ node: Node) {
    let message = "weight '\(key)' is \(tensor.typeDescription) in \(tensor.path), the model declares \(type)"
    if tensor.shape != type.staticShape {
      mistakes.append(Diagnostic(message, at: node.locations))
    } else if tensor.type != type.element {
      let (theirs, ours) = (tensor.type.rawValue, type.element.rawValue)
      let notes = [
        "types are not changed silently: declare the weight with 'dtype: .\(theirs)' and use 'weight.cast(to: .\(ours))', "
          + "or convert the file to \(ours)"
      ]
      mistakes.append(Diagnostic(message, at: node.locations, notes: notes))
    }
  }

  /// How many weights a report of all of them names.
  private static let named = 3

  /// Reports that there are no weights at all, where the model has several.
  private mutating func reportNoWeights() -> Bool {
    var (keys, names): (Set<String>, [String]) = ([], [])
    for node in module.graphs.flatMap(\.nodesWithBodies) {
      guard case .parameter(let parameter) = node.kind, keys.insert(parameter.key).inserted else { continue }
      if names.count < Self.named { names.append("'\(parameter.key)' \(parameter.fileType(node.types[0]))") }
    }
    guard keys.count > 1 else { return false }
    let rest = keys.count > names.count ? ", …" : ""
    mistakes.append(
      Diagnostic(
        "all \(keys.count) weights are missing: \(names.joined(separator: ", "))\(rest)",
        notes: ["give the weights with --weights FILE.safetensors"]))
    return true
  }

  private mutating func reportMissing(_ key: String, _ type: TensorType, _ node: Node) {
    let name = key.split(separator: ".").suffix(2).joined(separator: ".")
    let similar = weights.tensors.map(\.key).filter { $0.hasSuffix(name) }.prefix(3)
    var notes: [String] = []
    if weights.tensors.isEmpty {
      notes.append("give the weights with --weights FILE.safetensors")
    } else if !similar.isEmpty {
      notes.append("the files have \(similar.joined(separator: ", "))")
    }
    let message = "weight '\(key)' \(type) is missing"
    mistakes.append(Diagnostic(message, at: node.locations, notes: notes))
  }

  /// The names of one weight must not name different values.
  private mutating func checkTies() {
    for tie in module.weights.tied {
      guard let tensor = tensors[tie.key], let other = weights[tie.alias], other.key != tensor.key else { continue }
      guard other.type != tensor.type || other.shape != tensor.shape || other.contentHash() != tensor.contentHash()
      else { continue }
      mistakes.append(
        Diagnostic(
          "weights '\(tensor.key)' and '\(other.key)' are one in the model, but have different values",
          at: SourceLocation(file: other.path)))
    }
  }

  private mutating func checkSurplus() {
    let used = Set(tensors.values.map(\.key) + module.weights.tied.map(\.alias))
    let surplus = weights.tensors.filter { !used.contains($0.key) && !module.weights.ignores($0.key) }
    for (position, tensor) in surplus.enumerated() {
      let notes =
        position + 1 < surplus.count
        ? [] : ["what the model does without on purpose is named in the model file's 'ignoredWeights'"]
      mistakes.append(
        Diagnostic(
          "no entry uses weight '\(tensor.key)' \(tensor.typeDescription)", at: SourceLocation(file: tensor.path),
          notes: notes))
    }
  }
}
