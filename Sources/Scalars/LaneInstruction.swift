/// One primitive operation with its registers, ready to run over lanes.
struct LaneInstruction: Sendable {
  let primitive: Primitive
  /// The type of the last operand: that of the condition's alternatives for `select`.
  let operandType: DataType
  let resultType: DataType
  /// The registers; those beyond the operation's arity are not read.
  let result: Int
  let operands: (Int, Int, Int)

  /// Computes the result register for all lanes.
  func run(_ lanes: Lanes) {
    switch primitive {
    case .bitcast: unary(lanes) { $0 }
    case .select: ternary(lanes) { $0 != 0 ? $1 : $2 }
    case .cast: runCast(lanes)
    case .add, .sub, .mul, .div, .rem, .fma, .sqrt, .floor, .ceil, .trunc, .roundeven, .min, .max, .abs, .neg, .and,
      .or, .xor, .not, .shl, .shr, .eq, .ne, .lt, .le, .gt, .ge:
      switch operandType {
      case .f32: runSingle(lanes)
      case .f64: runDouble(lanes)
      case .bool, .i8, .i16, .i32, .i64, .u8, .u16, .u32, .u64: runWhole(lanes)
      case .f16, .bf16: preconditionFailure("\(primitive) does not take \(operandType)")
      }
    }
  }
}
