/// Questions to the file system.
public enum FileSystem {
  /// The path of this program; nil if the system does not say.
  public static var executablePath: String? { SystemCalls.executablePath }

  /// The folder that `path` lies in.
  public static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Whether something exists at `path`.
  public static func exists(_ path: String) -> Bool { SystemCalls.kind(path) != .missing }

  /// Whether `path` is a regular file that can be read.
  public static func isReadableFile(_ path: String) -> Bool {
    SystemCalls.kind(path) == .regular && SystemCalls.isReadable(path)
  }

  /// The first `limit` bytes of a text file; empty if it cannot be read. Bytes that are no UTF-8 are replaced.
  public static func text(_ path: String, limit: Int = .max) -> String {
    guard let file = try? MappedFile(path) else { return "" }
    return file.withUnsafeBytes { String(decoding: $0.prefix(limit), as: UTF8.self) }
  }
}
