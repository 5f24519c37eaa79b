/// A folder that output files go to, made with its missing parents.
public struct OutputFolder: Sendable {
  /// The folders that were not there before, the outermost first.
  private let made: [String]

  /// Makes the folder at `path` with its parents, unless they are there.
  /// - Throws: a diagnostic if that is not possible; nothing is left behind then.
  public init(_ path: String) throws(Diagnostic) {
    var missing = [path]
    while let parent = Self.parent(missing[0]), SystemCalls.kind(parent) == .missing {
      missing.insert(parent, at: 0)
    }
    var made: [String] = []
    for folder in missing where SystemCalls.kind(folder) != .folder {
      guard SystemCalls.makeFolder(folder, isPrivate: false) else {
        let reason = SystemCalls.lastErrorText
        Self.remove(made)
        throw Diagnostic("the folder cannot be made: \(reason)", at: SourceLocation(file: folder))
      }
      made.append(folder)
    }
    self.made = made
  }

  /// Removes what was made, where nothing lies in it.
  public func remove() { Self.remove(made) }

  private static func remove(_ folders: [String]) {
    for folder in folders.reversed() { SystemCalls.removeFolder(folder) }
  }

  /// The folder that `path` lies in, nil for the root and for a name alone.
  private static func parent(_ path: String) -> String? {
    var rest = path[...]
    while rest.count > 1, rest.hasSuffix("/") { rest.removeLast() }
    guard let slash = rest.lastIndex(of: "/"), slash != rest.startIndex else { return nil }
    return String(rest[..<slash])
  }
}
