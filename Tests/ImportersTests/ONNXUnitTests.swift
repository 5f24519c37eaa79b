import MartletGraphIR
import MartletImporters
import MartletSupport
import TestSupport
import Testing

/// What exporters write for a composite is that composite again.
struct ONNXUnitTests {
  private static let found: Set<String> = ["gelu_pytorch", "gelu_half_first", "gelu_half_of_curve"]

  @Test(
    "A Gaussian error linear unit is found, and nothing that only looks like one",
    arguments: try ONNXTestCase.all().filter { $0.name.hasPrefix("gelu_") && $0.symbolic == true })
  func gaussianUnits(_ test: ONNXTestCase) throws {
    let folder = try TemporaryFolder()
    let model = try ONNXModel(try test.write(below: folder.path), ONNXImportOptions(dims: [.init("n", .range(1...8))]))
    let graph = model.module.graphs[0]
    let result = graph.nodes[try #require(graph.outputs.first).value.node]
    guard case .composite(let composite) = result.kind else {
      #expect(!Self.found.contains(test.name))
      return
    }
    #expect(Self.found.contains(test.name) == (composite.base as? Composites.GELU == .init()))
  }
}
