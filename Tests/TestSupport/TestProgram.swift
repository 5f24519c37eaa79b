public import Foundation

/// Programs that tests start, and the checkout that they belong to.
public enum TestProgram {
  /// The root of the checkout.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The folder of the built products, the tool among them.
  public static let products = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()

  /// The C compiler of the Swift toolchain, which has the sanitizers' runtime libraries.
  public static let clang = find("swift").flatMap { swift -> String? in
    let clang = URL(filePath: swift).resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "clang").path
    return FileManager.default.isExecutableFile(atPath: clang) ? clang : nil
  }

  /// What `clang` takes for ThreadSanitizer: the toolchain's runtime of it also watches libdispatch.
  public static func threadSanitizerFlags(_ clang: String) -> [String] {
    let libraries = URL(filePath: clang).deletingLastPathComponent().appending(path: "../lib/swift/linux").path
    return ["-fsanitize=thread", "-L\(libraries)", "-ldispatch", "-lBlocksRuntime", "-Wl,-rpath,\(libraries)"]
  }

  /// The program `name` on the path, nil if there is none.
  public static func find(_ name: String) -> String? {
    ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// The program `name`, on the path.
  /// - Throws: a sentence that says what to do if it is not there.
  public static func require(_ name: String) throws -> String {
    guard let path = find(name) else { throw Missing(description: "'\(name)' is not installed: run 'make bootstrap'") }
    return path
  }

  /// A program or file that is not there.
  public struct Missing: Error, CustomStringConvertible {
    /// What to do about it.
    public let description: String

    /// Says `description`.
    public init(description: String) { self.description = description }
  }

  /// Runs a program with `environment` added to its environment; its exit status, negative for a signal, and all that it
  /// wrote.
  @discardableResult
  public static func run(
    _ program: String, _ arguments: [String] = [], in folder: String? = nil, environment: [String: String] = [:]
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    if !environment.isEmpty {
      process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, given in given }
    }
    let pipe = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let text = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    let status = process.terminationStatus
    return (process.terminationReason == .uncaughtSignal ? -status : status, text)
  }
}
