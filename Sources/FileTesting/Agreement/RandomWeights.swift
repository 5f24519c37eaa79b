internal import MartletGenerators
internal import MartletGraphIR
internal import MartletImporters
internal import MartletInterpreter
internal import MartletPasses
internal import MartletScalars
internal import MartletSupport

/// Weight files with random elements for models whose own weights do not matter.
///
/// The values are such as trained models have, so that deep models neither overflow nor give NaN: factors of
/// contractions have the variance 1 / fan-in, and what goes into a root or a logarithm, as a variance, is positive.
struct RandomWeights {
  /// What a float weight is used for.
  private enum Role {
    case any, positive
    /// A factor of sums of this many products.
    case factor(Int)
  }

  private var roles: [String: Role] = [:]

  /// Writes a file with every parameter of `module` to `path`; gives the paths of weight files, none without parameters.
  /// - Throws: a diagnostic if the file cannot be written.
  static func write(
    for module: GraphModule, to path: String, _ random: inout RandomValues
  ) throws(Diagnostic) -> [String] {
    var weights = RandomWeights()
    for graph in try PassManager(named: ["expand", "branches", "loops"]).run(module).graphs.flatMap(\.withBodies) {
      weights.findRoles(graph)
    }
    var keys: Set<String> = []
    var tensors: [SafetensorsWriter.Tensor] = []
    for node in module.graphs.flatMap(\.nodesWithBodies) {
      guard case .parameter(let parameter) = node.kind, keys.insert(parameter.key).inserted else { continue }
      let source = parameter.fileType(node.types[0])
      guard let shape = source.staticShape else { preconditionFailure("parameters have static types") }
      let type = source.element
      let bytes = Self.bytes(type, shape, weights.roles[parameter.key] ?? .any, &random)
      tensors.append(.init(parameter.key, type, shape, bytes: bytes))
    }
    if tensors.isEmpty { return [] }
    try SafetensorsWriter.write(tensors, to: path)
    return [path]
  }

  private static func bytes(_ type: DataType, _ shape: [Int], _ role: Role, _ random: inout RandomValues) -> [UInt8] {
    let (middle, spread): (Double, Double)
    switch role {
    case .any: return random.tensor(type, shape).bytes
    case .positive: (middle, spread) = (1, 0.5)
    // A uniform distribution over -a...a has the variance a² / 3.
    case .factor(let fanIn): (middle, spread) = (0, (3 / Double(max(fanIn, 3))).squareRoot())
    }
    guard type.isFloat else { return random.tensor(type, shape).bytes }
    let bits = (0..<shape.reduce(1, *)).map { _ in
      // 53 random bits, moved to -1..<1.
      ScalarValue(middle + spread * (Double(random.random.next() >> 11) * 0x1p-52 - 1), as: type).bits
    }
    return TensorData(type, shape, bits: bits).bytes
  }

  /// Finds what the parameters of an expanded graph are used for.
  private mutating func findRoles(_ graph: Graph) {
    // The parameter that a value is made of by changes that keep its sign and size.
    var origins: [Value: String] = [:]
    for (position, node) in graph.nodes.enumerated() {
      let keys = node.operands.map { origins[$0] }
      switch node.kind {
      case .parameter(let parameter): origins[Value(position)] = parameter.key
      case .view: origins[Value(position)] = keys[0]
      case .map(let op):
        switch op.name {
        case "rsqrt", "sqrt", "log", "log2", "log1p", "pow": if let key = keys[0] { roles[key] = .positive }
        case "div": if let key = keys[1] { roles[key] = .positive }
        case "add", "cast": origins[Value(position)] = keys.lazy.compactMap(\.self).first
        default: break
        }
      case .contract(let contraction):
        for (key, operand) in zip(keys, node.operands) where key != nil {
          let labels = operand == node.operands[0] ? contraction.left : contraction.right
          let shape = graph.type(of: operand).shape
          let extents = zip(labels, shape).filter { contraction.contracted.contains($0.0) }.map { $0.1.constant ?? 1 }
          if let key { roles[key] = .factor(extents.reduce(1, *)) }
        }
      case .input, .constant, .iota, .dimension, .reduce, .gather, .concat, .update, .scan, .scatter, .sort, .composite,
        .fused, .loop, .extent, .branch:
        break
      }
    }
  }
}
