import Foundation
import Testing

/// The built tool, run as a user runs it.
struct Tool: Sendable {
  /// What a run gave.
  struct Outcome: Sendable {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The tool beside these tests.
  static let path = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "martlet")

  /// An empty folder, removed with the value, in which the tool runs.
  let folder: Folder

  /// A folder that is removed with the object.
  final class Folder: Sendable {
    let url: URL

    /// A new folder, or that beside the tool with this name, emptied: what lives until the end is not removed.
    init(_ name: String? = nil) throws {
      url =
        name.map { Tool.path.deletingLastPathComponent().appending(path: $0) }
        ?? FileManager.default.temporaryDirectory.appending(path: "martlet-tests-\(UUID().uuidString)")
      try? FileManager.default.removeItem(at: url)
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }
  }

  init(_ name: String? = nil) throws { folder = try Folder(name) }

  /// Writes a file into the folder.
  func write(_ name: String, _ content: Data) throws { try content.write(to: folder.url.appending(path: name)) }

  /// Writes a text into the folder.
  func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

  /// The bytes of a file in the folder.
  func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: folder.url.appending(path: name))) }

  /// The names of the files in the folder.
  func files() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() }

  /// Runs the tool with `arguments` in the folder.
  @discardableResult
  func run(_ arguments: String...) throws -> Outcome { try run(arguments: arguments) }

  /// Runs the tool with `arguments` in the folder.
  func run(arguments: [String]) throws -> Outcome { try run(program: Self.path, arguments) }

  /// Runs another program with `arguments` in the folder.
  func run(program: URL, _ arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
    let process = Process()
    process.executableURL = program
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.standardInput = FileHandle.nullDevice
    // Files rather than pipes: neither can fill up.
    let names = [".output-\(UUID().uuidString)", ".errors-\(UUID().uuidString)"]
    let files = names.map { folder.url.appending(path: $0) }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    for file in files { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    let texts = try files.map { try String(contentsOf: $0, encoding: .utf8) }
    return Outcome(status: process.terminationStatus, output: texts[0], errors: texts[1])
  }
}
