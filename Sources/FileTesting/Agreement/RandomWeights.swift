internal import MartletGenerators
internal import MartletGraphIR
internal import MartletImporters
internal import MartletInterpreter
internal import MartletScalars
internal import MartletSupport

/// Weight files with random elements for models whose own weights do not matter.
enum RandomWeights {
  /// Writes a file with every parameter of `module` to `path`; gives the paths of weight files, none without parameters.
  /// - Throws: a diagnostic if the file cannot be written.
  static func write(
    for module: GraphModule, to path: String, _ random: inout RandomValues
  ) throws(Diagnostic) -> [String] {
    var keys: Set<String> = []
    var tensors: [SafetensorsWriter.Tensor] = []
    for node in module.graphs.flatMap(\.nodes) {
      guard case .parameter(let parameter) = node.kind, keys.insert(parameter.key).inserted else { continue }
      guard let shape = node.types[0].staticShape else { preconditionFailure("parameters have static types") }
      let bytes = random.tensor(node.types[0].element, shape).bytes
      tensors.append(.init(parameter.key, node.types[0].element, shape, bytes: bytes))
    }
    if tensors.isEmpty { return [] }
    try SafetensorsWriter.write(tensors, to: path)
    return [path]
  }
}
