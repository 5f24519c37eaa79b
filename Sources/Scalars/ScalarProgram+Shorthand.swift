/// Short spellings for expansions. The result has the type of the first operand unless it says otherwise.
extension ScalarProgram.Builder {
  mutating func add(_ a: Reference, _ b: Reference) -> Reference { emit(.add, [a, b], as: type(of: a)) }
  mutating func sub(_ a: Reference, _ b: Reference) -> Reference { emit(.sub, [a, b], as: type(of: a)) }
  mutating func mul(_ a: Reference, _ b: Reference) -> Reference { emit(.mul, [a, b], as: type(of: a)) }
  mutating func div(_ a: Reference, _ b: Reference) -> Reference { emit(.div, [a, b], as: type(of: a)) }
  mutating func and(_ a: Reference, _ b: Reference) -> Reference { emit(.and, [a, b], as: type(of: a)) }
  mutating func or(_ a: Reference, _ b: Reference) -> Reference { emit(.or, [a, b], as: type(of: a)) }
  mutating func xor(_ a: Reference, _ b: Reference) -> Reference { emit(.xor, [a, b], as: type(of: a)) }
  mutating func abs(_ a: Reference) -> Reference { emit(.abs, [a], as: type(of: a)) }

  mutating func add(_ a: Reference, _ b: Double) -> Reference { add(a, constant(b, like: a)) }
  mutating func sub(_ a: Reference, _ b: Double) -> Reference { sub(a, constant(b, like: a)) }
  mutating func sub(_ a: Double, _ b: Reference) -> Reference { sub(constant(a, like: b), b) }
  mutating func mul(_ a: Reference, _ b: Double) -> Reference { mul(a, constant(b, like: a)) }
  mutating func multiplyAdd(_ a: Reference, _ b: Double, _ c: Reference) -> Reference {
    multiplyAdd(a, constant(b, like: a), c)
  }
  mutating func multiplyAdd(_ a: Reference, _ b: Double, _ c: Double) -> Reference {
    multiplyAdd(a, constant(b, like: a), constant(c, like: a))
  }
  mutating func multiplyAdd(_ a: Reference, _ b: Reference, _ c: Double) -> Reference {
    multiplyAdd(a, b, constant(c, like: a))
  }

  /// `a * b - c`: in one rounding where the target can, else in two.
  mutating func multiplySub(_ a: Reference, _ b: Reference, _ c: Reference) -> Reference {
    let type = type(of: a)
    if target.fusedMultiplyAdd { return emit(.fma, [a, b, emit(.neg, [c], as: type)], as: type) }
    return sub(mul(a, b), c)
  }

  /// `a` moved by a fixed amount; unsigned whole numbers.
  mutating func shl(_ a: Reference, by amount: Int) -> Reference {
    emit(.shl, [a, constant(amount, as: type(of: a))], as: type(of: a))
  }
  mutating func shr(_ a: Reference, by amount: Int) -> Reference {
    emit(.shr, [a, constant(amount, as: type(of: a))], as: type(of: a))
  }
  mutating func and(_ a: Reference, bits: UInt64) -> Reference { and(a, constant(bits: bits, as: type(of: a))) }
  mutating func or(_ a: Reference, bits: UInt64) -> Reference { or(a, constant(bits: bits, as: type(of: a))) }
  mutating func add(_ a: Reference, bits: UInt64) -> Reference { add(a, constant(bits: bits, as: type(of: a))) }

  /// A comparison, as a `bool`.
  mutating func compare(_ a: Reference, _ comparison: Primitive, _ b: Reference) -> Reference {
    emit(comparison, [a, b], as: .bool)
  }
  mutating func compare(_ a: Reference, _ comparison: Primitive, _ b: Double) -> Reference {
    compare(a, comparison, constant(b, like: a))
  }
  mutating func select(_ condition: Reference, _ a: Reference, _ b: Reference) -> Reference {
    emit(.select, [condition, a, b], as: type(of: a))
  }

  /// `value`, but at most `limit`; a NaN stays. One instruction on x86, unlike the row `min`.
  mutating func atMost(_ limit: Double, _ value: Reference) -> Reference {
    let bound = constant(limit, like: value)
    return select(compare(bound, .lt, value), bound, value)
  }

  /// `value`, but at least `limit`; a NaN stays. One instruction on x86, unlike the row `max`.
  mutating func atLeast(_ limit: Double, _ value: Reference) -> Reference {
    let bound = constant(limit, like: value)
    return select(compare(bound, .gt, value), bound, value)
  }

  /// The bits of a float as unsigned whole numbers, and the float of such bits.
  mutating func bits(_ a: Reference) -> Reference { emit(.bitcast, [a], as: type(of: a).unsigned) }
  mutating func float(_ a: Reference) -> Reference { emit(.bitcast, [a], as: type(of: a) == .u32 ? .f32 : .f64) }

  /// `c0 + c1 x + …` by Horner's rule.
  mutating func polynomial(_ x: Reference, _ coefficients: [Double]) -> Reference {
    guard let last = coefficients.last else { return constant(0, like: x) }
    return coefficients.dropLast().reversed().reduce(constant(last, like: x)) { sum, coefficient in
      multiplyAdd(sum, x, constant(coefficient, like: x))
    }
  }

  /// `c0 + c1 x + …` by Horner's rule, with the coefficients for the type of `x`.
  mutating func polynomial(_ x: Reference, _ coefficients: Coefficients) -> Reference {
    polynomial(x, coefficients.values(type(of: x)))
  }
}

extension Coefficients {
  /// Those for f32 or f64.
  func values(_ type: DataType) -> [Double] { type == .f32 ? single : double }
}

/// The layout of a float format, for expansions that work on bits.
struct FloatLayout {
  /// The number of stored bits of the significand, and what is added to the exponent.
  let fractionBits: Int
  let bias: Int

  init(_ type: DataType) {
    fractionBits = type == .f32 ? 23 : 52
    bias = type == .f32 ? 127 : 1023
  }

  /// A number that leaves no bits for a fraction when added to a smaller one, so that the sum's lowest bits are the
  /// rounded whole number, in two's complement.
  var roundingShift: Double { Double(sign: .plus, exponent: fractionBits, significand: 1.5) }

  /// The bits of the significand; of infinity; of the sign.
  var fractionMask: UInt64 { (1 << UInt64(fractionBits)) - 1 }
  var exponentMask: UInt64 { (bias == 127 ? 0x7F80_0000 : 0x7FF0_0000_0000_0000) }
  var signMask: UInt64 { (bias == 127 ? 0x8000_0000 : 0x8000_0000_0000_0000) }
}
