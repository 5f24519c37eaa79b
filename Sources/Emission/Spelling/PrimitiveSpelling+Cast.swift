import CLLVM
import MartletScalars

extension FunctionBuilder {
  /// Conversion by value, as `Primitive.cast` means it.
  func cast(_ value: Value, from type: DataType, to result: DataType) -> Value {
    switch (type.isFloat, result) {
    case (true, .bool):
      compare(LLVMRealUNE, value, context.constant(ScalarValue(0, as: type)))
    case (false, .bool):
      compare(LLVMIntNE, value, context.constant(ScalarValue(0, as: type)))
    case (true, .f16), (true, .bf16), (true, .f32), (true, .f64):
      castBetweenFloats(value, from: type, to: result)
    case (false, .f16), (false, .bf16), (false, .f32), (false, .f64):
      cast(type.isSignedInteger ? LLVMSIToFP : LLVMUIToFP, value, to: context.register(result))
    case (true, .i8), (true, .i16), (true, .i32), (true, .i64), (true, .u8), (true, .u16), (true, .u32), (true, .u64):
      castToWhole(value, from: type, to: result)
    case (false, .i8), (false, .i16), (false, .i32), (false, .i64), (false, .u8), (false, .u16), (false, .u32),
      (false, .u64):
      castBetweenWhole(value, from: type, to: result)
    case (_, .f8e4m3fn), (_, .f8e4m3fnuz), (_, .f8e5m2), (_, .f8e5m2fnuz), (_, .f8e8m0), (_, .f6e2m3), (_, .f6e3m2),
      (_, .f4e2m1), (_, .i4), (_, .i2), (_, .u4), (_, .u2):
      preconditionFailure("\(type) is converted to \(result) by its bits")
    }
  }

  private func castBetweenWhole(_ value: Value, from type: DataType, to result: DataType) -> Value {
    let target = context.register(result)
    if type.bitWidth == result.bitWidth { return value }
    if type.bitWidth > result.bitWidth { return cast(LLVMTrunc, value, to: target) }
    return cast(type.isSignedInteger ? LLVMSExt : LLVMZExt, value, to: target)
  }

  /// f16 and bf16 stand as their bits in registers; their own conversions are those to and, of f16, from f32.
  private func castBetweenFloats(_ value: Value, from type: DataType, to result: DataType) -> Value {
    let half: LLVMTypeRef = LLVMHalfTypeInContext(context.handle)
    let brain: LLVMTypeRef = LLVMBFloatTypeInContext(context.handle)
    switch (type, result) {
    case (.f16, .f32): return cast(LLVMFPExt, cast(LLVMBitCast, value, to: half), to: context.register(.f32))
    case (.f32, .f16): return cast(LLVMBitCast, cast(LLVMFPTrunc, value, to: half), to: context.register(.f16))
    case (.f32, .bf16): return cast(LLVMBitCast, cast(LLVMFPTrunc, value, to: brain), to: context.register(.bf16))
    case (.f32, .f64): return cast(LLVMFPExt, value, to: context.register(.f64))
    case (.f64, .f32): return cast(LLVMFPTrunc, value, to: context.register(.f32))
    default: preconditionFailure("\(type) is not converted to \(result) in one operation")
    }
  }

  /// Truncates and saturates; NaN gives 0. LLVM's own saturating conversion goes lane by lane over vectors, so the
  /// plain one is used, whose undefined results are not chosen.
  private func castToWhole(_ value: Value, from type: DataType, to result: DataType) -> Value {
    let bits = result.bitWidth
    let isSigned = result.isSignedInteger
    let above = Double(sign: .plus, exponent: isSigned ? bits - 1 : bits, significand: 1)
    let greatest = ScalarValue(type: result, bits: isSigned ? .max >> UInt64(65 - bits) : .max >> UInt64(64 - bits))
    let least = ScalarValue(type: result, bits: isSigned ? 1 << UInt64(bits - 1) : 0)
    // Small types go through i32, which every vector unit converts to.
    let wide = bits < 32 ? DataType.i32 : result
    let opcode = bits < 32 || isSigned ? LLVMFPToSI : LLVMFPToUI
    let inside = castBetweenWhole(cast(opcode, value, to: context.register(wide)), from: wide, to: result)
    let isBelow = compare(LLVMRealOLT, value, context.constant(ScalarValue(Double(isSigned ? -above : 0), as: type)))
    let isAbove = compare(LLVMRealOGE, value, context.constant(ScalarValue(above, as: type)))
    let bounded = select(isAbove, context.constant(greatest), select(isBelow, context.constant(least), inside))
    return select(compare(LLVMRealUNO, value, value), context.constant(ScalarValue(0, as: result)), bounded)
  }
}
