extension ScalarOp {
  /// The Gauss error function.
  public static let erf = ScalarOp(
    "erf", "The Gauss error function; keeps -0.0, -1 and 1 at the infinities.", .same(.float, count: 1),
    errorBound: 2.9, errorBoundDouble: 1.8,
    .expansion { builder, operands, type in
      let x = operands[0]
      return builder.copySign(of: x, to: type == .f32 ? builder.erfSingle(x) : builder.erfDouble(x))
    })

  /// The Gaussian error linear unit (Hendrycks and Gimpel, 2016).
  public static let gelu = ScalarOp(
    "gelu", "x Φ(x), Φ the distribution function of the normal distribution; keeps zeros, -0.0 at -infinity.",
    .same(.float, count: 1), errorBound: 3.1, errorBoundDouble: 1.3, errorUnit: .operand,
    .expansion { builder, operands, type in
      // x Φ(x) is x or 0 less |x| times what Φ(|x|) lacks to 1.
      let x = operands[0]
      let isSingle = type == .f32
      let limit = isSingle ? 5.625 : 8.5
      let magnitude = builder.atMost(limit, builder.abs(x))
      let some = isSingle ? builder.normalTailSingle(magnitude) : builder.normalTailDouble(magnitude)
      let tail = builder.select(builder.compare(magnitude, .lt, limit), some, builder.constant(0, like: x))
      return builder.multiplyAdd(builder.emit(.neg, [magnitude], as: type), tail, builder.atLeast(-0.0, x))
    })
}

extension ScalarProgram.Builder {
  /// erf |x|: 1 less the fourth power of a polynomial, so that the error of the power counts little (Abramowitz and
  /// Stegun 7.1.28 has the like for the inverse of the complement). Near 0 that would cancel: so what 1 exceeds the
  /// polynomial by is x times one, d, and 1 - (1 - d)^2 = 2 d - d^2, which is applied twice. Of the first, 2 d is not
  /// rounded by itself; where that is not to be had, `erfInParts` is more precise.
  fileprivate mutating func erfSingle(_ x: Reference) -> Reference {
    let magnitude = atMost(4, abs(x))
    guard target.fusedMultiplyAdd else { return erfInParts(magnitude) }
    let slope = polynomial(sub(magnitude, 0.875), Coefficients.erfRootSingle)
    let part = mul(magnitude, slope)
    let half = multiplySub(magnitude, add(slope, slope), mul(part, part))
    return multiplyAdd(emit(.neg, [half], as: .f32), half, add(half, half))
  }

  /// erf of a magnitude of at most 4: near 0 an odd polynomial; beyond, 1 less the fourth power of one.
  private mutating func erfInParts(_ magnitude: Reference) -> Reference {
    let near = multiplyAdd(magnitude, polynomial(mul(magnitude, magnitude), Coefficients.erfNearZeroSingle), magnitude)
    let root = polynomial(sub(magnitude, 2.4375), Coefficients.erfTailSingle)
    let square = mul(root, root)
    let far = multiplyAdd(emit(.neg, [square], as: .f32), square, 1)
    return select(compare(magnitude, .lt, 0.95), near, far)
  }

  /// What Φ lacks to 1 at a magnitude below 5.625: the fourth power of a polynomial c0 + r, as in `erfSingle`. Its square is
  /// c0^2 + r (2 c0 + r), which the rounding of the polynomial counts little in.
  fileprivate mutating func normalTailSingle(_ magnitude: Reference) -> Reference {
    let root = Coefficients.normalTailRootSingle
    let place = sub(magnitude, 0.5)
    let rest = mul(place, polynomial(place, Array(root.dropFirst())))
    let square = multiplyAdd(rest, add(rest, 2 * root[0]), root[0] * root[0])
    return mul(square, square)
  }

  /// What Φ lacks to 1 at a magnitude, by erf: what is lost in the difference is little beside the magnitude.
  fileprivate mutating func normalTailDouble(_ magnitude: Reference) -> Reference {
    mul(sub(1, erfDouble(mul(magnitude, 0.5.squareRoot()))), 0.5)
  }

  /// erf |x|: below 1 an odd polynomial; from there on 1 less the complement, which is e^(-x^2) times a polynomial.
  fileprivate mutating func erfDouble(_ x: Reference) -> Reference {
    let magnitude = atMost(6, abs(x))
    let square = mul(magnitude, magnitude)
    let near = mul(magnitude, polynomial(square, Coefficients.erfNearZero))
    let tail = polynomial(sub(magnitude, 3.5), Coefficients.erfTail)
    let power = apply(.exp, emit(.neg, [square], as: .f64))
    let far = sub(1, mul(power, tail))
    return select(compare(magnitude, .lt, 1), near, far)
  }
}
