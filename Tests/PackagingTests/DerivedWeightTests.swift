import Foundation
import MartletArtifact
import MartletCompiler
import MartletImporters
import MartletScalars
import MartletSupport
import Testing

/// Weights that are computed from others when they are packed.
struct DerivedWeightTests {
  private static let graph = """
    martlet graph 1
    graph @g(%x: f32[n, 8]) -> (y: f32[n, 8]) where n in 1...4 {
      %v = parameter "variance" : f32[8]
      %w = parameter "weight" : f32[8]
      %0 = map sqrt %v : f32[8]
      %1 = map mul %0, %w : f32[8]
      %2 = view %1 {j -> i j} : f32[n, 8]
      %3 = map mul %x, %2 : f32[n, 8]
      return %3
    }
    """

  private static func bytes(_ numbers: [Float]) -> [UInt8] { numbers.withUnsafeBytes { Array($0) } }

  @Test(arguments: CompileOptions.WeightsPlacement.allCases)
  func onlyWhatIsComputedLiesInTheArtefact(placement: CompileOptions.WeightsPlacement) async throws {
    let folder = try TemporaryFolder()
    try Data(Self.graph.utf8).write(to: URL(filePath: folder.path("g.graph")))
    let (roots, factors) = ((1...8).map { Float($0) }, (1...8).map { Float($0) / 4 })
    try SafetensorsWriter.write(
      [
        .init("variance", .f32, [8], bytes: Self.bytes(roots.map { $0 * $0 })),
        .init("weight", .f32, [8], bytes: Self.bytes(factors)),
      ], to: folder.path("w.safetensors"))
    let compiler = Compiler(CompileOptions(weightsPlacement: placement))
    _ = try await compiler.compile(
      folder.path("g.graph"), weights: [folder.path("w.safetensors")], as: .sharedObject, to: folder.path("g.so"))
    let artifact = Array(try Data(contentsOf: URL(filePath: folder.path("g.so"))))
    let manifest = try artifact.withUnsafeBytes { raw in
      Result { () throws(Diagnostic) in
        guard let section = try ElfFile(raw, file: "g.so").section(ArtifactFormat.manifestSection) else {
          throw Diagnostic("a section is missing")
        }
        return try ManifestSection.decode(UnsafeRawBufferPointer(rebasing: raw[section.range]), file: "g.so")
      }
    }.get()
    let layout = try #require(manifest.weights)
    let expected = Self.bytes(zip(roots, factors).map { $0 * $1 })
    // After the largest, of equals the first.
    #expect(layout.tensors.map(\.key) == ["variance.derived"])
    #expect(layout.tensors[0].contentHash == ContentHash(of: expected))
    let weights = try Data(contentsOf: URL(filePath: folder.path(placement == .embed ? "g.so" : "g.weights")))
    #expect(weights.range(of: Data(expected)) != nil)
  }

  @Test func stagesCanBeShownWithoutWeights() async throws {
    let folder = try TemporaryFolder()
    try Data(Self.graph.utf8).write(to: URL(filePath: folder.path("g.graph")))
    for stage in [InspectionStage.graph, .kernels, .memory, .manifest] {
      let text = try await Compiler().report(on: folder.path("g.graph"), weights: [], stage: stage)
      #expect(stage == .graph || text.contains("variance.derived"), "\(stage)")
    }
  }
}
