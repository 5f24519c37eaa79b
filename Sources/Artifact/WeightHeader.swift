/// The first 64 bytes of weights, in an artefact and in a file of their own: how a model knows them as its own.
///
/// Little-endian: the 8 letters `MARTLETW`, the format version (4 bytes), zero (4), the number of bytes with the
/// header (8), the SHA-256 of the bytes behind it (32), zero (8).
public struct WeightHeader: Hashable, Sendable {
  /// The number of bytes of a header.
  public static let byteCount = 64
  private static let magic = Array("MARTLETW".utf8)

  /// The number of bytes of the weights, the header included.
  public var totalByteCount: Int
  /// The hash of what follows.
  public var contentHash: ContentHash

  /// The header of weights of `totalByteCount` bytes with `contentHash`.
  public init(totalByteCount: Int, contentHash: ContentHash) {
    self.totalByteCount = totalByteCount
    self.contentHash = contentHash
  }

  /// The header in the first bytes of `bytes`; nil if they hold none of this version.
  public init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= Self.byteCount, bytes[0..<8].elementsEqual(Self.magic),
      bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self).littleEndian == UInt32(ArtifactFormat.version),
      let total = Int(exactly: bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self).littleEndian),
      let hash = ContentHash(bytes: Array(bytes[24..<56]))
    else { return nil }
    self.init(totalByteCount: total, contentHash: hash)
  }

  /// The 64 bytes.
  public var bytes: [UInt8] {
    var bytes = Self.magic
    bytes.append(littleEndian: UInt32(ArtifactFormat.version))
    bytes.append(littleEndian: UInt32(0))
    bytes.append(littleEndian: UInt64(totalByteCount))
    bytes += contentHash.bytes
    bytes.append(littleEndian: UInt64(0))
    return bytes
  }
}

extension [UInt8] {
  /// Adds the bytes of `value`, the least first.
  public mutating func append(littleEndian value: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
  }
}
