public import MartletScalars

/// Random elements and dims; the same seed gives the same ones on every machine.
///
/// The generator is SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
public struct RandomValues: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// The sequence that `seed` starts.
  public init(seed: UInt64) { state = seed }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// The bytes of `count` elements of `type`, little-endian: floats in -1..<1, whole numbers in `range`.
  public mutating func bytes(_ type: DataType, count: Int, in range: Range<Int>? = nil) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count * type.byteCount)
    for _ in 0..<count {
      let bits = element(type, in: range)
      for place in 0..<type.byteCount { bytes.append(UInt8(truncatingIfNeeded: bits >> UInt64(8 * place))) }
    }
    return bytes
  }

  private mutating func element(_ type: DataType, in range: Range<Int>?) -> UInt64 {
    let random = next()
    if type == .bool { return random >> 63 }
    if type.isFloat {
      // 53 random bits, moved to -1..<1.
      return ScalarValue(Double(random >> 11) * 0x1p-52 - 1, as: type).bits
    }
    let range = range ?? 0..<2
    if range.isEmpty { return 0 }
    return ScalarValue(range.lowerBound + Int(random % UInt64(range.count)), as: type).bits
  }

  /// Values for `symbols` that keep tensors small: near the lower end of each range.
  public mutating func dims(_ symbols: [DimSymbol], spread: Int = 8) -> [(name: String, value: Int)] {
    symbols.map { symbol in
      let first = (symbol.range.lowerBound + symbol.divisor - 1) / symbol.divisor
      let last = min(symbol.range.upperBound / symbol.divisor, first + spread)
      let value = first + Int(next() % UInt64(max(1, last - first + 1)))
      return (symbol.name, value * symbol.divisor)
    }
  }
}
