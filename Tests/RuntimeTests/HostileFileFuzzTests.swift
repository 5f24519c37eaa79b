import Foundation
import MartletArtifact
import MartletRuntime
import MartletSupport
import TestSupport
import Testing

/// Damaged artefacts.
@Suite(.seeded) struct HostileFileFuzzTests {
  /// Headers of an ELF file turned into anything: read within bounds or reported, never a trap. No code is run.
  @Test func hostileFilesNeverTrap() async throws {
    var random = SeededGenerator(seed: TestSeed.first)
    let folder = try Folder()
    let good = Array(try Data(contentsOf: URL(filePath: try await TinyModel.build(in: folder))))
    let path = folder.path("bad.so")
    let headers = Int(good.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: 40, as: UInt64.self) })
    for _ in 0..<TestSeed.count(500) {
      var bytes = good
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        let place =
          Bool.random(using: &random)
          ? Int.random(in: 0..<64, using: &random) : Int.random(in: headers..<good.count, using: &random)
        bytes[place] =
          [0, 1, 0x7F, 0x80, 0xFF, UInt8.random(in: 0...255, using: &random)].randomElement(using: &random) ?? 0
      }
      try Data(bytes).write(to: URL(filePath: path))
      _ = Result { () throws(Diagnostic) in try ArtifactFile(path).verifyContent() }
      _ = bytes.withUnsafeBytes { raw in
        Result { () throws(Diagnostic) in
          let elf = try ElfFile(raw, file: path)
          return try elf.dynamicSymbols(raw)
        }
      }
    }
  }
}
