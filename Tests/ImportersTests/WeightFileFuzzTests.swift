import Foundation
import MartletImporters
import MartletScalars
import MartletSupport
import TestSupport
import Testing

/// Damaged files of weights and arrays: read or reported with the file's name, never a trap, and what is read is inside of
/// the file.
@Suite(.seeded) struct WeightFileFuzzTests {
  private static let pieces = [
    "9223372036854775807", "18446744073709551616", "-1", "0", "1e400", "[]", "{}", "null", "\"", "\\u0000", "\\", ",",
    ":", "[",
    "}", "\"F32\"", "\"I64\"", "'<f8'", "'|b1'", "(3,)", "(4294967296, 4294967296)", "True", "é", "\u{0}",
    "__metadata__",
  ]

  @Test func hostileSafetensorsNeverTrap() throws {
    var random = SeededGenerator(seed: TestSeed.first)
    let folder = try TemporaryFolder()
    let path = folder.path("w.safetensors")
    let tensors = [DataType.f32, .i64, .bf16, .bool].enumerated().map { number, type in
      SafetensorsWriter.Tensor(
        "layer.\(number)", type, [number, 3],
        bytes: (0..<number * 3 * type.byteCount).map { UInt8(type == .bool ? $0 & 1 : $0 & 255) })
    }
    try SafetensorsWriter.write(tensors, metadata: [("format", "pt")], to: path)
    let good = [UInt8](try Data(contentsOf: URL(filePath: path)))
    var readable = 0
    for _ in 0..<TestSeed.count(1500) {
      let bytes = random.damaged(good, pieces: Self.pieces)
      try Data(bytes).write(to: URL(filePath: path))
      do throws(Diagnostic) {
        let file = try SafetensorsFile(path)
        for tensor in file.tensors {
          let count = tensor.withUnsafeBytes { $0.reduce(0) { $0 &+ Int($1) } }
          #expect(count >= 0)
        }
        readable += 1
      } catch {
        #expect(error.location?.file == path && !error.message.isEmpty)
      }
    }
    #expect(readable > 0)
  }

  @Test func hostileArraysNeverTrap() throws {
    var random = SeededGenerator(seed: TestSeed.first)
    let folder = try TemporaryFolder()
    let path = folder.path("x.npy")
    let good = try [(DataType.f32, [2, 3]), (.bool, [5]), (.i64, []), (.f16, [0, 4])].map { type, shape in
      let count = shape.reduce(type.byteCount, *)
      try NumpyArray(type, shape, bytes: (0..<count).map { UInt8($0 & 1) }).write(to: path)
      return [UInt8](try Data(contentsOf: URL(filePath: path)))
    }
    var readable = 0
    for _ in 0..<TestSeed.count(1500) {
      let bytes = random.damaged(good.randomElement(using: &random) ?? [], pieces: Self.pieces)
      try Data(bytes).write(to: URL(filePath: path))
      do throws(Diagnostic) {
        let array = try NumpyArray(reading: path)
        #expect(array.bytes.count == array.shape.reduce(array.element.byteCount, *))
        readable += 1
      } catch {
        #expect(error.location?.file == path && !error.message.isEmpty)
      }
    }
    #expect(readable > 0)
  }
}
