public import MartletScalars

extension NumpyArray {
  /// The array with elements of `type`, where every value of the present type is one of `type`; nil where a value
  /// could change. Of a type that NumPy lacks the array has the bits or the values, as `numpyType` says.
  public func converted(to type: DataType) -> NumpyArray? {
    if type == element { return self }
    if element == type.numpyType { return NumpyArray(type, shape, stored: bytes) }
    // Truth values are no floats, though 0 and 1 are.
    guard type.holds(element), !type.isLowPrecision, element != .bool || !type.isFloat else { return nil }
    var result: [UInt8] = []
    let count = bytes.count / element.byteCount
    result.reserveCapacity(count * type.byteCount)
    for place in 0..<count {
      let bits = bytes[place * element.byteCount..<(place + 1) * element.byteCount].reversed().reduce(0 as UInt64) {
        $0 << 8 | UInt64($1)
      }
      let source = ScalarValue(type: element, bits: bits)
      let value = type.isFloat ? ScalarValue(source.double, as: type) : ScalarValue(source.integer, as: type)
      result += (0..<type.byteCount).map { UInt8(truncatingIfNeeded: value.bits >> (8 * UInt64($0))) }
    }
    return NumpyArray(type, shape, fitting: result)
  }
}

extension NumpyArray {
  /// The array of `type`, one that NumPy lacks, whose elements are stored as `bytes`; nil where one is outside of the type.
  private init?(_ type: DataType, _ shape: [Int], stored bytes: [UInt8]) {
    for byte in bytes where ScalarValue(type: type, bits: UInt64(byte)).bits != UInt64(byte) { return nil }
    self.init(type, shape, fitting: bytes)
  }

  /// The array in a type that NumPy has.
  public var numpyArray: NumpyArray { NumpyArray(element.numpyType, shape, fitting: bytes) }
}
