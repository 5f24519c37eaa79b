import Foundation
import MartletCompiler
import MartletGraphIR
import MartletImporters
import MartletInterpreter
import MartletScalars
import MartletSupport

/// An example with its weights and the numbers that PyTorch made, evaluated by the graph interpreter.
struct Reference {
  let binding: WeightBinding
  let expected: WeightSet

  /// The example `model` with the weights at `weights`, and the reference `name`.
  init(_ model: String, weights: String, reference name: String) async throws {
    let compiler = Compiler()
    binding = try compiler.bind(try await compiler.read(Samples.example(model)), weights: [weights])
    expected = try WeightSet([Samples.example("References/\(name).safetensors")])
  }

  /// A tensor of the reference.
  func tensor(_ key: String) throws -> TensorData { try data(expected[key], key) }

  private func data(_ tensor: WeightTensor?, _ key: String) throws(Diagnostic) -> TensorData {
    guard let tensor,
      let data = tensor.withUnsafeBytes({ TensorData(tensor.type, tensor.shape, bytes: Array($0)) })
    else { throw Diagnostic("no tensor '\(key)'") }
    return data
  }

  /// The outputs of the entry `entry` for `inputs`.
  func run(_ entry: String, _ symbols: [String: Int], _ inputs: [String: TensorData]) throws -> [TensorData] {
    guard let graph = binding.module.graphs.first(where: { $0.name == entry }) else {
      throw Diagnostic("no entry '\(entry)'")
    }
    return try GraphInterpreter(graph, symbols: symbols).run(inputs: inputs) { (parameter) throws(Diagnostic) in
      try data(binding[parameter.key], parameter.key)
    }
  }

  /// The greatest distance between elements.
  static func distance(_ left: TensorData, _ right: TensorData) -> Double {
    left.shape == right.shape ? zip(left.doubles, right.doubles).map { abs($0 - $1) }.max() ?? 0 : .infinity
  }
}

extension TensorData {
  /// The first `count` slices along the first axis.
  func prefix(_ count: Int) -> TensorData {
    let size = shape.dropFirst().reduce(1, *)
    return TensorData(element, [count] + shape.dropFirst(), bits: Array(bits.prefix(count * size)))
  }
}
