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
