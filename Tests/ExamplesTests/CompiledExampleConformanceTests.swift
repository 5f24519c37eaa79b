import Foundation
import MartletArtifact
import MartletCompiler
import MartletEmission
import MartletImporters
import MartletKernelIR
import MartletRuntime
import MartletScalars
import MartletSupport
import TestSupport
import Testing

/// The compiled examples against numbers made by PyTorch, at every level that this machine has, with any number of
/// threads.
struct CompiledExampleConformanceTests {
  /// Runs `entry` at every level by one, two and three threads, which must give the same bits, and hands over the
  /// outputs of each level.
  private func forEachLevel(
    _ artefact: String, _ entry: String, _ inputs: [HostTensor], _ body: ([HostTensor], String) throws -> Void
  ) throws {
    let model = try LoadedModel(artefact)
    for machine in HostMachine.levels where model.manifest.target.levels.contains(machine.name) {
      let alone = try ModelContext(model, level: machine.name).run(model.entry(entry), inputs)
      for width in [2, 3] {
        let context = try ModelContext(
          model, executor: ThreadExecutor(width: width, sharesEvery: true), level: machine.name)
        let several = try context.run(model.entry(entry), inputs)
        #expect(several.map(\.bytes) == alone.map(\.bytes), "\(machine.name), \(width) threads")
      }
      try body(alone, machine.name)
    }
  }

  @Test func digits() async throws {
    let folder = try TemporaryFolder()
    _ = try await Compiler().compile(
      Samples.example("DigitsCNN.swift"), weights: [Samples.example("Weights/digits.safetensors")],
      as: .sharedObject, to: folder.path("digits.so"))
    let reference = try WeightSet([Samples.example("References/digits.safetensors")])
    let image = try reference.hostTensor("image")
    #expect(image.shape[0] > 20)
    let probabilities = try reference.hostTensor("probabilities")
    let digit = try reference.hostTensor("digit")
    try forEachLevel(folder.path("digits.so"), "classify", [image]) { outputs, level in
      #expect(outputs[0].distance(probabilities) < 1e-5, "\(level)")
      #expect(outputs[1].elements(as: Int64.self) == digit.elements(as: Int64.self), "\(level)")
    }
  }

  @Test func mlp() async throws {
    let folder = try TemporaryFolder()
    try FormulaWeights.writeMLP(to: folder.path("mlp.safetensors"))
    _ = try await Compiler().compile(
      Samples.example("MLP.swift"), weights: [folder.path("mlp.safetensors")], as: .sharedObject,
      to: folder.path("mlp.so"))
    let reference = try WeightSet([Samples.example("References/classifier.safetensors")])
    let image = try reference.hostTensor("image")
    let probabilities = try reference.hostTensor("probabilities")
    try forEachLevel(folder.path("mlp.so"), "classify", [image]) { outputs, level in
      #expect(outputs[0].distance(probabilities) < 1e-6, "\(level)")
    }
  }

  /// Every sentence by itself, and the hidden state of the first.
  @Test func miniLM() async throws {
    let artefact = try await PublishedMiniLM.shared.artefact()
    let reference = try WeightSet([Samples.example("References/minilm.safetensors")])
    let ids = try reference.hostTensor("ids").elements(as: Int32.self)
    let expected = try reference.hostTensor("embedding").elements(as: Float.self)
    let lengths = try reference.hostTensor("lengths").elements(as: Int32.self).map(Int.init)
    #expect(lengths.count >= 50)
    var start = 0
    for (sentence, length) in lengths.enumerated() {
      let tokens = ids[start..<start + length].map(Int64.init)
      start += length
      let inputs = [
        try HostTensor(.i64, [1, length], tokens),
        try HostTensor(.i64, [1, length], [Int64](repeating: 1, count: length)),
      ]
      let wanted = try HostTensor(.f32, [1, 384], Array(expected[sentence * 384..<sentence * 384 + 384]))
      try forEachLevel(artefact, "encode", inputs) { outputs, level in
        #expect(outputs[0].distance(wanted) < 1e-5, "sentence \(sentence), \(level)")
      }
      if sentence == 0 {
        let hidden = try reference.hostTensor("hidden", shape: [1, length, 384])
        try forEachLevel(artefact, "hidden", inputs) { outputs, level in
          #expect(outputs[0].distance(hidden) < 2e-5, "\(level)")
        }
      }
    }
  }
}

extension HostTensor {
  /// The elements as they lie in memory.
  var bytes: [UInt8] { withUnsafeBytes { Array($0) } }

  /// The greatest distance between elements of two `f32` tensors.
  func distance(_ other: HostTensor) -> Float {
    guard shape == other.shape, type == .f32, other.type == .f32 else { return .infinity }
    let distances = zip(elements(as: Float.self), other.elements(as: Float.self)).map { abs($0 - $1) }
    return distances.contains { $0.isNaN } ? .infinity : distances.max() ?? 0
  }
}

extension WeightSet {
  /// The tensor `key`, with another shape if one is given.
  func hostTensor(_ key: String, shape: [Int]? = nil) throws(Diagnostic) -> HostTensor {
    guard let tensor = self[key] else { throw Diagnostic("no tensor '\(key)'") }
    let bytes = tensor.withUnsafeBytes { Array($0) }
    return try HostTensor(tensor.type, shape ?? tensor.shape, bytes: bytes)
  }
}
