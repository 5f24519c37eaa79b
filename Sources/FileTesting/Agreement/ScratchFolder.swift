internal import Foundation
internal import MartletSupport

/// A folder for files that nobody needs later; removed with the object.
final class ScratchFolder: Sendable {
  private let path: String

  /// - Throws: a diagnostic if it cannot be made.
  init() throws(Diagnostic) {
    let url = FileManager.default.temporaryDirectory.appending(path: "martlet-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    } catch {
      throw Diagnostic("the folder cannot be made: \(error.localizedDescription)", at: .init(file: url.path))
    }
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of the file `name` in the folder.
  func file(_ name: String) -> String { "\(path)/\(name)" }
}
