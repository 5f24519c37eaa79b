import CLLVM
import MartletKernelIR
import MartletScalars
import MartletSupport

/// Calls of procedures of the hardware, which their spellings say how to write.
extension KernelEmitter {
  /// Writes `call`.
  func emit(_ call: Call) throws(Diagnostic) {
    let procedure = call.procedure
    guard let spelling = procedure.spelling else { return try emitLanes(call) }
    var arguments: [Value] = []
    for (name, word) in spelling.arguments {
      guard let number = procedure.operands.firstIndex(where: { $0.name == name }) else {
        throw error("'\(procedure.name)' has no operand '\(name)'")
      }
      arguments += try emit(call.operands[number], procedure.operands[number], of: call, as: word)
    }
    let overloads = spelling.isOverloaded ? arguments.map { LLVMTypeOf($0) as LLVMTypeRef } : []
    let result = builder.intrinsic(spelling.intrinsic, overloads, arguments)
    // The threads of a warp stay together up to here, whatever LLVM knows of the instruction.
    if procedure.unit == .warp {
      let place = LLVMAttributeIndex(bitPattern: Int32(LLVMAttributeFunctionIndex))
      LLVMAddCallSiteAttribute(result, place, context.attribute("convergent"))
    }
    for (given, wanted) in zip(call.operands, procedure.operands) where wanted.memory == .register {
      guard wanted.access != .read, case .place(let name, let indices) = given else { continue }
      try store(result, name, indices)
    }
  }

  /// The words of an operand in registers, the address of one in memory, or a number in bytes.
  private func emit(
    _ given: Call.Operand, _ wanted: HardwareProcedure.Operand, of call: Call, as word: HardwareProcedure.Spelling.Word
  ) throws(Diagnostic) -> [Value] {
    switch given {
    case .count(let count):
      let bytes = emit(scope.resolved(count * IndexExpression(try counted(wanted, call))))
      return [builder.cast(LLVMTrunc, bytes, to: context.integer(32))]
    case .place(let name, let indices):
      let (pointer, place) = try address(name, indices)
      guard place.buffer.memory == .register else {
        return [place.buffer.memory == .shared ? pointer : builder.global(pointer)]
      }
      return (0..<wanted.bytes / Self.wordBytes).map { number in
        builder.load(type(word), self.word(number, pointer), alignment: place.buffer.element.byteCount)
      }
    }
  }

  /// The size of what the number `wanted` of `call` counts.
  private func counted(_ wanted: HardwareProcedure.Operand, _ call: Call) throws(Diagnostic) -> Int {
    for (given, operand) in zip(call.operands, call.procedure.operands) where wanted.role == .count(of: operand.name) {
      if case .place(let name, _) = given, let place = scope.places[name] { return place.buffer.element.byteCount }
    }
    throw error("'\(call.procedure.name)' counts nothing")
  }

  /// Stores the words of `result` from the element at `indices` on.
  private func store(_ result: Value, _ name: String, _ indices: [IndexExpression]) throws(Diagnostic) {
    let (pointer, place) = try address(name, indices)
    let alignment = place.buffer.element.byteCount
    guard LLVMGetTypeKind(LLVMTypeOf(result)) == LLVMStructTypeKind else {
      return builder.store(result, pointer, alignment: alignment)
    }
    for number in 0..<Int(LLVMCountStructElementTypes(LLVMTypeOf(result))) {
      let value: Value = LLVMBuildExtractValue(builder.handle, result, UInt32(number), "")
      builder.store(value, word(number, pointer), alignment: alignment)
    }
  }

  private func word(_ number: Int, _ pointer: Value) -> Value {
    builder.address(context.integer(8), pointer, context.constant(Self.wordBytes * number))
  }

  /// Registers have 32 bits.
  private static let wordBytes = 4

  private func type(_ word: HardwareProcedure.Spelling.Word) -> LLVMTypeRef {
    switch word {
    case .bits: context.integer(32)
    case .single: context.register(.f32)
    case .halves: context.vector(LLVMHalfTypeInContext(context.handle), 2)
    }
  }

  /// Ends the group of copies that the thread has begun.
  func closeGroup() { _ = builder.intrinsic("llvm.nvvm.cp.async.commit.group", [], []) }

  /// Waits until only the latest `count` groups may be on their way.
  func wait(leaving count: IndexExpression) throws(Diagnostic) {
    guard let count = scope.resolved(count).constant else { throw error("a wait leaves \(count) groups") }
    _ = builder.intrinsic(
      "llvm.nvvm.cp.async.wait.group", [], [LLVMConstInt(context.integer(32), UInt64(count), 0)])
  }
}

extension FunctionBuilder {
  /// `pointer` as one into global memory.
  fileprivate func global(_ pointer: Value) -> Value {
    let type: LLVMTypeRef = LLVMPointerTypeInContext(context.handle, AddressSpace.global)
    return LLVMBuildAddrSpaceCast(handle, pointer, type, "")
  }
}
