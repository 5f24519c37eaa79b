extension ScalarOp {
  /// The exact remainder of floats.
  public static let fmod = ScalarOp(
    "fmod",
    "The remainder of the truncated quotient, with the sign of the dividend, as C's `fmod`; NaN for dividends that are "
      + "infinite and divisors that are 0.", .same(.float, count: 2),
    .expansion { builder, operands, type in builder.remainder(operands[0], operands[1], type) })
}

extension ScalarProgram.Builder {
  /// |x| is m·2^e and |y| is n·2^f with whole numbers m and n. Where |x| is not less, e - f is not negative, and the remainder is
  /// (m·2^(e - f) mod n)·2^f: a power of 2 to the modulus n, by squares and doublings, times m.
  fileprivate mutating func remainder(_ x: Reference, _ y: Reference, _ type: DataType) -> Reference {
    let layout = FloatLayout(type)
    let (first, second) = (bits(abs(x)), bits(abs(y)))
    let (m, e) = parts(first, layout)
    let (n, f) = parts(second, layout)
    let power = powerOfTwo(emit(.sub, [e, f], as: .u64), modulo: n, layout)
    let rest = product(m, power, modulo: n, layout)
    let isLess = compare(first, .lt, second)
    let magnitude = select(isLess, abs(x), scaled(rest, f, type))
    let isNumber = and(
      compare(abs(x), .lt, .infinity), and(compare(abs(y), .gt, 0), compare(y, .eq, y)))
    return select(isNumber, copySign(of: x, to: magnitude), constant(.nan, like: x))
  }

  /// The significand of a magnitude's bits as a whole number, and the exponent field, 1 for subnormal numbers.
  private mutating func parts(_ magnitude: Reference, _ layout: FloatLayout) -> (whole: Reference, exponent: Reference)
  {
    let wide = emit(.cast, [magnitude], as: .u64)
    let field = shr(wide, by: layout.fractionBits)
    let fraction = and(wide, bits: layout.fractionMask)
    let isSubnormal = compare(field, .eq, 0)
    return (
      select(isSubnormal, fraction, or(fraction, bits: layout.fractionMask + 1)),
      select(isSubnormal, constant(1, as: .u64), field)
    )
  }

  /// 2 to the power of `exponent`, bit by bit from the highest on. Where the exponent has none of these bits, or too many, it is
  /// nobody's.
  private mutating func powerOfTwo(
    _ exponent: Reference, modulo n: Reference, _ layout: FloatLayout
  ) -> Reference {
    // Fields of exponents differ by less.
    let bitCount = layout.bias == 127 ? 8 : 11
    var power = emit(.rem, [constant(1, as: .u64), n], as: .u64)
    for bit in (0..<bitCount).reversed() {
      power = product(power, power, modulo: n, layout)
      let isSet = compare(and(shr(exponent, by: bit), bits: 1), .eq, 1)
      let double = emit(.rem, [shl(power, by: 1), n], as: .u64)
      power = select(isSet, double, power)
    }
    return power
  }

  /// `a * b` modulo `n`, all less than 2^(fractionBits + 1). Products of 53 bits have no room: there the quotient is estimated by
  /// floats, which errs by 3 at most, and what is left of the product fits in the bits that wrap.
  private mutating func product(
    _ a: Reference, _ b: Reference, modulo n: Reference, _ layout: FloatLayout
  ) -> Reference {
    let product = mul(a, b)
    if layout.bias == 127 { return emit(.rem, [product, n], as: .u64) }
    let floats = [a, b, n].map { emit(.cast, [emit(.cast, [$0], as: .i64)], as: .f64) }
    let quotient = emit(.cast, [div(mul(floats[0], floats[1]), floats[2])], as: .i64)
    let divisor = emit(.cast, [n], as: .i64)
    let rest = emit(.rem, [sub(emit(.cast, [product], as: .i64), mul(quotient, divisor)), divisor], as: .i64)
    let isBelow = emit(.lt, [rest, constant(0, as: .i64)], as: .bool)
    return emit(.cast, [select(isBelow, add(rest, divisor), rest)], as: .u64)
  }

  /// The float `whole` times the least positive one times 2^(exponent - 1), which it is exactly; the power in two halves, as one
  /// may be too large.
  private mutating func scaled(_ whole: Reference, _ exponent: Reference, _ type: DataType) -> Reference {
    let layout = FloatLayout(type)
    let wide = emit(.cast, [emit(.cast, [whole], as: .i64)], as: type)
    let all = emit(.sub, [exponent, constant(1, as: .u64)], as: .u64)
    let half = shr(all, by: 1)
    var result = mul(wide, float(constant(bits: 1, as: type.unsigned)))
    for power in [half, emit(.sub, [all, half], as: .u64)] {
      let field = shl(add(power, constant(layout.bias, as: .u64)), by: layout.fractionBits)
      result = mul(result, float(emit(.cast, [field], as: type.unsigned)))
    }
    return result
  }
}
