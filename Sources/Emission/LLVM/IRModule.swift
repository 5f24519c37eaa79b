import CLLVM
import MartletSupport

/// An LLVM module and what is done with it as a whole.
final class IRModule {
  let context: IRContext
  let handle: LLVMModuleRef
  /// The constant texts so far.
  var texts: [String: LLVMValueRef] = [:]

  /// An empty module for what `target` compiles for.
  init(_ name: String, in context: IRContext, for target: TargetMachine) {
    self.context = context
    handle = LLVMModuleCreateWithNameInContext(name, context.handle)
    LLVMSetTarget(handle, target.triple)
    let layout = LLVMCreateTargetDataLayout(target.handle)
    LLVMSetModuleDataLayout(handle, layout)
    LLVMDisposeTargetData(layout)
  }

  private init(copyOf original: IRModule) {
    context = original.context
    handle = LLVMCloneModule(original.handle)
  }

  deinit { LLVMDisposeModule(handle) }

  /// A module of its own with the same contents.
  func copy() -> IRModule { IRModule(copyOf: self) }

  /// The module as LLVM's text.
  var text: String { IRContext.take(LLVMPrintModuleToString(handle)) }

  /// Adds the definitions of a module given as LLVM's text.
  /// - Throws: a diagnostic where the text cannot be read or clashes with the module.
  func link(text: String, name: String) throws(Diagnostic) {
    let buffer = text.withCString { LLVMCreateMemoryBufferWithMemoryRangeCopy($0, text.utf8.count, name) }
    var other: LLVMModuleRef?
    var message: UnsafeMutablePointer<CChar>?
    // The reader takes the buffer.
    if LLVMParseIRInContext(context.handle, buffer, &other, &message) != 0 {
      throw Diagnostic("LLVM cannot read \(name): \(IRContext.take(message))")
    }
    LLVMSetTarget(other, LLVMGetTarget(handle))
    LLVMSetDataLayout(other, LLVMGetDataLayoutStr(handle))
    if LLVMLinkModules2(handle, other) != 0 { try context.check() }
    try context.check()
  }

  /// Traps where the module is not valid, which only the compiler can cause.
  func verify() {
    var message: UnsafeMutablePointer<CChar>?
    let failed = LLVMVerifyModule(handle, LLVMReturnStatusAction, &message) != 0
    let text = IRContext.take(message)
    if failed { preconditionFailure("the LLVM module is not valid: \(text)") }
  }

  /// Runs the passes that `pipeline` names, in LLVM's textual form.
  func run(_ pipeline: String, on target: TargetMachine) throws(Diagnostic) {
    let options = LLVMCreatePassBuilderOptions()
    defer { LLVMDisposePassBuilderOptions(options) }
    if let error = LLVMRunPasses(handle, pipeline, target.handle, options) {
      let message = LLVMGetErrorMessage(error)
      let text = message.map { String(cString: $0) } ?? ""
      LLVMDisposeErrorMessage(message)
      throw Diagnostic("LLVM cannot run its passes: \(text)")
    }
    try context.check()
  }
}
