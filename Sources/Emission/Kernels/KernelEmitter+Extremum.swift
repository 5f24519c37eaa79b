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
    // LLVM would turn a choice of zero into three instructions. It writes one for a maximum with -0.0, to which 0.0 is added
    // then, unless the value is never -0.0: -0.0 + 0.0 is 0.0, and nothing else changes.
    guard isMaximum, number.sign == .plus else { return nil }
    let operands = builder.matched([value, LLVMConstReal(LLVMTypeOf(bound), -0.0)])
    let result = builder.intrinsic("llvm.maximum", [LLVMTypeOf(operands[0])], operands)
    return value.isSumWithNumber ? result : builder.binary(LLVMFAdd, result, bound)
  }
}

extension Value {
  /// Whether this adds a known number other than -0.0 to something, which never gives -0.0: sums of opposites are 0.0.
  fileprivate var isSumWithNumber: Bool {
    guard LLVMIsAInstruction(self) != nil, LLVMGetInstructionOpcode(self) == LLVMFAdd else { return false }
    return (0..<2).contains { LLVMGetOperand(self, $0).map(\.isKnownButNegativeZero) ?? false }
  }

  /// Whether this is a number, or the same number in each lane, other than -0.0.
  private var isKnownButNegativeZero: Bool {
    guard LLVMIsConstant(self) != 0 else { return false }
    let number = LLVMGetTypeKind(LLVMTypeOf(self)) == LLVMVectorTypeKind ? splat : self
    guard let number, LLVMIsAConstantFP(number) != nil else { return false }
    var isRounded: LLVMBool = 0
    let value = LLVMConstRealGetDouble(number, &isRounded)
    return value != 0 || value.sign == .plus
  }

  /// The number in every lane of a constant vector; nil where they differ.
  private var splat: Value? {
    guard let lanes, let first = LLVMGetAggregateElement(self, 0) else { return nil }
    return (1..<UInt32(lanes)).allSatisfy { LLVMGetAggregateElement(self, $0) == first } ? first : nil
  }
}
