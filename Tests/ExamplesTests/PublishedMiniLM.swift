import Foundation
import MartletCompiler
import MartletSupport
import TestSupport
import Testing

/// The published all-MiniLM-L6-v2: its weights, fetched by the script that the demo uses, and its artefact, compiled once
/// for all tests of a run.
actor PublishedMiniLM {
  static let shared = PublishedMiniLM()

  private var compilation: Task<String, any Error>?

  /// The path of the weights.
  /// - Throws: what the script says where they cannot be fetched.
  static func weights() throws -> String {
    let (status, output) = try TestProgram.run(TestProgram.root.appending(path: "Scripts/minilm").path)
    guard status == 0 else { throw TestProgram.Missing(description: output) }
    return TestProgram.root.appending(path: "build/minilm/model.safetensors").path
  }

  /// The path of the artefact `build/tests/minilm.so`.
  func artefact() async throws -> String {
    if let compilation { return try await compilation.value }
    let task = Task {
      let folder = TestProgram.root.appending(path: "build/tests")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let path = folder.appending(path: "minilm.so").path
      _ = try await Compiler().compile(
        Samples.example("MiniLM.swift"), weights: [try Self.weights()], as: .sharedObject, to: path)
      return path
    }
    compilation = task
    return try await task.value
  }
}
