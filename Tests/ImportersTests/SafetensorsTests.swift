import Foundation
import MartletImporters
import MartletScalars
import MartletSupport
import TestSupport
import Testing

private func file(_ header: String, data: Int, length: UInt64? = nil) -> [UInt8] {
  let header = Array(header.utf8)
  let count = length ?? UInt64(header.count)
  return withUnsafeBytes(of: count.littleEndian) { Array($0) } + header + (0..<data).map { UInt8($0 & 255) }
}

private func message(_ bytes: [UInt8]) throws -> String {
  let folder = try TemporaryFolder()
  try Data(bytes).write(to: URL(filePath: folder.path("w.safetensors")))
  do throws(Diagnostic) {
    _ = try SafetensorsFile(folder.path("w.safetensors"))
  } catch {
    #expect(error.location?.file == folder.path("w.safetensors"))
    return error.message
  }
  return "no error"
}

@Test func writtenFilesReadBack() throws {
  let folder = try TemporaryFolder()
  let path = folder.path("w.safetensors")
  let types = DataType.allCases.filter { !$0.isLowPrecision } + [.f8e4m3fn, .f8e5m2, .f8e8m0]
  let tensors = types.enumerated().map { place, type in
    SafetensorsWriter.Tensor(
      "t.\(type.rawValue)\"\\\n\u{1}é", type, [place, 2],
      bytes: (0..<place * 2 * type.byteCount).map { UInt8(($0 + place) & 255) })
  }
  try SafetensorsWriter.write(tensors.reversed(), metadata: [("format", "pt"), ("a", "\"")], to: path)
  let read = try SafetensorsFile(path)
  #expect(read.metadata.map(\.key) == ["format", "a"] && read.metadata.map(\.value) == ["pt", "\""])
  #expect(read.tensors.map(\.key) == tensors.reversed().map(\.key))
  for (place, tensor) in read.tensors.reversed().enumerated() {
    #expect(tensor.type == types[place] && tensor.shape == [place, 2])
    let wanted = (0..<place * 2 * tensor.type.byteCount).map { UInt8(($0 + place) & 255) }
    #expect(tensor.withUnsafeBytes { Array($0) } == wanted)
  }
  #expect(folder.names == ["w.safetensors"])
  let again = folder.path("again")
  try SafetensorsWriter.write(tensors.reversed(), metadata: [("format", "pt"), ("a", "\"")], to: again)
  #expect(FileManager.default.contentsEqual(atPath: path, andPath: again))
}

@Test func typesThatTheFormatLacksAreRefused() throws {
  let folder = try TemporaryFolder()
  #expect(throws: Diagnostic("'a': weight files have no elements of the type f4e2m1")) {
    try SafetensorsWriter.write([.init("a", .f4e2m1, [1], bytes: [1])], to: folder.path("w"))
  }
}

@Test func filesOfOtherWritersAreRead() throws {
  // Blanks, members in another order, a header that leaves the data unaligned: all allowed by the format.
  let header =
    "{ \"a\" : {\"data_offsets\":[4,12], \"shape\":[2], \"dtype\":\"F32\"},\n"
    + #""b":{"dtype":"U8","shape":[2,2],"data_offsets":[0,4]}, "z":{"dtype":"F32","shape":[0,9],"data_offsets":[12,12]}, "__metadata__":{}}  "#
  let folder = try TemporaryFolder()
  try Data(file(header, data: 12)).write(to: URL(filePath: folder.path("w")))
  let read = try SafetensorsFile(folder.path("w"))
  #expect(read.tensors.map(\.key) == ["a", "b", "z"])
  #expect(read.tensors[0].withUnsafeBytes { Array($0) } == Array(4..<12))
  #expect(read.tensors[0].typeDescription == "f32[2]")
  #expect(
    read.tensors[1].contentHash() == "054edec1d0211f624fed0cbca9d4f9400b0e491c43742af2c5b0abebf0c990d8")
}

private let wrongFiles: [(bytes: [UInt8], part: String)] = [
  ([], "truncated"),
  ([1, 2, 3], "truncated"),
  (file("{}", data: 0, length: 1 << 42), "claims 4398046511104 bytes, the file has 2"),
  (file("{}", data: 0, length: .max), "claims 18446744073709551615 bytes"),
  (file("{}", data: 0, length: 0), "does not start with '{'"),
  (file("[]", data: 0), "does not start with '{'"),
  (file("{", data: 0), "expected a string"),
  (file(#"{"a":1}"#, data: 0), "tensor 'a': the header must give"),
  (file(#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}} x"#, data: 4), "unexpected bytes"),
  (file(#"{"a":{"dtype":"F33","shape":[1],"data_offsets":[0,4]}}"#, data: 4), "type 'F33' is not supported"),
  (file(#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,8]}}"#, data: 8), "it has 8 bytes, but f32[1] takes 4"),
  (file(#"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#, data: 4), "lie outside the 4 bytes of data"),
  (file(#"{"a":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}}"#, data: 8), "lie outside"),
  (file(#"{"a":{"dtype":"F32","shape":[2],"data_offsets":[-8,0]}}"#, data: 8), "lie outside"),
  (file(#"{"a":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}}"#, data: 8), "not possible"),
  (file(#"{"a":{"dtype":"F32","shape":[4611686018427387904,4],"data_offsets":[0,0]}}"#, data: 0), "not possible"),
  (
    file(
      #"{"a":{"dtype":"F32","shape":[0,4611686018427387904,4611686018427387904],"data_offsets":[0,0]}}"#, data: 0),
    "not possible"
  ),
  (
    file(
      #"{"a":{"dtype":"U8","shape":[\#(Array(repeating: "1", count: 33).joined(separator: ","))],"data_offsets":[0,1]}}"#,
      data: 1), "the shape has 33 axes, a tensor can have 32"
  ),
  (file(#"{"a":{"dtype":"F32","shape":[9223372036854775808],"data_offsets":[0,0]}}"#, data: 0), "must give"),
  (file(#"{"a":{"dtype":"F32","shape":[1.0],"data_offsets":[0,4]}}"#, data: 4), "must give"),
  (file(#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,9223372036854775807]}}"#, data: 4), "lie outside"),
  (
    file(
      #"{"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]},"b":{"dtype":"U8","shape":[4],"data_offsets":[3,7]}}"#,
      data: 7), "tensor 'b' overlaps 'a'"
  ),
  (
    file(
      #"{"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]},"b":{"dtype":"U8","shape":[1],"data_offsets":[5,6]}}"#,
      data: 6), "1 bytes before tensor 'b' belong to no tensor"
  ),
  (file(#"{"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]}}"#, data: 9), "5 bytes at the end"),
  (file(#"{"a":{"dtype":"U8","shape":[0],"data_offsets":[0,0]},"a":{}}"#, data: 0), "'a' occurs twice"),
  (file(#"{"__metadata__":[]}"#, data: 0), "is not a JSON object"),
  (file(#"{"__metadata__":{"a":1}}"#, data: 0), "holds 'a', which is no text"),
  (file("{\"a" + "\u{1}\":{}}", data: 0), "control character"),
  (file(#"{"\ud800":{}}"#, data: 0), "surrogate"),
  (file("{\"a\":" + String(repeating: "[", count: 1000), data: 0), "nested too deeply"),
  (Array("PK\u{3}\u{4}....".utf8), "pickled PyTorch checkpoint"),
]

@Test(arguments: wrongFiles.indices) func wrongFilesAreReported(place: Int) throws {
  let (bytes, part) = wrongFiles[place]
  let text = try message(bytes)
  #expect(text.contains(part), "\(text)")
}

@Test func invalidTextIsReported() throws {
  var bytes = file(#"{"a?":{"dtype":"U8","shape":[0],"data_offsets":[0,0]}}"#, data: 0)
  let place = try #require(bytes.firstIndex(of: UInt8(ascii: "?")))
  bytes[place] = 0xFF
  #expect(try message(bytes).contains("not UTF-8"))
}

@Test func severalFilesMergeOrReportDuplicates() throws {
  let folder = try TemporaryFolder()
  let (first, second) = (folder.path("1"), folder.path("2"))
  try SafetensorsWriter.write([.init("a", .u8, [1], bytes: [1]), .init("b", .u8, [1], bytes: [2])], to: first)
  try SafetensorsWriter.write([.init("c", .u8, [1], bytes: [3])], to: second)
  let set = try WeightSet([second, first])
  #expect(set.tensors.map(\.key) == ["c", "a", "b"])
  #expect(set["b"]?.withUnsafeBytes { Array($0) } == [2])
  #expect(set["d"] == nil)
  try SafetensorsWriter.write([.init("b", .u8, [1], bytes: [3])], to: second)
  #expect { try WeightSet([first, second]) } throws: { "\($0)" == "\(second): error: weight 'b' is also in \(first)" }
  #expect(throws: Diagnostic.self) { try WeightSet([folder.path("missing")]) }
  #expect(throws: Diagnostic.self) { try WeightSet([folder.path]) }
}

@Test func failedWritesLeaveTheOldFile() throws {
  let folder = try TemporaryFolder()
  let path = folder.path("w")
  try Data([7]).write(to: URL(filePath: path))
  let failing = SafetensorsWriter.Tensor("a", .u8, [1]) { (_) throws(Diagnostic) in throw Diagnostic("no content") }
  #expect(throws: Diagnostic("no content")) { try SafetensorsWriter.write([failing], to: path) }
  #expect(try Data(contentsOf: URL(filePath: path)) == Data([7]))
  #expect(folder.names == ["w"])
  #expect { try SafetensorsWriter.write([], to: "/dev/full") } throws: { "\($0)".contains("No space left") }
  #expect(throws: Diagnostic.self) { try SafetensorsWriter.write([], to: folder.path("no/such/folder")) }
}

/// Hostile bytes: whatever is done to a good file, it is read within its bounds or reported, never a trap.
@Suite(.seeded) struct SafetensorsFuzzTests {
  @Test func hostileBytesNeverTrap() throws {
    var random = SeededGenerator(seed: TestSeed.first)
    let folder = try TemporaryFolder()
    let path = folder.path("w")
    try SafetensorsWriter.write(
      [.init("a", .f32, [2, 3], bytes: Array(0..<24)), .init("b.c", .i64, [1], bytes: Array(0..<8))],
      metadata: [("k", "v")], to: path)
    let good = Array(try Data(contentsOf: URL(filePath: path)))
    var accepted = 0
    for _ in 0..<TestSeed.count(3000) {
      var bytes = good
      for _ in 0...Int.random(in: 0..<4, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 1: bytes[place] = Array("0123456789-{}[]\",:e.\\".utf8).randomElement(using: &random) ?? 0
        case 2: bytes.remove(at: place)
        case 3: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
        default: bytes.removeLast(min(place, bytes.count - 1))
        }
      }
      try Data(bytes).write(to: URL(filePath: path))
      do throws(Diagnostic) {
        for tensor in try SafetensorsFile(path).tensors {
          #expect(tensor.withUnsafeBytes { Array($0).count } <= bytes.count)
          #expect(tensor.shape.reduce(tensor.type.byteCount, *) == tensor.byteCount)
        }
        accepted += 1
      } catch {
        #expect(!error.message.isEmpty)
      }
    }
    // Some changes hit data or names only; were none accepted, the test would prove nothing of the bounds.
    #expect(accepted > 0)
  }
}
