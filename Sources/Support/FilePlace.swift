/// Where a path leads, so that two paths to one file are known as such, also before the file is there.
public struct FilePlace: Hashable, Sendable {
  private let path: String

  /// The place that `path` leads to.
  public init(_ path: String) { self.path = SystemCalls.resolved(path) }

  /// The path without links of a file in `folder` or below; nil for a file elsewhere.
  public func path(beneath folder: String) -> String? {
    let start = SystemCalls.resolved(folder)
    return path.hasPrefix(start.hasSuffix("/") ? start : start + "/") ? path : nil
  }
}
