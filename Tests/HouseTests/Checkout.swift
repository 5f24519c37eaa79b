import Foundation

/// The checkout that these tests belong to.
enum Checkout {
  /// Its root folder.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A file of Swift.
  struct File: Sendable {
    /// The path from the root.
    var path: String
    /// The lines.
    var lines: [String]
  }

  /// The Swift files below `folder` that people wrote, in order of path; not those that `protoc` did.
  static func swiftFiles(in folder: String) throws -> [File] {
    let start = root.appending(path: folder)
    guard let paths = FileManager.default.enumerator(atPath: start.path) else { throw CocoaError(.fileNoSuchFile) }
    return try paths.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") && !$0.hasSuffix(".pb.swift") }
      .sorted().map { path in
        let text = try String(contentsOf: start.appending(path: path), encoding: .utf8)
        return File(
          path: "\(folder)/\(path)",
          lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        )
      }
  }

  /// Runs `arguments` in the root and gives the exit code and what it wrote.
  static func run(_ arguments: [String]) throws -> (status: Int32, output: Data, errors: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.currentDirectoryURL = root
    let errorFile = FileManager.default.temporaryDirectory.appending(path: "house-\(UUID().uuidString)")
    _ = FileManager.default.createFile(atPath: errorFile.path, contents: nil)
    defer { try? FileManager.default.removeItem(at: errorFile) }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: errorFile)
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, data, try String(contentsOf: errorFile, encoding: .utf8))
  }
}
