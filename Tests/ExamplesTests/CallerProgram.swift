import Foundation
import MartletArtifact
import MartletGenerators
import MartletInterpreter
import MartletRuntime
import MartletScalars
import MartletSupport
import TestSupport
import Testing

/// `Programs/threads.c`, built for one entry of an artefact, with random inputs.
struct CallerProgram {
  private let folder: TemporaryFolder
  private let program: String
  /// How many sets of inputs there are.
  private static let setCount = 5

  /// Builds the program in `folder`, where `artefact` and its header lie.
  init(
    _ artefact: String, in folder: TemporaryFolder, entry name: String, dims: [Int], seed: UInt64 = 1,
    flags: [String] = []
  ) throws {
    self.folder = folder
    let manifest = try ArtifactFile(folder.path(artefact)).manifest
    let entry = try #require(manifest.entries.first { $0.name == name })
    let values = try entry.dims(dims)
    let inputBytes = try entry.inputs.map { try $0.extents(values).reduce($0.type.byteCount, *) }
    let outputBytes = try entry.outputs.map { try $0.extents(values).reduce($0.type.byteCount, *) }
    let function = "\(manifest.model)_\(name)"
    let numbers = dims.map(String.init)
    let pointers =
      entry.inputs.indices.map { "(void *)(IN)[\($0)]" } + entry.outputs.indices.map { "(void *)(OUT)[\($0)]" }
    try folder.write(
      """
      #include "\(artefact.replacing(".so", with: ".h"))"
      enum { INPUTS = \(inputBytes.count), OUTPUTS = \(outputBytes.count), SETS = \(Self.setCount) };
      static const size_t input_bytes[] = {\(inputBytes.map(String.init).joined(separator: ", "))};
      static const size_t output_bytes[] = {\(outputBytes.map(String.init).joined(separator: ", "))};
      #define ARENA_SIZE \(function)_arena_size(\(numbers.joined(separator: ", ")))
      #define CALL(CONTEXT, IN, OUT) \(function)(CONTEXT, \((pointers + numbers).joined(separator: ", ")), 0)

      """, to: "call.h")
    var random = RandomValues(seed: seed)
    var inputs: [UInt8] = []
    for _ in 0..<Self.setCount {
      for (input, byteCount) in zip(entry.inputs, inputBytes) {
        let range = try input.indices(values)
        inputs += random.tensor(input.type, [byteCount / input.type.byteCount], in: range).bytes
      }
    }
    try folder.write(inputs, to: "inputs.bin")
    program = folder.path("program")
    try build(artefact, flags)
  }

  /// Compiles the program and links it with the artefact.
  private func build(_ artefact: String, _ flags: [String]) throws {
    let clang = try #require(TestProgram.clang, "the Swift toolchain has no clang")
    let flags = flags.flatMap { $0 == "-fsanitize=thread" ? TestProgram.threadSanitizerFlags(clang) : [$0] }
    let source = TestProgram.root.appending(path: "Tests/ExamplesTests/Programs/threads.c").path
    let arguments =
      ["-std=gnu11", "-O1", "-gdwarf-4", "-Wall", "-Wextra", "-Werror", "-I.", source, artefact, "-o", program]
      + ["-Wl,-rpath,$ORIGIN", "-pthread"] + flags
    let (status, text) = try TestProgram.run(clang, arguments, in: folder.path)
    try #require(status == 0, "\(text)")
  }

  /// Runs the program in one of its ways.
  func run(_ arguments: String...) throws -> (status: Int32, output: String) {
    try TestProgram.run(program, arguments, in: folder.path)
  }

  /// Runs the program under valgrind's drd, which finds data races; the status is 99 if it does.
  func runUnderDRD(_ arguments: String...) throws -> (status: Int32, output: String) {
    try TestProgram.run(
      try TestProgram.require("valgrind"),
      ["--tool=drd", "--quiet", "--error-exitcode=99", program] + arguments, in: folder.path)
  }
}
