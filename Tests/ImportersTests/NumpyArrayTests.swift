import Foundation
import MartletImporters
import MartletScalars
import MartletSupport
import TestSupport
import Testing

/// Reading and writing `.npy` files.
struct NumpyArrayTests {
  /// A file that is removed with the value.
  final class TemporaryFile {
    let path: String

    init(_ content: [UInt8] = []) throws {
      path = FileManager.default.temporaryDirectory.appending(path: "martlet-\(UUID().uuidString).npy").path
      try Data(content).write(to: URL(filePath: path))
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  static func file(_ header: String, _ data: [UInt8], version: UInt8 = 1) -> [UInt8] {
    let length = header.utf8.count
    let lengthBytes = (0..<(version == 1 ? 2 : 4)).map { UInt8(length >> (8 * $0) & 255) }
    return [0x93] + Array("NUMPY".utf8) + [version, 0] + lengthBytes + Array(header.utf8) + data
  }

  static func read(_ content: [UInt8]) throws -> NumpyArray {
    let file = try TemporaryFile(content)
    return try NumpyArray(reading: file.path)
  }

  @Test("What is written is read back", arguments: DataType.allCases, [[], [0, 3], [5], [2, 3, 4]])
  func roundTrip(element: DataType, shape: [Int]) throws {
    let count = shape.reduce(element.byteCount, *)
    let bytes = (0..<count).map { place in
      let byte = UInt8(place & (element == .bool ? 1 : 255))
      return element.isLowPrecision ? UInt8(ScalarValue(type: element, bits: UInt64(byte)).bits) : byte
    }
    let array = try NumpyArray(element, shape, bytes: bytes)
    let file = try TemporaryFile()
    try array.write(to: file.path)
    // NumPy has no types of low precision: their bits or values lie there.
    let read = try NumpyArray(reading: file.path)
    #expect(read == array || element.isLowPrecision && read.element.byteCount == 1)
    #expect(read.converted(to: element) == array)
  }

  @Test("Numbers outside of a type of few bits are refused")
  func fewBits() throws {
    let numbers = try NumpyArray(.i8, [3], bytes: [7, 0xf8, 0xff])
    #expect(numbers.converted(to: .i4)?.bytes == [7, 0xf8, 0xff])
    #expect(numbers.converted(to: .i2) == nil)
    #expect(numbers.converted(to: .u4) == nil)
    #expect(try NumpyArray(.u8, [1], bytes: [16]).converted(to: .f4e2m1) == nil)
    #expect(try NumpyArray(.u8, [1], bytes: [15]).converted(to: .f4e2m1)?.numpyArray.bytes == [15])
  }

  @Test("An array is given in another type only where that has all its values")
  func otherTypes() throws {
    #expect(try NumpyArray(.i8, [1], bytes: [255]).converted(to: .f16)?.bytes == [0x00, 0xbc])
    #expect(try NumpyArray(.f8e8m0, [1], bytes: [0]).converted(to: .f16) == nil)
    #expect(try NumpyArray(.bool, [1], bytes: [1]).converted(to: .i32)?.bytes == [1, 0, 0, 0])
    #expect(try NumpyArray(.bool, [1], bytes: [1]).converted(to: .f32) == nil)
  }

  @Test("Byte order and Fortran order are converted")
  func orders() throws {
    let big = try Self.read(
      Self.file("{'descr': '>i2', 'fortran_order': True, 'shape': (2, 3), }\n", [0, 1, 0, 4, 0, 2, 0, 5, 0, 3, 0, 6]))
    #expect(try big == NumpyArray(.i16, [2, 3], bytes: [1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0]))
    let second = try Self.read(
      Self.file("{\"descr\": \"|b1\", \"shape\": (2,), \"fortran_order\": False}", [0, 7], version: 2))
    #expect(try second == NumpyArray(.bool, [2], bytes: [0, 1]))
  }

  @Test("Wider types are reached without loss, narrower ones not at all")
  func conversion() throws {
    let numbers = try NumpyArray(.i32, [2], bytes: [1, 0, 0, 0, 0xfe, 0xff, 0xff, 0xff])
    #expect(
      numbers.converted(to: .i64)?.bytes == [1] + [0, 0, 0, 0, 0, 0, 0] + [0xfe] + [UInt8](repeating: 255, count: 7))
    #expect(numbers.converted(to: .f32) == nil)
    #expect(numbers.converted(to: .u64) == nil)
    let half = try NumpyArray(.f16, [1], bytes: [0x00, 0x3e])
    #expect(half.converted(to: .f32)?.bytes == [0, 0, 0xc0, 0x3f])
    #expect(half.converted(to: .bf16) == nil)
    #expect(try NumpyArray(.bool, [1], bytes: [1]).converted(to: .i64)?.bytes == [1, 0, 0, 0, 0, 0, 0, 0])
  }

  @Test("Bytes that do not fit are refused", arguments: [[2], [0, 1 << 62, 1 << 62], [-1]])
  func misfits(shape: [Int]) {
    #expect(throws: Diagnostic.self) { try NumpyArray(.u8, shape, bytes: shape == [2] ? [1] : []) }
  }

  /// Many axes of extent 1.
  static let axes = String(repeating: "1, ", count: 400)

  @Test(
    "Wrong files are reported",
    arguments: [
      ([UInt8]("hello, world".utf8), "not a .npy file"),
      (file("{'descr': '<f4', 'fortran_order': False, 'shape': (2,)}", [1, 2, 3, 4]), "truncated"),
      (file("{'descr': '<f4', 'fortran_order': False, 'shape': (1,)}", [1, 2, 3, 4, 5]), "holds 5 bytes"),
      (file("{'descr': '<f4', 'fortran_order': False, 'shape': (4611686018427387904, 4)}", []), "more than 2^63"),
      (file("{'descr': '<f4', 'fortran_order': True, 'shape': (4611686018427387904, 4, 0)}", []), "more than 2^63"),
      (file("{'descr': '<f4', 'fortran_order': False, 'shape': (0, 4611686018427387904, 4)}", []), "more than 2^63"),
      (file("{'descr': '<f4', 'fortran_order': False, 'shape': (\(axes))}", [1, 2, 3, 4]), "the 32 axes"),
      (file("{'descr': '<c8', 'fortran_order': False, 'shape': ()}", []), "'<c8', which no tensor can have"),
      (file("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': ()}", []), "records"),
      (file("{'descr': '<f4', 'shape': ()}", []), "lacks one of"),
      (file("{'descr': '<f4', 'fortran_order': False, 'shape': (-1,)}", []), "no valid shape"),
      (file("{'descr': '<f4', 'fortran_order': Maybe, 'shape': ()}", []), "cannot be read"),
      (file("{'descr", []), "cannot be read"),
      (Array(file("{'descr': '<f4', 'fortran_order': False, 'shape': ()}", []).prefix(20)), "truncated"),
      (file("", [], version: 9), "version 9"),
    ])
  func damaged(content: [UInt8], message: String) {
    let error = #expect(throws: Diagnostic.self) { try Self.read(content) }
    #expect(error?.message.contains(message) == true, "\(String(describing: error))")
  }
}

/// Hostile bytes.
@Suite(.seeded) struct NumpyArrayFuzzTests {
  @Test("Random damage is reported or harmless")
  func hostile() throws {
    var random = SeededGenerator(seed: TestSeed.first)
    let good = NumpyArrayTests.file("{'descr': '<f4', 'fortran_order': True, 'shape': (2, 2), }\n", [UInt8](0..<16))
    for _ in 0..<TestSeed.count(300) {
      var bad = good
      for _ in 0...random.below(4) { bad[random.below(bad.count)] = UInt8(random.below(256)) }
      if random.below(4) == 0 { bad = Array(bad.prefix(random.below(bad.count))) }
      do {
        let array = try NumpyArrayTests.read(bad)
        #expect(array.bytes.count == array.shape.reduce(array.element.byteCount, *))
      } catch is Diagnostic {}
    }
  }
}
