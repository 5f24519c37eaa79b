import CLLVM
import MartletScalars
import MartletSupport

/// LLVM's code generator for one target.
final class TargetMachine {
  /// What code is written as.
  enum Form {
    case object, assembly
  }

  let handle: LLVMTargetMachineRef
  /// The target's name, such as `x86_64-unknown-linux-gnu`.
  let triple: String

  /// The code generator for `triple`, with functions free to name a better processor than `processor`, which
  /// has `features` too.
  /// - Throws: a diagnostic where LLVM has no such target.
  init(triple: String, processor: String, features: String = "") throws(Diagnostic) {
    FatalErrors.install()
    Self.initialize
    self.triple = triple
    var target: LLVMTargetRef?
    var message: UnsafeMutablePointer<CChar>?
    if LLVMGetTargetFromTriple(triple, &target, &message) != 0 {
      throw Diagnostic("there is no code generator for \(triple): \(IRContext.take(message))")
    }
    guard
      let machine = LLVMCreateTargetMachine(
        target, triple, processor, features, LLVMCodeGenLevelDefault, LLVMRelocPIC, LLVMCodeModelSmall)
    else { throw Diagnostic("LLVM has no processor \(processor) for \(triple)") }
    handle = machine
  }

  deinit { LLVMDisposeTargetMachine(handle) }

  /// Makes the targets known to LLVM, once for the process.
  private static let initialize: Void = {
    LLVMInitializeX86TargetInfo()
    LLVMInitializeX86Target()
    LLVMInitializeX86TargetMC()
    LLVMInitializeX86AsmPrinter()
    LLVMInitializeX86AsmParser()
    LLVMInitializeAArch64TargetInfo()
    LLVMInitializeAArch64Target()
    LLVMInitializeAArch64TargetMC()
    LLVMInitializeAArch64AsmPrinter()
    LLVMInitializeAArch64AsmParser()
    LLVMInitializeNVPTXTargetInfo()
    LLVMInitializeNVPTXTarget()
    LLVMInitializeNVPTXTargetMC()
    LLVMInitializeNVPTXAsmPrinter()
  }()

  /// The machine code of `module`, which code generation changes: give it a copy if it is still needed.
  /// - Throws: a diagnostic with what LLVM reports.
  func emit(_ module: IRModule, as form: Form) throws(Diagnostic) -> [UInt8] {
    var buffer: LLVMMemoryBufferRef?
    var message: UnsafeMutablePointer<CChar>?
    let kind = form == .object ? LLVMObjectFile : LLVMAssemblyFile
    if LLVMTargetMachineEmitToMemoryBuffer(handle, module.handle, kind, &message, &buffer) != 0 {
      throw Diagnostic("LLVM cannot write code: \(IRContext.take(message))")
    }
    defer { LLVMDisposeMemoryBuffer(buffer) }
    try module.context.check()
    let start = UnsafeRawPointer(LLVMGetBufferStart(buffer))
    return Array(UnsafeRawBufferPointer(start: start, count: LLVMGetBufferSize(buffer)))
  }
}

extension Machine {
  /// LLVM's name of the target.
  var triple: String { gpu == nil ? "\(architecture)-unknown-linux-gnu" : "\(architecture)-nvidia-cuda" }
}
