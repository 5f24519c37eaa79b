public import MartletScalars

extension TensorData {
  /// The tensor whose elements lie in `bytes`, little-endian and row-major, as in weight files and in the memory of
  /// artefacts; nil if their number does not fit. A `bool` is a byte that is not zero.
  public init?(_ element: DataType, _ shape: [Int], bytes: some Collection<UInt8>) {
    let size = element.byteCount
    let count = shape.reduce(1, *)
    guard bytes.count == count * size else { return nil }
    var bits: [UInt64] = []
    bits.reserveCapacity(count)
    var iterator = bytes.makeIterator()
    for _ in 0..<count {
      var value: UInt64 = 0
      for place in 0..<size { value |= UInt64(iterator.next() ?? 0) << UInt64(8 * place) }
      bits.append(element == .bool ? (value == 0 ? 0 : 1) : value)
    }
    self.init(element, shape, bits: bits)
  }

  /// The elements as they lie in memory: little-endian and row-major.
  public var bytes: [UInt8] {
    let size = element.byteCount
    return [UInt8](unsafeUninitializedCapacity: count * size) { buffer, initialized in
      var position = 0
      for value in bits {
        for place in 0..<size {
          buffer[position] = UInt8(truncatingIfNeeded: value >> UInt64(8 * place))
          position += 1
        }
      }
      initialized = position
    }
  }
}
