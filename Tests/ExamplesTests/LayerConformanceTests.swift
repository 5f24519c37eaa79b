import Martlet
import MartletGraphIR
import MartletImporters
import MartletInterpreter
import MartletScalars
import MartletSupport
import Testing

/// Layers and functions of the frontend against PyTorch: the same keys and, by the graph interpreter, the same numbers.
struct LayerConformanceTests {
  private let reference: WeightSet

  init() throws { reference = try WeightSet([Samples.example("../Tests/ExamplesTests/References/layers.safetensors")]) }

  @Test(arguments: LayerCase.layers + LayerCase.functions) func agreesWithPyTorch(_ layer: LayerCase) throws {
    let inputs = try inputs(layer.name)
    let model = layer.model()
    let trace = ModelTrace(name: "layer", model: model) {
      inputs.count == 1
        ? Entry("run", inputs: ["x0": spec(inputs[0])]) { ["y": layer.body(model, [$0["x0"]])] }
        : several(inputs, layer, model)
    }
    let module = try #require(trace.module, "\(trace.diagnostics)")
    let graph = module.graphs[0]
    checkKeys(module, layer.name)
    let values = Dictionary(uniqueKeysWithValues: inputs.enumerated().map { ("x\($0.offset)", $0.element) })
    let outputs = try GraphInterpreter(graph).run(inputs: values) { (parameter) throws(Diagnostic) in
      try data("\(layer.name)/weights/\(parameter.key)")
    }
    let expected = try data("\(layer.name)/output")
    #expect(outputs[0].element == expected.element)
    #expect(Reference.distance(outputs[0], expected) <= layer.tolerance)
  }

  /// The entry for two to four inputs.
  private func several(_ inputs: [TensorData], _ layer: LayerCase, _ model: any Module) -> Entry {
    let specs = inputs.map(spec)
    let names = inputs.indices.map { "x\($0)" }
    let body = { (given: EntryInputs) -> KeyValuePairs<String, Tensor> in
      ["y": layer.body(model, names.map { given[$0] })]
    }
    switch inputs.count {
    case 2: return Entry("run", inputs: ["x0": specs[0], "x1": specs[1]], outputs: body)
    case 3: return Entry("run", inputs: ["x0": specs[0], "x1": specs[1], "x2": specs[2]], outputs: body)
    default:
      return Entry(
        "run", inputs: ["x0": specs[0], "x1": specs[1], "x2": specs[2], "x3": specs[3]], outputs: body)
    }
  }

  private func spec(_ data: TensorData) -> TensorSpec { TensorSpec(data.element, data.shape) }

  /// The keys of the model are those of PyTorch's `state_dict`.
  private func checkKeys(_ module: GraphModule, _ name: String) {
    let prefix = "\(name)/weights/"
    let theirs = reference.tensors.map(\.key).filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
    let ours = Samples.keys(module.graphs[0]) + module.weights.ignored
    #expect(Set(ours) == Set(theirs))
  }

  private func inputs(_ name: String) throws -> [TensorData] {
    try (0..<4).filter { reference["\(name)/input/\($0)"] != nil }.map { try data("\(name)/input/\($0)") }
  }

  private func data(_ key: String) throws(Diagnostic) -> TensorData {
    guard let tensor = reference[key],
      let data = tensor.withUnsafeBytes({ TensorData(tensor.type, tensor.shape, bytes: Array($0)) })
    else { throw Diagnostic("no tensor '\(key)'") }
    return data
  }
}

extension LayerCase: CustomTestStringConvertible {
  var testDescription: String { name }
}
