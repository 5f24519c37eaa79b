extension ScalarProgram.Builder {
  /// Appends the conversion of `value` by value, between any two types; every conversion rounds once.
  public mutating func convert(_ value: Reference, to result: DataType) -> Reference {
    let source = type(of: value)
    if source == result { return value }
    if source.isLowPrecision { return convert(widenLowPrecision(value), to: result) }
    if result.isLowPrecision { return narrowToLowPrecision(value, result) }
    switch (source, result) {
    case (.bf16, .f32): return widenBrain(value)
    case (.f16, .f32): return target.halfConversion ? emit(.cast, [value], as: .f32) : widenHalf(value)
    case (.f16, _), (.bf16, _): return convert(convert(value, to: .f32), to: result)
    case (.f32, .bf16): return target.brainConversion ? emit(.cast, [value], as: .bf16) : narrowToBrain(value)
    case (.f32, .f16): return target.halfConversion ? emit(.cast, [value], as: .f16) : narrowToHalf(value)
    case (.f64, .f16), (.f64, .bf16): return convert(roundToOdd(value), to: result)
    case (_, .f16):
      // Whole numbers up to the largest f16 are exact in f32; all larger ones overflow whichever way f32 rounds them.
      return convert(emit(.cast, [value], as: .f32), to: .f16)
    case (_, .bf16): return convert(exactSingleOrDouble(value), to: .bf16)
    default: return emit(.cast, [value], as: result)
    }
  }

  /// A brain float is the upper half of an f32.
  private mutating func widenBrain(_ value: Reference) -> Reference {
    let bits = emit(.cast, [emit(.bitcast, [value], as: .u16)], as: .u32)
    return emit(.bitcast, [emit(.shl, [bits, constant(16, as: .u32)], as: .u32)], as: .f32)
  }

  /// f32 to bf16: adds just under half a unit of the upper half, and the unit's lowest bit for ties to even.
  private mutating func narrowToBrain(_ value: Reference) -> Reference {
    let bits = emit(.bitcast, [value], as: .u32)
    let upper = emit(.shr, [bits, constant(16, as: .u32)], as: .u32)
    let lowest = emit(.and, [upper, constant(1, as: .u32)], as: .u32)
    let half = emit(.add, [bits, constant(0x7FFF, as: .u32)], as: .u32)
    let rounded = emit(.shr, [emit(.add, [half, lowest], as: .u32), constant(16, as: .u32)], as: .u32)
    let quiet = emit(.or, [upper, constant(0x40, as: .u32)], as: .u32)
    let isNaN = emit(.ne, [value, value], as: .bool)
    let chosen = emit(.select, [isNaN, quiet, rounded], as: .u32)
    return emit(.bitcast, [emit(.cast, [chosen], as: .u16)], as: .bf16)
  }

  /// f16 to f32 by bits: the exponent and fraction moved into place, then the difference of the biases multiplied in,
  /// which also normalises subnormals. Infinities and NaN keep an exponent of all ones.
  private mutating func widenHalf(_ value: Reference) -> Reference {
    let bits = emit(.cast, [emit(.bitcast, [value], as: .u16)], as: .u32)
    let magnitude = emit(.and, [bits, constant(0x7FFF, as: .u32)], as: .u32)
    let moved = emit(.shl, [magnitude, constant(13, as: .u32)], as: .u32)
    let scaled = emit(
      .mul, [emit(.bitcast, [moved], as: .f32), constant(0x1p112, as: .f32)], as: .f32)
    let special = emit(.or, [moved, constant(0x7F80_0000, as: .u32)], as: .u32)
    let isFinite = emit(.lt, [scaled, constant(0x1p16, as: .f32)], as: .bool)
    let unsigned = emit(.select, [isFinite, emit(.bitcast, [scaled], as: .u32), special], as: .u32)
    let sign = emit(.shl, [emit(.xor, [bits, magnitude], as: .u32), constant(16, as: .u32)], as: .u32)
    return emit(.bitcast, [emit(.or, [unsigned, sign], as: .u32)], as: .f32)
  }

  /// f32 to f16 by bits. Adding a power of two whose unit in the last place is the spacing of the f16 numbers around
  /// the value rounds it to nearest-even; what the sum's bits exceed that power's by is the count of spacings.
  private mutating func narrowToHalf(_ value: Reference) -> Reference {
    let bits = emit(.bitcast, [value], as: .u32)
    let magnitudeBits = emit(.and, [bits, constant(0x7FFF_FFFF, as: .u32)], as: .u32)
    let magnitude = emit(.bitcast, [magnitudeBits], as: .f32)
    // Subnormals share the spacing of the least normal, 2^-14; what is 2^16 and more is infinite.
    let binade = emit(
      .bitcast, [emit(.and, [bits, constant(0x7F80_0000, as: .u32)], as: .u32)], as: .f32)
    let least = constant(0x1p-14, as: .f32)
    let bounded = emit(.select, [emit(.lt, [binade, least], as: .bool), least, binade], as: .f32)
    let exponent = emit(.bitcast, [bounded], as: .u32)
    let power = emit(.add, [exponent, constant(13 << 23, as: .u32)], as: .u32)
    let sum = emit(.add, [magnitude, emit(.bitcast, [power], as: .f32)], as: .f32)
    let steps = emit(.sub, [emit(.bitcast, [sum], as: .u32), power], as: .u32)
    // The exponent's field less 113 (the least normal has steps of 1024 and more, which carry into the field).
    let field = emit(
      .sub,
      [emit(.shr, [exponent, constant(13, as: .u32)], as: .u32), constant(113 << 10, as: .u32)], as: .u32)
    let finite = emit(.add, [field, steps], as: .u32)
    let isFinite = emit(.lt, [magnitude, constant(65520, as: .f32)], as: .bool)
    let isNaN = emit(.ne, [value, value], as: .bool)
    let special = emit(.select, [isNaN, constant(0x7E00, as: .u32), constant(0x7C00, as: .u32)], as: .u32)
    let unsigned = emit(.select, [isFinite, finite, special], as: .u32)
    let sign = emit(
      .shr, [emit(.xor, [bits, magnitudeBits], as: .u32), constant(16, as: .u32)], as: .u32)
    let whole = emit(.or, [unsigned, sign], as: .u32)
    return emit(.bitcast, [emit(.cast, [whole], as: .u16)], as: .f16)
  }

  /// f64 to f32, where what is not exact goes to the neighbour with an odd last bit. Rounding that to a smaller format
  /// gives what rounding the f64 at once would: Boldo and Melquiond, "Emulation of FMA and correctly rounded sums:
  /// proved algorithms using rounding to odd", 2008.
  mutating func roundToOdd(_ value: Reference) -> Reference {
    let nearest = emit(.cast, [value], as: .f32)
    let back = emit(.cast, [nearest], as: .f64)
    let isFarther = emit(
      .gt, [emit(.abs, [back], as: .f64), emit(.abs, [value], as: .f64)], as: .bool)
    let bits = emit(.bitcast, [nearest], as: .u32)
    let one = constant(1, as: .u32)
    let truncated = emit(.select, [isFarther, emit(.sub, [bits, one], as: .u32), bits], as: .u32)
    let isExact = emit(.eq, [back, value], as: .bool)
    let odd = emit(.or, [truncated, one], as: .u32)
    return emit(.bitcast, [emit(.select, [isExact, bits, odd], as: .u32)], as: .f32)
  }

  /// A whole number or truth value as a float that rounds to bf16 as the number itself does.
  mutating func exactSingleOrDouble(_ value: Reference) -> Reference {
    switch type(of: value) {
    case .bool, .i8, .i16, .u8, .u16: return emit(.cast, [value], as: .f32)
    case .i32, .u32: return emit(.cast, [value], as: .f64)
    case .i64: return stickyDouble(value, emit(.abs, [value], as: .i64))
    case .u64: return stickyDouble(value, value)
    case .f16, .bf16, .f32, .f64, .f8e4m3fn, .f8e4m3fnuz, .f8e5m2, .f8e5m2fnuz, .f8e8m0, .f6e2m3, .f6e3m2, .f4e2m1, .i4,
      .i2, .u4, .u2:
      return value
    }
  }

  /// A 64-bit whole number as an f64: from 2^40 on, the lowest 16 bits are replaced by whether one of them is set,
  /// in bit 16, which is far below the last place of a bf16. What is left fits 48 bits.
  private mutating func stickyDouble(_ value: Reference, _ magnitude: Reference) -> Reference {
    let type = type(of: value)
    let low = emit(.and, [value, constant(0xFFFF, as: type)], as: type)
    let high = emit(.xor, [value, low], as: type)
    let sticky = emit(.or, [high, constant(0x10000, as: type)], as: type)
    let isExact = emit(.eq, [low, constant(0, as: type)], as: .bool)
    let large = emit(.select, [isExact, value, sticky], as: type)
    let magnitudeBits = emit(.bitcast, [magnitude], as: .u64)
    let isSmall = emit(.lt, [magnitudeBits, constant(1 << 40, as: .u64)], as: .bool)
    return emit(.cast, [emit(.select, [isSmall, value, large], as: type)], as: .f64)
  }
}
