import Foundation
import MartletArtifact
import MartletEmission
import MartletImporters
import MartletKernelIR
import MartletRuntime
import MartletScalars
import MartletSupport
import TestSupport
import Testing

/// The compiled MiniLM over its whole range of batches and lengths, at every CPU level that this machine has: threads
/// and the rest of a batch never change a bit of a sentence, padding changes next to nothing, and every length agrees
/// with the reference in NumPy, which agrees with PyTorch.
@Suite("MiniLM, every batch and length", .seeded) struct MiniLMConformanceTests {
  /// What one call gets: rows of `sequence` tokens, of which the first `lengths[row]` take part.
  private struct Batch {
    var sequence: Int
    var lengths: [Int]
    var ids: [[Int64]]

    /// Rows of random tokens; one row is full.
    init(_ rows: Int, _ sequence: Int, _ random: inout SeededGenerator) {
      self.sequence = sequence
      lengths = (0..<rows).map { $0 == 0 ? sequence : 1 + random.below(sequence) }
      ids = (0..<rows).map { _ in (0..<sequence).map { _ in Int64(random.below(30522)) } }
    }

    /// The row `number` by itself, cut to `length`.
    init(_ batch: Batch, row number: Int, cutTo length: Int) {
      sequence = length
      lengths = [min(length, batch.lengths[number])]
      ids = [Array(batch.ids[number].prefix(length))]
    }

    /// The arguments of the entries.
    func inputs() throws(Diagnostic) -> [HostTensor] {
      let mask = lengths.flatMap { length in (0..<sequence).map { Int64($0 < length ? 1 : 0) } }
      return [
        try HostTensor(.i64, [lengths.count, sequence], ids.flatMap(\.self)),
        try HostTensor(.i64, [lengths.count, sequence], mask),
      ]
    }
  }

  /// The corners of the range and points inside; the largest only where effort is asked for.
  private static func batches() -> [Batch] {
    var random = SeededGenerator(seed: TestSeed.first)
    var points = [(1, 1), (1, 512), (64, 1), (3, 7), (5, 129), (2, 16)]
    for _ in 0..<TestSeed.count(3) {
      let sequence = 1 + random.below(512)
      points.append((1 + random.below(min(64, 600 / sequence + 1)), sequence))
    }
    if TestSeed.effort > 1 { points += [(64, 512), (63, 511), (64, 2), (17, 64)] }
    return points.map { Batch($0.0, $0.1, &random) }
  }

  /// What a call gives, as floats row by row.
  private func run(_ context: ModelContext, _ entry: String, _ batch: Batch) throws(Diagnostic) -> [ArraySlice<Float>] {
    let output = try context.run(try context.model.entry(entry), try batch.inputs())[0]
    let elements = output.elements(as: Float.self)
    let size = elements.count / batch.lengths.count
    return batch.lengths.indices.map { elements[$0 * size..<($0 + 1) * size] }
  }

  /// Runs both entries with 1, 2 and 3 threads.
  private func runAll(_ contexts: [ModelContext], _ batch: Batch) throws -> (
    hidden: [ArraySlice<Float>], encode: [ArraySlice<Float>]
  ) {
    let hidden = try contexts.map { context throws(Diagnostic) in try run(context, "hidden", batch) }
    let encode = try contexts.map { context throws(Diagnostic) in try run(context, "encode", batch) }
    for other in contexts.indices.dropFirst() {
      #expect(
        hidden[other].map(\.bits) == hidden[0].map(\.bits),
        "\(batch.lengths.count) × \(batch.sequence), \(other + 1) threads")
      #expect(
        encode[other].map(\.bits) == encode[0].map(\.bits),
        "\(batch.lengths.count) × \(batch.sequence), \(other + 1) threads")
    }
    return (hidden[0], encode[0])
  }

  /// Which rows of a batch are also tried by themselves.
  private static func chosen(_ batch: Batch) -> [Int] {
    Array(Set([0, batch.lengths.count / 2, batch.lengths.count - 1])).sorted()
  }

  @Test("Threads, batches and padding") func levels() async throws {
    let batches = Self.batches()
    let expected = try await references(batches)
    let model = try LoadedModel(try await PublishedMiniLM.shared.artefact())
    for machine in HostMachine.levels where model.manifest.target.levels.contains(machine.name) {
      let contexts = try [1, 2, 3].map { width throws(Diagnostic) in
        try ModelContext(
          model, executor: width == 1 ? nil : ThreadExecutor(width: width, sharesEvery: true), level: machine.name)
      }
      for (number, batch) in batches.enumerated() {
        let whole = try runAll(contexts, batch)
        for row in Self.chosen(batch) {
          let place =
            "\(machine.name), \(batch.lengths.count) × \(batch.sequence), row \(row) of length \(batch.lengths[row])"
          // By itself with the same padding: the same bits.
          let alone = Batch(batch, row: row, cutTo: batch.sequence)
          #expect(try run(contexts[0], "hidden", alone)[0].bits == whole.hidden[row].bits, "\(place)")
          #expect(try run(contexts[0], "encode", alone)[0].bits == whole.encode[row].bits, "\(place)")
          // Without padding.
          let length = batch.lengths[row]
          let cut = Batch(batch, row: row, cutTo: length)
          let hidden = try run(contexts[0], "hidden", cut)[0]
          #expect(whole.hidden[row].prefix(length * 384).distance(hidden) < 1e-5, "\(place)")
          #expect(whole.encode[row].distance(try run(contexts[0], "encode", cut)[0]) < 1e-6, "\(place)")
          // The reference.
          let wanted = try #require(expected["\(number)/\(row)"])
          #expect(hidden.distance(wanted.hidden[...]) < 3e-5, "\(place)")
          #expect(whole.encode[row].distance(wanted.embedding[...]) < 2e-6, "\(place)")
        }
      }
    }
  }

  /// What the reference makes of the chosen rows, by `batch/row`; and it makes of the sentences what PyTorch does.
  private func references(_ batches: [Batch]) async throws -> [String: (hidden: [Float], embedding: [Float])] {
    let published = try WeightSet([Samples.example("References/minilm.safetensors")])
    let ids = try published.hostTensor("ids").elements(as: Int32.self).map(Int64.init)
    let lengths = try published.hostTensor("lengths").elements(as: Int32.self).map(Int.init)
    var cases: [(name: String, ids: [Int64])] = []
    var start = 0
    for (sentence, length) in lengths.prefix(6).enumerated() {
      cases.append(("sentence/\(sentence)", Array(ids[start..<start + length])))
      start += length
    }
    for (number, batch) in batches.enumerated() {
      for row in Self.chosen(batch) {
        cases.append(("\(number)/\(row)", Array(batch.ids[row].prefix(batch.lengths[row]))))
      }
    }
    let expected = try reference(of: cases)
    let embeddings = try published.hostTensor("embedding").elements(as: Float.self)
    for sentence in 0..<6 {
      let found = try #require(expected["sentence/\(sentence)"])
      #expect(embeddings[sentence * 384..<sentence * 384 + 384].distance(found.embedding[...]) < 1e-6)
      if sentence == 0 {
        #expect(try published.hostTensor("hidden").elements(as: Float.self)[...].distance(found.hidden[...]) < 2e-5)
      }
    }
    return expected
  }

  /// What the reference in Python makes of sentences, by name.
  private func reference(
    of cases: [(name: String, ids: [Int64])]
  ) throws -> [String: (hidden: [Float], embedding: [Float])] {
    let folder = try TemporaryFolder()
    try SafetensorsWriter.write(
      cases.map { name, ids in .init(name, .i64, [ids.count], bytes: ids.withUnsafeBytes { Array($0) }) },
      to: folder.path("cases.safetensors"))
    let (status, text) = try TestProgram.run(
      TestProgram.root.appending(path: "Scripts/python").path,
      [
        "numpy", "safetensors", "--", "Tests/ExamplesTests/References/minilm.py", try PublishedMiniLM.weights(),
        folder.path("cases.safetensors"), folder.path("results.safetensors"),
      ], in: TestProgram.root.path)
    try #require(status == 0, "\(text)")
    let results = try WeightSet([folder.path("results.safetensors")])
    var expected: [String: (hidden: [Float], embedding: [Float])] = [:]
    for (name, _) in cases {
      expected[name] = (
        try results.hostTensor("\(name)/hidden").elements(as: Float.self),
        try results.hostTensor("\(name)/embedding").elements(as: Float.self)
      )
    }
    return expected
  }
}

extension ArraySlice<Float> {
  fileprivate var bits: [UInt32] { map(\.bitPattern) }

  fileprivate func distance(_ other: ArraySlice<Float>) -> Float {
    guard count == other.count else { return .infinity }
    let distances = zip(self, other).map { abs($0 - $1) }
    return distances.contains { $0.isNaN } ? .infinity : distances.max() ?? 0
  }
}
