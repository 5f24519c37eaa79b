/// A file mapped into memory for reading: shared with other processes, read from disk only where it is touched.
///
/// The bytes stay valid as long as the object lives. A file that another process shortens in the meantime ends the
/// process when the missing part is read, as with every mapping.
public final class MappedFile: Sendable {
  /// The file's name as it was given.
  public let path: String
  /// The number of bytes.
  public let byteCount: Int
  /// The address of the first byte; 0 for an empty file. A number, as pointers may not be shared between threads.
  private let address: UInt

  /// Maps the file at `path`.
  /// - Throws: a diagnostic if it cannot be opened or is no regular file.
  public init(_ path: String) throws(Diagnostic) {
    let place = SourceLocation(file: path)
    guard let descriptor = SystemCalls.openForReading(path) else {
      throw Diagnostic("the file cannot be opened: \(SystemCalls.lastErrorText)", at: place)
    }
    defer { SystemCalls.closeFile(descriptor) }
    guard let size = SystemCalls.size(descriptor) else { throw Diagnostic("this is not a regular file", at: place) }
    self.path = path
    self.byteCount = size
    guard size > 0 else {
      self.address = 0
      return
    }
    guard let address = SystemCalls.map(descriptor, byteCount: size) else {
      throw Diagnostic("the file cannot be mapped: \(SystemCalls.lastErrorText)", at: place)
    }
    self.address = address
  }

  deinit {
    if byteCount > 0 { SystemCalls.unmap(address, byteCount: byteCount) }
  }

  /// The bytes, for use while the object lives.
  public var unsafeBytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: byteCount)
  }

  /// Calls `body` with the bytes in `range`, all of them unless given.
  public func withUnsafeBytes<Result, Failure: Error>(
    in range: Range<Int>? = nil, _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let range = range ?? 0..<byteCount
    precondition(range.lowerBound >= 0 && range.upperBound <= byteCount, "the range lies outside the file")
    return try withExtendedLifetime(self) { () throws(Failure) in
      try body(UnsafeRawBufferPointer(rebasing: unsafeBytes[range]))
    }
  }
}
