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

/// Random graphs, fused and lowered for every CPU level: the kernel interpreter agrees with the graph interpreter.
@Suite(.seeded) struct LoweringFuzzTests {
  static let templates = Templates.kernels.compactMap { try? KernelTemplate.parse($0.text, file: $0.name) }

  @Test(arguments: TestSeed.seeds(100))
  func agreesWithGraphInterpreter(seed: UInt64) throws {
    try check(seed)
  }

  /// Lowers the graph of `seed` and compares.
  private func check(_ seed: UInt64) throws {
    var options = RandomGraphGenerator.Options()
    options.hasFusedRegions = false
    var generator = RandomGraphGenerator(seed: seed, options: options)
    let graph = generator.graph()
    var values = RandomValues(seed: seed)
    values.scale = 4
    values.integers = -3...9
    values.specials = [0.0, -0.0, .infinity, -.infinity, .nan, 1e-40, 65504, -1e30]
    let dims = values.dims(graph.symbols, spread: 5)
    let symbols = Dictionary(uniqueKeysWithValues: dims.map { ($0.name, $0.value) })
    let inputs = values.inputs(of: graph, symbols)
    let weights = values.weights(of: graph)
    let lookUp: GraphInterpreter.Weights = { parameter throws(Diagnostic) in
      guard let value = weights[parameter.key] else { throw Diagnostic("no weight '\(parameter.key)'") }
      return value
    }
    let expected = try BoundInterpreter(graph, symbols: symbols).run(inputs: inputs, weights: lookUp)
    let fused = try PassManager().run(graph)
    let plan = MemoryPlanner.plan(fused)
    for machine in Machine.levels {
      var kernels = ""
      do {
        let program = try Lowering.lower(
          GraphModule("random", [fused]), plans: [plan], machine: machine, templates: Self.templates)
        kernels = KernelPrinter.text(program.module)
        try KernelVerifier.verify(program.module)
        let packed = try program.weights.map { try pack($0, weights) }
        let interpreter = try KernelInterpreter(
          program.module, weights: Dictionary(uniqueKeysWithValues: zip(program.weights.map(\.name), packed)))
        let results = try interpreter.run(entry: graph.name, symbols: symbols, inputs: inputs)
        for (output, wanted) in zip(graph.outputs, expected) {
          let found = try #require(results[output.name])
          guard found.shape == wanted.data.shape, found.element == wanted.data.element else {
            throw Diagnostic("\(found.element)\(found.shape) for \(wanted.data.element)\(wanted.data.shape)")
          }
          let place = wanted.firstDisagreement(found)
          #expect(
            place == nil,
            """
            seed \(seed), \(machine.name), output \(output.name) differs at \(place ?? 0): \
            \(found[place ?? 0]) for \(wanted.data[place ?? 0])
            """)
        }
      } catch let report as Diagnostic where report.message.contains("which is not in 0..<") {
        // The contract refuses an index that the graph interpreter takes as the nearest one inside.
        return
      } catch {
        Issue.record(
          "seed \(seed), \(machine.name): \(error)\n\(GraphPrinter.text(graph))\n\(GraphPrinter.text(fused))\n\(kernels)"
        )
        return
      }
    }
  }

  /// The bytes of a weight as the artefact holds them.
  private func pack(_ weight: PackedWeight, _ weights: [String: TensorData]) throws -> TensorData {
    let source: TensorData
    switch weight.source {
    case .parameter(let key): source = try #require(weights[key])
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
