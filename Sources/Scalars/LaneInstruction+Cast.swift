extension LaneInstruction {
  /// Conversions by value.
  func runCast(_ lanes: Lanes) {
    switch operandType {
    case .f32: castFromDouble(lanes) { Double(Float(bitPattern: UInt32(truncatingIfNeeded: $0))) }
    case .f64: castFromDouble(lanes) { Double(bitPattern: $0) }
    case .f16: castFromDouble(lanes) { ScalarValue.double(halfBits: UInt16(truncatingIfNeeded: $0)) }
    case .i8, .i16, .i32, .i64:
      let above = Int64(64 - operandType.bitWidth)
      castFromWhole(lanes) { (Int64(bitPattern: $0) &<< above) &>> above }
    case .bool, .u8, .u16, .u32: castFromWhole(lanes) { Int64(bitPattern: $0) }
    case .u64: castFromUnsigned(lanes)
    case .bf16: preconditionFailure("bf16 is converted by its bits")
    }
  }

  /// From a float whose value `load` gives exactly.
  @inline(__always)
  private func castFromDouble(_ lanes: Lanes, _ load: (UInt64) -> Double) {
    switch resultType {
    case .bool: unary(lanes) { load($0) != 0 ? 1 : 0 }
    case .f16: unary(lanes) { UInt64(ScalarValue.halfBits(load($0))) }
    case .f32: unary(lanes) { UInt64(Float(load($0)).bitPattern) }
    case .f64: unary(lanes) { load($0).bitPattern }
    case .i8, .i16, .i32, .i64, .u8, .u16, .u32, .u64: unary(lanes) { ScalarValue(load($0), as: resultType).bits }
    case .bf16: preconditionFailure("bf16 is converted by its bits")
    }
  }

  /// From a whole number that fits 64 signed bits.
  @inline(__always)
  private func castFromWhole(_ lanes: Lanes, _ load: (UInt64) -> Int64) {
    switch resultType {
    case .bool: unary(lanes) { load($0) != 0 ? 1 : 0 }
    case .f32: unary(lanes) { UInt64(Float(load($0)).bitPattern) }
    case .f64: unary(lanes) { Double(load($0)).bitPattern }
    case .i8, .u8: unary(lanes) { UInt64(bitPattern: load($0)) & 0xFF }
    case .i16, .u16: unary(lanes) { UInt64(bitPattern: load($0)) & 0xFFFF }
    case .i32, .u32: unary(lanes) { UInt64(bitPattern: load($0)) & 0xFFFF_FFFF }
    case .i64, .u64: unary(lanes) { UInt64(bitPattern: load($0)) }
    case .f16, .bf16: preconditionFailure("\(operandType) is not converted to \(resultType) in one operation")
    }
  }

  private func castFromUnsigned(_ lanes: Lanes) {
    switch resultType {
    case .f32: unary(lanes) { UInt64(Float($0).bitPattern) }
    case .f64: unary(lanes) { Double($0).bitPattern }
    case .bool, .i8, .i16, .i32, .i64, .u8, .u16, .u32, .u64: castFromWhole(lanes) { Int64(bitPattern: $0) }
    case .f16, .bf16: preconditionFailure("\(operandType) is not converted to \(resultType) in one operation")
    }
  }
}
