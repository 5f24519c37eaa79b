/// Questions to the file system, and small changes.
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

  /// Whether something that is neither a regular file nor a folder is at `path`, as a device or a pipe.
  public static func isSpecialFile(_ path: String) -> Bool { SystemCalls.kind(path) == .other }

  /// Finds out whether there is room for a new file of `byteCount` bytes at `path`, and leaves none.
  /// - Throws: a diagnostic if there is not.
  public static func checkRoom(for byteCount: Int, at path: String) throws(Diagnostic) {
    guard let reason = SystemCalls.reserve(path, byteCount: byteCount) else { return }
    throw Diagnostic(
      "the file cannot be written: \(reason)", at: SourceLocation(file: path),
      notes: ["about \(byteCount) bytes are needed"])
  }

  /// Replaces bytes of the file at `path` from `offset` on.
  /// - Throws: a diagnostic if that fails.
  public static func overwrite(_ path: String, at offset: Int, _ bytes: [UInt8]) throws(Diagnostic) {
    let descriptor = SystemCalls.openForWriting(path, new: false)
    let isWritten =
      descriptor.map { descriptor in bytes.withUnsafeBytes { SystemCalls.writeAll(descriptor, $0, at: offset) } }
      ?? false
    let reason = SystemCalls.lastErrorText
    if let descriptor { SystemCalls.closeFile(descriptor) }
    if !isWritten { throw Diagnostic("the file cannot be written: \(reason)", at: SourceLocation(file: path)) }
  }

  /// The whole text of a file that a person wrote.
  /// - Throws: a diagnostic if the file cannot be read, is no text in UTF-8, or holds blanks alone.
  public static func source(_ path: String) throws(Diagnostic) -> String {
    let text = try MappedFile(path).withUnsafeBytes { String(validating: $0, as: UTF8.self) }
    guard let text, !text.utf8.contains(0) else {
      throw Diagnostic("the file is not a text in UTF-8", at: SourceLocation(file: path))
    }
    if text.allSatisfy(\.isWhitespace) { throw Diagnostic("the file is empty", at: SourceLocation(file: path)) }
    return text
  }

  /// The first `limit` bytes of a text file; empty if it cannot be read. Bytes that are no UTF-8 are replaced.
  public static func text(_ path: String, limit: Int = .max) -> String {
    guard let file = try? MappedFile(path) else { return "" }
    return file.withUnsafeBytes { String(decoding: $0.prefix(limit), as: UTF8.self) }
  }
}
