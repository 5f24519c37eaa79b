internal import Foundation
public import MartletSupport

/// Finds test files.
public enum TestFinder {
  private static let endings = [".graph", ".kernel", ".swift"]

  /// The test files and generated pages among `paths` and below those that are folders, in order of path.
  /// - Throws: a diagnostic if a path does not exist or if there is no test at all.
  public static func files(in paths: [String]) throws(Diagnostic) -> [String] {
    var files: [String] = []
    for path in paths {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw Diagnostic("there is no such file or folder", at: .init(file: path))
      }
      guard isFolder.boolValue else {
        files.append(path)
        continue
      }
      let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
      let below = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
      files += below.filter { name in PageTest.isPage(name) || endings.contains { name.hasSuffix($0) } }.sorted().map {
        "\(folder)/\($0)"
      }
    }
    guard !files.isEmpty else { throw Diagnostic("no test files below \(paths.joined(separator: ", "))") }
    return files
  }
}
