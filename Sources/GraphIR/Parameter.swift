/// A weight: a name, and once it is bound to a weight file, the hash of its content. The values never enter the graph.
public struct Parameter: Hashable, Sendable {
  /// The key in the weight file, as in a PyTorch `state_dict`.
  public var key: String
  /// The SHA-256 of the bytes in row-major order, in lower-case hexadecimal; of what the file has, where it is converted.
  public var contentHash: String?
  /// How the values are made from those of the file; nil where they are the same.
  public var conversion: WeightConversion?

  /// The weight with the key `key`.
  public init(_ key: String, contentHash: String? = nil, conversion: WeightConversion? = nil) {
    self.key = key
    self.contentHash = contentHash
    self.conversion = conversion
  }

  /// The type that the tensor in the weight file has, for a parameter of the type `type`.
  public func fileType(_ type: TensorType) -> TensorType { conversion?.source ?? type }
}
