public import MartletGraphIR
public import MartletSupport

/// Reads the graphs of a model file: compiles it against the frontend and runs it in a process of its own, as SwiftPM
/// does with manifests.
public struct ModelFileTracer: Sendable {
  /// How long the Swift compiler may take, in seconds; it takes a few, many times as long where processors are busy.
  public var compileSeconds = 300
  /// How long the model file may run, in seconds.
  public var traceSeconds = 60
  /// How much address space the model file may have, in bytes.
  public var traceMemory = 4 << 30
  /// The frontend to compile against.
  public let frontend: FrontendLocation

  /// What a model file gives.
  public struct Trace: Sendable {
    /// The graphs of its entries.
    public var module: GraphModule
    /// What is odd about it, but no mistake.
    public var warnings: [Diagnostic]
  }

  /// Reads model files against `frontend`.
  public init(frontend: FrontendLocation) { self.frontend = frontend }

  /// The graphs of the model file at `path`. Nothing is written but temporary files, which are removed.
  /// - Throws: a diagnostic if the file cannot be read or does not compile, if it crashes, takes too long or uses too much memory, or if the
  ///   model has mistakes; several of them in one.
  public func trace(_ path: String) async throws(Diagnostic) -> Trace {
    try Self.checkText(path)
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let program = folder.path("model")
    try await compile(path, to: program, in: folder)
    let record = try await run(program, of: path, messages: folder.path("output"), record: folder.path("trace"))
    return try read(record, of: path)
  }

  /// The name of the model in `path` unless the file gives one: the file's name in lower case, as an identifier.
  static func modelName(_ path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? "model"
    let stem = file.hasSuffix(".swift") ? String(file.dropLast(6)) : file
    let name = stem.lowercased().unicodeScalars.map { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        ? String(scalar) : "_"
    }.joined()
    return name.first?.isNumber ?? true ? "_" + name : name
  }

  /// Refuses what cannot be Swift, of which the Swift compiler's messages would say little.
  private static func checkText(_ path: String) throws(Diagnostic) {
    do throws(Diagnostic) {
      _ = try FileSystem.source(path)
    } catch {
      var report = error
      if FileSystem.isReadableFile(path) { report.notes.append(CompilerMessages.skeleton) }
      throw report
    }
  }

  private func compile(_ path: String, to program: String, in folder: TemporaryFolder) async throws(Diagnostic) {
    let messages = folder.path("messages")
    let command = [
      "swiftc", "-parse-as-library", "-module-name", "Model", "-swift-version", "6", "-Onone", "-g",
      "-diagnostic-style", "llvm", "-no-color-diagnostics", "-I", frontend.moduleFolder, "-L", frontend.libraryFolder,
      "-lMartlet", "-Xlinker", "-rpath", "-Xlinker", frontend.libraryFolder, "-o", program, path,
    ]
    let file = SourceLocation(file: path)
    // The compiler's own temporary files go with the folder, also when it is stopped.
    let process = LimitedProcess(
      seconds: compileSeconds, environment: ["TMPDIR": folder.path, "SWIFT_BACKTRACE": "enable=no"])
    // Waiting for a turn does not count as time that it takes.
    let ending = try await TurnTaker.processors.inTurn { () async throws(Diagnostic) in
      try await process.run(command, output: messages)
    }
    switch ending {
    case .exited(0): return
    case .exited(127):
      throw Diagnostic(
        "the Swift compiler 'swiftc' is not found", at: file,
        notes: ["model files are compiled with the toolchain on PATH"])
    case .exited: throw CompilerMessages(FileSystem.text(messages, limit: 1 << 20)).diagnostic(of: path)
    case .signaled(let signal): throw Diagnostic("the Swift compiler crashed (signal \(signal))", at: file)
    case .tookTooLong:
      throw Diagnostic("the Swift compiler took more than \(compileSeconds) seconds for the model file", at: file)
    }
  }

  private func run(
    _ program: String, of path: String, messages: String, record: String
  ) async throws(Diagnostic) -> String {
    let process = LimitedProcess(
      seconds: traceSeconds, memory: traceMemory, environment: ["SWIFT_BACKTRACE": CrashReport.backtrace])
    let ending = try await process.run(
      [program, "--martlet-trace", Self.modelName(path), record], output: messages)
    let file = SourceLocation(file: path)
    let text = FileSystem.text(messages, limit: 1 << 16)
    let printed = text.split(separator: "\n").prefix(6).map(String.init)
    switch ending {
    case .exited(0): break
    case .exited(let code):
      throw Diagnostic("the model file ended with the exit code \(code) before it was traced", at: file, notes: printed)
    case .signaled(9):
      throw Diagnostic(
        "the model file was killed (signal 9)", at: file,
        notes: ["by the operating system where memory is short, or by hand"])
    case .signaled(let signal):
      throw CrashReport(text, of: path).diagnostic(signal: signal)
    case .tookTooLong:
      throw Diagnostic(
        "the model file did not end within \(traceSeconds) seconds", at: file,
        notes: ["it is run once to read the model's graphs; it must not wait, compute or allocate much"])
    }
    guard FileSystem.exists(record) else {
      throw Diagnostic(
        "the model file ended without handing back a model", at: file,
        notes: ["it must leave 'main' to the protocol ModelFile and must not exit by itself"])
    }
    return FileSystem.text(record)
  }

  private func read(_ encoded: String, of path: String) throws(Diagnostic) -> Trace {
    let record: TraceRecord
    do throws(Diagnostic) {
      record = try TraceRecord(decoding: encoded, file: "the trace of \(path)")
    } catch {
      throw Diagnostic(
        "what the model file handed back cannot be read: \(error.message)", at: SourceLocation(file: path))
    }
    let placed = record.diagnostics.map { CompilerMessages.placed($0, in: path) }
    let mistakes = placed.filter { $0.severity == .error }
    if var first = mistakes.first {
      first.further = Array(mistakes.dropFirst())
      throw first
    }
    guard let text = record.text else {
      throw Diagnostic("the model file handed back neither a model nor a mistake", at: SourceLocation(file: path))
    }
    let module = try GraphParser.parse(text, file: "the trace of \(path)")
    return Trace(module: module, warnings: placed)
  }
}
