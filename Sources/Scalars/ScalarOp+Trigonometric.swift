extension ScalarOp {
  /// The sine.
  public static let sin = ScalarOp(
    "sin", "The sine of an angle in radians, right for the largest arguments too; keeps -0.0, NaN at the infinities.",
    .same(.float, count: 1), errorBound: 1.6, errorBoundDouble: 0.8,
    .expansion { builder, operands, type in
      let turns = builder.turns(operands[0])
      let sign = builder.and(builder.bits(operands[0]), bits: FloatLayout(type).signMask)
      return builder.sine(turns, sign: sign)
    })

  /// The cosine.
  public static let cos = ScalarOp(
    "cos", "The cosine of an angle in radians, right for the largest arguments too; NaN at the infinities.",
    .same(.float, count: 1), errorBound: 1.6, errorBoundDouble: 0.8,
    .expansion { builder, operands, type in
      // The sine of an angle that is a quarter turn larger.
      let turns = builder.turns(operands[0])
      let quarters = builder.add(turns.quarters, bits: 1)
      return builder.sine(.init(quarters: quarters, high: turns.high, low: turns.low), sign: nil)
    })

  /// The tangent.
  public static let tan = ScalarOp(
    "tan",
    "The tangent of an angle in radians, right for the largest arguments too; keeps -0.0, NaN at the infinities.",
    .same(.float, count: 1), errorBound: 3.7, errorBoundDouble: 2.5,
    .expansion { builder, operands, type in
      let layout = FloatLayout(type)
      let turns = builder.turns(operands[0])
      let sine = builder.sineNearZero(turns)
      let cosine = builder.cosineNearZero(turns)
      let odd = builder.and(turns.quarters, bits: 1)
      let isOdd = builder.compare(odd, .ne, builder.constant(0, as: type.unsigned))
      let quotient = builder.div(builder.select(isOdd, cosine, sine), builder.select(isOdd, sine, cosine))
      let sign = builder.and(builder.bits(operands[0]), bits: layout.signMask)
      let flipped = builder.xor(builder.shl(odd, by: type.bitWidth - 1), sign)
      return builder.float(builder.xor(builder.bits(quotient), flipped))
    })
}

extension ScalarProgram.Builder {
  /// The sine of the angle, its sign flipped where `sign`, bits of the float's width, has its highest bit set.
  fileprivate mutating func sine(_ turns: Turns, sign: Reference?) -> Reference {
    let whole = type(of: turns.quarters)
    let isOdd = compare(and(turns.quarters, bits: 1), .ne, constant(0, as: whole))
    let value = select(isOdd, cosineNearZero(turns), sineNearZero(turns))
    let half = shl(and(turns.quarters, bits: 2), by: whole.bitWidth - 2)
    return float(xor(bits(value), sign.map { xor(half, $0) } ?? half))
  }

  /// The sine of the rest of an angle.
  fileprivate mutating func sineNearZero(_ turns: Turns) -> Reference {
    let square = mul(turns.high, turns.high)
    let series = polynomial(square, .sine)
    let cube = mul(turns.high, square)
    guard let low = turns.low else { return multiplyAdd(cube, series, turns.high) }
    // sin(h + l) = sin h + l cos h.
    let correction = multiplyAdd(low, multiplyAdd(square, -0.5, 1), mul(cube, series))
    return add(turns.high, correction)
  }

  /// The cosine of the rest of an angle.
  fileprivate mutating func cosineNearZero(_ turns: Turns) -> Reference {
    let square = mul(turns.high, turns.high)
    let series = polynomial(square, .cosine)
    guard let low = turns.low else {
      return multiplyAdd(square, multiplyAdd(square, series, -0.5), 1)
    }
    // 1 - s/2 with its rounding error; cos(h + l) = cos h - l sin h.
    let half = mul(square, 0.5)
    let (sum, error) = fastTwoSum(constant(1, as: .f64), emit(.neg, [half], as: .f64))
    let tail = multiplySub(mul(square, square), series, mul(turns.high, low))
    return add(sum, add(error, tail))
  }
}
