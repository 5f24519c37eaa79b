import MartletCompiler
import MartletInterpreter
import MartletKernelIR
import MartletScalars
import MartletSupport
import TestSupport
import Testing

/// One model object serves any number of threads, each with its context: results, ThreadSanitizer and valgrind's drd say
/// so, and both tools find what is wrong where something is. Calls ask for no memory.
struct ThreadingTests {
  /// What is compiled for a test.
  enum Model: CaseIterable {
    case digits, encoder
  }

  /// The model's artefact with a program around it.
  private func program(
    _ model: Model, sanitizesThreads: Bool = false, flags: [String] = []
  ) async throws -> CallerProgram {
    let folder = try TemporaryFolder()
    let compiler = Compiler(CompileOptions(sanitizesThreads: sanitizesThreads))
    let flags = flags + (sanitizesThreads ? ["-fsanitize=thread"] : [])
    switch model {
    case .digits:
      _ = try await compiler.compile(
        Samples.example("DigitsCNN.swift"), weights: [Samples.example("Weights/digits.safetensors")],
        as: .sharedObject, to: folder.path("digits.so"))
      return try CallerProgram("digits.so", in: folder, entry: "classify", dims: [13], flags: flags)
    case .encoder:
      let (source, weights) = try await SmallMiniLM.write(to: folder)
      _ = try await compiler.compile(source, weights: [weights], as: .sharedObject, to: folder.path("minilm.so"))
      return try CallerProgram("minilm.so", in: folder, entry: "encode", dims: [3, 17], flags: flags)
    }
  }

  /// The kernel whose tasks store to the same place, or one where they do not, with a program around it.
  private func copy(isRacy: Bool, sanitizesThreads: Bool = false) async throws -> CallerProgram {
    let folder = try TemporaryFolder()
    try await RacyModel.write(isRacy: isRacy, sanitizesThreads: sanitizesThreads, to: folder)
    return try CallerProgram(
      "model.so", in: folder, entry: "copy", dims: [8], flags: sanitizesThreads ? ["-fsanitize=thread"] : [])
  }

  @Test("Eight threads with eight contexts give the bits of one", arguments: Model.allCases)
  func threadsGiveEqualBits(model: Model) async throws {
    let program = try await program(model)
    #expect(try program.run("threads", "8", "300") == (0, "done\n"))
    for width in ["2", "3", "8"] { #expect(try program.run("executor", width, "60") == (0, "done\n")) }
  }

  @Test("ThreadSanitizer finds nothing", arguments: Model.allCases)
  func sanitizerIsSilent(model: Model) async throws {
    let program = try await program(model, sanitizesThreads: true)
    #expect(try program.run("threads", "8", "10") == (0, "done\n"))
    #expect(try program.run("executor", "4", "5") == (0, "done\n"))
  }

  @Test("drd finds nothing", arguments: Model.allCases)
  func drdIsSilent(model: Model) async throws {
    let program = try await program(model)
    #expect(try program.runUnderDRD("threads", "8", "2") == (0, "done\n"))
    #expect(try program.runUnderDRD("executor", "4", "2") == (0, "done\n"))
  }

  @Test("Two threads with one context are found by both")
  func sharedContextsAreFound() async throws {
    let (status, report) = try await program(.digits, sanitizesThreads: true).run("shared", "2000")
    #expect(status == 66 && report.contains("WARNING: ThreadSanitizer: data race"), "\(report)")
    // The report names a line of the model file, which the code carries.
    #expect(report.contains("DigitsCNN.swift:"), "\(report)")
    let (code, conflicts) = try await program(.digits).runUnderDRD("shared", "2")
    #expect(code == 99 && conflicts.contains("Conflicting store by thread"), "\(conflicts)")
    #expect(conflicts.contains("DigitsCNN.swift:"), "\(conflicts)")
  }

  @Test("Tasks that store to one place are found by both, and by the kernel interpreter")
  func racyKernelsAreFound() async throws {
    for isRacy in [false, true] {
      let (status, report) = try await copy(isRacy: isRacy, sanitizesThreads: true).run("executor", "2", "3")
      #expect(report.contains("WARNING: ThreadSanitizer: data race") == isRacy, "\(report)")
      #expect((status == 0) == !isRacy, "\(report)")
      let (code, conflicts) = try await copy(isRacy: isRacy).runUnderDRD("executor", "2", "3")
      #expect(conflicts.contains("Conflicting store by thread") == isRacy, "\(conflicts)")
      #expect((code == 0) == !isRacy, "\(conflicts)")
      let module = try RacyModel.module(isRacy: isRacy, for: .x86Version3)
      let x = TensorData(.f32, [8, 32], numbers: (0..<256).map(Double.init))
      let found = Result { () throws(Diagnostic) in
        try KernelInterpreter(module, weights: [:]).run(entry: "copy", symbols: ["n": 8], inputs: ["x": x])
      }
      switch found {
      case .success: #expect(!isRacy)
      case .failure(let report): #expect(isRacy && "\(report)".contains("is written by one task"), "\(report)")
      }
    }
  }

  @Test("Calls with an executor in place ask for no memory", arguments: Model.allCases)
  func nothingIsAllocated(model: Model) async throws {
    let program = try await program(model, flags: ["-DCOUNT_ALLOCATIONS", "-fno-builtin"])
    #expect(try program.run("allocations", "50") == (0, "0 requests for memory\ndone\n"))
  }

  @Test("Calls ask nothing of the system", arguments: Model.allCases)
  func noSystemCalls(model: Model) async throws { #expect(try await program(model).run("strict") == (0, "")) }
}
