import Foundation
import MartletArtifact
import MartletCompiler
import MartletRuntime
import MartletSupport
import Testing

/// What is not right with a file is reported before any of its code runs.
@Suite(.enabled(if: TinyModel.clang != nil, "needs the toolchain's clang")) struct LoadingTests {
  private func message(_ body: () throws(Diagnostic) -> Void) -> String {
    do throws(Diagnostic) { try body() } catch { return "\(error)" }
    return "no error"
  }

  private func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }

  private func write(_ bytes: [UInt8], _ path: String) throws { try Data(bytes).write(to: URL(filePath: path)) }

  @Test func goodFilesLoadAndVerify() async throws {
    let folder = try Folder()
    let path = try await TinyModel.build(in: folder)
    let file = try ArtifactFile(path)
    try file.verifyContent()
    #expect(file.manifest.model == "tiny" && file.weightsPath == nil)
    let tensor = try #require(file.manifest.weights?.tensor("w"))
    let first = file.withWeight(tensor) { $0.loadUnaligned(fromByteOffset: 4, as: Float.self) }
    #expect(first == 1, "w[1, 0] is the second of the panel")
    let elf = try bytes(path).withUnsafeBytes { raw in
      Result { () throws(Diagnostic) in try ElfFile(raw, file: path).dynamicSymbols(raw) }
    }.get()
    #expect(Set(elf.filter { !$0.isUndefined }.map(\.name)) == Set(file.manifest.exportedSymbols))
    #expect(elf.filter(\.isUndefined).isEmpty)
  }

  @Test func truncatedFilesAreReported() async throws {
    let folder = try Folder()
    let good = try bytes(try await TinyModel.build(in: folder))
    let path = folder.path("cut.so")
    for count in [0, 3, 40, 64, good.count / 2, good.count - 1] {
      try write(Array(good.prefix(count)), path)
      let text = message { () throws(Diagnostic) in _ = try LoadedModel(path) }
      #expect(text.hasPrefix("\(path): error: ") && (text.contains("truncated") || count < 4), "\(count): \(text)")
    }
    #expect(message { () throws(Diagnostic) in _ = try LoadedModel(folder.path("no.so")) }.contains("No such file"))
    #expect(message { () throws(Diagnostic) in _ = try LoadedModel(folder.url.path) }.contains("not a regular file"))
    try write(Array("hello, this is a text".utf8), path)
    #expect(message { () throws(Diagnostic) in _ = try LoadedModel(path) }.contains("not in the ELF format"))
  }

  @Test func otherArchitecturesAndKindsAreReported() async throws {
    let folder = try Folder()
    let path = folder.path("arm.so")
    var manifest = try TinyModel.manifest(.embedded)
    manifest.target = .init(.arm, levels: ["aarch64"])
    let packager = Packager(linker: try await Linker())
    let content = Packager.Content(code: [], manifest: manifest, weights: TinyModel.weights)
    try await packager.write(content, as: .sharedObject(soname: nil), to: path)
    try ArtifactFile(path).verifyContent()
    #expect(
      message { () throws(Diagnostic) in _ = try LoadedModel(path) }
        == "\(path): error: the artefact is for aarch64, this machine is x86_64")
    let object = folder.path("tiny.o")
    try await packager.write(try TinyModel.content(.embedded), as: .object, to: object)
    #expect(
      message { () throws(Diagnostic) in _ = try LoadedModel(object) }.contains("only a shared object can be loaded"))
    try ArtifactFile(object).verifyContent()
    #expect(
      message { () throws(Diagnostic) in _ = try LoadedModel("/lib/x86_64-linux-gnu/libm.so.6") }
        .contains("this is no artefact of Martlet"))
  }

  @Test func damageIsFound() async throws {
    let folder = try Folder()
    let path = try await TinyModel.build(in: folder)
    let good = try bytes(path)
    let elf = try good.withUnsafeBytes { raw in
      Result { () throws(Diagnostic) in try ElfFile(raw, file: path) }
    }.get()
    let weights = try #require(elf.section(ArtifactFormat.weightsSection)).range
    let manifest = try #require(elf.section(ArtifactFormat.manifestSection)).range
    func damaged(_ place: Int, _ value: UInt8 = 0xFF) throws -> String {
      var bytes = good
      bytes[place] ^= value
      try write(bytes, folder.path("bad.so"))
      return folder.path("bad.so")
    }
    // One flipped bit in the weights: loading does not look, the full check does.
    let content = try damaged(weights.upperBound - 80, 1)
    _ = try LoadedModel(content)
    #expect(
      message { () throws(Diagnostic) in try ArtifactFile(content).verifyContent() }.contains("the weights are damaged")
    )
    let header = try damaged(weights.lowerBound + 30)
    #expect(message { () throws(Diagnostic) in _ = try LoadedModel(header) }.contains("the header of the weights"))
    let text = try damaged(manifest.lowerBound + 100)
    #expect(message { () throws(Diagnostic) in _ = try LoadedModel(text) }.contains("its hash does not fit"))
    let version = try damaged(manifest.lowerBound + 12, 3)
    #expect(message { () throws(Diagnostic) in _ = try LoadedModel(version) }.contains("version 2 of the C interface"))
    let machine = try damaged(18, 1)
    #expect(message { () throws(Diagnostic) in _ = try LoadedModel(machine) }.contains("another architecture"))
  }

  @Test func externalWeightsMustFit() async throws {
    let folder = try Folder()
    let path = try await TinyModel.build(.external, in: folder)
    let weights = folder.path("tiny.weights")
    _ = try LoadedModel(path)
    try ArtifactFile(path).verifyContent()
    let good = try bytes(weights)
    try write(Array(good.dropLast()), weights)
    #expect(
      message { () throws(Diagnostic) in _ = try LoadedModel(path) }.contains("have 383 bytes, the artefact needs 384"))
    var other = good
    other[40] ^= 1
    try write(other, weights)
    #expect(message { () throws(Diagnostic) in _ = try LoadedModel(path) }.contains("belong to another artefact"))
    other = good
    other[100] ^= 1
    try write(other, weights)
    _ = try LoadedModel(path)
    #expect(
      message { () throws(Diagnostic) in try ArtifactFile(path).verifyContent() }
        == "\(weights): error: the weights are damaged: their hash is not the one in the manifest")
    try FileManager.default.moveItem(atPath: weights, toPath: folder.path("elsewhere"))
    #expect(message { () throws(Diagnostic) in _ = try LoadedModel(path) }.contains("No such file"))
    try write(good, folder.path("elsewhere"))
    _ = try LoadedModel(path, weightsPath: folder.path("elsewhere"))
  }
}
