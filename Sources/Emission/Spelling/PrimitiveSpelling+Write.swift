import CLLVM
import MartletScalars

extension FunctionBuilder {
  /// Writes `instruction` of a scalar program on `operands` of the types `types`, lane by lane over vectors.
  func write(_ instruction: ScalarProgram.Instruction, _ operands: [Value], _ types: [DataType]) -> Value {
    // The first operand of `select` is the condition; all others have the type that the spelling goes by.
    let type = types[types.count - 1]
    guard let spelling = PrimitiveSpelling.row(instruction.primitive)[PrimitiveSpelling.Class(type)] else {
      preconditionFailure("\(instruction.primitive) does not take \(type)")
    }
    switch spelling {
    case .instruction(let opcode): return binary(opcode, operands[0], operands[1])
    case .wholeComparison(let predicate): return compare(predicate, operands[0], operands[1])
    case .floatComparison(let predicate): return compare(predicate, operands[0], operands[1])
    case .intrinsic(let name):
      let values = matched(operands)
      return intrinsic(name, [LLVMTypeOf(values[0])], values)
    case .flaggedIntrinsic(let name):
      return intrinsic(name, [LLVMTypeOf(operands[0])], operands + [context.constant(false)])
    case .sequence(let sequence): return write(sequence, operands, from: type, to: instruction.type)
    }
  }

  private func write(
    _ sequence: PrimitiveSpelling.Sequence, _ operands: [Value], from type: DataType, to result: DataType
  ) -> Value {
    switch sequence {
    case .divide: divide(operands[0], operands[1], type)
    case .remainder: remainder(operands[0], operands[1], type)
    case .shiftLeft: shiftLeft(operands[0], operands[1], type)
    case .shiftRight: shiftRight(operands[0], operands[1], type)
    case .invert: not(operands[0])
    case .negate: type.isFloat ? LLVMBuildFNeg(handle, operands[0], "") : LLVMBuildNeg(handle, operands[0], "")
    case .identity: operands[0]
    case .select: select(operands[0], operands[1], operands[2])
    case .cast: cast(operands[0], from: type, to: result)
    case .bitcast: cast(LLVMBitCast, operands[0], to: context.register(result))
    }
  }

  private func constant(_ value: Int, _ type: DataType) -> Value { context.constant(ScalarValue(value, as: type)) }

  /// `divisor` with 1 in place of 0, and of -1 under the least number: LLVM defines neither division.
  private func safeDivisor(_ value: Value, _ divisor: Value, _ type: DataType) -> (isZero: Value, divisor: Value) {
    let isZero = compare(LLVMIntEQ, divisor, constant(0, type))
    var unsafe = isZero
    if type.isSignedInteger {
      let least = compare(
        LLVMIntEQ, value, context.constant(ScalarValue(type: type, bits: 1 << UInt64(type.bitWidth - 1))))
      unsafe = binary(LLVMOr, unsafe, binary(LLVMAnd, least, compare(LLVMIntEQ, divisor, constant(-1, type))))
    }
    return (isZero, select(unsafe, constant(1, type), divisor))
  }

  /// `x / 0` is 0 and `min / -1` is `min`, as `min / 1` is.
  private func divide(_ value: Value, _ divisor: Value, _ type: DataType) -> Value {
    let safe = safeDivisor(value, divisor, type)
    let quotient = binary(type.isSignedInteger ? LLVMSDiv : LLVMUDiv, value, safe.divisor)
    return select(safe.isZero, constant(0, type), quotient)
  }

  /// `x % 0` is `x` and `min % -1` is 0, as `min % 1` is.
  private func remainder(_ value: Value, _ divisor: Value, _ type: DataType) -> Value {
    let safe = safeDivisor(value, divisor, type)
    let rest = binary(type.isSignedInteger ? LLVMSRem : LLVMURem, value, safe.divisor)
    return select(safe.isZero, value, rest)
  }

  private func shiftLeft(_ value: Value, _ amount: Value, _ type: DataType) -> Value {
    let isShort = compare(LLVMIntULT, amount, constant(type.bitWidth, type))
    return select(isShort, binary(LLVMShl, value, amount), constant(0, type))
  }

  private func shiftRight(_ value: Value, _ amount: Value, _ type: DataType) -> Value {
    if type.isSignedInteger {
      let operands = matched([amount, constant(type.bitWidth - 1, type)])
      return binary(LLVMAShr, value, intrinsic("llvm.umin", [LLVMTypeOf(operands[0])], operands))
    }
    let isShort = compare(LLVMIntULT, amount, constant(type.bitWidth, type))
    return select(isShort, binary(LLVMLShr, value, amount), constant(0, type))
  }
}
