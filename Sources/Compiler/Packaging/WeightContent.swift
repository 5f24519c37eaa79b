public import MartletImporters

/// Where the elements of a weight come from, row-major and little-endian.
public enum WeightContent: Sendable {
  /// A tensor of a mapped weight file.
  case tensor(WeightTensor)
  /// Bytes, as for a constant of the model.
  case bytes([UInt8])

  /// Calls `body` with the bytes.
  func withUnsafeBytes<Value>(_ body: (UnsafeRawBufferPointer) -> Value) -> Value {
    switch self {
    case .tensor(let tensor): tensor.withUnsafeBytes(body)
    case .bytes(let bytes): bytes.withUnsafeBytes(body)
    }
  }
}
