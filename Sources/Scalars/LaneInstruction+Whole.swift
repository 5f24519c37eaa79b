extension LaneInstruction {
  /// Operations on whole numbers and `bool`. Values stand in registers with zeros above their width.
  func runWhole(_ lanes: Lanes) {
    let type = operandType
    let values = lanes.whole
    let mask = type.bitWidth == 64 ? UInt64.max : (1 << UInt64(type.bitWidth)) - 1
    switch primitive {
    case .add: forEachLane(lanes) { to, a, b, _ in values[to] = (values[a] &+ values[b]) & mask }
    case .sub: forEachLane(lanes) { to, a, b, _ in values[to] = (values[a] &- values[b]) & mask }
    case .mul: forEachLane(lanes) { to, a, b, _ in values[to] = (values[a] &* values[b]) & mask }
    case .neg: forEachLane(lanes) { to, a, _, _ in values[to] = (0 &- values[a]) & mask }
    case .and: forEachLane(lanes) { to, a, b, _ in values[to] = values[a] & values[b] }
    case .or: forEachLane(lanes) { to, a, b, _ in values[to] = values[a] | values[b] }
    case .xor: forEachLane(lanes) { to, a, b, _ in values[to] = values[a] ^ values[b] }
    case .not: forEachLane(lanes) { to, a, _, _ in values[to] = ~values[a] & mask }
    // The mask drops what amounts from the bit width to 63 leave.
    case .shl:
      forEachLane(lanes) { to, a, b, _ in values[to] = values[b] < 64 ? (values[a] &<< values[b]) & mask : 0 }
    case .eq: forEachLane(lanes) { to, a, b, _ in values[to] = values[a] == values[b] ? 1 : 0 }
    case .ne: forEachLane(lanes) { to, a, b, _ in values[to] = values[a] != values[b] ? 1 : 0 }
    case .select: forEachLane(lanes) { to, a, b, c in values[to] = values[a] != 0 ? values[b] : values[c] }
    case .div, .rem, .min, .max, .abs, .shr, .lt, .le, .gt, .ge:
      if type.isSignedInteger { runSigned(lanes, mask) } else { runUnsigned(lanes) }
    case .fma, .sqrt, .floor, .ceil, .trunc, .roundeven, .cast, .bitcast:
      preconditionFailure("\(primitive) is not an operation on \(type)")
    }
  }

  private func runUnsigned(_ lanes: Lanes) {
    let values = lanes.whole
    switch primitive {
    case .div: forEachLane(lanes) { to, a, b, _ in values[to] = values[b] == 0 ? 0 : values[a] / values[b] }
    case .rem: forEachLane(lanes) { to, a, b, _ in values[to] = values[b] == 0 ? values[a] : values[a] % values[b] }
    case .min: forEachLane(lanes) { to, a, b, _ in values[to] = values[a] < values[b] ? values[a] : values[b] }
    case .max: forEachLane(lanes) { to, a, b, _ in values[to] = values[a] > values[b] ? values[a] : values[b] }
    case .abs: forEachLane(lanes) { to, a, _, _ in values[to] = values[a] }
    case .shr: forEachLane(lanes) { to, a, b, _ in values[to] = values[b] < 64 ? values[a] &>> values[b] : 0 }
    case .lt: forEachLane(lanes) { to, a, b, _ in values[to] = values[a] < values[b] ? 1 : 0 }
    case .le: forEachLane(lanes) { to, a, b, _ in values[to] = values[a] <= values[b] ? 1 : 0 }
    case .gt: forEachLane(lanes) { to, a, b, _ in values[to] = values[a] > values[b] ? 1 : 0 }
    case .ge: forEachLane(lanes) { to, a, b, _ in values[to] = values[a] >= values[b] ? 1 : 0 }
    case .add, .sub, .mul, .neg, .and, .or, .xor, .not, .shl, .eq, .ne, .fma, .sqrt, .floor, .ceil, .trunc, .roundeven,
      .select, .cast, .bitcast:
      preconditionFailure("\(primitive) does not depend on the sign")
    }
  }

  private func runSigned(_ lanes: Lanes, _ mask: UInt64) {
    switch primitive {
    // The quotient of the least number and -1 is that number; Swift's division would trap.
    case .div: signed(lanes) { UInt64(bitPattern: $1 == 0 ? 0 : $1 == -1 ? 0 &- $0 : $0 / $1) & mask }
    case .rem: signed(lanes) { UInt64(bitPattern: $1 == 0 ? $0 : $1 == -1 ? 0 : $0 % $1) & mask }
    case .min: signed(lanes) { UInt64(bitPattern: $0 < $1 ? $0 : $1) & mask }
    case .max: signed(lanes) { UInt64(bitPattern: $0 > $1 ? $0 : $1) & mask }
    case .abs: signed(lanes) { first, _ in UInt64(bitPattern: first < 0 ? 0 &- first : first) & mask }
    // The amount is unsigned: the 64 bits of a negative one, too, are a large number.
    case .shr: signed(lanes) { UInt64(bitPattern: $0 &>> (UInt64(bitPattern: $1) < 64 ? $1 : 63)) & mask }
    case .lt: signed(lanes) { $0 < $1 ? 1 : 0 }
    case .le: signed(lanes) { $0 <= $1 ? 1 : 0 }
    case .gt: signed(lanes) { $0 > $1 ? 1 : 0 }
    case .ge: signed(lanes) { $0 >= $1 ? 1 : 0 }
    case .add, .sub, .mul, .neg, .and, .or, .xor, .not, .shl, .eq, .ne, .fma, .sqrt, .floor, .ceil, .trunc, .roundeven,
      .select, .cast, .bitcast:
      preconditionFailure("\(primitive) does not depend on the sign")
    }
  }

  /// Calls `body` with the signed values of the first two operands; the second means nothing for unary operations.
  @inline(__always)
  private func signed(_ lanes: Lanes, _ body: (Int64, Int64) -> UInt64) {
    let values = lanes.whole
    let above = Int64(64 &- operandType.bitWidth)
    forEachLane(lanes) { to, a, b, _ in
      let first = (Int64(bitPattern: values[a]) &<< above) &>> above
      let second = (Int64(bitPattern: values[b]) &<< above) &>> above
      values[to] = body(first, second)
    }
  }
}
