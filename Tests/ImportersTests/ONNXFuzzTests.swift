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
}
