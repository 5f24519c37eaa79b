extension ScalarOp {
  /// The natural logarithm.
  public static let log = ScalarOp(
    "log", "The natural logarithm; -infinity at zeros, NaN below.", .same(.float, count: 1), errorBound: 1,
    errorBoundDouble: 1.4,
    .expansion { builder, operands, _ in
      let (exponent, fraction) = builder.splitForLogarithm(operands[0])
      let value = builder.naturalLogarithm(exponent, fraction)
      return builder.withLogarithmLimits(value, of: operands[0], pole: 0)
    })

  /// The logarithm to base 2.
  public static let log2 = ScalarOp(
    "log2", "The logarithm to base 2, exact for powers of two; -infinity at zeros, NaN below.",
    .same(.float, count: 1), errorBound: 1.4, errorBoundDouble: 1.4,
    .expansion { builder, operands, _ in
      let (exponent, fraction) = builder.splitForLogarithm(operands[0])
      let series = builder.polynomial(fraction, .logarithm2)
      let value = builder.add(exponent, builder.multiplyAdd(fraction, series, fraction))
      return builder.withLogarithmLimits(value, of: operands[0], pole: 0)
    })

  /// The natural logarithm of 1 + x.
  public static let log1p = ScalarOp(
    "log1p", "The natural logarithm of 1 + x, precise near 0; keeps -0.0, -infinity at -1, NaN below.",
    .same(.float, count: 1), errorBound: 1.6, errorBoundDouble: 1.9,
    .expansion { builder, operands, type in
      let x = operands[0]
      let layout = FloatLayout(type)
      let (exponent, biased) = builder.exponentNearest(builder.add(x, 1), isNormal: true)
      // 2^-e x + (2^-e - 1), which is (1 + x) 2^-e - 1 without the rounding of the sum. The power is formed times four
      // so that it is normal for the largest exponents; the products with powers of two are exact.
      let field = builder.and(biased, bits: layout.exponentMask)
      let top = builder.constant((2 * layout.bias + 2) << layout.fractionBits, as: type.unsigned)
      let power = builder.float(builder.sub(top, field))
      let scaled = builder.mul(builder.mul(x, power), 0.25)
      let fraction = builder.sub(scaled, builder.sub(1, builder.mul(power, 0.25)))
      let value = builder.naturalLogarithm(exponent, fraction)
      return builder.copySign(of: x, to: builder.withLogarithmLimits(value, of: x, pole: -1))
    })

  /// The square root.
  public static let sqrt = ScalarOp(
    "sqrt", "The square root, correctly rounded; NaN below -0.0, which it keeps.", .same(.float, count: 1),
    errorBound: 0.5, .primitive(.sqrt))

  /// The inverse of the square root.
  public static let rsqrt = ScalarOp(
    "rsqrt", "1 over the square root; an infinity of the sign of zeros, NaN below.", .same(.float, count: 1),
    errorBound: 1.5, errorBoundDouble: 1.5,
    .expansion { builder, operands, type in
      builder.div(builder.constant(1, as: type), builder.emit(.sqrt, operands, as: type))
    })
}

extension ScalarProgram.Builder {
  /// `value = 2^e (1 + f)` with 1 + f from sqrt(1/2) to sqrt(2): e as a float, and the bits of `value` moved so that
  /// their exponent field is e plus the bias (more for a subnormal, which is scaled).
  ///
  /// `value` is positive and finite, or the result is of no use; subnormal only if not `isNormal`.
  fileprivate mutating func exponentNearest(
    _ value: Reference, isNormal: Bool
  ) -> (exponent: Reference, moved: Reference) {
    let type = type(of: value)
    let layout = FloatLayout(type)
    let lift = type == .f32 ? 24 : 54
    let whole = Double(sign: .plus, exponent: layout.fractionBits, significand: 1)
    var normal = value
    var offset = constant(whole + Double(layout.bias), as: type)
    if !isNormal {
      let least = Double(sign: .plus, exponent: 1 - layout.bias, significand: 1)
      let isSubnormal = compare(value, .lt, least)
      let lifted = mul(value, Double(sign: .plus, exponent: lift, significand: 1))
      normal = select(isSubnormal, lifted, value)
      offset = select(isSubnormal, constant(whole + Double(layout.bias + lift), as: type), offset)
    }
    // From the root of 1/2 on, the field counts one more than the exponent.
    let moved = add(bits(normal), bits: Self.oneLessRootBits(type))
    let field = shr(moved, by: layout.fractionBits)
    // The field in the lowest bits of 2^23 or 2^52 is a sum of both.
    let sum = float(or(field, bits: ScalarValue(whole, as: type).bits))
    return (sub(sum, offset), moved)
  }

  /// The bits of 1 less those of the root of 1/2.
  private static func oneLessRootBits(_ type: DataType) -> UInt64 {
    ScalarValue(1.0, as: type).bits - ScalarValue(0.5.squareRoot(), as: type).bits
  }

  /// `x = 2^e (1 + f)` with 1 + f from sqrt(1/2) to sqrt(2): e and f as floats.
  mutating func splitForLogarithm(
    _ x: Reference, isNormal: Bool = false
  ) -> (exponent: Reference, fraction: Reference) {
    let type = type(of: x)
    let (exponent, moved) = exponentNearest(x, isNormal: isNormal)
    let root = ScalarValue(0.5.squareRoot(), as: type).bits
    let significand = float(add(and(moved, bits: FloatLayout(type).fractionMask), bits: root))
    return (exponent, sub(significand, 1))
  }

  /// `e ln 2 + log(1 + f)`.
  fileprivate mutating func naturalLogarithm(_ exponent: Reference, _ fraction: Reference) -> Reference {
    let parts = type(of: exponent) == .f32 ? Coefficients.ln2Single : Coefficients.ln2Double
    let series = polynomial(fraction, .logarithm)
    let low = multiplyAdd(exponent, parts[1], fraction)
    let value = multiplyAdd(mul(fraction, fraction), series, low)
    return multiplyAdd(exponent, parts[0], value)
  }

  /// `value` where `x` is finite and above the pole; infinity at infinity, -infinity at the pole, NaN elsewhere.
  fileprivate mutating func withLogarithmLimits(_ value: Reference, of x: Reference, pole: Double) -> Reference {
    let type = type(of: x)
    let finite = select(compare(x, .lt, .infinity), value, x)
    let below = select(compare(x, .eq, pole), constant(-.infinity, as: type), constant(.nan, as: type))
    return select(compare(x, .gt, pole), finite, below)
  }
}
