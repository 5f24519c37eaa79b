import CLLVM

extension IRModule {
  /// A function that is defined elsewhere in the module, or will be linked to it.
  func function(_ name: String, _ result: LLVMTypeRef, _ parameters: [LLVMTypeRef]) -> LLVMValueRef {
    if let known = LLVMGetNamedFunction(handle, name) { return known }
    var types: [LLVMTypeRef?] = parameters
    return LLVMAddFunction(handle, name, LLVMFunctionType(result, &types, UInt32(types.count), 0))
  }

  /// A constant of the module's own; `name` is made unique.
  func constant(_ value: LLVMValueRef, name: String) -> LLVMValueRef {
    let global: LLVMValueRef = LLVMAddGlobal(handle, LLVMTypeOf(value), name)
    LLVMSetInitializer(global, value)
    LLVMSetGlobalConstant(global, 1)
    LLVMSetLinkage(global, LLVMPrivateLinkage)
    return global
  }

  /// A text that ends with a zero byte, as C has it; the null pointer for nil.
  func text(_ text: String?) -> LLVMValueRef {
    guard let text else { return LLVMConstNull(context.pointer) }
    if let known = texts[text] { return known }
    let bytes: LLVMValueRef = LLVMConstStringInContext2(context.handle, text, text.utf8.count, 0)
    let global = constant(bytes, name: "text")
    LLVMSetUnnamedAddress(global, LLVMGlobalUnnamedAddr)
    LLVMSetAlignment(global, 1)
    texts[text] = global
    return global
  }

  /// A text as above in `section`, from which tools read it.
  func text(_ text: String, in section: String) -> LLVMValueRef {
    let bytes: LLVMValueRef = LLVMConstStringInContext2(context.handle, text, text.utf8.count, 0)
    let global = constant(bytes, name: "code")
    LLVMSetSection(global, section)
    LLVMSetAlignment(global, 1)
    return global
  }

  /// A constant record.
  func record(_ fields: [LLVMValueRef]) -> LLVMValueRef {
    var values: [LLVMValueRef?] = fields
    return LLVMConstStructInContext(context.handle, &values, UInt32(values.count), 0)
  }

  /// Constant records one after the other, or the null pointer if there are none.
  func table(_ records: [LLVMValueRef], name: String) -> LLVMValueRef {
    guard let first = records.first else { return LLVMConstNull(context.pointer) }
    var values: [LLVMValueRef?] = records
    return constant(LLVMConstArray2(LLVMTypeOf(first), &values, UInt64(values.count)), name: name)
  }

  /// Makes all that the module defines its own, but for the functions named in `exported`.
  func hideAll(except exported: Set<String>) {
    var function = LLVMGetFirstFunction(handle)
    while let current = function {
      hide(current, exported)
      function = LLVMGetNextFunction(current)
    }
    var global = LLVMGetFirstGlobal(handle)
    while let current = global {
      hide(current, exported)
      global = LLVMGetNextGlobal(current)
    }
  }

  private func hide(_ symbol: LLVMValueRef, _ exported: Set<String>) {
    var length = 0
    let name = LLVMGetValueName2(symbol, &length).map { String(cString: $0) } ?? ""
    if LLVMIsDeclaration(symbol) != 0 || exported.contains(name) || name.hasPrefix("llvm.") { return }
    if LLVMGetLinkage(symbol) == LLVMPrivateLinkage { return }
    LLVMSetVisibility(symbol, LLVMDefaultVisibility)
    LLVMSetLinkage(symbol, LLVMInternalLinkage)
  }
}
