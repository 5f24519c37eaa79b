extension LaneInstruction {
  /// Conversions by value.
  func runCast(_ lanes: Lanes) {
    switch operandType {
    case .f32: castFromSingle(lanes)
    case .f64: castFromDouble(lanes)
    case .f16: castFromHalf(lanes)
    case .i8, .i16, .i32, .i64:
      let above = Int64(64 - operandType.bitWidth)
      castFromWhole(lanes) { (Int64(bitPattern: $0) &<< above) &>> above }
    case .bool, .u8, .u16, .u32: castFromWhole(lanes) { Int64(bitPattern: $0) }
    case .u64: castFromUnsigned(lanes)
    case .bf16, .f8e4m3fn, .f8e4m3fnuz, .f8e5m2, .f8e5m2fnuz, .f8e8m0, .f6e2m3, .f6e3m2, .f4e2m1, .i4, .i2, .u4, .u2:
      preconditionFailure("\(operandType) is converted to \(resultType) by its bits")
    }
  }

  private func castFromSingle(_ lanes: Lanes) {
    let (whole, values) = (lanes.whole, lanes.single)
    switch resultType {
    case .f32: forEachLane(lanes) { to, a, _, _ in values[to] = values[a] }
    case .f64: forEachLane(lanes) { to, a, _, _ in lanes.double[to] = Double(values[a]) }
    case .f16: forEachLane(lanes) { to, a, _, _ in whole[to] = UInt64(ScalarValue.halfBits(Double(values[a]))) }
    case .bf16: forEachLane(lanes) { to, a, _, _ in whole[to] = UInt64(ScalarValue.brainBits(Double(values[a]))) }
    case .bool: forEachLane(lanes) { to, a, _, _ in whole[to] = values[a] != 0 ? 1 : 0 }
    case .i8, .i16, .i32, .i64, .u8, .u16, .u32, .u64:
      let convert = saturation
      forEachLane(lanes) { to, a, _, _ in whole[to] = convert(Double(values[a])) }
    case .f8e4m3fn, .f8e4m3fnuz, .f8e5m2, .f8e5m2fnuz, .f8e8m0, .f6e2m3, .f6e3m2, .f4e2m1, .i4, .i2, .u4, .u2:
      preconditionFailure("\(operandType) is converted to \(resultType) by its bits")
    }
  }

  private func castFromDouble(_ lanes: Lanes) {
    let (whole, values) = (lanes.whole, lanes.double)
    switch resultType {
    case .f32: forEachLane(lanes) { to, a, _, _ in lanes.single[to] = Float(values[a]) }
    case .f64: forEachLane(lanes) { to, a, _, _ in values[to] = values[a] }
    case .bool: forEachLane(lanes) { to, a, _, _ in whole[to] = values[a] != 0 ? 1 : 0 }
    case .i8, .i16, .i32, .i64, .u8, .u16, .u32, .u64:
      let convert = saturation
      forEachLane(lanes) { to, a, _, _ in whole[to] = convert(values[a]) }
    case .f16, .bf16, .f8e4m3fn, .f8e4m3fnuz, .f8e5m2, .f8e5m2fnuz, .f8e8m0, .f6e2m3, .f6e3m2, .f4e2m1, .i4, .i2, .u4,
      .u2:
      preconditionFailure("f64 is not converted to \(resultType) in one operation")
    }
  }

  private func castFromHalf(_ lanes: Lanes) {
    precondition(resultType == .f32, "f16 is converted to f32 only")
    forEachLane(lanes) { to, a, _, _ in
      lanes.single[to] = Float(ScalarValue.double(halfBits: UInt16(truncatingIfNeeded: lanes.whole[a])))
    }
  }

  /// Truncates to the result type and saturates: the bits. NaN gives 0.
  private var saturation: (Double) -> UInt64 {
    let mask = resultType.bitWidth == 64 ? UInt64.max : (1 << UInt64(resultType.bitWidth)) - 1
    if resultType == .u64 {
      return { $0 >= 0x1p64 ? .max : $0 > 0 ? UInt64($0) : 0 }
    }
    let isSigned = resultType.isSignedInteger
    // Beyond the largest number the first power of two is exact in f64, unlike the largest i64.
    let beyond = Double(sign: .plus, exponent: isSigned ? resultType.bitWidth - 1 : resultType.bitWidth, significand: 1)
    let least: Double = isSigned ? -beyond : 0
    let leastBits = isSigned ? (mask >> 1) + 1 : 0
    let greatestBits = isSigned ? mask >> 1 : mask
    return { value in
      if value >= beyond { return greatestBits }
      if value > least { return UInt64(bitPattern: Int64(value)) & mask }
      return value <= least ? leastBits : 0
    }
  }

  /// From a whole number that fits 64 signed bits.
  private func castFromWhole(_ lanes: Lanes, _ load: (UInt64) -> Int64) {
    let whole = lanes.whole
    switch resultType {
    case .bool: forEachLane(lanes) { to, a, _, _ in whole[to] = whole[a] != 0 ? 1 : 0 }
    case .f32: forEachLane(lanes) { to, a, _, _ in lanes.single[to] = Float(load(whole[a])) }
    case .f64: forEachLane(lanes) { to, a, _, _ in lanes.double[to] = Double(load(whole[a])) }
    case .i8, .u8, .i16, .u16, .i32, .u32, .i64, .u64:
      let mask = resultType.bitWidth == 64 ? UInt64.max : (1 << UInt64(resultType.bitWidth)) - 1
      forEachLane(lanes) { to, a, _, _ in whole[to] = UInt64(bitPattern: load(whole[a])) & mask }
    case .f16, .bf16, .f8e4m3fn, .f8e4m3fnuz, .f8e5m2, .f8e5m2fnuz, .f8e8m0, .f6e2m3, .f6e3m2, .f4e2m1, .i4, .i2, .u4,
      .u2:
      preconditionFailure("\(operandType) is not converted to \(resultType) in one operation")
    }
  }

  private func castFromUnsigned(_ lanes: Lanes) {
    let whole = lanes.whole
    switch resultType {
    case .f32: forEachLane(lanes) { to, a, _, _ in lanes.single[to] = Float(whole[a]) }
    case .f64: forEachLane(lanes) { to, a, _, _ in lanes.double[to] = Double(whole[a]) }
    case .bool, .i8, .i16, .i32, .i64, .u8, .u16, .u32, .u64, .f16, .bf16, .f8e4m3fn, .f8e4m3fnuz, .f8e5m2, .f8e5m2fnuz,
      .f8e8m0, .f6e2m3, .f6e3m2, .f4e2m1, .i4, .i2, .u4, .u2:
      castFromWhole(lanes) { Int64(bitPattern: $0) }
    }
  }

  /// The same bits in another bank, or in the same.
  func runBitcast(_ lanes: Lanes) {
    let (whole, single, double) = (lanes.whole, lanes.single, lanes.double)
    switch (Lanes.Bank(operandType), Lanes.Bank(resultType)) {
    case (.whole, .whole): forEachLane(lanes) { to, a, _, _ in whole[to] = whole[a] }
    case (.single, .single): forEachLane(lanes) { to, a, _, _ in single[to] = single[a] }
    case (.double, .double): forEachLane(lanes) { to, a, _, _ in double[to] = double[a] }
    case (.whole, .single):
      forEachLane(lanes) { to, a, _, _ in single[to] = Float(bitPattern: UInt32(whole[a] & 0xFFFF_FFFF)) }
    case (.single, .whole): forEachLane(lanes) { to, a, _, _ in whole[to] = UInt64(single[a].bitPattern) }
    case (.whole, .double): forEachLane(lanes) { to, a, _, _ in double[to] = Double(bitPattern: whole[a]) }
    case (.double, .whole): forEachLane(lanes) { to, a, _, _ in whole[to] = double[a].bitPattern }
    case (.single, .double), (.double, .single): preconditionFailure("f32 and f64 differ in width")
    }
  }
}
