public import MartletArtifact
public import MartletSupport
internal import Subprocess

/// Runs LLVM's linker, which needs no compiler driver and no files of the target but the C library's for programs.
public struct Linker: Sendable {
  /// What is linked.
  public enum Product: Sendable {
    /// A shared object that exports these symbols and needs no library. `soname` is its name for programs linked to it;
    /// `allowsUndefined` leaves symbols to the program that loads it, as a sanitizer's runtime.
    case sharedObject(exports: [String], soname: String?, allowsUndefined: Bool)
    /// One object made of several.
    case object
    /// A program that uses the C library and the mathematical library.
    case executable(Architecture)
  }

  private let executable: Executable

  /// Finds the linker, `ld.lld-22` on the path or where Debian's package puts it. Output is reproducible only within
  /// one version of it.
  /// - Throws: a diagnostic that says what to install if it is not there.
  public init(version: Int = 22) async throws(Diagnostic) {
    let name = "ld.lld-\(version)"
    let places: [(name: String, folders: Environment)] = [
      (name, .inherit), ("ld.lld", .custom(["PATH": "/usr/lib/llvm-\(version)/bin"])),
    ]
    for place in places {
      guard let path = try? await Executable.name(place.name).resolveExecutablePath(in: place.folders) else { continue }
      executable = .path(path)
      return
    }
    throw Diagnostic(
      "the linker \(name) is not installed",
      notes: ["on Debian and Ubuntu: apt install lld-\(version)"])
  }

  /// Links `objects` to `output`, which appears only when it is complete.
  /// - Throws: a diagnostic with the linker's own words if it fails, as on a full disk.
  public func link(_ product: Product, _ objects: [String], to output: String) async throws(Diagnostic) {
    let folder = try TemporaryFolder(beside: output)
    // One thread: a link takes milliseconds, and its errors come in one order.
    var arguments = ["--threads=1", "--build-id=none", "-o", folder.path("output")]
    switch product {
    case .sharedObject(let exports, let soname, let allowsUndefined):
      let script = folder.path("exports")
      try Self.writeExports(exports, to: script)
      arguments += ["-shared", "-Bsymbolic", "--version-script=\(script)", "--undefined-version"]
      arguments += ["-z", "noexecstack", "-z", "relro", "-z", "now", "-z", "text", "--hash-style=gnu"]
      if !allowsUndefined { arguments += ["-z", "defs"] }
      if let soname { arguments += ["-soname", soname] }
      arguments += objects
    case .object:
      arguments += ["-r"] + objects
    case .executable(let architecture):
      arguments += try SystemLibraries(architecture).programArguments(objects)
    }
    // The linker maps its output and crashes on a full disk.
    let room = objects.reduce(1 << 16) { $0 + ((try? MappedFile($1).byteCount) ?? 0) }
    try checkRoom(room, folder, output)
    do throws(Diagnostic) {
      try await run(arguments, output: output)
    } catch {
      try checkRoom(room, folder, output)
      throw error
    }
    try folder.move("output", to: output)
  }

  private static func writeExports(_ symbols: [String], to path: String) throws(Diagnostic) {
    let file = try OutputFile(path)
    let exports = symbols.isEmpty ? "" : "global: \(symbols.map { "\($0);" }.joined(separator: " ")) "
    try file.write("{ \(exports)local: *; };\n")
    try file.commit()
  }

  private func checkRoom(_ byteCount: Int, _ folder: TemporaryFolder, _ output: String) throws(Diagnostic) {
    do throws(Diagnostic) {
      try FileSystem.checkRoom(for: byteCount, at: folder.path("room"))
    } catch {
      throw Diagnostic(error.message, at: SourceLocation(file: output), notes: error.notes)
    }
  }

  private func run(_ arguments: [String], output: String) async throws(Diagnostic) {
    let errors: String
    do {
      let result = try await Subprocess.run(
        executable, arguments: Arguments(arguments), output: .discarded, error: .string(limit: 1 << 20))
      if result.terminationStatus.isSuccess { return }
      errors = result.standardError
    } catch {
      throw Diagnostic("the linker cannot be run: \(error)")
    }
    // A crash says nothing to a user but where to report it, with a dump of the stack.
    let isCrash = errors.contains("PLEASE submit a bug report")
    let lines = isCrash ? ["it crashed"] : errors.split(separator: "\n").prefix(8).map(String.init)
    throw Diagnostic("the linker failed", at: SourceLocation(file: output), notes: lines)
  }
}
