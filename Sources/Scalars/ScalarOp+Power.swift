extension ScalarOp {
  /// x to the power of y.
  public static let pow = ScalarOp(
    "pow",
    "x to the power of y; zeros, infinities and NaN as IEEE 754 `pow` has them (x^0 and 1^y are 1), NaN for "
      + "powers of negative numbers that are not whole. Whole numbers wrap; a negative power of them is 0 unless x is 1 "
      + "or -1.", .same(.number, count: 2), facts: AlgebraicFacts(rightIdentity: 1), errorBound: 0.51,
    errorBoundDouble: 1.2,
    .expansion { builder, operands, type in
      if !type.isFloat { return builder.powerOfWhole(operands[0], operands[1]) }
      return type == .f32
        ? builder.powerSingle(operands[0], operands[1]) : builder.powerDouble(operands[0], operands[1])
    })
}

extension ScalarProgram.Builder {
  /// In f64: the logarithm needs some ten bits more than f32 has, since the power multiplies its error by up to 150,
  /// and no operation of f32 without fused multiply-add gives them cheaply.
  fileprivate mutating func powerSingle(_ x: Reference, _ y: Reference) -> Reference {
    let base = abs(convert(x, to: .f64))
    // Beyond 2^40 all powers are even, and all but those of 1 are 0 or infinite.
    let power = atLeast(-0x1p40, atMost(0x1p40, convert(y, to: .f64)))
    let (exponent, fraction) = splitForLogarithm(base, isNormal: true)
    let finite = multiplyAdd(fraction, polynomial(fraction, Coefficients.powerLogarithm2), exponent)
    // Logarithms of zero and infinity that no power of f32 brings back into range, but that times 0 are 0.
    let positive = select(compare(base, .gt, 0), finite, constant(-0x1p200, as: .f64))
    let logarithm = select(compare(base, .lt, .infinity), positive, atMost(0x1p200, base))
    let product = atLeast(-160, atMost(140, mul(power, logarithm)))
    let shift = FloatLayout(.f64).roundingShift + 1023
    let shifted = add(product, shift)
    let rest = sub(product, sub(shifted, shift))
    let scale = float(shl(bits(shifted), by: 52))
    let result = convert(mul(polynomial(rest, Coefficients.powerExponential2), scale), to: .f32)
    // The sum of the power and the rounding shift is rounded to a whole number, whose parity is in the lowest bit.
    let wholeShift = FloatLayout(.f64).roundingShift
    let wholeShifted = add(power, wholeShift)
    let isFraction = compare(sub(wholeShifted, wholeShift), .ne, power)
    let parity = shl(convert(bits(wholeShifted), to: .u32), by: 31)
    return withPowerLimits(result, x, y, isFraction: isFraction, parity: parity)
  }

  /// `result`, which is |x|^y, with the sign of the power; NaN for powers of finite negative numbers that are no whole
  /// numbers; 1 for x = 1 and y = 0. The highest bit of `parity` is that of a whole y.
  mutating func withPowerLimits(
    _ result: Reference, _ x: Reference, _ y: Reference, isFraction: Reference, parity: Reference
  ) -> Reference {
    let type = type(of: x)
    let whole = type.unsigned
    let sign = and(and(bits(x), parity), bits: FloatLayout(type).signMask)
    let flip = select(isFraction, constant(0, as: whole), sign)
    let signed = float(xor(bits(result), flip))
    let isNegative = and(compare(x, .lt, 0), compare(x, .gt, -.infinity))
    let defined = select(and(isNegative, isFraction), constant(.nan, as: type), signed)
    let isOne = or(compare(x, .eq, 1), compare(y, .eq, 0))
    return select(isOne, constant(1, as: type), defined)
  }

  /// By squaring, for each bit of the power.
  fileprivate mutating func powerOfWhole(_ x: Reference, _ y: Reference) -> Reference {
    let type = type(of: x)
    let (zero, one) = (constant(0, as: type), constant(1, as: type))
    var base = x
    var result = one
    for bit in 0..<(type.isSignedInteger ? type.bitWidth - 1 : type.bitWidth) {
      let isSet = compare(and(y, bits: 1 << UInt64(bit)), .ne, zero)
      result = mul(result, select(isSet, base, one))
      base = mul(base, base)
    }
    guard type.isSignedInteger else { return result }
    // 1 / x^-y truncated, where 1 / 0 is 0.
    let minus = constant(-1, as: type)
    let isOdd = compare(and(y, bits: 1), .ne, zero)
    let ofMinus = select(isOdd, minus, one)
    let inverse = select(compare(x, .eq, one), one, select(compare(x, .eq, minus), ofMinus, zero))
    return select(compare(y, .lt, zero), inverse, result)
  }
}
