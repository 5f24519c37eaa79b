import Foundation
import MartletArtifact
import MartletCompiler
import MartletRuntime
import MartletSupport
import TestSupport
import Testing

/// What `readelf` shows of artefacts, and how their weights are in memory.
struct SharedObjectTests {
  /// What is looked at.
  enum Model: CaseIterable {
    case digits, smallEncoder, publishedEncoder
  }

  /// The artefact `model` with its header in `folder`; its name there.
  private func compile(_ model: Model, to folder: TemporaryFolder) async throws -> String {
    switch model {
    case .digits:
      _ = try await Compiler().compile(
        Samples.example("DigitsCNN.swift"), weights: [Samples.example("Weights/digits.safetensors")],
        as: .sharedObject, to: folder.path("digits.so"))
      return "digits.so"
    case .smallEncoder:
      let (source, weights) = try await SmallMiniLM.write(to: folder)
      _ = try await Compiler().compile(source, weights: [weights], as: .sharedObject, to: folder.path("minilm.so"))
    case .publishedEncoder:
      let path = try await PublishedMiniLM.shared.artefact()
      for ending in ["so", "h"] {
        let file = path.replacing(/so$/, with: ending)
        try FileManager.default.createSymbolicLink(atPath: folder.path("minilm.\(ending)"), withDestinationPath: file)
      }
    }
    return "minilm.so"
  }

  private func readelf(_ path: String, _ options: String...) throws -> [[String]] {
    let (status, text) = try TestProgram.run(try TestProgram.require("readelf"), options + ["--wide", path])
    try #require(status == 0, "\(text)")
    return text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
  }

  @Test("The artefact stands alone", arguments: Model.allCases)
  func standsAlone(model: Model) async throws {
    let folder = try TemporaryFolder()
    let path = folder.path(try await compile(model, to: folder))
    let dynamic = try readelf(path, "--dynamic")
    try #require(dynamic.contains { $0.contains("(SONAME)") })
    let needed = dynamic.filter { $0.contains("(NEEDED)") }.compactMap(\.last)
    #expect(needed.allSatisfy { ["[libc.so.6]", "[libm.so.6]"].contains($0) }, "\(needed)")
    #expect(!dynamic.contains { $0.contains { $0.contains("TEXTREL") } })

    let segments = try readelf(path, "--segments")
    let stack = try #require(segments.first { $0.first == "GNU_STACK" })
    #expect(!stack.dropFirst(6).dropLast().joined().contains("E"), "\(stack)")
    for segment in segments where segment.first == "LOAD" {
      let flags = segment.dropFirst(6).dropLast().joined()
      #expect(!flags.contains("W") || !flags.contains("E"), "\(segment)")
    }

    let manifest = try ArtifactFile(path).manifest
    let symbols = try readelf(path, "--dyn-syms").filter { $0.count >= 8 && Int($0[0].dropLast()) ?? 0 > 0 }
    let exported = symbols.filter { $0[6] != "UND" }.map { $0[7] }
    let entries = manifest.entries.map { "\(manifest.model)_\($0.name)" }
    #expect(Set(exported) == Set(entries.flatMap { [$0, "\($0)_call", "\($0)_arena_size"] }))
    #expect(exported.count == 3 * entries.count)
    #expect(symbols.filter { $0[6] == "UND" }.isEmpty)

    let size = try #require(
      FileManager.default.attributesOfItem(atPath: URL(filePath: path).resolvingSymlinksInPath().path)[.size] as? Int)
    let weights = try #require(manifest.weights).byteCount
    let section = try #require(try readelf(path, "--sections").first { $0.contains(ArtifactFormat.weightsSection) })
    #expect(section.contains { Int($0, radix: 16) == weights }, "\(section)")
    #expect(size - weights < 1 << 20, "\(size - weights) bytes beside the weights")
  }

  /// The weights are pages of the file, which processes share: a call makes only the arena and little else the
  /// process's own.
  @Test("Weights are mapped, not copied")
  func weightsAreShared() async throws {
    let folder = try TemporaryFolder()
    let artefact = try await compile(.publishedEncoder, to: folder)
    let program = try CallerProgram(artefact, in: folder, entry: "hidden", dims: [2, 64])
    // The mapping has the name of the file behind the link.
    let (status, text) = try program.run("memory", "build/tests/minilm.so")
    let match = try #require(
      text.wholeMatch(of: /arena (\d+) own (\d+) library (\d+) of (\d+)\n/), "\(status): \(text)")
    let numbers = [match.1, match.2, match.3, match.4].map { Int($0) ?? 0 }
    let (arena, own, ownOfLibrary, resident) = (numbers[0], numbers[1], numbers[2], numbers[3])
    // In KiB. Every weight of the six layers was read: 10.6 million of four bytes.
    #expect(resident > 40_000)
    #expect(ownOfLibrary <= 64)
    #expect(own <= arena + 1024)
  }
}
