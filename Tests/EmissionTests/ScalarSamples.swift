import MartletScalars
import MartletSupport

/// Operands to try a scalar row with: the edges of a type and a random sweep over its bits.
struct ScalarSamples {
  private var generator: SeededGenerator

  /// Samples that follow from `seed`.
  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// Values at which something changes.
  static func edges(_ type: DataType) -> [ScalarValue] {
    if type == .bool { return [ScalarValue(false), ScalarValue(true)] }
    if type.isFloat {
      let numbers: [Double] = [
        0, -0.0, 1, -1, 0.5, -0.5, 1.5, 2.5, -2.5, 0.49999997, 3, -7, 100.25, 127.5, 128, 255.5, 256, -128.5, 32767,
        32768,
        65504, 65519, 65520, 65535, 65536, 2_147_483_520, 2_147_483_648, -2_147_483_648, 4_294_967_040, 4_294_967_296,
        9.2233715e18, 9.2233720368547758e18, -9.2233720368547758e18, 1.8446743e19, 1.8446744073709552e19, 3.4e38, 1e-38,
        1e-45, 6e-8, 6.1e-5, 1e308, -1e308, .leastNonzeroMagnitude, .infinity, -.infinity, .nan, 8388609, 16777217,
        4503599627370497.5,
      ]
      return numbers.map { ScalarValue($0, as: type) }
    }
    let bits = UInt64(type.bitWidth)
    let patterns: [UInt64] = [
      0, 1, 2, 3, 7, 8, 15, 16, 31, 32, 33, 63, 64, 65, 100, 127, 128, 255, 256, 65_535, 0x7FFF_FFFF, 0x8000_0000,
      0xFFFF_FFFF, 1 << (bits - 1), (1 << (bits - 1)) - 1, .max, .max - 1, 1 << 53, (1 << 53) + 1, (1 << 40) + 1,
      0xFFFF_FF7F_FFFF_FFFF, 0x7FFF_FFFF_FFFF_FC00, 0x7FFF_FFFF_FFFF_FE01, 0x0000_0100_0000_8001,
    ]
    return patterns.map { ScalarValue(type: type, bits: $0) }
  }

  private mutating func random(_ type: DataType) -> ScalarValue {
    let bits = generator.next()
    // Every other float is of a size that arithmetic does not at once drive to infinity or zero.
    if type.isFloat, bits & 1 == 0 {
      return ScalarValue(Double(Int64(bitPattern: generator.next())) / 0x1p52, as: type)
    }
    return ScalarValue(type: type, bits: generator.next())
  }

  /// Operands for a row that takes `types`: one array an operand, all of the same length.
  mutating func operands(_ types: [DataType], random count: Int = 512) -> [[ScalarValue]] {
    var rows: [[ScalarValue]] = [[]]
    for type in types {
      var edges = Self.edges(type)
      // Products of three sets of edges would be too many.
      if types.count > 2 { edges = edges.enumerated().filter { $0.offset % 3 == 0 || $0.element.isNaN }.map(\.element) }
      rows = rows.flatMap { row in edges.map { row + [$0] } }
    }
    for _ in 0..<count { rows.append(types.map { random($0) }) }
    return types.indices.map { index in rows.map { $0[index] } }
  }
}
