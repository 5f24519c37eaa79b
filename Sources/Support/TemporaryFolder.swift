#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// A folder for the steps on the way to an output file, on the same disk, so that the result is moved in one step; or
/// one for files that nobody needs later. It goes with the object.
public final class TemporaryFolder: Sendable {
  /// The path of the folder itself.
  public let path: String

  /// Makes a folder where the system keeps temporary files.
  /// - Throws: a diagnostic if nothing can be written there.
  public init() throws(Diagnostic) {
    path = Self.systemPath
    guard SystemCalls.makeFolder(path, isPrivate: true) else {
      throw Diagnostic("no temporary folder can be made: \(SystemCalls.lastErrorText)", at: .init(file: path))
    }
  }

  private static var systemPath: String {
    OutputFile.temporaryPath(beside: FileManager.default.temporaryDirectory.path + "/martlet")
  }

  /// Makes a folder beside the output `path`.
  /// - Throws: a diagnostic if nothing can be written there.
  public init(beside path: String) throws(Diagnostic) {
    switch SystemCalls.kind(path) {
    case .folder: throw Diagnostic("this is a folder, no file can be written there", at: .init(file: path))
    case .other: self.path = Self.systemPath
    case .regular, .missing: self.path = OutputFile.temporaryPath(beside: path)
    }
    guard SystemCalls.makeFolder(self.path, isPrivate: true) else {
      throw Diagnostic("the file cannot be written: \(SystemCalls.lastErrorText)", at: SourceLocation(file: path))
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of the file `name` in the folder.
  public func path(_ name: String) -> String { "\(path)/\(name)" }

  /// The names of what lies in it, sorted.
  public var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? [] }

  /// Moves the file `name` out of the folder to `path`, in place of what is there. What is not a regular file, as a
  /// pipe, gets the content.
  /// - Throws: a diagnostic if it cannot be written there.
  public func move(_ name: String, to path: String) throws(Diagnostic) {
    if SystemCalls.kind(path) == .other {
      let output = try OutputFile(path)
      try MappedFile(self.path(name)).withUnsafeBytes { (bytes) throws(Diagnostic) in try output.write(bytes) }
      return try output.commit()
    }
    guard SystemCalls.renameFile(self.path(name), to: path) else {
      throw Diagnostic("the file cannot be written: \(SystemCalls.lastErrorText)", at: SourceLocation(file: path))
    }
  }
}
