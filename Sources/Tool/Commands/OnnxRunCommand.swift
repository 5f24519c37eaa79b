internal import ArgumentParser
internal import Foundation
internal import MartletCompiler
internal import MartletSupport

/// `martlet onnx-run`: compiles ONNX models for given inputs and runs them.
struct OnnxRunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "onnx-run",
    abstract: "Compiles an ONNX model for the inputs of a folder, runs it and writes its outputs.",
    discussion: """
      INPUTS-DIR has input_K.npy for the K-th input that is no initialiser; output_K.npy are written. The artefact is \
      compiled for the shapes of the inputs, and for the values of those that shapes depend on. bf16 travels as the bits \
      of u16. A line of a manifest is MODEL, INPUTS-DIR and OUTPUTS-DIR with tabs between; for each, 'ok' or 'refused', \
      the model and the reason are printed with tabs between, in order; lines that are refused do not change the exit code.
      """)

  @Argument(help: "The model.") var model: String?
  @Argument(help: "The folder with the inputs.") var inputsDir: String?
  @Argument(help: "The folder for the outputs.") var outputsDir: String?
  @Option(help: ArgumentHelp("Run all lines of a manifest.", valueName: "manifest")) var batch: String?
  @Flag(help: "Run the graph interpreter and no artefact.") var interpret = false
  @Option(help: ArgumentHelp("How long a line of a manifest may take.", valueName: "seconds")) var seconds: Double?
  @Option(help: ArgumentHelp("How much memory it may take, 2147483648 unless given.", valueName: "bytes"))
  var memory: Int?
  @Flag(help: .private) var worker = false
  @OptionGroup var target: TargetArguments

  func validate() throws {
    if worker { return }
    try target.refuseGPUs("onnx-run runs code on this machine's CPU")
    let hasAll = model != nil && inputsDir != nil && outputsDir != nil
    guard batch == nil ? hasAll : model == nil else {
      throw ValidationError("name a model, a folder with inputs and one for outputs, or give --batch")
    }
    if batch == nil, seconds != nil { throw ValidationError("--seconds goes with --batch") }
    if batch == nil, memory != nil { throw ValidationError("--memory goes with --batch") }
    if let memory, !(1...1 << 48).contains(memory) { throw ValidationError("--memory must lie in 1...281474976710656") }
    if let seconds, !(seconds > 0 && seconds <= 86400) { throw ValidationError("--seconds must lie in 0...86400") }
    if interpret, target.cpu != nil { throw ValidationError("--cpu has no effect with --interpret") }
  }

  func run() async throws {
    if worker { return try await work() }
    if let batch { return try runAll(batch) }
    guard let model, let inputsDir, let outputsDir else { return }
    do throws(Diagnostic) {
      try await makeCase(model, inputsDir, outputsDir).run()
    } catch {
      Terminal.printError(Self.line(error.placed(in: model), "error: "))
      throw ExitCode(1)
    }
  }

  /// A process that asks for more is taken to run wild.
  private var allowedMemory: Int { memory ?? 1 << 31 }

  private func makeCase(_ model: String, _ inputs: String, _ outputs: String) throws(Diagnostic) -> ONNXCase {
    let levels = try target.cpu == nil ? LevelChoice.native.machines() : target.levels()
    return ONNXCase(
      model: model, inputs: inputs, outputs: outputs, isInterpreted: interpret,
      compiler: Compiler(CompileOptions(levels: levels)))
  }

  /// A report on one line, with its place, the operator and the notes; `kind` stands behind the place.
  private static func line(_ error: Diagnostic, _ kind: String = "") -> String {
    let place = error.location.map { "\($0): " } ?? ""
    let text = place + kind + ([error.message] + error.notes).joined(separator: "; ")
    return String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }.prefix(1000))
  }

  /// The three parts of a line of a manifest.
  private static func parts(_ line: String) -> [String]? {
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    return parts.count == 3 && parts.allSatisfy({ !$0.isEmpty }) ? parts : nil
  }

  /// Runs the lines of standard input and answers each with an empty line or the reason.
  private func work() async throws {
    try ProcessMemory.limit(to: allowedMemory)
    while let line = readLine() {
      var answer = ""
      do throws(Diagnostic) {
        guard let parts = Self.parts(line) else { throw Diagnostic("the line does not have three parts") }
        try await makeCase(parts[0], parts[1], parts[2]).run()
      } catch {
        // The model stands in the answer anyway.
        var error = error
        if error.location?.file == Self.parts(line)?[0] { error.location = nil }
        answer = Self.line(error)
      }
      FileHandle.standardOutput.write(Data((answer + "\n").utf8))
    }
  }

  private func runAll(_ manifest: String) throws {
    signal(SIGPIPE, SIG_IGN)
    var arguments = ["onnx-run", "--worker", "--memory", "\(allowedMemory)"]
    if interpret { arguments.append("--interpret") }
    if let cpu = target.cpu { arguments += ["--cpu", cpu] }
    var worker: ONNXWorker?
    for line in try FileSystem.source(manifest).split(separator: "\n").map(String.init) {
      guard let parts = Self.parts(line) else {
        throw Diagnostic(
          "a line does not have the three parts MODEL, INPUTS-DIR and OUTPUTS-DIR with tabs between",
          at: SourceLocation(file: manifest))
      }
      let current = try worker ?? ONNXWorker(arguments)
      worker = current
      var reason: String
      switch current.reply(to: line, within: seconds ?? 60) {
      case .line(let text): reason = text
      case .died:
        reason = "the worker died; it may take \(allowedMemory.byteText) of memory"
        worker = nil
      case .tookTooLong:
        reason = "it took more than \(seconds ?? 60) seconds"
        worker = nil
      }
      let answer = reason.isEmpty ? "ok\t\(parts[0])" : "refused\t\(parts[0])\t\(reason)"
      FileHandle.standardOutput.write(Data((answer + "\n").utf8))
    }
  }
}
