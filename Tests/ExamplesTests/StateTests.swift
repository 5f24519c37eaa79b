import MartletArtifact
import MartletCompiler
import MartletEmission
import MartletGraphIR
import MartletImporters
import MartletRuntime
import MartletScalars
import MartletSupport
import TestSupport
import Testing

/// The decoder of the examples, whose caches change in place.
struct StateTests {
  /// A text that is decoded piece by piece.
  private struct Session {
    let context: ModelContext
    let entry: ModelEntry
    /// The tokens of the last call, and the caches.
    var inputs: [HostTensor]
    var past = 0

    init(_ model: LoadedModel, width: Int, level: String) throws {
      context = try ModelContext(
        model, executor: width > 1 ? ThreadExecutor(width: width, sharesEvery: true) : nil, level: level)
      entry = try model.entry("decode")
      inputs = try entry.signature.inputs.map { input in
        try HostTensor(input.type, input.shape.map { $0.expression.constant ?? 0 })
      }
    }

    /// The scores of what follows each of `tokens`.
    mutating func decode(_ tokens: ArraySlice<Int64>) throws -> [Float] {
      inputs[0] = try HostTensor(.i64, [tokens.count], Array(tokens))
      let scores = try context.runInPlace(entry, &inputs, dims: [("past", past)])
      past += tokens.count
      try #require(scores.count == 1, "the caches are no outputs")
      return scores[0].elements(as: Float.self)
    }

    /// The bytes of the caches.
    var caches: [[UInt8]] { inputs.dropFirst().map(\.bytes) }
  }

  private static let text: [Int64] = (0..<40).map { $0 * 37 % 256 }

  private func decoder(_ folder: TemporaryFolder) async throws -> LoadedModel {
    let source = Samples.example("Decoder.swift")
    var tensors: [SafetensorsWriter.Tensor] = []
    for node in try await Samples.tracer().trace(source).module.graphs[0].nodes {
      guard case .parameter(let parameter) = node.kind, let shape = node.types[0].staticShape else { continue }
      let values = FormulaWeights.uniform(shape.reduce(1, *), seed: tensors.count + 1, scale: 0x1p-2)
      tensors.append(.init(parameter.key, .f32, shape, bytes: FormulaWeights.bytes(values)))
    }
    try SafetensorsWriter.write(tensors, to: folder.path("decoder.safetensors"))
    _ = try await Compiler().compile(
      source, weights: [folder.path("decoder.safetensors")], as: .sharedObject, to: folder.path("decoder.so"))
    return try LoadedModel(folder.path("decoder.so"))
  }

  @Test("One token after the other gives what many at once give, at every level and by any number of threads")
  func steps() async throws {
    let folder = try TemporaryFolder()
    let model = try await decoder(folder)
    for machine in HostMachine.levels where model.manifest.target.levels.contains(machine.name) {
      var single = try Session(model, width: 1, level: machine.name)
      let scores = try Self.text.indices.flatMap { try single.decode(Self.text[$0...$0]) }
      #expect(Set(scores.map(\.bitPattern)).count > 1000)
      for width in [2, 3] {
        var again = try Session(model, width: width, level: machine.name)
        let same = try Self.text.indices.flatMap { try again.decode(Self.text[$0...$0]) }
        #expect(same == scores && again.caches == single.caches, "\(machine.name), \(width) threads")
      }
      var several = try Session(model, width: 1, level: machine.name)
      let pieces = try [0..<25, 25..<26, 26..<40].flatMap { try several.decode(Self.text[$0]) }
      #expect(zip(scores, pieces).allSatisfy { abs($0 - $1) < 1e-4 }, "\(machine.name)")
    }
  }

  @Test("Without in-place memory the result is the same and inputs stay")
  func values() async throws {
    let folder = try TemporaryFolder()
    let model = try await decoder(folder)
    var session = try Session(model, width: 1, level: "x86-64")
    _ = try session.decode(Self.text[..<30])
    session.inputs[0] = try HostTensor(.i64, [2], Array(Self.text[30..<32]))
    let before = session.inputs.map(\.bytes)
    let kept = session.inputs
    let outputs = try session.context.run(session.entry, session.inputs, dims: [("past", 30)])
    #expect(session.inputs.map(\.bytes) == before)
    let scores = try session.context.runInPlace(session.entry, &session.inputs, dims: [("past", 30)])
    #expect(scores.map(\.bytes) + session.caches == outputs.map(\.bytes))
    #expect(session.caches != Array(before.dropFirst()))
    #expect(kept.map(\.bytes) == before, "other tensors never see a change in place")
  }

  @Test("A call that breaks the contract changes nothing")
  func mistakes() async throws {
    let folder = try TemporaryFolder()
    let model = try await decoder(folder)
    var session = try Session(model, width: 1, level: "x86-64")
    _ = try session.decode(Self.text[..<3])
    let caches = session.caches
    #expect(throws: Diagnostic.self) { try session.decode([1, 256]) }
    #expect(session.caches == caches && session.past == 3)
    for (past, message) in [(481, "dim 'past' is 481, must lie in 0...480"), (-1, "dim 'past' is -1")] {
      session.past = past
      let error = #expect(throws: Diagnostic.self) { try session.decode([1]) }
      #expect(error?.message.contains(message) == true, "\(String(describing: error))")
    }
    let error = #expect(throws: Diagnostic.self) { try session.context.runInPlace(session.entry, &session.inputs) }
    #expect(error?.message == "no input shows dim 'past'")
    #expect(session.caches == caches)
  }
}
