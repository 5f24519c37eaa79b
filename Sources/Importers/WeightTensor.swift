internal import Crypto
public import MartletScalars
public import MartletSupport

/// A tensor in a mapped weight file. Its elements are little-endian and row-major; they need not be aligned.
public struct WeightTensor: Sendable {
  /// The key, as in a PyTorch `state_dict`.
  public let key: String
  /// The type of the elements.
  public let type: DataType
  /// The extents.
  public let shape: [Int]
  /// The file that holds it.
  public let file: MappedFile
  /// The place of its bytes in the file.
  public let range: Range<Int>

  /// The tensor `key` of `type` with extents `shape` at `range` of `file`, whose size fits.
  init(key: String, type: DataType, shape: [Int], file: MappedFile, range: Range<Int>) {
    self.key = key
    self.type = type
    self.shape = shape
    self.file = file
    self.range = range
  }

  /// Calls `body` with the tensor's bytes, without copying them.
  public func withUnsafeBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try file.withUnsafeBytes(in: range, body)
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
