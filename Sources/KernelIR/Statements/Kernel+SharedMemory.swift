import MartletScalars

extension Kernel {
  /// Where a buffer lies in the memory that the threads of a block share.
  public struct SharedPlace: Hashable, Sendable {
    /// The buffer's name.
    public let name: String
    /// The offset in bytes.
    public let offset: Int
  }

  /// What shared memory and each buffer in it is aligned to, in bytes: as bulk copies with the widest swizzle need it.
  public static let sharedAlignment = 128

  /// The places of the shared buffers, one behind the other.
  public var sharedPlaces: [SharedPlace] { sharedLayout.places }

  /// The size in bytes of the memory that the threads of a block share.
  public var sharedBytes: Int { sharedLayout.end }

  private var sharedLayout: (places: [SharedPlace], end: Int) {
    var places: [SharedPlace] = []
    var end = 0
    for buffer in sharedBuffers {
      let offset = (end + Self.sharedAlignment - 1) / Self.sharedAlignment * Self.sharedAlignment
      places.append(SharedPlace(name: buffer.name, offset: offset))
      end = offset + (IndexExpression.product(buffer.shape).constant ?? 0) * buffer.element.byteCount
    }
    return (places, end)
  }
}
