extension ScalarValue {
  /// The binary16 nearest to `value`, ties to even, in whole-number arithmetic so that every platform agrees.
  static func halfBits(_ value: Double) -> UInt16 {
    roundedBits(value, exponentBits: 5, fractionBits: 10)
  }

  /// The brain float nearest to `value`, ties to even.
  static func brainBits(_ value: Double) -> UInt16 {
    roundedBits(value, exponentBits: 8, fractionBits: 7)
  }

  /// Rounds a binary64 once to a smaller format of 16 bits.
  private static func roundedBits(_ value: Double, exponentBits: Int, fractionBits: Int) -> UInt16 {
    let sign: UInt16 = value.sign == .minus ? 0x8000 : 0
    let exponentMask = (1 << exponentBits) - 1
    let infinity = UInt16(exponentMask << fractionBits)
    if value.isNaN { return sign | infinity | UInt16(1 << (fractionBits - 1)) }
    if value.isInfinite { return sign | infinity }
    if value.isZero { return sign }
    let bias = (1 << (exponentBits - 1)) - 1
    // The spacing of the target format around the value; subnormals share the spacing of the smallest normals.
    let exponent = max(Int(value.exponent), 1 - bias)
    let spacing = Double(sign: .plus, exponent: exponent - fractionBits, significand: 1)
    // Exact: a division by a power of two, then at most fractionBits + 1 bits are left.
    let steps = Int((value.magnitude / spacing).rounded(.toNearestOrEven))
    // A carry out of the fraction runs into the exponent, as it should.
    let encoded = (exponent + bias - 1) << fractionBits + steps
    return encoded >= Int(infinity) ? sign | infinity : sign | UInt16(encoded)
  }

  /// The exact value of a binary16.
  static func double(halfBits bits: UInt16) -> Double {
    let fraction = Double(bits & 0x3FF)
    let exponent = Int(bits >> 10) & 0x1F
    let magnitude: Double
    switch exponent {
    case 0: magnitude = fraction * Double(sign: .plus, exponent: -24, significand: 1)
    case 31: magnitude = fraction == 0 ? .infinity : .nan
    default: magnitude = (fraction + 1024) * Double(sign: .plus, exponent: exponent - 25, significand: 1)
    }
    return bits & 0x8000 == 0 ? magnitude : -magnitude
  }
}
