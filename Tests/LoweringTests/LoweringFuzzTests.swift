import MartletGenerators
import MartletGraphIR
import MartletInterpreter
import MartletKernelIR
import MartletLowering
import MartletPasses
import MartletScalars
import MartletSupport
import MartletTemplates
import TestSupport
import Testing

/// Random graphs, fused and lowered for every CPU level and for blocks of threads: the kernel interpreter agrees with the graph interpreter.
@Suite(.seeded) struct LoweringFuzzTests {
  private static let templates = Result {
    try Templates.kernels.map { try KernelTemplate.parse($0.text, file: $0.name) }
  }

  @Test(arguments: TestSeed.seeds(100))
  func agreesWithGraphInterpreter(seed: UInt64) throws {
    var options = RandomGraphGenerator.Options()
    options.hasFusedRegions = false
    var generator = RandomGraphGenerator(seed: seed, options: options)
    let graph = generator.graph()
    let fused = try PassManager().run(graph)
    let plan = MemoryPlanner.plan(fused)
    let programs = try Machine.levels.map { machine in
      let program = try Lowering.lower(
        GraphModule("random", [fused]), plans: [plan], machine: machine, templates: try Self.templates.get())
      try KernelVerifier.verify(program.module)
      return program
    }
    var settings = PassSettings()
    settings.attention.keyFeatures = BlockAttention.keyFeatures
    settings.attention.valueFeatures = BlockAttention.valueFeatures
    settings.storesFactors = false
    let blocks = try PassManager(settings: settings).run(graph)
    let program = try Lowering.lower(
      GraphModule("random", [blocks]), plans: [MemoryPlanner.plan(blocks)], machine: .cuda80,
      templates: try Self.templates.get())
    try KernelVerifier.verify(program.module)
    try compare(graph, programs + [program], seed)
  }

  /// Runs the graph of `seed` and its lowered forms on random values and compares.
  private func compare(_ graph: Graph, _ programs: [LoweredProgram], _ seed: UInt64) throws {
    var values = RandomValues(seed: seed)
    values.scale = 4
    values.integers = -3...9
    values.specials = [0.0, -0.0, .infinity, -.infinity, .nan, 1e-40, 65504, -1e30]
    let dims = values.dims(graph.symbols, spread: 5)
    let symbols = Dictionary(uniqueKeysWithValues: dims.map { ($0.name, $0.value) })
    let inputs = try inputs(of: graph, programs, symbols, &values)
    let weights = values.weights(of: graph)
    let lookUp: GraphInterpreter.Weights = { parameter throws(Diagnostic) in
      guard let value = weights[parameter.key] else { throw Diagnostic("no weight '\(parameter.key)'") }
      return value
    }
    let expected = try BoundInterpreter(graph, symbols: symbols).run(inputs: inputs, weights: lookUp)
    for program in programs {
      let place = "seed \(seed), \(program.module.machine.name)"
      do {
        let packed = try program.weights.map { ($0.name, try pack($0, weights)) }
        let interpreter = try KernelInterpreter(program.module, weights: Dictionary(uniqueKeysWithValues: packed))
        let results = try interpreter.run(entry: graph.name, symbols: symbols, inputs: inputs)
        for (output, wanted) in zip(graph.outputs, expected) {
          try check(try #require(results[output.name]), wanted, "\(place), output \(output.name)")
        }
      } catch {
        Issue.record("\(place): \(error)\n\(GraphPrinter.text(graph))\n\(KernelPrinter.text(program.module))")
      }
    }
  }

  /// Random inputs; indices that the contract checks lie inside of what they choose from.
  private func inputs(
    of graph: Graph, _ programs: [LoweredProgram], _ symbols: [String: Int], _ values: inout RandomValues
  ) throws -> [String: TensorData] {
    var inputs = values.inputs(of: graph, symbols)
    let steps = programs.flatMap(\.module.entries).flatMap(\.steps)
    for (number, input) in graph.inputs.enumerated() {
      var bounds: [Int] = []
      for case .checkIndices(number, _, let bound, _) in steps {
        bounds.append(try #require(bound.evaluate(named: symbols)))
      }
      guard let least = bounds.min(), let shape = inputs[input.name]?.shape else { continue }
      inputs[input.name] = values.tensor(input.type.element, shape, in: 0..<least)
    }
    return inputs
  }

  private func check(_ found: TensorData, _ wanted: BoundedTensor, _ place: String) throws {
    try #require(
      found.shape == wanted.data.shape && found.element == wanted.data.element,
      "\(place) is \(found.element)\(found.shape) for \(wanted.data.element)\(wanted.data.shape)")
    let position = wanted.firstDisagreement(found)
    #expect(
      position == nil,
      "\(place) differs at \(position ?? 0): \(found[position ?? 0]) for \(wanted.data[position ?? 0])")
  }

  /// The bytes of a weight as the artefact holds them.
  private func pack(_ weight: PackedWeight, _ weights: [String: TensorData]) throws -> TensorData {
    let source: TensorData
    switch weight.source {
    case .parameter(let parameter): source = try #require(weights[parameter.key])
    case .derived(let graph):
      source = try GraphInterpreter(graph).run(weights: { parameter throws(Diagnostic) in
        guard let value = weights[parameter.key] else { throw Diagnostic("no weight '\(parameter.key)'") }
        return value
      })[0]
    case .constant(let literal):
      var graph = GraphBuilder("constant")
      graph.output("y", graph.append(Node(.constant(literal), [], types: [weight.sourceType]))[0])
      source = try GraphInterpreter(graph.graph).run()[0]
    }
    guard let packing = weight.packing else { return source }
    var graph = GraphBuilder("pack")
    let x = graph.input("x", weight.sourceType)
    graph.output("y", graph.append(Node(.view(packing), [x], types: [weight.type]))[0])
    return try GraphInterpreter(graph.graph).run(inputs: ["x": source])[0]
  }
}
