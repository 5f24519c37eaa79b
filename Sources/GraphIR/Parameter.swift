/// A weight: a name, and once it is bound to a weight file, the hash of its content. The values never enter the graph.
public struct Parameter: Hashable, Sendable {
  /// The key in the weight file, as in a PyTorch `state_dict`.
  public var key: String
  /// The SHA-256 of the bytes in row-major order, in lower-case hexadecimal.
  public var contentHash: String?

  /// The weight with the key `key`.
  public init(_ key: String, contentHash: String? = nil) {
    self.key = key
    self.contentHash = contentHash
  }
}
