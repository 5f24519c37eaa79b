import Foundation
import MartletArtifact
import MartletRuntime
import MartletScalars
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

  /// What stands in place of numbers and texts of a manifest.
  private static let values = [
    "0", "1", "-1", "3", "9223372036854775807", "-9223372036854775808", "1099511627776", "1099511627777",
    "4611686018427387904", "1e400", "0.5", "null", "[]", "{}", "true", #""""#, #""n""#, #""../n""#, #""x""#, #""i64""#,
    #""4294967296*n""#, #""mod(-8388608*n, 3)""#, #""floordiv(n, 0)""#, #""ceildiv(n, 7) - 20""#, #""n*n*n*n""#,
    #""72057594037927936*n""#, #""min(-n, n)""#, #""max(m, n)""#, #""n - 1000""#, #""16*d0 + d7""#,
  ]

  /// The manifest's text with some values changed and its hash made anew, as an attacker would.
  @Test func hostileManifestsNeverTrap() throws {
    var random = SeededGenerator(seed: TestSeed.first)
    let good = try TinyModel.manifest(.embedded)
    let head = Array(ManifestSection.encode(good).prefix(16))
    let text = ManifestSection.text(good, pretty: false)
    let places = text.matches(of: #/(-?[0-9]+|"[^"]*")(?=[,}\]])/#).map(\.range)
    var readable = 0
    for _ in 0..<TestSeed.count(500) {
      var json = text
      let chosen = (0...Int.random(in: 0..<3, using: &random)).compactMap { _ in places.randomElement(using: &random) }
      // From the back, so that places before stay valid.
      for place in Set(chosen).sorted(by: { $0.lowerBound > $1.lowerBound }) {
        json.replaceSubrange(place, with: Self.values.randomElement(using: &random) ?? "0")
      }
      let bytes = Array(json.utf8)
      let count = withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { Array($0) }
      let section = head + count + ContentHash(of: bytes).bytes + [UInt8](repeating: 0, count: 40) + bytes
      let manifest = section.withUnsafeBytes { raw in
        Result { () throws(Diagnostic) in try ManifestSection.decode(raw, file: "hostile") }
      }
      guard case .success(let manifest) = manifest else { continue }
      readable += 1
      use(manifest)
    }
    #expect(readable > TestSeed.count(20), "\(readable) manifests could be read")
  }

  /// Calculates what tools do from a manifest.
  private func use(_ manifest: Manifest) {
    _ = ContractWriter.text(manifest.entries) + ManifestSection.text(manifest, pretty: true)
    _ = manifest.exportedSymbols + (manifest.weights?.tensors.map { "\($0.packing.isRowMajor($0.shape))" } ?? [])
    for entry in manifest.entries {
      for values in [entry.dims.map(\.least), entry.dims.map(\.range.upperBound)] {
        let dims = Result { () throws(Diagnostic) in try entry.dims(values) }
        guard case .success(let dims) = dims else { continue }
        _ = entry.arenaBytes.value(dims)
        let shapes = entry.inputs.map { input in
          Result { () throws(Diagnostic) in
            _ = try input.indices(dims)?.count
            return try input.extents(dims)
          }
        }
        for output in entry.outputs { _ = Result { () throws(Diagnostic) in try output.extents(dims) } }
        let known = shapes.compactMap { try? $0.get() }
        _ = Result { () throws(Diagnostic) in try entry.dims(ofInputs: known) }
        _ = Result { () throws(Diagnostic) in
          try entry.dims(ofInputs: entry.inputs.map { $0.shape.map { _ in Int.max } })
        }
      }
    }
  }
}
