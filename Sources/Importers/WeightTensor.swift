internal import Crypto
public import MartletScalars
internal import MartletSupport

/// A tensor of a weight file or a model, mapped or in memory. Its elements are little-endian and row-major; they need
/// not be aligned.
public struct WeightTensor: Sendable {
  /// Where the bytes are.
  enum Content: Sendable {
    /// At a place in a mapped file.
    case mapped(MappedFile, Range<Int>)
    /// In memory, read from the file at a path.
    case bytes([UInt8], path: String)
  }

  /// The key, as in a PyTorch `state_dict`.
  public let key: String
  /// The type of the elements.
  public let type: DataType
  /// The extents.
  public let shape: [Int]
  let content: Content

  /// The tensor `key` of `type` with extents `shape` and `content`, whose size fits.
  init(key: String, type: DataType, shape: [Int], content: Content) {
    self.key = key
    self.type = type
    self.shape = shape
    self.content = content
  }

  /// The name of the file that holds it, as it was given.
  public var path: String {
    switch content {
    case .mapped(let file, _): file.path
    case .bytes(_, let path): path
    }
  }

  /// The number of bytes.
  public var byteCount: Int { range.count }

  /// The place of the bytes in the mapped file; all of those in memory.
  var range: Range<Int> {
    switch content {
    case .mapped(_, let range): range
    case .bytes(let bytes, _): bytes.indices
    }
  }

  /// Calls `body` with the tensor's bytes, without copying them.
  public func withUnsafeBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    switch content {
    case .mapped(let file, let range): return try file.withUnsafeBytes(in: range, body)
    case .bytes(let bytes, _):
      // The typed errors of `body` do not pass through the closure that the array calls.
      let result = bytes.withUnsafeBytes { buffer in
        Swift.Result { () throws(Failure) in try body(buffer) }
      }
      return try result.get()
    }
  }

  /// The SHA-256 of the bytes, in lower-case hexadecimal.
  public func contentHash() -> String {
    var hasher = SHA256()
    withUnsafeBytes { hasher.update(bufferPointer: $0) }
    let digits = Array("0123456789abcdef")
    return String(hasher.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  /// The type as `f32[10, 256]`.
  public var typeDescription: String { "\(type.rawValue)[\(shape.map(String.init).joined(separator: ", "))]" }
}
