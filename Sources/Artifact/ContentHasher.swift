internal import Crypto

/// Hashes content that comes piece by piece.
public struct ContentHasher: Sendable {
  private var hasher = SHA256()

  /// A hasher that has seen nothing.
  public init() {}

  /// Adds `bytes`.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) { hasher.update(bufferPointer: bytes) }

  /// The hash of all bytes so far.
  public func finish() -> ContentHash { ContentHash(hasher.finalize()) }
}
