/// One primitive operation with its registers, ready to run over lanes.
struct LaneInstruction: Sendable {
  let primitive: Primitive
  /// The type of the last operand: that of the condition's alternatives for `select`.
  let operandType: DataType
  let resultType: DataType
  /// The registers, each in the bank of its type; those beyond the operation's arity are not read.
  let result: Int
  let operands: (Int, Int, Int)

  /// Computes the result register for all lanes.
  func run(_ lanes: Lanes) {
    switch primitive {
    case .cast: runCast(lanes)
    case .bitcast: runBitcast(lanes)
    case .add, .sub, .mul, .div, .rem, .fma, .sqrt, .floor, .ceil, .trunc, .roundeven, .min, .max, .abs, .neg, .and,
      .or, .xor, .not, .shl, .shr, .eq, .ne, .lt, .le, .gt, .ge, .select:
      switch operandType {
      case .f32: runSingle(lanes)
      case .f64: runDouble(lanes)
      case .bool, .i8, .i16, .i32, .i64, .u8, .u16, .u32, .u64: runWhole(lanes)
      case .f16, .bf16, .f8e4m3fn, .f8e4m3fnuz, .f8e5m2, .f8e5m2fnuz, .f8e8m0, .f6e2m3, .f6e3m2, .f4e2m1, .i4, .i2, .u4,
        .u2:
        preconditionFailure("\(primitive) does not take \(operandType)")
      }
    }
  }

  /// Calls `body` for every lane with the places of the result and the operands in their banks.
  @inline(__always)
  func forEachLane(_ lanes: Lanes, _ body: (_ to: Int, _ a: Int, _ b: Int, _ c: Int) -> Void) {
    var (to, a, b, c) = (
      result &* lanes.stride, operands.0 &* lanes.stride, operands.1 &* lanes.stride, operands.2 &* lanes.stride
    )
    let end = to &+ lanes.count
    while to < end {
      body(to, a, b, c)
      to &+= 1
      a &+= 1
      b &+= 1
      c &+= 1
    }
  }
}
