extension ScalarProgram.Builder {
  /// The logarithm as a sum of two f64, since the power multiplies its error by up to 1100.
  mutating func powerDouble(_ x: Reference, _ y: Reference) -> Reference {
    let base = abs(x)
    // Beyond 2^70 all powers but those of 1 are 0 or infinite.
    let power = atLeast(-0x1p70, atMost(0x1p70, y))
    let logarithm = logarithm2Pair(base)
    let (product, error) = twoProduct(power, logarithm.high)
    // 2^1025 and more is infinite, 2^-1076 and less is 0. The low part is small unless the high one is out of range.
    let high = atLeast(-1100, atMost(1050, product))
    let low = atLeast(-1, atMost(1, multiplyAdd(power, logarithm.low, error)))
    // 2^n as the product of two powers of two that are normal numbers; the sum's lowest bits are n and twice the bias.
    let shift = FloatLayout(.f64).roundingShift + 2046
    let shifted = add(high, shift)
    let rest = add(sub(high, sub(shifted, shift)), low)
    let field = and(bits(shifted), bits: 0xFFF)
    let half = shr(field, by: 1)
    let first = float(shl(half, by: 52))
    let second = float(shl(emit(.sub, [field, half], as: .u64), by: 52))
    let series = multiplyAdd(polynomial(rest, Coefficients.powerExponential2Exact), rest, 1)
    let finite = mul(mul(series, first), second)
    return powerDoubleLimits(finite, x, y, base)
  }

  private mutating func powerDoubleLimits(
    _ finite: Reference, _ x: Reference, _ y: Reference, _ base: Reference
  ) -> Reference {
    // Zero and infinity to a positive or negative power.
    let isExtreme = or(compare(base, .eq, 0), compare(base, .eq, .infinity))
    let isInfinite = emit(.eq, [compare(base, .gt, 1), compare(y, .gt, 0)], as: .bool)
    let extreme = select(isInfinite, constant(.infinity, as: .f64), constant(0, as: .f64))
    let isNaN = or(emit(.ne, [x, x], as: .bool), emit(.ne, [y, y], as: .bool))
    let result = select(isNaN, constant(.nan, as: .f64), select(isExtreme, extreme, finite))
    // Odd numbers are those whose halves are no whole numbers.
    let half = mul(y, 0.5)
    let isFraction = emit(.ne, [apply(.round, y), y], as: .bool)
    let isOdd = emit(.ne, [apply(.round, half), half], as: .bool)
    let parity = select(isOdd, constant(bits: 1 << 63, as: .u64), constant(0, as: .u64))
    let value = withPowerLimits(result, x, y, isFraction: isFraction, parity: parity)
    // Not always exact otherwise, but passes take x^1 for x.
    return select(compare(y, .eq, 1), x, value)
  }

  /// log2 of a positive finite value as a sum of two f64, to about 2^-65.
  ///
  /// With the significand m from sqrt(1/2) to sqrt(2) and s = (m - 1) / (m + 1), it is e + 2 atanh(s) / ln 2. Each
  /// coefficient is a pair as far as its weight asks for.
  private mutating func logarithm2Pair(_ value: Reference) -> (high: Reference, low: Reference) {
    let (exponent, numerator) = splitForLogarithm(value)
    let denominator = fastTwoSum(constant(2, as: .f64), numerator)
    let high = div(numerator, denominator.high)
    let (product, error) = twoProduct(high, denominator.high)
    let remainder = sub(sub(sub(numerator, product), error), mul(high, denominator.low))
    let low = div(remainder, denominator.high)
    let square = twoProduct(high, high)
    let squareLow = multiplyAdd(mul(high, 2), low, square.low)
    let series = polynomial(square.high, Coefficients.powerSeries)
    let third = Coefficients.thirdInverseLn2
    let inner = fastTwoSum(constant(third[0], as: .f64), mul(square.high, series))
    let innerLow = add(inner.low, multiplyAdd(squareLow, series, third[1]))
    let outer = twoProduct(square.high, inner.high)
    let outerLow = add(outer.low, multiplyAdd(square.high, innerLow, mul(squareLow, inner.high)))
    let first = Coefficients.inverseLn2
    let factor = fastTwoSum(constant(first[0], as: .f64), outer.high)
    let factorLow = add(factor.low, add(outerLow, first[1]))
    let tail = twoProduct(high, factor.high)
    let tailLow = add(tail.low, multiplyAdd(high, factorLow, mul(low, factor.high)))
    let sum = fastTwoSum(exponent, tail.high)
    return fastTwoSum(sum.high, add(sum.low, tailLow))
  }
}
