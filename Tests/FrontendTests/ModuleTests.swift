import Martlet
import MartletGraphIR
import MartletScalars
import MartletSupport
import Testing

/// Keys of weights and paths of modules.
struct ModuleTests {
  @Test func namesAreThoseOfPyTorch() throws {
    let module = try #require(Keyed.traced().module)
    #expect(
      module.keys == [
        "layers.0.self.weight", "layers.0.self.bias", "layers.1.self.weight", "layers.1.self.bias", "heads.a.weight",
        "heads.b.weight", "gamma", "base.weight", "extra.weight",
      ])
    #expect(module.weights.tied == [.init("again.weight", to: "base.weight")])
    #expect(module.weights.ignored == ["pooler.*"])
  }

  @Test func locationsNameTheModule() throws {
    let graph = try #require(Keyed.traced().module?.graphs.first)
    let paths = graph.nodes.compactMap { node -> String? in
      guard case .composite(let composite) = node.kind, composite.name == "linear" else { return nil }
      return node.locations.locations.first?.modulePath
    }
    #expect(paths == ["layers.0.self", "layers.1.self", "heads.a", "heads.b", "base", "extra", "base"])
    let doubled = try #require(graph.nodes.first { $0.kind == .map(.neg) })
    #expect(doubled.locations.locations.first?.modulePath == "layers.0")
    #expect(doubled.locations.locations.first?.source?.file == "ModuleTests.swift")
  }

  @Test func propertiesMayBeSetInTheInitialiser() {
    let model = SetLater()
    let trace = ModelTrace(name: "later", model: model) {
      Entry("run", inputs: ["x": .float32(2, 3)]) { ["y": model($0["x"])] }
    }
    #expect(trace.module?.keys == ["gamma", "linear.weight", "linear.bias"], "\(trace.diagnostics)")
  }

  @Test func twoWeightsWithOneKeyAreAMistake() {
    let trace = Clash.traced()
    #expect(trace.module == nil)
    let report = trace.diagnostics.first
    #expect(report?.message == "two weights have the key 'a.weight': f32[2, 2] and f32[3, 2]")
    #expect(report?.location?.file == "ModuleTests.swift")
  }

  @Test func aWeightOutsideTheModelIsAMistake() {
    let trace = Outside.traced()
    #expect(trace.module == nil)
    #expect(trace.diagnostics.first?.message.contains("is not part of the model") == true)
  }
}

extension GraphModule {
  /// The keys of all parameters in order of first use.
  var keys: [String] {
    var keys: [String] = []
    for node in graphs.flatMap(\.nodes) {
      if case .parameter(let parameter) = node.kind, !keys.contains(parameter.key) { keys.append(parameter.key) }
    }
    return keys
  }
}

private final class SetLater: Module {
  @ModuleInfo(key: "linear") var map: Linear
  @ParameterInfo(key: "gamma") var scale: Tensor
  var cycle: SetLater?

  init() {
    map = Linear(3, 2)
    scale = .parameter(.float32(3))
    cycle = self
  }

  func callAsFunction(_ x: Tensor) -> Tensor { map(scale * x) }
}

private struct Block: Module {
  @ModuleInfo(key: "self") var attention = Linear(2, 2)

  func callAsFunction(_ x: Tensor) -> Tensor { scope { -attention(x) } }
}

private class Base: Module {
  let base = Linear(2, 2, bias: false)
}

private final class Root: Base {
  let layers = [Block(), Block()]
  let heads = ["b": Linear(2, 2, bias: false), "a": Linear(2, 2, bias: false)]
  @ParameterInfo(key: "gamma") var scale = Tensor.parameter(.float32(2))
  let extra: Linear? = Linear(2, 2, bias: false)
  let missing: Linear? = nil
  lazy var again = base

  override init() {
    super.init()
    _ = again
  }

  func callAsFunction(_ x: Tensor) -> Tensor {
    var x = x
    for layer in layers { x = layer(x) }
    for name in ["a", "b"] { x = heads[name]?(x) ?? x }
    x = base(x * scale)
    if let extra { x = extra(x) }
    return again(x)
  }
}

private struct Keyed: ModelFile {
  let model = Root()
  var ignoredWeights: [String] { ["pooler.*"] }
  var entries: [Entry] {
    Entry("run", inputs: ["x": .float32(4, 2)]) { ["y": model($0["x"])] }
  }
}

private struct ClashingModel: Module {
  @ModuleInfo(key: "a") var first = Linear(2, 2, bias: false)
  @ModuleInfo(key: "a") var second = Linear(2, 3, bias: false)
}

private struct Clash: ModelFile {
  let model = ClashingModel()
  var entries: [Entry] {
    Entry("run", inputs: ["x": .float32(4, 2)]) { ["y": model.second(model.first($0["x"]))] }
  }
}

private struct Outside: ModelFile {
  let other = Linear(2, 2)
  let model = NoWeights()
  var entries: [Entry] { Entry("run", inputs: ["x": .float32(4, 2)]) { ["y": other($0["x"])] } }
}
