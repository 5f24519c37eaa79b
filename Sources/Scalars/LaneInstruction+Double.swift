extension LaneInstruction {
  /// Operations on f64.
  func runDouble(_ lanes: Lanes) {
    switch primitive {
    case .add: binaryDouble(lanes) { $0 + $1 }
    case .sub: binaryDouble(lanes) { $0 - $1 }
    case .mul: binaryDouble(lanes) { $0 * $1 }
    case .div: binaryDouble(lanes) { $0 / $1 }
    case .fma: ternaryDouble(lanes) { $2.addingProduct($0, $1) }
    case .sqrt: unaryDouble(lanes) { $0.squareRoot() }
    case .floor: unaryDouble(lanes) { $0.rounded(.down) }
    case .ceil: unaryDouble(lanes) { $0.rounded(.up) }
    case .trunc: unaryDouble(lanes) { $0.rounded(.towardZero) }
    case .roundeven: unaryDouble(lanes) { $0.rounded(.toNearestOrEven) }
    case .min: binaryDouble(lanes) { Self.minimum($0, $1) }
    case .max: binaryDouble(lanes) { -Self.minimum(-$0, -$1) }
    case .abs: unary(lanes) { $0 & 0x7FFF_FFFF_FFFF_FFFF }
    case .neg: unary(lanes) { $0 ^ 0x8000_0000_0000_0000 }
    case .eq: compareDouble(lanes) { $0 == $1 }
    case .ne: compareDouble(lanes) { $0 != $1 }
    case .lt: compareDouble(lanes) { $0 < $1 }
    case .le: compareDouble(lanes) { $0 <= $1 }
    case .gt: compareDouble(lanes) { $0 > $1 }
    case .ge: compareDouble(lanes) { $0 >= $1 }
    case .rem, .and, .or, .xor, .not, .shl, .shr, .select, .cast, .bitcast:
      preconditionFailure("\(primitive) is not an operation on floats")
    }
  }

  /// IEEE 754-2019 `minimum`.
  private static func minimum(_ a: Double, _ b: Double) -> Double {
    if a < b { return a }
    if b < a { return b }
    // Equal, or a NaN, which the sum propagates. Of two zeros, the negative one if there is one.
    return a == b ? (a.sign == .minus ? a : b) : a + b
  }

  @inline(__always)
  private static func load(_ bits: UInt64) -> Double { Double(bitPattern: bits) }

  @inline(__always)
  private func unaryDouble(_ lanes: Lanes, _ body: (Double) -> Double) {
    unary(lanes) { body(Self.load($0)).bitPattern }
  }

  @inline(__always)
  private func binaryDouble(_ lanes: Lanes, _ body: (Double, Double) -> Double) {
    binary(lanes) { body(Self.load($0), Self.load($1)).bitPattern }
  }

  @inline(__always)
  private func ternaryDouble(_ lanes: Lanes, _ body: (Double, Double, Double) -> Double) {
    ternary(lanes) { body(Self.load($0), Self.load($1), Self.load($2)).bitPattern }
  }

  @inline(__always)
  private func compareDouble(_ lanes: Lanes, _ body: (Double, Double) -> Bool) {
    binary(lanes) { body(Self.load($0), Self.load($1)) ? 1 : 0 }
  }
}
