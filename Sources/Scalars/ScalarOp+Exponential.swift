extension ScalarOp {
  /// e to the power of x.
  public static let exp = ScalarOp(
    "exp", "e to the power of x; infinite from about 88.7 (f32), 0 below about -104, gradually.",
    .same(.float, count: 1), errorBound: 2, errorBoundDouble: 2,
    .expansion { builder, operands, type in
      let isSingle = type == .f32
      let bounded = builder.atLeast(isSingle ? -104 : -746, builder.atMost(isSingle ? 89 : 710, operands[0]))
      let (scale, rest) = builder.halfPowerOfTwo(ofNatural: bounded)
      let power = builder.polynomial(rest, [1, 1] + Coefficients.exponential.values(type))
      return builder.scaleTwice(power, scale)
    })

  /// 2 to the power of x.
  public static let exp2 = ScalarOp(
    "exp2", "2 to the power of x; exact for whole numbers.", .same(.float, count: 1), errorBound: 1.7,
    errorBoundDouble: 1.7,
    .expansion { builder, operands, type in
      let layout = FloatLayout(type)
      let isSingle = type == .f32
      let bounded = builder.atLeast(isSingle ? -151 : -1076, builder.atMost(isSingle ? 128.5 : 1024.5, operands[0]))
      let shifted = builder.multiplyAdd(bounded, 0.5, layout.roundingShift + Double(layout.bias))
      let scale = builder.float(builder.shl(builder.bits(shifted), by: layout.fractionBits))
      let half = builder.sub(shifted, layout.roundingShift + Double(layout.bias))
      let rest = builder.multiplyAdd(half, -2, bounded)
      let power = builder.multiplyAdd(builder.polynomial(rest, .exponential2), rest, 1)
      return builder.scaleTwice(power, scale)
    })

  /// e to the power of x, less 1.
  public static let expm1 = ScalarOp(
    "expm1", "e to the power of x, less 1, precise near 0; keeps -0.0.", .same(.float, count: 1), errorBound: 1.6,
    errorBoundDouble: 2.1,
    .expansion { builder, operands, type in
      let isSingle = type == .f32
      let layout = FloatLayout(type)
      let bounded = builder.atLeast(isSingle ? -17.5 : -38, builder.atMost(isSingle ? 89 : 710, operands[0]))
      // 2^n with n at most the largest exponent; the topmost binade is reached by a larger rest.
      let shift = layout.roundingShift + Double(layout.bias)
      let shifted = builder.atMost(
        shift + Double(layout.bias), builder.multiplyAdd(bounded, 0x1.71547652b82fep0, shift))
      let scale = builder.float(builder.shl(builder.bits(shifted), by: layout.fractionBits))
      let rest = builder.reduced(bounded, by: builder.sub(shifted, shift), steps: 1)
      let square = builder.mul(rest, rest)
      let less = builder.multiplyAdd(square, builder.polynomial(rest, .exponentialMinus1), rest)
      let result = builder.multiplyAdd(scale, less, builder.sub(scale, 1))
      return builder.copySign(of: operands[0], to: result)
    })

  /// The logistic function.
  public static let sigmoid = ScalarOp(
    "sigmoid", "1 / (1 + e^-x); 0 and 1 at the infinities.", .same(.float, count: 1), errorBound: 3.8,
    errorBoundDouble: 3.8,
    .expansion { builder, operands, type in
      // With e^-x = p s^2, s a power of two: 1 / (1 + p s^2) = (1/s) / (1/s + p s), where nothing overflows.
      let limit: Double = type == .f32 ? 104 : 746
      let bounded = builder.atLeast(-limit, builder.atMost(limit, operands[0]))
      let (scale, rest) = builder.halfPowerOfTwo(ofNatural: bounded, isNegated: true)
      // The series of e^-r: the rest is that of -x, negated.
      let series = ([1, 1] + Coefficients.exponential.values(type)).enumerated().map { $0 % 2 == 0 ? $1 : -$1 }
      let power = builder.polynomial(rest, series)
      let layout = FloatLayout(type)
      let twoBiases = builder.constant(2 * layout.bias << layout.fractionBits, as: type.unsigned)
      let inverse = builder.float(builder.sub(twoBiases, builder.bits(scale)))
      return builder.div(inverse, builder.multiplyAdd(power, scale, inverse))
    })

  /// The hyperbolic tangent.
  public static let tanh = ScalarOp(
    "tanh", "The hyperbolic tangent; keeps -0.0, -1 and 1 at the infinities.", .same(.float, count: 1),
    errorBound: 3, errorBoundDouble: 2.2,
    .expansion { builder, operands, type in
      guard type == .f32 else { return builder.tanhDouble(operands[0]) }
      let x = builder.atLeast(-9.02, builder.atMost(9.02, operands[0]))
      // e^2x = 2^n (1 + p) with p precise near 0: the quotient of e^2x - 1 and e^2x + 1.
      let shift = FloatLayout(.f32).roundingShift + 127
      let shifted = builder.multiplyAdd(x, 0x1.71547652b82fep1, builder.constant(shift, like: x))
      let scale = builder.float(builder.shl(builder.bits(shifted), by: 23))
      let rest = builder.reduced(x, by: builder.sub(shifted, shift), steps: 0.5)
      let tail = builder.polynomial(rest, Coefficients.tanhExponential)
      let less = builder.multiplyAdd(builder.mul(rest, rest), tail, builder.add(rest, rest))
      let top = builder.multiplyAdd(scale, less, builder.sub(scale, 1))
      let quotient = builder.div(top, builder.multiplyAdd(scale, less, builder.add(scale, 1)))
      return builder.copySign(of: operands[0], to: quotient)
    })
}

extension ScalarProgram.Builder {
  /// `x = m 2 ln 2 + r` (`-x = …` if negated) with whole `m` and |r| ≤ ln 2: 2^m, and r (-r if negated).
  ///
  /// e^x is then e^r 2^m 2^m, where 2^m is a normal number even where e^x overflows or is subnormal. The sum with the
  /// rounding shift holds m plus the bias in its lowest bits, which one shift turns into a power of two.
  fileprivate mutating func halfPowerOfTwo(
    ofNatural x: Reference, isNegated: Bool = false
  ) -> (scale: Reference, rest: Reference) {
    let layout = FloatLayout(type(of: x))
    let shift = layout.roundingShift + Double(layout.bias)
    let half = 0x1.71547652b82fep-1
    let shifted = multiplyAdd(x, isNegated ? -half : half, constant(shift, like: x))
    let scale = float(shl(bits(shifted), by: layout.fractionBits))
    return (scale, reduced(x, by: sub(shifted, shift), steps: isNegated ? -2 : 2))
  }

  /// `x - n steps ln 2`, where `n steps` has at most 8 bits (f32) or 12 bits (f64): Cody and Waite's reduction.
  mutating func reduced(_ x: Reference, by n: Reference, steps: Double) -> Reference {
    let parts = type(of: x) == .f32 ? Coefficients.ln2Single : Coefficients.ln2Double
    let upper = multiplyAdd(n, -steps * parts[0], x)
    return multiplyAdd(n, -steps * parts[1], upper)
  }

  /// `value * scale * scale`, rounded once even where the result is subnormal: the first product is exact.
  fileprivate mutating func scaleTwice(_ value: Reference, _ scale: Reference) -> Reference {
    mul(mul(value, scale), scale)
  }

  /// tanh |x| = -(e^u - 1) / (e^u + 1) with u = -2|x|, where e^u = 2^n (1 + p) and p is precise near 0.
  fileprivate mutating func tanhDouble(_ x: Reference) -> Reference {
    let layout = FloatLayout(.f64)
    let shift = layout.roundingShift + Double(layout.bias)
    let bounded = mul(atMost(22, abs(x)), -2)
    let shifted = multiplyAdd(bounded, 0x1.71547652b82fep0, constant(shift, like: x))
    let scale = float(shl(bits(shifted), by: layout.fractionBits))
    let rest = reduced(bounded, by: sub(shifted, shift), steps: 1)
    let less = multiplyAdd(mul(rest, rest), polynomial(rest, .exponentialMinus1), rest)
    let top = multiplyAdd(scale, less, sub(scale, 1))
    let bottom = multiplyAdd(scale, less, add(scale, 1))
    return copySign(of: x, to: abs(div(top, bottom)))
  }
}
