import Foundation
import MartletCompiler
import MartletGraphIR
import MartletImporters
import MartletScalars
import MartletSupport
import TestSupport
import Testing

/// `Examples/MiniLM.swift` with smaller numbers in its configuration and made-up weights: the architecture where the
/// published weights are not needed.
enum SmallMiniLM {
  /// What the numbers of the configuration become; heads of 12 elements fill no vector.
  private static let sizes = [
    "features = 384": "features = 48", "heads = 12": "heads = 4", "inner = 1536": "inner = 112",
    "layers = 6": "layers = 2", "vocabulary = 30522": "vocabulary = 1001",
  ]

  /// Writes the model file and its weights into `folder`.
  static func write(to folder: TemporaryFolder) async throws -> (model: String, weights: String) {
    var source = try String(contentsOfFile: Samples.example("MiniLM.swift"), encoding: .utf8)
    for (published, small) in sizes {
      try #require(source.components(separatedBy: published).count == 2, "the configuration has no '\(published)'")
      source = source.replacing(published, with: small)
    }
    try folder.write(source, to: "MiniLM.swift")
    let module = try await Samples.tracer().trace(folder.path("MiniLM.swift")).module
    let graph = try #require(module.graphs.first)
    var tensors: [SafetensorsWriter.Tensor] = []
    for (number, node) in graph.nodes.enumerated() {
      guard case .parameter(let parameter) = node.kind else { continue }
      let shape = try #require(node.types[0].staticShape)
      var values = FormulaWeights.uniform(shape.reduce(1, *), seed: number, scale: shape.count == 1 ? 0x1p-3 : 0x1p-2)
      if parameter.key.hasSuffix("LayerNorm.weight") { values = values.map { 1 + $0 } }
      tensors.append(.init(parameter.key, .f32, shape, bytes: FormulaWeights.bytes(values)))
    }
    try SafetensorsWriter.write(tensors, to: folder.path("minilm.safetensors"))
    return (folder.path("MiniLM.swift"), folder.path("minilm.safetensors"))
  }
}
