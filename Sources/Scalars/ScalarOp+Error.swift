extension ScalarOp {
  /// The Gauss error function.
  public static let erf = ScalarOp(
    "erf", "The Gauss error function; keeps -0.0, -1 and 1 at the infinities.", .same(.float, count: 1),
    errorBound: 2.9, errorBoundDouble: 1.8,
    .expansion { builder, operands, type in
      let x = operands[0]
      return builder.copySign(of: x, to: type == .f32 ? builder.erfSingle(x) : builder.erfDouble(x))
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
