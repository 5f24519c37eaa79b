import Foundation
import MartletInterpreter
import MartletScalars
import MartletSupport
import Testing

/// The examples against numbers made by PyTorch, evaluated by the graph interpreter.
struct ExampleConformanceTests {
  @Test func digits() async throws {
    let reference = try await Reference(
      "DigitsCNN.swift", weights: Samples.example("Weights/digits.safetensors"), reference: "digits")
    let count = 12
    let outputs = try reference.run(
      "classify", ["batch": count], ["image": reference.tensor("image").prefix(count)])
    #expect(try Reference.distance(outputs[0], reference.tensor("probabilities").prefix(count)) < 1e-5)
    #expect(try outputs[1] == reference.tensor("digit").prefix(count))
    let labels = try reference.tensor("label").prefix(count)
    #expect(zip(outputs[1].values, labels.values).count { $0 == $1 } >= count - 1)
  }

  @Test func mlp() async throws {
    let weights = FileManager.default.temporaryDirectory.appending(path: "mlp-\(UUID().uuidString).safetensors").path()
    defer { try? FileManager.default.removeItem(atPath: weights) }
    try FormulaWeights.writeMLP(to: weights)
    let reference = try await Reference("MLP.swift", weights: weights, reference: "classifier")
    // The formula gives the same numbers here and in Python.
    let image = try reference.tensor("image")
    #expect(image.values.map(\.float) == FormulaWeights.uniform(3 * 784, seed: 99, scale: 1))
    let outputs = try reference.run("classify", ["batch": 1], ["image": image.prefix(1)])
    #expect(try Reference.distance(outputs[0], reference.tensor("probabilities").prefix(1)) < 1e-6)
  }

  @Test func miniLM() async throws {
    let reference = try await Reference("MiniLM.swift", weights: PublishedMiniLM.weights(), reference: "minilm")
    let lengths = try reference.tensor("lengths").values.map(\.integer)
    let ids = try reference.tensor("ids")
    // The shortest sentence, with one place of padding behind it.
    let shortest = try #require(lengths.indices.min { lengths[$0] < lengths[$1] })
    let start = lengths[..<shortest].reduce(0, +)
    let (count, padded) = (lengths[shortest], lengths[shortest] + 1)
    let tokens = (0..<padded).map { ScalarValue($0 < count ? ids[start + $0].integer : 0, as: .i64) }
    let mask = (0..<padded).map { ScalarValue($0 < count ? 1 : 0, as: .i64) }
    let outputs = try reference.run(
      "encode", ["batch": 1, "sequence": padded],
      [
        "input_ids": TensorData(.i64, [1, padded], tokens), "attention_mask": TensorData(.i64, [1, padded], mask),
      ])
    let expected = try reference.tensor("embedding")
    let row = TensorData(.f32, [1, 384], bits: Array(expected.bits[(shortest * 384)..<((shortest + 1) * 384)]))
    #expect(Reference.distance(outputs[0], row) < 1e-5)
  }
}
