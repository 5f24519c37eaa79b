extension LaneInstruction {
  /// Operations on f32.
  func runSingle(_ lanes: Lanes) {
    switch primitive {
    case .add: binarySingle(lanes) { $0 + $1 }
    case .sub: binarySingle(lanes) { $0 - $1 }
    case .mul: binarySingle(lanes) { $0 * $1 }
    case .div: binarySingle(lanes) { $0 / $1 }
    case .fma: ternarySingle(lanes) { $2.addingProduct($0, $1) }
    case .sqrt: unarySingle(lanes) { $0.squareRoot() }
    case .floor: unarySingle(lanes) { $0.rounded(.down) }
    case .ceil: unarySingle(lanes) { $0.rounded(.up) }
    case .trunc: unarySingle(lanes) { $0.rounded(.towardZero) }
    case .roundeven: unarySingle(lanes) { $0.rounded(.toNearestOrEven) }
    case .min: binarySingle(lanes) { Self.minimum($0, $1) }
    case .max: binarySingle(lanes) { -Self.minimum(-$0, -$1) }
    case .abs: unary(lanes) { $0 & 0x7FFF_FFFF }
    case .neg: unary(lanes) { $0 ^ 0x8000_0000 }
    case .eq: compareSingle(lanes) { $0 == $1 }
    case .ne: compareSingle(lanes) { $0 != $1 }
    case .lt: compareSingle(lanes) { $0 < $1 }
    case .le: compareSingle(lanes) { $0 <= $1 }
    case .gt: compareSingle(lanes) { $0 > $1 }
    case .ge: compareSingle(lanes) { $0 >= $1 }
    case .rem, .and, .or, .xor, .not, .shl, .shr, .select, .cast, .bitcast:
      preconditionFailure("\(primitive) is not an operation on floats")
    }
  }

  /// IEEE 754-2019 `minimum`.
  private static func minimum(_ a: Float, _ b: Float) -> Float {
    if a < b { return a }
    if b < a { return b }
    // Equal, or a NaN, which the sum propagates. Of two zeros, the negative one if there is one.
    return a == b ? (a.sign == .minus ? a : b) : a + b
  }

  @inline(__always)
  private static func load(_ bits: UInt64) -> Float { Float(bitPattern: UInt32(truncatingIfNeeded: bits)) }

  @inline(__always)
  private func unarySingle(_ lanes: Lanes, _ body: (Float) -> Float) {
    unary(lanes) { UInt64(body(Self.load($0)).bitPattern) }
  }

  @inline(__always)
  private func binarySingle(_ lanes: Lanes, _ body: (Float, Float) -> Float) {
    binary(lanes) { UInt64(body(Self.load($0), Self.load($1)).bitPattern) }
  }

  @inline(__always)
  private func ternarySingle(_ lanes: Lanes, _ body: (Float, Float, Float) -> Float) {
    ternary(lanes) { UInt64(body(Self.load($0), Self.load($1), Self.load($2)).bitPattern) }
  }

  @inline(__always)
  private func compareSingle(_ lanes: Lanes, _ body: (Float, Float) -> Bool) {
    binary(lanes) { body(Self.load($0), Self.load($1)) ? 1 : 0 }
  }
}
