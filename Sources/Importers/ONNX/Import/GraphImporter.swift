internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport
internal import OrderedCollections

/// Turns the message of an ONNX model into a graph, node by node.
struct GraphImporter {
  let file: ONNXFile
  let options: ONNXImportOptions
  /// The inputs that are taken for constants.
  let constantInputs: Set<String>
  /// The graph so far.
  var builder: GraphBuilder
  /// What its values are known to be.
  var known: KnownValues
  /// The names in sight, innermost last.
  var scopes: [ImportScope] = []
  /// The node in hand.
  var call = OperatorCall(label: "", version: 0)
  /// The operands of the products of matrices so far.
  var matrixProducts: [Value: (left: Value, right: Value)] = [:]
  /// The weights so far that were quantised, by what they are as floats.
  var quantizedWeights: [Value: QuantizedWeight] = [:]
  /// What was in hand around each body of a loop or a branch that is open, innermost last.
  var bodies: [OpenBody] = []
  /// The tensors so far that were quantised with one scale, by what they are as floats.
  var quantizedTensors: [Value: QuantizedTensor] = [:]
  /// The inputs with given values that shapes depend on.
  private(set) var shapeInputs: Set<String> = []
  /// The weights so far, by key.
  var weights: OrderedDictionary<String, WeightTensor> = [:]
  /// The number that is tried first for a further weight of a key that is taken.
  var weightNumbers: [String: Int] = [:]
  /// How often each operator occurs.
  var operators: OrderedDictionary<String, Int> = [:]
  /// The versions of operator sets, by domain.
  var versions: [String: Int] = [:]
  /// The attributes of the functions that are open, innermost last.
  var functionAttributes: [[String: AttributeRule.Value]] = []
  /// The operands that the calls of these functions leave out.
  var absentOperands: [Set<String>] = []
  /// How many functions and subgraphs are open.
  var depth = 0
  /// How often the innermost body of the loops that are being unrolled is imported.
  var unrolledSteps = 1
  /// How often loops may still be tried in another way. A loop in loops would else be tried in as many ways as all of them
  /// together.
  let loopAttempts = AttemptCount(limit: 256)
  /// How many nodes were imported, with those of functions and subgraphs.
  var nodeCount = 0
  /// How many nodes may still be imported, with those of attempts that were undone.
  let nodeAttempts = AttemptCount(limit: 4 * greatestNodeCount)

  /// Functions that call functions can make any number of nodes from few.
  static let greatestNodeCount = 1 << 16
  static let greatestDepth = 32

  /// An importer for the model in `file`.
  init(_ file: ONNXFile, _ options: ONNXImportOptions, constantInputs: Set<String>) throws(Diagnostic) {
    self.file = file
    self.options = options
    self.constantInputs = constantInputs
    let interface = try ModelInterface(file, options)
    builder = GraphBuilder("run", symbols: interface.symbols)
    known = KnownValues(inputs: interface.knownInputs, ranges: builder.ranges)
    self.interface = interface
  }

  /// The inputs and outputs.
  let interface: ModelInterface

  /// Imports the whole model.
  /// - Throws: a diagnostic for what is wrong or cannot be done.
  mutating func run() throws(Diagnostic) -> ONNXModel {
    versions = try Self.versions(file.model.opsetImport)
    let graph = file.model.graph
    scopes = [ImportScope(seesOuter: false, level: 0)]
    try define(initializers: graph)
    let inputs = try defineInputs()
    try importNodes(graph.node)
    var outputs: [ONNXModel.Interface] = []
    for output in interface.outputs {
      let value = try value(named: output.name)
      try interface.check(output, builder.type(of: value), builder.ranges)
      builder.output(output.graphName, value)
      outputs.append(.init(name: output.name, graphName: output.graphName))
    }
    let module = GraphModule(interface.modelName, [builder.graph])
    try GraphVerifier.verify(module)
    return ONNXModel(
      module: module, weights: try WeightSet(Array(weights.values)), inputs: inputs, outputs: outputs,
      operators: operators.map { ($0.key, $0.value) })
  }

  /// The version of each operator set; the standard one has the empty domain.
  static func versions(_ imports: [Onnx_OperatorSetIdProto]) throws(Diagnostic) -> [String: Int] {
    var versions: [String: Int] = [:]
    for set in imports {
      let domain = set.domain == "ai.onnx" ? "" : set.domain
      let known = versions.updateValue(Int(set.version), forKey: domain)
      guard known == nil || known == Int(set.version) else {
        throw Diagnostic("the operator set '\(set.domain)' is imported in two versions")
      }
      guard !domain.isEmpty || (1...Operator.newestVersion).contains(Int(set.version)) else {
        throw Diagnostic(
          "version \(set.version) of the operator set is not known",
          notes: ["versions up to \(Operator.newestVersion) are"])
      }
    }
    return versions
  }

  /// Makes the inputs, which come before everything else.
  private mutating func defineInputs() throws(Diagnostic) -> [ONNXModel.Interface] {
    var inputs: [ONNXModel.Interface] = []
    for input in interface.inputs where !constantInputs.contains(input.name) {
      do { try builder.check(input.type) } catch { throw Diagnostic("the input '\(input.name)': \(error.message)") }
      try scopes[0].define(input.name, .value(builder.input(input.graphName, input.type)))
      inputs.append(.init(name: input.name, graphName: input.graphName, array: input.array))
    }
    for input in interface.inputs where constantInputs.contains(input.name) {
      guard let known = interface.knownInputs[input.graphName], let values = known.scalars else { continue }
      let type = TensorType(known.type, known.shape.map { Dim($0) })
      try scopes[0].define(input.name, .value(builder.constant(values, type)))
    }
    return interface.inputs.map { input in
      inputs.first { $0.name == input.name } ?? .init(name: input.name, graphName: nil)
    }
  }

  /// What `value` is known to be; inputs whose given values it follows from become constants.
  mutating func knownTensor(_ value: Value) -> KnownTensor? {
    guard let tensor = known.tensor(value, in: builder.graph) else { return nil }
    for input in interface.inputs where tensor.sources.contains(input.graphName) { shapeInputs.insert(input.name) }
    return tensor
  }
}
