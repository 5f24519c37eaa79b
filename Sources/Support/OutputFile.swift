/// A file that is written under a temporary name and gets its own when it is complete: nobody sees half of it, and
/// after a failure the old file is still there.
///
/// What is not a regular file (`/dev/stdout`, a pipe) is written in place.
public final class OutputFile {
  /// The name that the file is to have.
  public let path: String
  /// The number of bytes written so far.
  public private(set) var byteCount = 0
  private let descriptor: Int32
  private let temporary: String?
  private var isOpen = true
  private var buffer: [UInt8] = []
  private static let bufferSize = 1 << 18

  /// Starts the file.
  /// - Throws: a diagnostic if it cannot be made there.
  public init(_ path: String) throws(Diagnostic) {
    let kind = SystemCalls.kind(path)
    if kind == .folder { throw Diagnostic("this is a folder, no file can be written there", at: .init(file: path)) }
    temporary = kind == .other ? nil : Self.temporaryPath(beside: path)
    guard let descriptor = SystemCalls.openForWriting(temporary ?? path, new: temporary != nil) else {
      throw Diagnostic("the file cannot be written: \(SystemCalls.lastErrorText)", at: .init(file: path))
    }
    self.path = path
    self.descriptor = descriptor
    buffer.reserveCapacity(Self.bufferSize)
  }

  deinit {
    guard isOpen else { return }
    SystemCalls.closeFile(descriptor)
    if let temporary { SystemCalls.removeFile(temporary) }
  }

  /// A name that is free, in the same folder, so that renaming moves no data.
  public static func temporaryPath(beside path: String) -> String {
    let folderEnd = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let unique = String(UInt64.random(in: 0...UInt64.max), radix: 36)
    return "\(path[..<folderEnd]).\(path[folderEnd...]).\(unique).tmp"
  }

  private func failure() -> Diagnostic {
    Diagnostic("the file cannot be written: \(SystemCalls.lastErrorText)", at: SourceLocation(file: path))
  }

  private func flush() throws(Diagnostic) {
    guard !buffer.isEmpty else { return }
    guard buffer.withUnsafeBytes({ SystemCalls.writeAll(descriptor, $0) }) else { throw failure() }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Adds `bytes` at the end.
  /// - Throws: a diagnostic, as on a full disk.
  public func write(_ bytes: UnsafeRawBufferPointer) throws(Diagnostic) {
    byteCount += bytes.count
    if buffer.count + bytes.count <= Self.bufferSize {
      buffer.append(contentsOf: bytes)
      return
    }
    try flush()
    if bytes.count < Self.bufferSize {
      buffer.append(contentsOf: bytes)
    } else if !SystemCalls.writeAll(descriptor, bytes) {
      throw failure()
    }
  }

  /// Adds `bytes` at the end.
  /// - Throws: a diagnostic, as on a full disk.
  public func write(_ bytes: [UInt8]) throws(Diagnostic) {
    // A typed throw does not pass the standard library's closure, a Result does.
    try bytes.withUnsafeBytes { raw in Result { () throws(Diagnostic) in try write(raw) } }.get()
  }

  /// Adds the UTF-8 bytes of `text` at the end.
  /// - Throws: a diagnostic, as on a full disk.
  public func write(_ text: String) throws(Diagnostic) { try write(Array(text.utf8)) }

  /// Adds `count` bytes of zero.
  /// - Throws: a diagnostic, as on a full disk.
  public func writeZeros(_ count: Int) throws(Diagnostic) {
    var rest = count
    let zeros = [UInt8](repeating: 0, count: min(rest, 4096))
    while rest > 0 {
      try write(rest >= zeros.count ? zeros : Array(zeros.prefix(rest)))
      rest -= zeros.count
    }
  }

  /// Replaces bytes written before, from `offset` on.
  /// - Throws: a diagnostic, as where the output is a pipe.
  public func overwrite(at offset: Int, _ bytes: [UInt8]) throws(Diagnostic) {
    precondition(offset >= 0 && offset + bytes.count <= byteCount, "only written bytes can be replaced")
    try flush()
    guard bytes.withUnsafeBytes({ SystemCalls.writeAll(descriptor, $0, at: offset) }) else { throw failure() }
  }

  /// Writes what is still held back, so that a full disk shows before any of several files gets its name.
  /// - Throws: a diagnostic, as on a full disk.
  public func finish() throws(Diagnostic) { try flush() }

  /// Makes the file complete under its own name.
  /// - Throws: a diagnostic if the last bytes or the name cannot be written.
  public func commit(executable: Bool = false) throws(Diagnostic) {
    try flush()
    if executable, !SystemCalls.setExecutable(descriptor) { throw failure() }
    if let temporary, !SystemCalls.renameFile(temporary, to: path) { throw failure() }
    isOpen = false
    SystemCalls.closeFile(descriptor)
  }
}
