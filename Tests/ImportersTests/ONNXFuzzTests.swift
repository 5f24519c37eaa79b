import Foundation
import MartletImporters
import MartletSupport
import TestSupport
import Testing

/// Damaged ONNX models.
@Suite(.seeded) struct ONNXFuzzTests {
  /// Bytes of good models turned into anything: read or reported, never a trap.
  @Test func hostileModelsNeverTrap() throws {
    var random = SeededGenerator(seed: TestSeed.first)
    let folder = try TemporaryFolder()
    let models = try ONNXTestCase.all().filter { $0.model.count < 20_000 }.map { [UInt8]($0.model) }
    let path = folder.path("model.onnx")
    var readable = 0
    for _ in 0..<TestSeed.count(2000) {
      let bytes = random.damaged(models.randomElement(using: &random) ?? [])
      if bytes.isEmpty { continue }
      try Data(bytes).write(to: URL(filePath: path))
      do {
        _ = try ONNXModel(path)
        readable += 1
      } catch {
        #expect(!error.message.isEmpty)
      }
    }
    #expect(readable > 0)
  }

  /// Fields of good models removed, doubled, made extreme or exchanged with those of others: files that can be read as
  /// messages, whose nodes, shapes and attributes do not fit one another.
  @Test func exchangedFieldsNeverTrap() throws {
    var random = SeededGenerator(seed: TestSeed.first)
    let folder = try TemporaryFolder()
    let models = try ONNXTestCase.all().filter { $0.model.count < 20_000 }.map { [UInt8]($0.model) }
      .compactMap { WireMessage($0) }
    #expect(models.count > 100)
    let fields = models.flatMap(\.allFields)
    let path = folder.path("model.onnx")
    var (readable, refused) = (0, 0)
    for _ in 0..<TestSeed.count(2000) {
      var model = random.pick(models)
      for _ in 0..<random.int(1...3) { model.damage(fields, using: &random) }
      try Data(model.bytes).write(to: URL(filePath: path))
      do {
        _ = try ONNXModel(path)
        readable += 1
      } catch {
        #expect(!error.message.isEmpty)
        refused += 1
      }
    }
    #expect(readable > 0 && refused > 0)
  }
}
