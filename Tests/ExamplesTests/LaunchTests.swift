import MartletArtifact
import MartletCompiler
import MartletRuntime
import MartletScalars
import MartletSupport
import Testing

/// What the manifest says of launches, and what is recorded of them.
struct LaunchTests {
  private func mlp(_ folder: TemporaryFolder) async throws -> LoadedModel {
    try FormulaWeights.writeMLP(to: folder.path("mlp.safetensors"))
    _ = try await Compiler().compile(
      Samples.example("MLP.swift"), weights: [folder.path("mlp.safetensors")], as: .sharedObject,
      to: folder.path("mlp.so"))
    return try LoadedModel(folder.path("mlp.so"))
  }

  @Test("The manifest of the MLP lists its launches and what they do") func manifest() async throws {
    let folder = try TemporaryFolder()
    let manifest = try await mlp(folder).manifest
    let launches = try #require(manifest.launches)
    #expect(launches.count == 1)
    let paths = launches[0].map { launch in
      launch.location.map { manifest.kernels[launch.kernel].modulePath(at: $0) }
    }
    #expect(paths == ["hidden", "middle", "output", ""])
    let weights = 784 * 512 + 512 * 512 + 512 * 10
    for batch in [1, 64] {
      let dims = try manifest.entries[0].dims([batch])
      let flops = launches[0].compactMap { manifest.kernels[$0.kernel].flops?.value(dims) }
      let bytes = launches[0].compactMap { manifest.kernels[$0.kernel].bytes?.value(dims) }
      // Two biases with a relu each, a bias, and a softmax of five operations, and one for the inverse of its sum.
      #expect(flops.reduce(0, +) == batch * (2 * weights + 4 * 512 + 10 + 5 * 10 + 1))
      // Weights and biases, the image, what lies between layers once written and once read, the probabilities.
      #expect(bytes.reduce(0, +) == 4 * (weights + 512 + 512 + 10 + batch * (784 + 4 * 512 + 2 * 10 + 10)))
    }
  }

  @Test("A recorder sees every launch, also those of one task, and changes no result", arguments: [1, 2, 3])
  func recorded(width: Int) async throws {
    let folder = try TemporaryFolder()
    let model = try await mlp(folder)
    let launches = try #require(model.manifest.launches)[0]
    let entry = try model.entry()
    for batch in [1, 7] {
      let image = try HostTensor(.f32, [batch, 784], (0..<batch * 784).map { Float($0 % 13) / 8 })
      let alone = try ModelContext(model).run(entry, [image])
      let recorder = LaunchRecorder(width > 1 ? ThreadExecutor(width: width) : nil)
      let context = try ModelContext(model, recorder: recorder)
      for _ in 0..<3 {
        #expect(try context.run(entry, [image]).map(\.bytes) == alone.map(\.bytes))
        let times = recorder.take()
        #expect(times.count == launches.count)
        #expect(times.allSatisfy { $0.duration >= 0 })
        #expect(zip(times, times.dropFirst()).allSatisfy { $0.end <= $1.begin })
      }
    }
  }
}
