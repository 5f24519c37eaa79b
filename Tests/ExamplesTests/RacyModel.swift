import MartletArtifact
import MartletCompiler
import MartletEmission
import MartletInterpreter
import MartletKernelIR
import MartletScalars
import MartletSupport
import MartletTemplates
import TestSupport

/// A model of one kernel, made by emission and packaging alone, whose tasks may all store to the same place: lowering
/// makes no such kernel.
enum RacyModel {
  /// The kernel for `machine`; every task stores a row of its own, or, if `isRacy`, the same one.
  static func module(isRacy: Bool, for machine: Machine) throws -> KernelModule {
    let row = isRacy ? "0" : "i"
    return try KernelParser.module(
      """
      martlet kernels 1
      module @model for \(machine.name)
      kernel @copy(%x: in f32[n, 32], %y: out f32[n, 32]) where n in 2...64 {
        for i in 0..<n parallel {
          for v in 0..<2 {
            for l in 0..<16 vector { %y[\(row), 16*v + l] = add(%x[i, 16*v + l], 1.0) }
          }
        }
      }
      entry @copy where n in 2...64 {
        input %x: f32[n, 32]
        output %y: f32[n, 32]
        arena 0
        launch @copy[n: n](%x, %y)
      }
      """, file: "copy.kernels")
  }

  /// Writes the artefact `model.so` and its header into `folder`.
  static func write(isRacy: Bool, sanitizesThreads: Bool, to folder: TemporaryFolder) async throws {
    let levels = try Machine.levels.map { try module(isRacy: isRacy, for: $0) }
    let glue = Templates.glue(architecture: levels[0].machine.architecture).map { ($0.name, $0.text) }
    let code = try Emitter.emit(modules: levels, glue: glue, options: .init(sanitizesThreads: sanitizesThreads))
    let manifest = Manifest(
      model: "model", target: .init(.x86, levels: levels.map(\.machine.name)),
      entries: levels[0].entries.map { Signature($0) }, weights: nil,
      provenance: .init(compiler: "test", graph: ContentHash(of: ""), flags: []))
    let content = Packager.Content(
      code: [code.object], manifest: manifest, weights: [], allowsUndefined: sanitizesThreads)
    try await Packager(linker: Linker()).write(
      content, as: .sharedObject(soname: "model.so"), to: folder.path("model.so"))
    try folder.write(InterfaceWriter(manifest.model, manifest.entries).header, to: "model.h")
  }
}
