import MartletCompiler
import MartletFileTesting
import MartletGraphIR
import MartletScalars
import MartletSupport
import TestSupport
import Testing

/// The kernels of the examples for GPUs, interpreted: they agree with the graph interpreter within the derived bounds.
struct BlockExampleTests {
  private func compare(
    _ model: String, weights: [String]?, dims: [String: Int], entries: [String]? = nil
  ) async throws {
    let compiler = Compiler()
    let module = try await compiler.read(model)
    let check = try await AgreementCheck(
      module, weights: weights, compiler: compiler, seed: 7, interpretsKernels: false, devices: .interpreted)
    for graph in check.entries where entries?.contains(graph.name) ?? true {
      let values = graph.symbols.map { (name: $0.name, value: dims[$0.name] ?? $0.range.lowerBound) }
      let found = try check.compare(graph, dims: values, seed: 8)
      #expect(found.contains { $0.executor == "kernels for sm_80" })
      for agreement in found {
        #expect(agreement.disagreement == nil && agreement.looseDisagreement == nil, "\(agreement)")
        #expect(!agreement.isOnlyNaN)
      }
    }
  }

  @Test func mlp() async throws {
    let folder = try TemporaryFolder()
    try FormulaWeights.writeMLP(to: folder.path("mlp.safetensors"))
    try await compare(
      Samples.example("MLP.swift"), weights: [folder.path("mlp.safetensors")], dims: ["batch": 3])
  }

  @Test func digits() async throws {
    try await compare(
      Samples.example("DigitsCNN.swift"), weights: [Samples.example("Weights/digits.safetensors")],
      dims: ["batch": 2])
  }

  /// The Llama-style block, with its state; the cache has two positions before.
  @Test func decoder() async throws {
    try await compare(Samples.example("Decoder.swift"), weights: nil, dims: ["past": 2, "tokens": 3])
  }

  @Test func miniLM() async throws {
    let folder = try TemporaryFolder()
    let (model, weights) = try await SmallMiniLM.write(to: folder)
    try await compare(model, weights: [weights], dims: ["batch": 2, "sequence": 5])
  }
}
