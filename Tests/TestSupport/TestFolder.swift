public import Foundation

/// An empty folder for one test, removed with the object.
public final class TestFolder: Sendable {
  /// The folder.
  public let url = FileManager.default.temporaryDirectory.appending(path: "martlet-tests-\(UUID().uuidString)")

  /// Makes the folder.
  public init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of the file `name` in the folder.
  public func path(_ name: String) -> String { url.appending(path: name).path }

  /// Writes `text` to the file `name` in the folder.
  public func write(_ text: String, to name: String) throws { try Data(text.utf8).write(to: url.appending(path: name)) }

  /// Writes `bytes` to the file `name` in the folder.
  public func write(_ bytes: [UInt8], to name: String) throws { try Data(bytes).write(to: url.appending(path: name)) }
}
