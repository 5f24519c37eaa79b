import Foundation
import MartletArtifact
import MartletCompiler
import MartletImporters
import MartletPasses
import MartletScalars
import MartletSupport
import Testing

/// Weights of f32 that lie in the artefact in fewer bits.
struct ConvertedWeightTests {
  private static let graph = """
    martlet graph 1
    graph @g(%x: f32[n, 64]) -> (y: f32[n, 40]) where n in 1...8 {
      %w = parameter "w" : f32[40, 64]
      %b = parameter "b" : f32[40]
      %0 = composite linear %x, %w, %b : f32[n, 40]
      return %0
    }
    """

  /// Elements whose channels have the greatest magnitudes 127, 254, …: the scales are 1, 2, ….
  private static let elements = (0..<40 * 64).map { position -> Float in
    let (row, column) = (position / 64, position % 64)
    return Float((row + 1) * (column == 0 ? -127 : column))
  }

  private static let bias = (0..<40).map { Float($0) / 3 }

  /// The weights of an artefact that stores them as `type`: their layout, and the bytes from the header on.
  private func weights(
    _ type: WeightsType?, _ placement: CompileOptions.WeightsPlacement = .embed
  ) async throws -> (layout: WeightLayout, bytes: [UInt8], flags: [String]) {
    let folder = try TemporaryFolder()
    try Data(Self.graph.utf8).write(to: URL(filePath: folder.path("g.graph")))
    try SafetensorsWriter.write(
      [
        .init("w", .f32, [40, 64], bytes: Self.elements.withUnsafeBytes { Array($0) }),
        .init("b", .f32, [40], bytes: Self.bias.withUnsafeBytes { Array($0) }),
      ], to: folder.path("w.safetensors"))
    let options = CompileOptions(weightsPlacement: placement, weightsType: type)
    _ = try await Compiler(options).compile(
      folder.path("g.graph"), weights: [folder.path("w.safetensors")], as: .sharedObject, to: folder.path("g.so"))
    let bytes = Array(try Data(contentsOf: URL(filePath: folder.path("g.so"))))
    let (manifest, section) = try bytes.withUnsafeBytes { raw in
      Result { () throws(Diagnostic) in
        let elf = try ElfFile(raw, file: "g.so")
        guard let manifest = elf.section(ArtifactFormat.manifestSection),
          let weights = elf.section(ArtifactFormat.weightsSection)
        else { throw Diagnostic("a section is missing") }
        let part = UnsafeRawBufferPointer(rebasing: raw[manifest.range])
        return (try ManifestSection.decode(part, file: "g.so"), Array(raw[weights.range]))
      }
    }.get()
    let beside = placement == .embed ? section : Array(try Data(contentsOf: URL(filePath: folder.path("g.weights"))))
    return (try #require(manifest.weights), beside, manifest.provenance.flags)
  }

  /// The weight `key`, row by row as it was before it was packed.
  private func unpacked(_ key: String, _ layout: WeightLayout, _ bytes: [UInt8]) throws -> [[UInt8]] {
    let tensor = try #require(layout.tensor(key))
    let size = tensor.type.byteCount
    guard tensor.shape.count == 2 else {
      return (0..<tensor.shape[0]).map { Array(bytes[tensor.offset + $0 * size..<tensor.offset + ($0 + 1) * size]) }
    }
    // Panels of sixteen columns of the result.
    #expect(tensor.packing.shape == [3, 64, 16] && tensor.byteCount == 3 * 64 * 16 * size)
    return (0..<40 * 64).map { position in
      let (row, column) = (position / 64, position % 64)
      let place = tensor.offset + ((row / 16 * 64 + column) * 16 + row % 16) * size
      return Array(bytes[place..<place + size])
    }
  }

  @Test(arguments: CompileOptions.WeightsPlacement.allCases)
  func int8(placement: CompileOptions.WeightsPlacement) async throws {
    let (layout, bytes, flags) = try await weights(.int8, placement)
    #expect(layout.tensors.map(\.key) == ["w.i8", "w.scale", "b"])
    #expect(layout.tensors.map(\.type) == [.i8, .f32, .f32])
    #expect(
      layout.tensors.map(\.conversion) == [
        .init(key: "w", type: .f32, form: "quantized(axes: [0])"),
        .init(key: "w", type: .f32, form: "scales(axes: [0])"), nil,
      ])
    #expect(flags.contains("--weights-type int8"))
    #expect(bytes.count == layout.byteCount && bytes.count == 64 + 48 * 64 + 2 * 192)
    let scales = try unpacked("w.scale", layout, bytes).map { $0.withUnsafeBytes { $0.loadUnaligned(as: Float.self) } }
    #expect(scales == (1...40).map { Float($0) })
    let quantized = try unpacked("w.i8", layout, bytes).map { Float(Int8(bitPattern: $0[0])) }
    #expect(quantized.indices.allSatisfy { quantized[$0] * scales[$0 / 64] == Self.elements[$0] })
  }

  @Test(arguments: CompileOptions.WeightsPlacement.allCases)
  func bf16(placement: CompileOptions.WeightsPlacement) async throws {
    let (layout, bytes, flags) = try await weights(.bf16, placement)
    #expect(layout.tensors.map(\.key) == ["w.bf16", "b"])
    #expect(layout.tensors[0].type == .bf16 && layout.tensors[0].conversion?.form == "rounded")
    #expect(flags.contains("--weights-type bf16"))
    let rounded = try unpacked("w.bf16", layout, bytes).map { UInt32($0[0]) << 16 | UInt32($0[1]) << 24 }
    for (found, wanted) in zip(rounded, Self.elements) {
      #expect((Float(bitPattern: found) - wanted).magnitude <= wanted.magnitude * 0x1p-8)
    }
  }

  @Test func withoutTheOptionNothingChanges() async throws {
    let (layout, bytes, flags) = try await weights(nil)
    #expect(layout.tensors.map(\.key) == ["w", "b"] && layout.tensors.allSatisfy { $0.conversion == nil })
    #expect(!flags.contains { $0.hasPrefix("--weights-type") })
    let elements = try unpacked("w", layout, bytes).map { $0.withUnsafeBytes { $0.loadUnaligned(as: Float.self) } }
    #expect(elements == Self.elements)
  }
}
