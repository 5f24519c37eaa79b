import CLLVM
import MartletSupport

/// A value of LLVM: of vector type where it has one value a lane, else the same for all lanes.
typealias Value = LLVMValueRef

extension Value {
  /// The number of lanes, nil where all lanes share the value.
  var lanes: Int? {
    let type = LLVMTypeOf(self)
    return LLVMGetTypeKind(type) == LLVMVectorTypeKind ? Int(LLVMGetVectorSize(type)) : nil
  }

  /// The value of a constant whole number, zero-extended.
  var knownInteger: UInt64? { LLVMIsAConstantInt(self).map { LLVMConstIntGetZExtValue($0) } }
}

/// Writes the instructions of one function. Operations on a vector and a scalar give the scalar to every lane.
final class FunctionBuilder {
  let context: IRContext
  let module: IRModule
  let function: LLVMValueRef
  let handle: LLVMBuilderRef
  /// Holds the stack memory; all else follows in other blocks.
  private let entry: LLVMBasicBlockRef
  private let start: LLVMBasicBlockRef

  /// Starts the body of `function`, which has none yet.
  init(_ function: LLVMValueRef, in module: IRModule) {
    context = module.context
    self.module = module
    self.function = function
    handle = LLVMCreateBuilderInContext(context.handle)
    entry = LLVMAppendBasicBlockInContext(context.handle, function, "entry")
    start = LLVMAppendBasicBlockInContext(context.handle, function, "start")
    LLVMPositionBuilderAtEnd(handle, start)
  }

  deinit { LLVMDisposeBuilder(handle) }

  /// Ends the function with `value`, or with nothing.
  func finish(returning value: Value? = nil) {
    if let value { LLVMBuildRet(handle, value) } else { LLVMBuildRetVoid(handle) }
    LLVMPositionBuilderAtEnd(handle, entry)
    LLVMBuildBr(handle, start)
  }

  /// The parameter of the function with this index.
  func parameter(_ index: Int) -> Value { LLVMGetParam(function, UInt32(index)) }

  /// Stack memory for `count` elements of `type`, there for the whole function.
  func stack(_ type: LLVMTypeRef, count: Int, alignment: Int, name: String) -> Value {
    let current = LLVMGetInsertBlock(handle)
    let location = LLVMGetCurrentDebugLocation2(handle)
    LLVMSetCurrentDebugLocation2(handle, nil)
    LLVMPositionBuilderAtEnd(handle, entry)
    let memory: Value = LLVMBuildAlloca(handle, LLVMArrayType2(type, UInt64(count)), name)
    LLVMSetAlignment(memory, UInt32(alignment))
    LLVMPositionBuilderAtEnd(handle, current)
    LLVMSetCurrentDebugLocation2(handle, location)
    return memory
  }

  // MARK: Lanes

  /// `value` for each of `lanes` lanes.
  func broadcast(_ value: Value, _ lanes: Int) -> Value {
    if value.lanes != nil { return value }
    if LLVMIsConstant(value) != 0 { return context.splat(value, lanes) }
    let type = context.vector(LLVMTypeOf(value), lanes)
    let poison = LLVMGetPoison(type)
    let first = LLVMBuildInsertElement(handle, poison, value, context.constant(0), "")
    return LLVMBuildShuffleVector(handle, first, poison, LLVMConstNull(context.vector(context.integer(32), lanes)), "")
  }

  /// `values` with scalars given to every lane if one of them is a vector.
  func matched(_ values: [Value]) -> [Value] {
    guard let lanes = values.lazy.compactMap(\.lanes).first else { return values }
    return values.map { broadcast($0, lanes) }
  }

  /// The lanes in reverse order.
  func reversed(_ value: Value) -> Value {
    guard let lanes = value.lanes else { return value }
    return shuffled(value, LLVMGetPoison(LLVMTypeOf(value)), (0..<lanes).reversed())
  }

  /// The lanes of two vectors of one type that `order` numbers, those of the second behind those of the first.
  func shuffled(_ first: Value, _ second: Value, _ order: some Collection<Int>) -> Value {
    var numbers: [LLVMValueRef?] = order.map { LLVMConstInt(context.integer(32), UInt64($0), 0) }
    return LLVMBuildShuffleVector(handle, first, second, LLVMConstVector(&numbers, UInt32(numbers.count)), "")
  }

  /// The lanes `range` of a vector.
  func lanes(_ range: Range<Int>, of value: Value) -> Value {
    shuffled(value, LLVMGetPoison(LLVMTypeOf(value)), range)
  }

  /// The lanes `range` of a vector of conditions, made from those lanes of what it is made from.
  func lanes(_ range: Range<Int>, ofMask mask: Value) -> Value {
    guard LLVMIsAInstruction(mask) != nil else { return lanes(range, of: mask) }
    let opcode = LLVMGetInstructionOpcode(mask)
    switch opcode {
    case LLVMAnd, LLVMOr, LLVMXor, LLVMICmp:
      let operands = (0..<2).compactMap { LLVMGetOperand(mask, $0) }.map { lanes(range, ofMask: $0) }
      if opcode == LLVMICmp { return compare(LLVMGetICmpPredicate(mask), operands[0], operands[1]) }
      return LLVMBuildBinOp(handle, opcode, operands[0], operands[1], "")
    default: return lanes(range, of: mask)
    }
  }

  /// The vector with the lanes of all of `parts`, of which none has more than the first.
  func joined(_ parts: [Value]) -> Value {
    parts.dropFirst().reduce(parts[0]) { whole, part in
      guard let count = whole.lanes, let added = part.lanes else { return whole }
      // Both sides of a shuffle are of one type.
      let widened = shuffled(part, LLVMGetPoison(LLVMTypeOf(part)), (0..<count).map { min($0, added - 1) })
      return shuffled(whole, widened, 0..<count + added)
    }
  }

  /// The same vectors of one register each. All of them are computed before one is used: an empty piece of assembly takes
  /// and gives them.
  func together(_ values: [Value]) -> [Value] {
    guard values.allSatisfy({ $0.lanes != nil }) else { return values }
    // "v" is any vector register.
    let constraints = (values.map { _ in "=v" } + values.indices.map { "\($0)" }).joined(separator: ",")
    var types: [LLVMTypeRef?] = values.map { LLVMTypeOf($0) }
    let count = UInt32(types.count)
    let type: LLVMTypeRef = LLVMFunctionType(
      LLVMStructTypeInContext(context.handle, &types, count, 0), &types, count, 0)
    let assembly = LLVMGetInlineAsm(
      type, "", 0, constraints, constraints.utf8.count, 0, 0, LLVMInlineAsmDialectATT, 0)
    var arguments: [LLVMValueRef?] = values
    let results = LLVMBuildCall2(handle, type, assembly, &arguments, count, "")
    return values.indices.map { LLVMBuildExtractValue(handle, results, UInt32($0), "") }
  }

  /// The value of one lane.
  func extract(_ value: Value, lane: Int) -> Value { extract(value, lane: context.constant(lane)) }

  /// The value of the lane that `lane` numbers.
  func extract(_ value: Value, lane: Value) -> Value { LLVMBuildExtractElement(handle, value, lane, "") }

  /// `type`, or the vector of it with as many lanes as `value` has.
  func shaped(_ type: LLVMTypeRef, like value: Value) -> LLVMTypeRef {
    value.lanes.map { context.vector(type, $0) } ?? type
  }

  // MARK: Instructions

  /// An instruction of two operands.
  func binary(_ opcode: LLVMOpcode, _ left: Value, _ right: Value) -> Value {
    let operands = matched([left, right])
    return LLVMBuildBinOp(handle, opcode, operands[0], operands[1], "")
  }

  /// Sum, difference and product of index values, which never overflow.
  func add(_ left: Value, _ right: Value) -> Value {
    let operands = matched([left, right])
    return LLVMBuildNSWAdd(handle, operands[0], operands[1], "")
  }

  /// See `add`.
  func subtract(_ left: Value, _ right: Value) -> Value {
    let operands = matched([left, right])
    return LLVMBuildNSWSub(handle, operands[0], operands[1], "")
  }

  /// See `add`.
  func multiply(_ left: Value, _ right: Value) -> Value {
    let operands = matched([left, right])
    return LLVMBuildNSWMul(handle, operands[0], operands[1], "")
  }

  /// A comparison of whole numbers.
  func compare(_ predicate: LLVMIntPredicate, _ left: Value, _ right: Value) -> Value {
    let operands = matched([left, right])
    return LLVMBuildICmp(handle, predicate, operands[0], operands[1], "")
  }

  /// A comparison of floats.
  func compare(_ predicate: LLVMRealPredicate, _ left: Value, _ right: Value) -> Value {
    let operands = matched([left, right])
    return LLVMBuildFCmp(handle, predicate, operands[0], operands[1], "")
  }

  /// The first value where `condition` holds, else the second.
  func select(_ condition: Value, _ left: Value, _ right: Value) -> Value {
    let operands = matched(condition.lanes == nil ? [left, right] : [left, right, condition])
    return LLVMBuildSelect(handle, operands.count == 3 ? operands[2] : condition, operands[0], operands[1], "")
  }

  /// Whether both hold.
  func and(_ left: Value?, _ right: Value?) -> Value? {
    guard let left, let right else { return left ?? right }
    return binary(LLVMAnd, left, right)
  }

  /// Whether `condition` does not hold.
  func not(_ condition: Value) -> Value { LLVMBuildNot(handle, condition, "") }

  /// A conversion to `type`, lane by lane.
  func cast(_ opcode: LLVMOpcode, _ value: Value, to type: LLVMTypeRef) -> Value {
    LLVMBuildCast(handle, opcode, value, shaped(type, like: value), "")
  }

  /// A call of LLVM's intrinsic `name`, overloaded for `types`.
  func intrinsic(_ name: String, _ types: [LLVMTypeRef], _ arguments: [Value]) -> Value {
    let identifier = LLVMLookupIntrinsicID(name, name.utf8.count)
    precondition(identifier != 0, "LLVM has no intrinsic \(name)")
    var overloads: [LLVMTypeRef?] = types
    let callee = LLVMGetIntrinsicDeclaration(module.handle, identifier, &overloads, types.count)
    let type = LLVMIntrinsicGetType(context.handle, identifier, &overloads, types.count)
    return call(callee, type, arguments)
  }

  /// What LLVM's intrinsic `name`, which is not overloaded, takes.
  func parameterTypes(of name: String) -> [LLVMTypeRef] {
    let identifier = LLVMLookupIntrinsicID(name, name.utf8.count)
    precondition(identifier != 0, "LLVM has no intrinsic \(name)")
    let type = LLVMIntrinsicGetType(context.handle, identifier, nil, 0)
    var types = [LLVMTypeRef?](repeating: nil, count: Int(LLVMCountParamTypes(type)))
    LLVMGetParamTypes(type, &types)
    return types.compactMap { $0 }
  }

  /// A call of `callee`, a function of `type`.
  func call(_ callee: LLVMValueRef?, _ type: LLVMTypeRef?, _ arguments: [Value]) -> Value {
    var operands: [LLVMValueRef?] = arguments
    return LLVMBuildCall2(handle, type, callee, &operands, UInt32(operands.count), "")
  }

  // MARK: Memory

  /// The address of the element `index` of `type` from `pointer` on; one a lane where the index is a vector.
  func address(_ type: LLVMTypeRef, _ pointer: Value, _ index: Value) -> Value {
    if index.knownInteger == 0 { return pointer }
    var indices: [LLVMValueRef?] = [index]
    return LLVMBuildGEP2(handle, type, pointer, &indices, 1, "")
  }

  /// Has what lies at `pointer` fetched into the second cache: the first one holds little more than what is at work, and
  /// a core that has as many lines under way to it as it can drops further prefetches.
  func prefetch(_ pointer: Value) {
    // To be read, wanted in all caches but the first, data.
    let flags = [0, 2, 1].map { LLVMConstInt(context.integer(32), $0, 0) as Value }
    _ = intrinsic("llvm.prefetch", [context.pointer], [pointer] + flags)
  }

  /// What lies at `pointer`.
  func load(_ type: LLVMTypeRef, _ pointer: Value, alignment: Int) -> Value {
    let value: Value = LLVMBuildLoad2(handle, type, pointer, "")
    LLVMSetAlignment(value, UInt32(alignment))
    return value
  }

  /// Writes `value` to `pointer`.
  func store(_ value: Value, _ pointer: Value, alignment: Int) {
    LLVMSetAlignment(LLVMBuildStore(handle, value, pointer), UInt32(alignment))
  }

  /// Says that the argument `index` of the call `call` is aligned.
  func setAlignment(_ call: Value, argument index: Int, _ alignment: Int) {
    LLVMAddCallSiteAttribute(call, LLVMAttributeIndex(index + 1), context.attribute("align", UInt64(alignment)))
  }
}
