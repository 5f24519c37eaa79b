import CLLVM
import MartletScalars

extension KernelEmitter {
  /// What `instruction` gives if it is the minimum or maximum of a float and a known number; nil for all else.
  ///
  /// The comparing instructions of x86 give their second operand where the first is not beyond it, and so where the second
  /// is NaN: with the known number first one of them is enough, where LLVM writes three for operands of which it knows
  /// nothing.
  func knownExtremum(_ instruction: ScalarProgram.Instruction, _ operands: [Value]) -> Value? {
    guard machine.gpu == nil, instruction.type == .f32 || instruction.type == .f64,
      instruction.primitive == .max || instruction.primitive == .min,
      let place = operands.firstIndex(where: { LLVMIsAConstantFP($0) != nil })
    else { return nil }
    let (bound, value) = (operands[place], operands[1 - place])
    var isRounded: LLVMBool = 0
    let number = LLVMConstRealGetDouble(bound, &isRounded)
    if number.isNaN { return nil }
    let isMaximum = instruction.primitive == .max
    guard number == 0 else {
      return builder.select(builder.compare(isMaximum ? LLVMRealOGT : LLVMRealOLT, bound, value), bound, value)
    }
    guard isMaximum, number.sign == .plus else { return nil }
    // max(x + c, 0.0) is max(x, -c) + c: where x is beyond -c the sum is the same, and -c + c is 0.0.
    if let (addend, number) = value.sumWithNumber {
      let (least, term): (Value, Value) = (
        LLVMConstReal(LLVMTypeOf(addend), -number), LLVMConstReal(LLVMTypeOf(addend), number)
      )
      let choice = builder.select(builder.compare(LLVMRealOGT, least, addend), least, addend)
      return builder.binary(LLVMFAdd, choice, term)
    }
    // LLVM would turn a choice of zero into three instructions. It writes one for a maximum with -0.0, to which 0.0 is added
    // then: -0.0 + 0.0 is 0.0, and nothing else changes.
    let operands = builder.matched([value, LLVMConstReal(LLVMTypeOf(bound), -0.0)])
    let result = builder.intrinsic("llvm.maximum", [LLVMTypeOf(operands[0])], operands)
    return builder.binary(LLVMFAdd, result, bound)
  }
}

extension Value {
  /// What a known finite number other than zero, the same in all lanes, is added to, and that number; nil for all else.
  fileprivate var sumWithNumber: (addend: Value, number: Double)? {
    guard LLVMIsAInstruction(self) != nil, LLVMGetInstructionOpcode(self) == LLVMFAdd else { return nil }
    for place: UInt32 in 0..<2 {
      guard let number = LLVMGetOperand(self, place), let addend = LLVMGetOperand(self, 1 - place),
        let value = number.knownNumber, value.isFinite, value != 0
      else { continue }
      return (addend, value)
    }
    return nil
  }

  /// The constant that this is in every lane; nil for all else.
  private var knownNumber: Double? {
    guard LLVMIsConstant(self) != 0 else { return nil }
    var number: Value? = self
    if let lanes {
      number = LLVMGetAggregateElement(self, 0)
      guard (1..<UInt32(lanes)).allSatisfy({ LLVMGetAggregateElement(self, $0) == number }) else { return nil }
    }
    guard let number, LLVMIsAConstantFP(number) != nil else { return nil }
    var isRounded: LLVMBool = 0
    return LLVMConstRealGetDouble(number, &isRounded)
  }
}
