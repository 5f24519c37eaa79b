/// Unevaluated sums of two f64, for what f64 alone cannot hold (Dekker, "A floating-point technique for extending the
/// available precision", 1971).
extension ScalarProgram.Builder {
  /// `a + b` and its rounding error, exactly, where |a| ≥ |b| or a is zero.
  mutating func fastTwoSum(_ a: Reference, _ b: Reference) -> (high: Reference, low: Reference) {
    let sum = add(a, b)
    return (sum, sub(b, sub(sum, a)))
  }

  /// `a * b` of f64 and its rounding error: exact with fused multiply-add, to 2^-106 of the product without. The
  /// product must neither overflow nor come near the subnormal numbers.
  mutating func twoProduct(_ a: Reference, _ b: Reference) -> (high: Reference, low: Reference) {
    let product = mul(a, b)
    if target.fusedMultiplyAdd {
      return (product, emit(.fma, [a, b, emit(.neg, [product], as: .f64)], as: .f64))
    }
    let (aHigh, aLow) = halves(a)
    let (bHigh, bLow) = halves(b)
    let high = sub(mul(aHigh, bHigh), product)
    let middle = add(add(high, mul(aHigh, bLow)), mul(aLow, bHigh))
    return (product, add(middle, mul(aLow, bLow)))
  }

  /// The upper 26 bits of a value, and the others.
  private mutating func halves(_ value: Reference) -> (high: Reference, low: Reference) {
    let high = float(and(bits(value), bits: 0xFFFF_FFFF_F800_0000))
    return (high, sub(value, high))
  }
}
