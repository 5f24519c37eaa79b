import MartletScalars

/// Elements of one type in memory that machine code reads and writes, with a margin behind them that must stay as it is.
final class Memory {
  let type: DataType
  let count: Int
  let bytes: UnsafeMutableRawBufferPointer
  private static let margin = 64
  private static let mark: UInt8 = 0xA5

  /// `values` as they stand in memory, aligned as their type is and no better.
  init(_ values: [ScalarValue], _ type: DataType) {
    self.type = type
    count = values.count
    let size = type.byteCount
    let whole = UnsafeMutableRawBufferPointer.allocate(byteCount: count * size + 2 * Self.margin + 64, alignment: 64)
    whole.initializeMemory(as: UInt8.self, repeating: Self.mark)
    bytes = whole
    for (index, value) in values.enumerated() { self[index] = value }
  }

  deinit { bytes.deallocate() }

  /// The address of the first element, one element off a multiple of 64.
  var address: UnsafeMutableRawPointer {
    guard let base = bytes.baseAddress else { preconditionFailure("no memory") }
    return base + Self.margin + type.byteCount
  }

  /// One element.
  subscript(index: Int) -> ScalarValue {
    get {
      var bits: UInt64 = 0
      withUnsafeMutableBytes(of: &bits) {
        $0.copyMemory(from: UnsafeRawBufferPointer(start: address + index * type.byteCount, count: type.byteCount))
      }
      return ScalarValue(type: type, bits: bits)
    }
    set {
      withUnsafeBytes(of: newValue.bits) { source in
        UnsafeMutableRawBufferPointer(start: address + index * type.byteCount, count: type.byteCount)
          .copyBytes(from: source.prefix(type.byteCount))
      }
    }
  }

  /// All elements.
  var values: [ScalarValue] { (0..<count).map { self[$0] } }

  /// Whether nothing was written beside the elements.
  var isMarginIntact: Bool {
    let start = Self.margin + type.byteCount
    return bytes[..<start].allSatisfy { $0 == Self.mark }
      && bytes[(start + count * type.byteCount)...].allSatisfy { $0 == Self.mark }
  }
}
