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
      var bytes = models.randomElement(using: &random) ?? []
      if bytes.isEmpty { continue }
      switch Int.random(in: 0..<8, using: &random) {
      case 0: bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random))
      case 1:
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes.insert(contentsOf: bytes[place...].prefix(Int.random(in: 1..<40, using: &random)), at: place)
      default:
        for _ in 0...Int.random(in: 0..<3, using: &random) {
          let place = Int.random(in: 0..<bytes.count, using: &random)
          let values = [0, 1, 2, 0x7F, 0x80, 0xFF, bytes[place] ^ 1, UInt8.random(in: 0...255, using: &random)]
          bytes[place] = values.randomElement(using: &random) ?? 0
        }
      }
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
