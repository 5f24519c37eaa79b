import Foundation
import MartletSupport
import TestSupport
import Testing

/// The tool on `Examples/MiniLM.swift` with small sizes: a layer can be followed from the model to its kernels, and every
/// process makes the same bytes.
struct MiniLMToolTests {
  private static let tool = TestProgram.products.appending(path: "martlet").path

  /// The part of what `--print-after all` shows that stands under the line `title`.
  private func section(_ title: String, of text: String) throws -> [String] {
    let lines = text.components(separatedBy: "\n")
    let start = try #require(lines.firstIndex(of: "; \(title)"), "there is no '\(title)'")
    return Array(lines[(start + 1)...].prefix { !$0.hasPrefix("; @") && !$0.hasPrefix("; after ") })
  }

  @Test("One encoder layer can be followed through all stages") func oneLayer() async throws {
    let folder = try TemporaryFolder()
    let (model, _) = try await SmallMiniLM.write(to: folder)
    let (status, text) = try TestProgram.run(Self.tool, ["inspect", model, "--print-after", "all"], in: folder.path)
    try #require(status == 0, "\(text)")

    let traced = try section("@encode after read", of: text).filter { $0.contains("  @ encoder.layer.0.") }
    let composites = traced.compactMap { $0.firstMatch(of: #/ = composite (\w+)/#)?.output.1 }
    #expect(
      composites == [
        "linear", "linear", "linear", "attention", "linear", "layer_norm", "linear", "gelu", "linear", "layer_norm",
      ])
    #expect(traced.contains { $0.hasSuffix("  @ encoder.layer.0.intermediate.dense MiniLM.swift:72") })

    // One region for each kernel, named after the module that it computes.
    let regions = try section("@encode after fuse", of: text).compactMap {
      $0.firstMatch(of: #/^  %encoder_layer_0_(\w+) = fused\(/#).map { String($0.output.1) }
    }
    let modules = [
      "attention_self_query", "attention_self_key", "attention_self_value", "attention_self", "attention_output",
      "attention_output_LayerNorm", "intermediate", "output", "output_LayerNorm",
    ]
    for module in modules { #expect(regions.contains { $0 == module || $0.hasPrefix("\(module)_") }, "\(module)") }
    #expect(regions.count >= modules.count && regions.count <= 2 * modules.count, "\(regions)")

    // Layers of one shape share their kernels, whose names have the parts that the layers have in common.
    let lowered = try section("after lower", of: text)
    let kernels = lowered.compactMap { $0.firstMatch(of: #/^kernel @(\w+)\(/#).map { String($0.output.1) } }
    for name in [
      "attention_self_contract", "attention_self_attention", "attention_output_dense_contract",
      "intermediate_dense_contract",
    ] {
      #expect(kernels.contains("encoder_layer_\(name)"), "\(kernels)")
    }
    #expect(lowered.contains { $0.contains("encoder.layer.{0, 1}.intermediate.dense MiniLM.swift:72") })
  }

  @Test("Two processes give equal bytes") func reproducible() async throws {
    let folders = [try TemporaryFolder(), try TemporaryFolder()]
    let (model, weights) = try await SmallMiniLM.write(to: folders[0])
    for folder in folders {
      let (status, text) = try TestProgram.run(
        Self.tool,
        ["compile", model, "--weights", weights, "-o", "minilm.so", "--weights-placement", "external"],
        in: folder.path)
      try #require(status == 0, "\(text)")
    }
    for name in ["minilm.so", "minilm.weights", "minilm.h"] {
      let (first, second) = (folders[0].path(name), folders[1].path(name))
      #expect(FileManager.default.contentsEqual(atPath: first, andPath: second), "\(name)")
    }
  }
}
