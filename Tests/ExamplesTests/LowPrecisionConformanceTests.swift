import Foundation
import MartletCompiler
import MartletEmission
import MartletImporters
import MartletPasses
import MartletRuntime
import MartletScalars
import MartletSupport
import TestSupport
import Testing

/// The compiled examples with weights in fewer bits against the numbers of PyTorch in f32: how much is lost.
struct LowPrecisionConformanceTests {
  /// What the embeddings of MiniLM may lose: the least cosine with PyTorch's and the mean of all sentences, and the
  /// greatest distance of an element.
  struct Loss {
    var cosine: Float
    var mean: Float
    var distance: Float
  }

  /// What is rounded: weights, or what they are multiplied with, too.
  enum Form: String, CaseIterable {
    case bf16, int8, products

    var weights: WeightsType? { WeightsType(rawValue: rawValue) }

    var options: CompileOptions {
      CompileOptions(
        levels: Array(HostMachine.levels.suffix(1)), weightsType: weights,
        matmulPrecision: self == .products ? .bf16 : .f32)
    }

    var allowed: Loss {
      switch self {
      // Measured: 0.99997, 0.999993, 0.0012.
      case .bf16: Loss(cosine: 0.9999, mean: 0.99997, distance: 0.003)
      // Measured: 0.9965, 0.9995, 0.020.
      case .int8: Loss(cosine: 0.99, mean: 0.999, distance: 0.03)
      // Measured: 0.99995, 0.999989, 0.0015.
      case .products: Loss(cosine: 0.9998, mean: 0.99995, distance: 0.004)
      }
    }
  }

  /// The artefact of an example for the best level of this machine.
  private func artefact(
    _ model: String, _ weights: String, _ form: Form, in folder: TemporaryFolder
  ) async throws -> LoadedModel {
    let path = folder.path("model.so")
    _ = try await Compiler(form.options).compile(
      Samples.example(model), weights: [weights], as: .sharedObject, to: path)
    return try LoadedModel(path)
  }

  @Test(arguments: Form.allCases) func miniLM(form: Form) async throws {
    let folder = try TemporaryFolder()
    let model = try await artefact("MiniLM.swift", try PublishedMiniLM.weights(), form, in: folder)
    let context = try ModelContext(model)
    let reference = try WeightSet([Samples.example("References/minilm.safetensors")])
    let ids = try reference.hostTensor("ids").elements(as: Int32.self)
    let expected = try reference.hostTensor("embedding").elements(as: Float.self)
    let lengths = try reference.hostTensor("lengths").elements(as: Int32.self).map(Int.init)
    var loss = Loss(cosine: 1, mean: 0, distance: 0)
    var start = 0
    for (sentence, length) in lengths.enumerated() {
      let inputs = [
        try HostTensor(.i64, [1, length], ids[start..<start + length].map(Int64.init)),
        try HostTensor(.i64, [1, length], [Int64](repeating: 1, count: length)),
      ]
      start += length
      let found = try context.run(model.entry("encode"), inputs)[0].elements(as: Float.self)
      let wanted = expected[sentence * 384..<sentence * 384 + 384]
      // Both have the length 1.
      let cosine = zip(found, wanted).reduce(0) { $0 + $1.0 * $1.1 }
      loss.cosine = min(loss.cosine, cosine)
      loss.mean += cosine / Float(lengths.count)
      loss.distance = max(loss.distance, zip(found, wanted).map { ($0 - $1).magnitude }.max() ?? .infinity)
    }
    let allowed = form.allowed
    #expect(loss.cosine > allowed.cosine, "\(form.rawValue): the least cosine is \(loss.cosine)")
    #expect(loss.mean > allowed.mean, "\(form.rawValue): the mean cosine is \(loss.mean)")
    #expect(loss.distance < allowed.distance, "\(form.rawValue): an element is \(loss.distance) away")
    // Fewer bits than f32 hold differ from it.
    #expect(loss.distance > 1e-5, "\(form.rawValue): nothing was rounded")
  }

  @Test(arguments: Form.allCases) func digits(form: Form) async throws {
    let folder = try TemporaryFolder()
    let weights = Samples.example("Weights/digits.safetensors")
    let model = try await artefact("DigitsCNN.swift", weights, form, in: folder)
    let reference = try WeightSet([Samples.example("References/digits.safetensors")])
    let outputs = try ModelContext(model).run(model.entry("classify"), [try reference.hostTensor("image")])
    #expect(outputs[0].distance(try reference.hostTensor("probabilities")) < 0.02, "\(form.rawValue)")
    let digits = try reference.hostTensor("digit").elements(as: Int64.self)
    #expect(outputs[1].elements(as: Int64.self) == digits, "\(form.rawValue)")
  }
}
