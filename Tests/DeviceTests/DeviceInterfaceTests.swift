import Foundation
import MartletArtifact
import MartletCompiler
import MartletRuntime
import MartletScalars
import MartletSupport
import TestSupport
import Testing

/// The C interface for GPUs, as `StandIn/calls.c` uses it: tensors of the host and of the device in one call, streams of the
/// caller's, descriptions, and what is refused.
extension StandInTests {
  private static let other = """
    martlet graph 1
    module @other
    graph @twice(%x: f32[4]) -> (y: f32[4]) {
      %0 = map add %x, %x : f32[4]
      return %0
    }
    """

  /// Builds the program with both models, which the results keep.
  private static func build() async throws -> (program: String, sample: Sample, other: Sample) {
    let clang = try #require(TestProgram.clang)
    let (sample, other) = (try await Sample(), try await Sample(model: Self.other))
    let libraries = [sample.folder.path("sample.so"), try await other.write(.sharedObject, "other.so")]
    let program = sample.folder.path("calls")
    let source = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "StandIn/calls.c").path
    let (status, text) = try TestProgram.run(
      clang,
      ["-std=c17", "-Wall", "-Werror", "-I", sample.folder.path(""), "-I", other.folder.path(""), source] + libraries
        + [sample, other].map { "-Wl,-rpath,\($0.folder.path(""))" } + ["-o", program])
    try #require(status == 0, "\(text)")
    return (program, sample, other)
  }

  /// What the calls print, all of which give the same.
  private static var lines: [String] {
    let (y, next) = (Sample.outputs(3)[0].reduce(0, +), Sample.outputs(3)[1][127])
    let result = "\(String(format: "%g", y)) \(String(format: "%g", next))"
    return [String](repeating: "call: \(result)", count: 32) + [String](repeating: "again: \(result)", count: 3) + [
      "described: \(result)", "pinned: \(result)",
      "elsewhere: 1 tensor 'x': the number of the DLPack device is 1, must be 0",
      "of no kind: 1 tensor 'x': the DLPack device is 7, must be 2",
    ]
  }

  /// The glue says it for itself.
  @Test func alignmentsAgree() throws {
    let header = try String(
      contentsOf: TestProgram.root.appending(path: "Templates/artifact/device.h"), encoding: .utf8)
    #expect(header.contains("#define MARTLET_DEVICE_ALIGNMENT \(GPUTraits.memoryAlignment)\n"))
  }

  private static let ending = ["forget: 0 ", "close: 0 "]

  @Test(arguments: ["stream", "default", "recorded"]) func tensorsLieWhereTheCallerSays(_ mode: String) async throws {
    let driver = try #require(StandInDriver.shared)
    let (program, sample, other) = try await Self.build()
    driver.play(.init(), sample.kernels)
    for macros in [[], ["INSTANTIATE_BEFORE"]] {
      let (status, output) = try driver.run(program, [mode], in: sample.folder.path(""), macros)
      #expect(status == 0 && driver.report == nil, "\(driver.report?.description ?? "")")
      #expect(output.split(separator: "\n").map(String.init) == Self.lines + Self.ending)
    }
    withExtendedLifetime(other) {}
  }

  @Test func misuseOfTheInterface() async throws {
    let driver = try #require(StandInDriver.shared)
    let (program, sample, other) = try await Self.build()
    driver.play(.init(), sample.kernels)
    let (status, output) = try driver.run(program, ["misuse"], in: sample.folder.path(""))
    #expect(status == 0 && driver.report == nil, "\(driver.report?.description ?? "")")
    let needed = try #require(sample.model.manifest.device?.arenas?.first)
    let bytes = try #require(needed.expression.evaluate(named: ["n": 3]))
    #expect(
      output.split(separator: "\n").map(String.init) == Self.lines + [
        "open again: 2 the device is open already",
        "small arena: 4 the arena has 64 bytes of the device, the call needs \(bytes)",
        "odd arena: 4 the arena is not aligned to 256 bytes of the device",
        "recording without a stream: 2 a recording needs a stream of the context's own",
        "profile without room: 2 the profile has no room",
        "odd tensor: 1 tensor 'x' is not aligned to 16 bytes",
        "in both memories: 1 tensor 'next' has the memory of the input in whose place it is, which cannot lie both on the host and on the device",
        "device of another model: 2 the context's device was opened by another model",
        "closed device: 2 the context's device is not open",
      ] + Self.ending)
    withExtendedLifetime(other) {}
  }

  @Test func driversThatAreTooOldForRecordings() async throws {
    let driver = try #require(StandInDriver.shared)
    let (program, sample, other) = try await Self.build()
    driver.play(.init(), sample.kernels)
    let plain = try driver.run(program, ["stream"], in: sample.folder.path(""), ["WITHOUT_CAPTURE"])
    #expect(plain.output.split(separator: "\n").map(String.init) == Self.lines + Self.ending)
    let recorded = try driver.run(program, ["recorded"], in: sample.folder.path(""), ["WITHOUT_CAPTURE"])
    #expect(recorded.output.hasPrefix("call: 6 the CUDA driver is too old for recordings\n"), "\(recorded.output)")
    let lacking = try driver.run(program, [], in: sample.folder.path(""), ["WITHOUT_COPY"])
    #expect(lacking.status == 1 && lacking.output == "open: 6 the CUDA driver is too old: it lacks 'cuMemcpy'\n")
    withExtendedLifetime(other) {}
  }
}
