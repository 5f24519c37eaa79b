extension LaneInstruction {
  /// Operations on whole numbers and `bool`. Values stand in registers with zeros above their width.
  func runWhole(_ lanes: Lanes) {
    let type = operandType
    let mask = type.bitWidth == 64 ? UInt64.max : (1 << UInt64(type.bitWidth)) - 1
    switch primitive {
    case .add: binary(lanes) { ($0 &+ $1) & mask }
    case .sub: binary(lanes) { ($0 &- $1) & mask }
    case .mul: binary(lanes) { ($0 &* $1) & mask }
    case .neg: unary(lanes) { (0 &- $0) & mask }
    case .and: binary(lanes) { $0 & $1 }
    case .or: binary(lanes) { $0 | $1 }
    case .xor: binary(lanes) { $0 ^ $1 }
    case .not: unary(lanes) { ~$0 & mask }
    // Swift's smart shifts give 0 for amounts of 64 and more, and the mask drops what lies between.
    case .shl: binary(lanes) { ($0 << $1) & mask }
    case .eq: binary(lanes) { $0 == $1 ? 1 : 0 }
    case .ne: binary(lanes) { $0 != $1 ? 1 : 0 }
    case .div, .rem, .min, .max, .abs, .shr, .lt, .le, .gt, .ge:
      if type.isSignedInteger { runSigned(lanes, mask) } else { runUnsigned(lanes) }
    case .fma, .sqrt, .floor, .ceil, .trunc, .roundeven, .select, .cast, .bitcast:
      preconditionFailure("\(primitive) is not an operation on \(type)")
    }
  }

  private func runUnsigned(_ lanes: Lanes) {
    switch primitive {
    case .div: binary(lanes) { $1 == 0 ? 0 : $0 / $1 }
    case .rem: binary(lanes) { $1 == 0 ? $0 : $0 % $1 }
    case .min: binary(lanes) { $0 < $1 ? $0 : $1 }
    case .max: binary(lanes) { $0 > $1 ? $0 : $1 }
    case .abs: unary(lanes) { $0 }
    case .shr: binary(lanes) { $0 >> $1 }
    case .lt: binary(lanes) { $0 < $1 ? 1 : 0 }
    case .le: binary(lanes) { $0 <= $1 ? 1 : 0 }
    case .gt: binary(lanes) { $0 > $1 ? 1 : 0 }
    case .ge: binary(lanes) { $0 >= $1 ? 1 : 0 }
    case .add, .sub, .mul, .neg, .and, .or, .xor, .not, .shl, .eq, .ne, .fma, .sqrt, .floor, .ceil, .trunc, .roundeven,
      .select, .cast, .bitcast:
      preconditionFailure("\(primitive) does not depend on the sign")
    }
  }

  private func runSigned(_ lanes: Lanes, _ mask: UInt64) {
    switch primitive {
    // The quotient of `min` and -1 wraps to `min` through the mask, below 64 bits; at 64 bits Swift's division would trap.
    case .div: signed(lanes, mask) { $1 == 0 ? 0 : $1 == -1 ? 0 &- $0 : $0 / $1 }
    case .rem: signed(lanes, mask) { $1 == 0 ? $0 : $1 == -1 ? 0 : $0 % $1 }
    case .min: signed(lanes, mask) { $0 < $1 ? $0 : $1 }
    case .max: signed(lanes, mask) { $0 > $1 ? $0 : $1 }
    case .abs: unary(lanes) { UInt64(bitPattern: extended($0) < 0 ? 0 &- extended($0) : extended($0)) & mask }
    // The amount is taken as unsigned: a negative one is a large one.
    case .shr: binary(lanes) { UInt64(bitPattern: extended($0) >> $1) & mask }
    case .lt: binary(lanes) { extended($0) < extended($1) ? 1 : 0 }
    case .le: binary(lanes) { extended($0) <= extended($1) ? 1 : 0 }
    case .gt: binary(lanes) { extended($0) > extended($1) ? 1 : 0 }
    case .ge: binary(lanes) { extended($0) >= extended($1) ? 1 : 0 }
    case .add, .sub, .mul, .neg, .and, .or, .xor, .not, .shl, .eq, .ne, .fma, .sqrt, .floor, .ceil, .trunc, .roundeven,
      .select, .cast, .bitcast:
      preconditionFailure("\(primitive) does not depend on the sign")
    }
  }

  /// The signed value of bits of the operand type.
  @inline(__always)
  private func extended(_ bits: UInt64) -> Int64 {
    let above = Int64(64 &- operandType.bitWidth)
    return (Int64(bitPattern: bits) &<< above) &>> above
  }

  @inline(__always)
  private func signed(_ lanes: Lanes, _ mask: UInt64, _ body: (Int64, Int64) -> Int64) {
    binary(lanes) { UInt64(bitPattern: body(extended($0), extended($1))) & mask }
  }
}
