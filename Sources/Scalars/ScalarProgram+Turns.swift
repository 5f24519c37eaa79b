/// The reduction of angles to a quarter turn, right over the whole range of f32 and f64.
///
/// Payne and Hanek, "Radian reduction for trigonometric functions", 1983: of the product of the argument and 2/π only
/// the bits that are no multiple of four quarter turns are formed, from those bits of 2/π that take part.
extension ScalarProgram.Builder {
  /// An angle `q π / 2 + high + low` with |high + low| ≤ π/4: q modulo four in the lowest bits of whole numbers as wide
  /// as the float; no low part for f32.
  struct Turns {
    let quarters: Reference
    let high: Reference
    let low: Reference?
  }

  /// |x| as quarter turns and a rest.
  mutating func turns(_ x: Reference) -> Turns {
    type(of: x) == .f32 ? turnsSingle(x) : turnsDouble(x)
  }

  /// For f32, in f64, where the product of 24 bits of the argument and 29 bits of 2/π is exact. f32 alone would need
  /// either fused multiply-adds, which not all targets have, or more operations.
  private mutating func turnsSingle(_ x: Reference) -> Turns {
    let magnitude = abs(convert(x, to: .f64))
    var parts = Coefficients.quarterTurns[0].map { constant($0, as: .f64) }
    for (index, values) in Coefficients.quarterTurns.enumerated().dropFirst(2) {
      let isBeyond = compare(magnitude, .ge, Double(sign: .plus, exponent: 24 * index, significand: 1))
      parts = zip(values, parts).map { select(isBeyond, constant($0, as: .f64), $1) }
    }
    let shift = FloatLayout(.f64).roundingShift
    // The first two products are exact, and so is what is left of each after the nearest whole number is taken off.
    let first = mul(magnitude, parts[0])
    let firstShifted = add(first, shift)
    let firstRest = sub(first, sub(firstShifted, shift))
    let second = mul(magnitude, parts[1])
    let secondShifted = add(add(firstRest, second), shift)
    let secondRest = add(sub(second, sub(secondShifted, shift)), firstRest)
    let rest = add(secondRest, mul(magnitude, parts[2]))
    let whole = add(bits(firstShifted), bits(secondShifted))
    let angle = convert(mul(rest, Coefficients.halfPiDouble[0]), to: .f32)
    return Turns(quarters: convert(whole, to: .u32), high: angle, low: nil)
  }

  /// For f64, in 64-bit whole numbers: 192 bits of 2/π times the 53 bits of the argument, modulo 2^192.
  private mutating func turnsDouble(_ x: Reference) -> Turns {
    let magnitude = abs(x)
    let layout = FloatLayout(.f64)
    let pattern = bits(magnitude)
    let significand = or(and(pattern, bits: layout.fractionMask), bits: 1 << 52)
    let exponent = shr(pattern, by: 52)
    // In the padded constant, the first bit that counts for an argument 2^e (1 + f) is e + 10.
    let words = turnWords(from: emit(.sub, [exponent, constant(layout.bias - 10, as: .u64)], as: .u64))
    let (upper, lower) = fractionProduct(significand, words)
    // Fixed point: two bits of quarters, then the fraction; the nearest whole number is what a signed fraction leaves.
    let fraction = or(shl(upper, by: 2), shr(lower, by: 62))
    let quarters = add(shr(upper, by: 62), shr(fraction, by: 63))
    let (high, low) = angle(fraction, shl(lower, by: 2))
    // Below π/4 the argument is its own rest. Infinities and NaN, whose bits mean nothing here, give NaN.
    let isSmall = compare(magnitude, .lt, 0.78)
    let isFinite = compare(magnitude, .lt, .infinity)
    let reduced = select(isFinite, high, constant(.nan, as: .f64))
    return Turns(
      quarters: select(isSmall, constant(0, as: .u64), quarters), high: select(isSmall, magnitude, reduced),
      low: select(isSmall, constant(0, as: .f64), low))
  }

  /// The 192 bits of the padded 2/π that begin at bit `offset` (0...1033): a barrel shifter, by words and then by bits.
  private mutating func turnWords(from offset: Reference) -> [Reference] {
    let all = Coefficients.quarterTurnWords.map { constant(bits: $0, as: .u64) }
    var words = all
    for (step, count) in [(16, 4), (8, 11), (4, 7), (2, 5), (1, 4)] {
      let bit = and(offset, bits: UInt64(64 * step))
      let isSet = compare(bit, .ne, constant(0, as: .u64))
      for index in 0..<count { words[index] = select(isSet, words[index + step], words[index]) }
    }
    let amount = and(offset, bits: 63)
    let opposite = xor(amount, constant(63, as: .u64))
    return (0..<3).map { index in
      let upper = emit(.shl, [words[index], amount], as: .u64)
      let lower = emit(.shr, [shr(words[index + 1], by: 1), opposite], as: .u64)
      return or(upper, lower)
    }
  }

  /// The upper 128 of the lower 192 bits of the product of `factor` (53 bits) and `words` (192 bits, the highest
  /// first), by columns of 32 bits; the lowest column is left out, which is far below the precision needed.
  private mutating func fractionProduct(_ factor: Reference, _ words: [Reference]) -> (Reference, Reference) {
    let mask: UInt64 = 0xFFFF_FFFF
    // Halves, the lowest first.
    var halves: [Reference] = []
    for word in words.reversed() { halves += [and(word, bits: mask), shr(word, by: 32)] }
    let (low, high) = (and(factor, bits: mask), shr(factor, by: 32))
    var digits: [Reference] = []
    var sum = mul(low, halves[1])
    for index in 2...6 {
      digits.append(and(sum, bits: mask))
      if index < 6 { sum = add(mul(low, halves[index]), shr(sum, by: 32)) }
    }
    var columns: [Reference] = []
    sum = add(mul(high, halves[0]), digits[0])
    for index in 1...4 {
      sum = add(add(mul(high, halves[index]), digits[index]), shr(sum, by: 32))
      columns.append(sum)
    }
    let upper = or(shl(columns[3], by: 32), and(columns[2], bits: mask))
    let lower = or(shl(columns[1], by: 32), and(columns[0], bits: mask))
    return (upper, lower)
  }

  /// π/2 times the signed fixed-point fraction of 128 bits, as a sum of two f64.
  private mutating func angle(_ upper: Reference, _ lower: Reference) -> (high: Reference, low: Reference) {
    let magic = ScalarValue(0x1p52).bits
    let mask: UInt64 = 0xFFFF_FFFF
    // Pieces of 32 bits become floats as the lowest bits of 2^52, from which 2^52 is taken off; the first is signed.
    let flipped = xor(upper, constant(bits: 1 << 63, as: .u64))
    let first = mul(sub(float(or(shr(flipped, by: 32), bits: magic)), 0x1p52 + 0x1p31), 0x1p-32)
    let second = mul(sub(float(or(and(upper, bits: mask), bits: magic)), 0x1p52), 0x1p-64)
    let third = mul(sub(float(or(shr(lower, by: 32), bits: magic)), 0x1p52), 0x1p-96)
    let fourth = mul(sub(float(or(and(lower, bits: mask), bits: magic)), 0x1p52), 0x1p-128)
    let (sum, error) = fastTwoSum(first, second)
    let (high, low) = fastTwoSum(sum, add(error, add(third, fourth)))
    let halfPi = Coefficients.halfPiDouble
    let (product, rest) = twoProduct(high, constant(halfPi[0], as: .f64))
    let small = multiplyAdd(high, halfPi[1], mul(low, halfPi[0]))
    return fastTwoSum(product, add(rest, small))
  }
}
