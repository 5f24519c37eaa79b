/// Conversions of the types of low precision, by their bits: through f32, or whole numbers of 8 bits.
extension ScalarProgram.Builder {
  /// A value of low precision in f32 or, a whole number, in i8 or u8: exact. Bits above `valueBits` do not count.
  mutating func widenLowPrecision(_ value: Reference) -> Reference {
    let type = type(of: value)
    guard let format = FloatFormat(type) else { return widenWhole(value) }
    let bits = emit(.cast, [emit(.bitcast, [value], as: .u8)], as: .u32)
    if format.specials == .powersOfTwo { return widenPowerOfTwo(bits) }
    let magnitude = emit(.and, [bits, constant(bits: format.magnitudeMask, as: .u32)], as: .u32)
    let moved = emit(.shl, [magnitude, constant(23 - format.fractionBits, as: .u32)], as: .u32)
    // The exponent stands in place; the difference of the biases is multiplied in, which normalises subnormals too.
    let factor = Double(sign: .plus, exponent: 127 - format.bias, significand: 1)
    let scaled = emit(
      .bitcast, [emit(.mul, [emit(.bitcast, [moved], as: .f32), constant(factor, as: .f32)], as: .f32)], as: .u32)
    let sign = emit(
      .shl,
      [
        emit(.and, [bits, constant(bits: format.signMask, as: .u32)], as: .u32),
        constant(31 - format.exponentBits - format.fractionBits, as: .u32),
      ], as: .u32)
    let special = emit(.or, [moved, constant(bits: 0x7F80_0000, as: .u32)], as: .u32)
    let notANumber = constant(bits: 0x7FC0_0000, as: .u32)
    let unsigned: Reference
    switch format.specials {
    case .standard:
      let isFinite = emit(.lt, [magnitude, constant(bits: format.infinity, as: .u32)], as: .bool)
      unsigned = emit(.select, [isFinite, scaled, special], as: .u32)
    case .onlyNaN:
      let isNaN = emit(.eq, [magnitude, constant(bits: format.notANumber, as: .u32)], as: .bool)
      unsigned = emit(.select, [isNaN, notANumber, scaled], as: .u32)
    case .onlyUnsignedNaN:
      let isNaN = emit(.eq, [bits, constant(bits: format.notANumber, as: .u32)], as: .bool)
      unsigned = emit(.select, [isNaN, notANumber, scaled], as: .u32)
    case .none, .powersOfTwo: unsigned = scaled
    }
    return emit(.bitcast, [emit(.or, [unsigned, sign], as: .u32)], as: .f32)
  }

  /// The exponent's field moved into place; 2^-127 is a subnormal f32.
  private mutating func widenPowerOfTwo(_ bits: Reference) -> Reference {
    let moved = emit(.shl, [bits, constant(23, as: .u32)], as: .u32)
    let isLeast = emit(.eq, [bits, constant(0, as: .u32)], as: .bool)
    let finite = emit(.select, [isLeast, constant(bits: 0x0040_0000, as: .u32), moved], as: .u32)
    let isNaN = emit(.eq, [bits, constant(255, as: .u32)], as: .bool)
    return emit(
      .bitcast, [emit(.select, [isNaN, constant(bits: 0x7FC0_0000, as: .u32), finite], as: .u32)], as: .f32)
  }

  /// A whole number of few bits: the lower bits of its byte, with copies of the sign above.
  private mutating func widenWhole(_ value: Reference) -> Reference {
    let type = type(of: value)
    let byte: DataType = type.isSignedInteger ? .i8 : .u8
    return lowerBits(emit(.bitcast, [value], as: byte), type.valueBits)
  }

  private mutating func lowerBits(_ value: Reference, _ count: Int) -> Reference {
    let byte = type(of: value)
    let above = constant(8 - count, as: byte)
    return emit(.shr, [emit(.shl, [value, above], as: byte), above], as: byte)
  }

  /// `value` rounded once to `result`, a type of low precision.
  mutating func narrowToLowPrecision(_ value: Reference, _ result: DataType) -> Reference {
    let source = type(of: value)
    guard let format = FloatFormat(result) else { return narrowToWhole(value, result) }
    if source == .f64 { return narrow(roundToOdd(value), format, result) }
    if source.isFloat { return narrow(convert(value, to: .f32), format, result) }
    return convert(exactSingleOrDouble(value), to: result)
  }

  /// Floats saturate, whole numbers and truth values keep their lower bits.
  private mutating func narrowToWhole(_ value: Reference, _ result: DataType) -> Reference {
    let byte: DataType = result.isSignedInteger ? .i8 : .u8
    var whole = convert(value, to: byte)
    if type(of: value).isFloat {
      let bits = result.isSignedInteger ? result.valueBits - 1 : result.valueBits
      whole = emit(.min, [whole, constant((1 << bits) - 1, as: byte)], as: byte)
      if result.isSignedInteger { whole = emit(.max, [whole, constant(-(1 << bits), as: byte)], as: byte) }
    } else {
      whole = lowerBits(whole, result.valueBits)
    }
    return emit(.bitcast, [whole], as: result)
  }

  private mutating func narrow(_ value: Reference, _ format: FloatFormat, _ result: DataType) -> Reference {
    let bits = emit(.bitcast, [value], as: .u32)
    let whole =
      format.specials == .powersOfTwo ? nearestPowerOfTwo(value, bits) : narrowBits(value, bits, format)
    return emit(.bitcast, [emit(.cast, [whole], as: .u8)], as: result)
  }

  /// As f32 becomes f16: adding a power of two whose unit in the last place is the spacing of the numbers around the value
  /// rounds it to nearest-even; what the sum's bits exceed that power's by is the count of spacings.
  private mutating func narrowBits(_ value: Reference, _ bits: Reference, _ format: FloatFormat) -> Reference {
    let magnitudeBits = emit(.and, [bits, constant(0x7FFF_FFFF, as: .u32)], as: .u32)
    let magnitude = emit(.bitcast, [magnitudeBits], as: .f32)
    let binade = emit(.bitcast, [emit(.and, [bits, constant(0x7F80_0000, as: .u32)], as: .u32)], as: .f32)
    // Subnormals share the spacing of the least normal number.
    let least = constant(Double(sign: .plus, exponent: 1 - format.bias, significand: 1), as: .f32)
    let bounded = emit(.select, [emit(.lt, [binade, least], as: .bool), least, binade], as: .f32)
    let exponent = emit(.bitcast, [bounded], as: .u32)
    let shift = 23 - format.fractionBits
    let power = emit(.add, [exponent, constant(shift << 23, as: .u32)], as: .u32)
    let sum = emit(.add, [magnitude, emit(.bitcast, [power], as: .f32)], as: .f32)
    let steps = emit(.sub, [emit(.bitcast, [sum], as: .u32), power], as: .u32)
    // The steps of a normal number carry into the exponent's field.
    let first = constant((128 - format.bias) << format.fractionBits, as: .u32)
    let field = emit(.sub, [emit(.shr, [exponent, constant(shift, as: .u32)], as: .u32), first], as: .u32)
    let finite = emit(.add, [field, steps], as: .u32)
    // Below this the bits count up with the value; from it on all is beyond the greatest number.
    let limit = Double(sign: .plus, exponent: Int(format.value(format.greatest).exponent) + 1, significand: 1)
    let isNear = emit(.lt, [magnitude, constant(limit, as: .f32)], as: .bool)
    let isInside = emit(.le, [finite, constant(bits: format.greatest, as: .u32)], as: .bool)
    let isFinite = emit(.and, [isNear, isInside], as: .bool)
    let rounded = emit(.select, [isFinite, finite, constant(bits: format.overflow, as: .u32)], as: .u32)
    return withSign(rounded, value, bits, format)
  }

  /// `magnitude` with the sign of the f32 `value`, or what stands for NaN.
  private mutating func withSign(
    _ magnitude: Reference, _ value: Reference, _ bits: Reference, _ format: FloatFormat
  ) -> Reference {
    let shift = constant(31 - format.exponentBits - format.fractionBits, as: .u32)
    let signMask = constant(bits: format.signMask, as: .u32)
    let sign = emit(.and, [emit(.shr, [bits, shift], as: .u32), signMask], as: .u32)
    let isNaN = emit(.ne, [value, value], as: .bool)
    let notANumber = constant(bits: format.notANumber, as: .u32)
    if format.hasSigns {
      return emit(.or, [emit(.select, [isNaN, notANumber, magnitude], as: .u32), sign], as: .u32)
    }
    var signed = emit(.or, [magnitude, sign], as: .u32)
    if format.specials == .onlyUnsignedNaN {
      // The bits of -0.0 are NaN's.
      let isZero = emit(.eq, [magnitude, constant(0, as: .u32)], as: .bool)
      signed = emit(.select, [isZero, magnitude, signed], as: .u32)
    }
    return emit(.select, [isNaN, notANumber, signed], as: .u32)
  }

  /// Half a fraction added carries into the exponent's field, which is the code; subnormal values are 2^-127 up to the
  /// middle of it and 2^-126.
  private mutating func nearestPowerOfTwo(_ value: Reference, _ bits: Reference) -> Reference {
    let magnitude = emit(.and, [bits, constant(0x7FFF_FFFF, as: .u32)], as: .u32)
    let half = constant(bits: 0x0040_0000, as: .u32)
    let raised = emit(.shr, [emit(.add, [magnitude, half], as: .u32), constant(23, as: .u32)], as: .u32)
    let isSmall = emit(.lt, [magnitude, constant(bits: 0x0060_0000, as: .u32)], as: .bool)
    let finite = emit(.select, [isSmall, constant(0, as: .u32), raised], as: .u32)
    // NaN and infinity have the greatest exponent, which is NaN's code.
    return emit(.min, [finite, constant(255, as: .u32)], as: .u32)
  }
}
