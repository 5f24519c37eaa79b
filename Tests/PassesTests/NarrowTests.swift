import MartletGenerators
import MartletGraphIR
import MartletInterpreter
import MartletPasses
import MartletScalars
import MartletSupport
import Testing

/// `narrow` keeps what graphs compute, apart from the rounding of weights: with weights that have a place in fewer bits,
/// the results are the same.
struct NarrowTests {
  /// Multiples of 1/128 below 1, which bf16 holds, and i8 with the scale 1/128.
  private static func source(_ shape: [Int], _ random: inout RandomValues) -> [ScalarValue] {
    (0..<shape.reduce(1, *)).map { _ in ScalarValue(Double(random.random.int(-127...127)) / 128, as: .f32) }
  }

  /// What `parameter` of `type` is, made from `source`.
  private static func value(
    _ parameter: Parameter, _ type: TensorType, _ source: [ScalarValue]
  ) throws(Diagnostic) -> TensorData {
    let shape = type.staticShape ?? []
    switch parameter.conversion?.form {
    case nil, .rounded: return TensorData(type.element, shape, source.map { ScalarValue($0.double, as: type.element) })
    case .quantized: return TensorData(.i8, shape, source.map { ScalarValue($0.double * 128, as: .i8) })
    case .scales:
      return TensorData(.f32, shape, (0..<shape.reduce(1, *)).map { _ in ScalarValue(1.0 / 128, as: .f32) })
    case .winograd: throw Diagnostic("no pass transforms filters")
    }
  }

  @Test(arguments: PassFiles.all, WeightsType.allCases)
  func testFilesKeepTheirResults(path: String, type: WeightsType) throws {
    let module = try PassFiles.read(path).module
    var random = RandomValues.small(seed: 5)
    var settings = PassSettings()
    settings.weightsType = type
    for graph in module.graphs {
      let plain = try PassManager(disabled: ["narrow"]).run(graph)
      let narrowed = try PassManager(settings: settings).run(graph)
      let symbols = Dictionary(uniqueKeysWithValues: random.dims(graph.symbols, spread: 3).map { ($0.name, $0.value) })
      let inputs = random.inputs(of: graph, symbols)
      var sources: [String: [ScalarValue]] = [:]
      var types: [Parameter: TensorType] = [:]
      for node in plain.nodesWithBodies + narrowed.nodesWithBodies {
        guard case .parameter(let parameter) = node.kind else { continue }
        types[parameter] = node.types[0]
        let shape = parameter.fileType(node.types[0]).staticShape ?? []
        if sources[parameter.key] == nil { sources[parameter.key] = Self.source(shape, &random) }
      }
      let weight = { (parameter: Parameter) throws(Diagnostic) in
        guard let type = types[parameter], let source = sources[parameter.key] else {
          throw Diagnostic("no weight '\(parameter.key)'")
        }
        return try Self.value(parameter, type, source)
      }
      let wanted = try BoundInterpreter(plain, symbols: symbols).run(inputs: inputs, weights: weight)
      let found = try GraphInterpreter(narrowed, symbols: symbols).run(inputs: inputs, weights: weight)
      for (wanted, found) in zip(wanted, found) {
        #expect(wanted.firstDisagreement(found) == nil, "\(type.rawValue), \(path)")
      }
    }
  }

  @Test func weightsOfOtherGraphsCount() throws {
    var builder = GraphBuilder("g")
    let x = builder.input("x", TensorType(.f32, [2, 16]))
    let w = try builder.parameter("w", TensorType(.f32, [8, 16]))
    builder.output("y", try builder.contract(x, "mk", w, "nk", to: "mn"))
    var settings = PassSettings()
    settings.weightsType = .int8
    func forms(_ settings: PassSettings) throws -> [WeightConversion.Form?] {
      try PassManager(named: ["narrow"], settings: settings).run(builder.graph).nodes.compactMap { node in
        guard case .parameter(let parameter) = node.kind else { return nil }
        return .some(parameter.conversion?.form)
      }
    }
    #expect(try forms(settings) == [.quantized(axes: [0]), .scales(axes: [0])])
    var other = GraphBuilder("h")
    let ids = other.input("i", TensorType(.i64, [3]))
    let table = try other.parameter("w", TensorType(.f32, [8, 16]))
    other.output("y", try other.gather(table, ids, axis: 0))
    settings.weightUses = WeightUse.uses(in: other.graph)
    #expect(try forms(settings) == [.rounded])
    var third = GraphBuilder("i")
    third.output("y", try third.parameter("w", TensorType(.f32, [8, 16])))
    settings.weightUses = WeightUse.uses(in: third.graph)
    #expect(try forms(settings) == [nil])
  }
}
