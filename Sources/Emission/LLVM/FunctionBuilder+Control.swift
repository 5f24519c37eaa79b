import CLLVM
import MartletSupport

extension FunctionBuilder {
  private func block(_ name: String) -> LLVMBasicBlockRef {
    LLVMAppendBasicBlockInContext(context.handle, function, name)
  }

  /// Runs `then` where `condition`, one for all lanes, holds, else `otherwise`.
  func branch(
    _ condition: Value, _ name: String = "if", then: () throws(Diagnostic) -> Void,
    otherwise: () throws(Diagnostic) -> Void = {}
  ) throws(Diagnostic) {
    if let known = condition.knownInteger { return known != 0 ? try then() : try otherwise() }
    let (first, second, end) = (block("\(name).then"), block("\(name).else"), block("\(name).end"))
    LLVMBuildCondBr(handle, condition, first, second)
    LLVMPositionBuilderAtEnd(handle, first)
    try then()
    LLVMBuildBr(handle, end)
    LLVMPositionBuilderAtEnd(handle, second)
    try otherwise()
    LLVMBuildBr(handle, end)
    LLVMMoveBasicBlockAfter(end, LLVMGetLastBasicBlock(function))
    LLVMPositionBuilderAtEnd(handle, end)
  }

  /// The value of `then` where `condition`, one for all lanes, holds, else that of `otherwise`; the other is not run.
  func choose(
    _ condition: Value, then: () throws(Diagnostic) -> Value, otherwise: () throws(Diagnostic) -> Value
  ) throws(Diagnostic) -> Value {
    if let known = condition.knownInteger { return known != 0 ? try then() : try otherwise() }
    let (first, second, end) = (block("choose.then"), block("choose.else"), block("choose.end"))
    LLVMBuildCondBr(handle, condition, first, second)
    LLVMPositionBuilderAtEnd(handle, first)
    let left = try then()
    let leftEnd = LLVMGetInsertBlock(handle)
    LLVMPositionBuilderAtEnd(handle, second)
    let right = try otherwise()
    let rightEnd = LLVMGetInsertBlock(handle)
    let lanes = left.lanes ?? right.lanes
    var values: [LLVMValueRef?] = []
    for (value, place) in [(left, leftEnd), (right, rightEnd)] {
      LLVMPositionBuilderAtEnd(handle, place)
      values.append(lanes.map { broadcast(value, $0) } ?? value)
      LLVMBuildBr(handle, end)
    }
    LLVMMoveBasicBlockAfter(end, LLVMGetLastBasicBlock(function))
    LLVMPositionBuilderAtEnd(handle, end)
    let result: Value = LLVMBuildPhi(handle, LLVMTypeOf(values[0]), "")
    var sources = [leftEnd, rightEnd]
    LLVMAddIncoming(result, &values, &sources, 2)
    return result
  }

  /// Runs `body` with the numbers from 0 to below `count`, one after the other, as long as `holds`, if it is given, is true
  /// before.
  func repeating(
    _ name: String, _ count: Value, while holds: (() -> Value)?, _ body: (Value) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    let before = LLVMGetInsertBlock(handle)
    let (head, inside, after) = (block("\(name).head"), block("\(name).loop"), block("\(name).end"))
    LLVMBuildBr(handle, head)
    LLVMPositionBuilderAtEnd(handle, head)
    let number: Value = LLVMBuildPhi(handle, context.integer(64), name)
    var goesOn = compare(LLVMIntSLT, number, count)
    if let holds { goesOn = try choose(goesOn, then: { holds() }, otherwise: { context.constant(false) }) }
    LLVMBuildCondBr(handle, goesOn, inside, after)
    LLVMPositionBuilderAtEnd(handle, inside)
    try body(number)
    let next = add(number, context.constant(1))
    LLVMSetNUW(next, 1)
    var values: [LLVMValueRef?] = [context.constant(0), next]
    var sources: [LLVMBasicBlockRef?] = [before, LLVMGetInsertBlock(handle)]
    LLVMBuildBr(handle, head)
    LLVMAddIncoming(number, &values, &sources, 2)
    LLVMMoveBasicBlockAfter(after, LLVMGetLastBasicBlock(function))
    LLVMPositionBuilderAtEnd(handle, after)
  }

  /// Runs `body` with a number from `lower` to below `upper`, one after the other. `runs` says that it surely runs.
  func loop(
    _ name: String, from lower: Value, to upper: Value, surelyRuns: Bool = false,
    _ body: (Value) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    let runs = surelyRuns ? context.constant(true) : compare(LLVMIntSLT, lower, upper)
    try branch(runs, name) { () throws(Diagnostic) in
      let before = LLVMGetInsertBlock(handle)
      let inside = block("\(name).loop")
      LLVMBuildBr(handle, inside)
      LLVMPositionBuilderAtEnd(handle, inside)
      let number: Value = LLVMBuildPhi(handle, context.integer(64), name)
      try body(number)
      let next = add(number, context.constant(1))
      LLVMSetNUW(next, 1)
      let after = block("\(name).end")
      LLVMBuildCondBr(handle, compare(LLVMIntSLT, next, upper), inside, after)
      var values: [LLVMValueRef?] = [lower, next]
      var sources: [LLVMBasicBlockRef?] = [before, LLVMGetInsertBlock(handle)]
      LLVMAddIncoming(number, &values, &sources, 2)
      LLVMPositionBuilderAtEnd(handle, after)
    }
  }
}
