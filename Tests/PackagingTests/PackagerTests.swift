import Foundation
import MartletArtifact
import MartletCompiler
import MartletScalars
import MartletSupport
import Testing

/// A model without code: weights and a manifest, which is enough to look at the file.
private func content(
  _ placement: WeightLayout.Placement = .embedded, _ architecture: Architecture = .x86
) throws -> Packager.Content {
  var weights = WeightLayout(placement: placement)
  try weights.append("w", .f32, [3], packing: .rowMajor([3]))
  try weights.append("b", .u8, [100], packing: .rowMajor([100]))
  let manifest = Manifest(
    model: "m", target: .init(architecture, levels: ["x86-64"]), entries: [], weights: weights,
    provenance: .init(compiler: "test", graph: ContentHash(of: ""), flags: []))
  return Packager.Content(code: [], manifest: manifest, weights: [.bytes(Array(1...12)), .bytes(Array(0..<100))])
}

private func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }

private func sections(_ bytes: [UInt8]) throws -> ElfFile {
  try bytes.withUnsafeBytes { raw in Result { () throws(Diagnostic) in try ElfFile(raw, file: "m.so") } }.get()
}

@Test(arguments: [Architecture.x86, .arm]) func sharedObjectsHoldWeightsAndManifest(architecture: Architecture)
  async throws
{
  let folder = try TemporaryFolder()
  let packager = Packager(linker: try await Linker())
  let manifest = try await packager.write(
    try content(.embedded, architecture), as: .sharedObject(soname: "m.so"), to: folder.path("m.so"))
  #expect(folder.names == ["m.so"])
  let bytes = try bytes(folder.path("m.so"))
  let elf = try sections(bytes)
  #expect(elf.type == .shared && elf.machine == architecture.elfMachine)
  let weights = try #require(elf.section(ArtifactFormat.weightsSection))
  let stored = Array(bytes[weights.range])
  let header = stored.withUnsafeBytes { WeightHeader($0) }
  #expect(header?.totalByteCount == stored.count && stored.count == manifest.weights?.byteCount)
  #expect(header?.contentHash == ContentHash(of: stored.dropFirst(64)))
  #expect(Array(stored[64..<76]) == Array(1...12) && Array(stored[128..<228]) == Array(0..<100))
  #expect(weights.range.lowerBound % 4096 == 0)
  let section = try #require(elf.section(ArtifactFormat.manifestSection))
  let read = try bytes[section.range].withUnsafeBytes { raw in
    Result { () throws(Diagnostic) in try ManifestSection.decode(raw, file: "m.so") }
  }.get()
  #expect(read == manifest && read.weights?.contentHash == header?.contentHash)
  #expect(try bytes.withUnsafeBytes { raw in Result { try elf.dynamicSymbols(raw) } }.get().isEmpty)
}

@Test func externalWeightsLieBeside() async throws {
  let folder = try TemporaryFolder()
  let manifest = try await Packager(linker: try await Linker()).write(
    try content(.external), as: .sharedObject(soname: nil), to: folder.path("m.so"))
  #expect(folder.names == ["m.so", "m.weights"])
  let file = try bytes(folder.path("m.weights"))
  #expect(file.count == manifest.weights?.byteCount)
  let object = try bytes(folder.path("m.so"))
  let section = try #require(try sections(object).section(ArtifactFormat.weightsSection))
  #expect(Array(object[section.range]) == Array(file.prefix(64)))
  #expect(ArtifactFormat.weightsPath(for: "a.b/c.so") == "a.b/c.weights")
  #expect(ArtifactFormat.weightsPath(for: "a.b/.so") == "a.b/.so.weights")
  #expect(ArtifactFormat.weightsPath(for: "model") == "model.weights")
}

@Test(arguments: ["so", "o", "a"]) func outputIsReproducible(form: String) async throws {
  let packager = Packager(linker: try await Linker())
  var outputs: [[UInt8]] = []
  for name in ["first", "second-and-longer"] {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path(name), withIntermediateDirectories: false)
    let path = folder.path("\(name)/m.\(form)")
    let forms: [String: Packager.Form] = ["so": .sharedObject(soname: "m.so"), "o": .object, "a": .staticLibrary]
    try await packager.write(try content(), as: try #require(forms[form]), to: path)
    outputs.append(try bytes(path))
  }
  #expect(outputs[0] == outputs[1])
}

@Test func archivesListTheirMembers() async throws {
  let folder = try TemporaryFolder()
  let path = folder.path("m.a")
  try await Packager(linker: try await Linker()).write(try content(), as: .staticLibrary, to: path)
  let archive = try bytes(path)
  #expect(archive.starts(with: Array("!<arch>\n/               0           0     0     0       4         `\n".utf8)))
  // An empty index of 4 bytes, then the member.
  let header = String(decoding: archive[72..<132], as: UTF8.self)
  #expect(header.hasPrefix("m.o/            0           0     0     644     "))
  let size = try #require(Int(header.dropFirst(48).prefix(10).split(separator: " ")[0]))
  #expect(try sections(Array(archive[132..<132 + size])).type == .relocatable)
  #expect(archive.count == 132 + size + size % 2)
}

@Test func failuresLeaveNothingBehind() async throws {
  let folder = try TemporaryFolder()
  let packager = Packager(linker: try await Linker())
  func message(_ content: Packager.Content, _ path: String) async -> String {
    do throws(Diagnostic) {
      try await packager.write(content, as: .sharedObject(soname: nil), to: path)
    } catch { return "\(error)" }
    return "no error"
  }
  var broken = try content()
  broken.code = [Array("no object".utf8)]
  #expect(await message(broken, folder.path("m.so")).contains("the linker failed"))
  var short = try content()
  short.weights[0] = .bytes([1])
  #expect(await message(short, folder.path("m.so")).contains("weight 'w' has 1 bytes"))
  #expect(await message(try content(), folder.path("missing/m.so")).contains("No such file or directory"))
  #expect(await message(try content(), folder.path).contains("this is a folder"))
  #expect(await message(try content(), "/dev/full").contains("No space left"))
  #expect(folder.names.isEmpty)
}
