import Foundation
import Martlet
import MartletGraphIR
import MartletInterpreter
import MartletScalars
import MartletSupport
import Testing

/// Recurrent layers against their formulas, written down once more.
struct RecurrentTests {
  private typealias Rows = [[Double]]

  /// Weights as PyTorch names them, with numbers that follow from their names.
  private func weights(_ module: GraphModule) -> [String: TensorData] {
    var weights: [String: TensorData] = [:]
    for node in module.graphs.flatMap(\.nodes) {
      guard case .parameter(let parameter) = node.kind, let shape = node.types[0].staticShape else { continue }
      var state = parameter.key.utf8.reduce(UInt64(5)) { $0 &* 31 &+ UInt64($1) }
      let values = (0..<shape.reduce(1, *)).map { _ -> ScalarValue in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return ScalarValue(Double(Int(state >> 40) % 1000) / 700 - 0.7, as: .f32)
      }
      weights[parameter.key] = TensorData(.f32, shape, values)
    }
    return weights
  }

  private func rows(_ tensor: TensorData) -> Rows {
    let width = tensor.shape.count > 1 ? tensor.shape[1] : 1
    let numbers = tensor.values.map(\.double)
    return stride(from: 0, to: numbers.count, by: width).map { Array(numbers[$0..<$0 + width]) }
  }

  private func product(_ weight: TensorData?, _ bias: TensorData?, _ x: [Double]) throws -> [Double] {
    let weight = rows(try #require(weight))
    let bias = try #require(bias).values.map(\.double)
    return zip(weight, bias).map { row, offset in zip(row, x).reduce(offset) { $0 + $1.0 * $1.1 } }
  }

  private func sigmoid(_ x: Double) -> Double { 1 / (1 + exp(-x)) }

  /// The hidden states of one direction over `inputs`, step by step.
  private func run(_ gates: Int, _ inputs: Rows, _ weights: [String: TensorData], _ ending: String) throws -> Rows {
    let hidden = try #require(weights["net.weight_hh" + ending]).shape[1]
    var (h, c) = ([Double](repeating: 0, count: hidden), [Double](repeating: 0, count: hidden))
    var outputs: Rows = []
    for x in inputs {
      let a = try product(weights["net.weight_ih" + ending], weights["net.bias_ih" + ending], x)
      let b = try product(weights["net.weight_hh" + ending], weights["net.bias_hh" + ending], h)
      func gate(_ values: [Double], _ number: Int, _ place: Int) -> Double { values[number * hidden + place] }
      h = (0..<hidden).map { place in
        let sum = (0..<gates).map { gate(a, $0, place) + gate(b, $0, place) }
        switch gates {
        case 1: return tanh(sum[0])
        case 3:
          let new = tanh(gate(a, 2, place) + sigmoid(sum[0]) * gate(b, 2, place))
          return (1 - sigmoid(sum[1])) * new + sigmoid(sum[1]) * h[place]
        default:
          c[place] = sigmoid(sum[1]) * c[place] + sigmoid(sum[0]) * tanh(sum[2])
          return sigmoid(sum[3]) * tanh(c[place])
        }
      }
      outputs.append(h)
    }
    return outputs
  }

  /// Two layers in both directions, for one sequence.
  private func bothDirections(_ gates: Int, _ inputs: Rows, _ weights: [String: TensorData]) throws -> Rows {
    var values = inputs
    for layer in 0..<2 {
      let forwards = try run(gates, values, weights, "_l\(layer)")
      let backwards = try run(gates, values.reversed(), weights, "_l\(layer)_reverse").reversed()
      values = zip(forwards, backwards).map { $0 + $1 }
    }
    return values
  }

  @Test(arguments: [1, 3, 4], [0, 1, 6])
  func layersComputeTheirFormulas(gates: Int, count: Int) throws {
    let steps = Dimension("steps", in: 0...9)
    let model = Network(gates: gates)
    let trace = ModelTrace(name: "recurrent", model: model) {
      Entry("run", inputs: ["x": .float32(2, steps, 3)]) { ["y": model($0["x"])] }
    }
    let module = try #require(trace.module, "\(trace.diagnostics)")
    let weights = weights(module)
    #expect(weights.count == 16 && weights.keys.contains("net.bias_hh_l1_reverse"))
    let x = TensorData(
      .f32, [2, count, 3], (0..<6 * count).map { ScalarValue(Double($0 * 7 % 11) / 5 - 1, as: .f32) })
    let found = try GraphInterpreter(module.graphs[0], symbols: ["steps": count]).run(inputs: ["x": x]) {
      parameter throws(Diagnostic) in
      guard let weight = weights[parameter.key] else { throw Diagnostic("no weight '\(parameter.key)'") }
      return weight
    }[0]
    let numbers = x.values.map(\.double)
    var wanted: [Double] = []
    for sequence in 0..<2 {
      let inputs = (0..<count).map { step in (0..<3).map { numbers[(sequence * count + step) * 3 + $0] } }
      wanted += try bothDirections(gates, inputs, weights).flatMap(\.self)
    }
    #expect(found.shape == [2, count, 8] && found.count == wanted.count)
    for (value, number) in zip(found.values, wanted) { #expect((value.double - number).magnitude < 1e-5) }
  }
}

extension RecurrentTests {
  /// The type of what an LSTM of three inputs and four features makes of `input`, or the report of a mistake.
  private func outcome(
    _ input: TensorSpec, hidden: TensorSpec? = nil, cell: TensorSpec? = nil, layers: Int = 1, batchFirst: Bool = false
  ) -> [String] {
    let net = LSTM(3, 4, layers: layers, batchFirst: batchFirst)
    struct Model: Module { let net: LSTM }
    let model = Model(net: net)
    let trace = ModelTrace(name: "recurrent", model: model) {
      Entry("run", inputs: ["x": input, "h": hidden ?? .float32(1), "c": cell ?? .float32(1)]) { inputs in
        let result = model.net(
          inputs["x"], hidden: hidden.map { _ in inputs["h"] }, cell: cell.map { _ in inputs["c"] })
        return ["y": result.output, "hidden": result.hidden, "cell": result.cell]
      }
    }
    guard let graph = trace.module?.graphs.first else {
      return trace.diagnostics.map { "\($0.modulePath): \($0.message)" }
    }
    return graph.outputs.map { graph.type(of: $0.value).description }
  }

  @Test func aSequenceWithoutABatchIsTaken() {
    let batch = Dimension("b", in: 1...9)
    for isFirst in [false, true] {
      #expect(outcome(.float32(7, 3), batchFirst: isFirst) == ["f32[7, 4]", "f32[1, 4]", "f32[1, 4]"])
      #expect(
        outcome(.float32(7, 3), hidden: .float32(2, 4), cell: .float32(2, 4), layers: 2, batchFirst: isFirst)
          == ["f32[7, 4]", "f32[2, 4]", "f32[2, 4]"])
    }
    #expect(outcome(.float32(7, batch, 3)) == ["f32[7, b, 4]", "f32[1, b, 4]", "f32[1, b, 4]"])
  }

  @Test func ranksAndStatesAreChecked() {
    let batch = Dimension("b", in: 1...9)
    #expect(
      outcome(.float32(3)) == ["net: LSTM takes an input [steps, batch, inputs] or [steps, inputs], not f32[3]"])
    #expect(
      outcome(.float32(1, 2, 7, 3), batchFirst: true)
        == ["net: LSTM takes an input [batch, steps, inputs] or [steps, inputs], not f32[1, 2, 7, 3]"])
    #expect(
      outcome(.float32(7, batch, 3), hidden: .float32(batch, 4))
        == ["net: hidden of LSTM must be [1, b, 4], not [b, 4]"])
    #expect(
      outcome(.float32(7, batch, 3), hidden: .float32(2, batch, 4), cell: .float32(1, batch, 4), layers: 2)
        == ["net: cell of LSTM must be [2, b, 4], not [1, b, 4]"])
    #expect(
      outcome(.float32(7, 3), hidden: .float32(1, 1, 4)) == ["net: hidden of LSTM must be [1, 4], not [1, 1, 4]"])
  }

  @Test(arguments: [1, 3, 4]) func aSequenceAloneIsABatchOfOne(gates: Int) throws {
    let model = Network(gates: gates)
    var found: [TensorData] = []
    for isAlone in [true, false] {
      let trace = ModelTrace(name: "recurrent", model: model) {
        Entry("run", inputs: ["x": isAlone ? .float32(6, 3) : .float32(1, 6, 3)]) { ["y": model($0["x"])] }
      }
      let module = try #require(trace.module, "\(trace.diagnostics)")
      let weights = weights(module)
      let x = TensorData(
        .f32, isAlone ? [6, 3] : [1, 6, 3], (0..<18).map { ScalarValue(Double($0 * 7 % 11) / 5 - 1, as: .f32) })
      found += try GraphInterpreter(module.graphs[0]).run(inputs: ["x": x]) { parameter throws(Diagnostic) in
        guard let weight = weights[parameter.key] else { throw Diagnostic("no weight '\(parameter.key)'") }
        return weight
      }
    }
    #expect(found[0].shape == [6, 8] && found[0].values == found[1].values)
  }
}

/// A recurrent layer of a kind that is known by its number of gates.
private struct Network: Module {
  let net: any Module

  init(gates: Int) {
    net =
      switch gates {
      case 1: RNN(3, 4, layers: 2, batchFirst: true, bidirectional: true)
      case 3: GRU(3, 4, layers: 2, batchFirst: true, bidirectional: true)
      default: LSTM(3, 4, layers: 2, batchFirst: true, bidirectional: true)
      }
  }

  func callAsFunction(_ x: Tensor) -> Tensor {
    if let net = net as? RNN { return net(x).output }
    if let net = net as? GRU { return net(x).output }
    return (net as? LSTM)?(x).output ?? x
  }
}
