import CLLVM
import MartletKernelIR
import MartletScalars
import MartletSupport

/// Adds the function of one kernel for a GPU to a module: it takes the buffers and then the dims, and each thread of each
/// block runs it.
struct BlockFunction {
  /// What memory of the caller, the weights and the arena are aligned to on a device at least.
  static let alignment = 16

  let kernel: Kernel
  let machine: Machine
  let module: IRModule
  let lines: DebugLines?

  private var context: IRContext { module.context }

  /// Writes the function.
  func emit() throws(Diagnostic) {
    let function = declare()
    let builder = FunctionBuilder(function, in: module)
    lines?.begin(function, name: kernel.name, at: kernel.locations, builder)
    let emitter = KernelEmitter(kernel, for: machine, into: builder, lines: lines, sanitizesThreads: false)
    emitter.align(kernel.parameters.map { _ in Self.alignment })
    try emitter.emitBlock()
  }

  private func declare() -> LLVMValueRef {
    let wide = context.integer(64)
    var parameters: [LLVMTypeRef?] = kernel.parameters.map { _ in context.pointer } + kernel.symbols.map { _ in wide }
    let type = LLVMFunctionType(context.void, &parameters, UInt32(parameters.count), 0)
    let function: LLVMValueRef = LLVMAddFunction(module.handle, kernel.name, type)
    LLVMSetFunctionCallConv(function, Self.kernelConvention)
    let place = LLVMAttributeIndex(bitPattern: Int32(LLVMAttributeFunctionIndex))
    for attribute in [
      context.attribute("nounwind"), context.attribute("no-builtins", ""),
      context.attribute("target-cpu", machine.processor), context.attribute("nvvm.reqntid", "\(kernel.threads)"),
    ] {
      LLVMAddAttributeAtIndex(function, place, attribute)
    }
    for (index, parameter) in kernel.parameters.enumerated() {
      for attribute in attributes(parameter) {
        LLVMAddAttributeAtIndex(function, LLVMAttributeIndex(index + 1), attribute)
      }
    }
    return function
  }

  private func attributes(_ parameter: Kernel.Parameter) -> [LLVMAttributeRef] {
    var attributes = [context.attribute("noundef"), context.attribute("nofree")]
    attributes.append(context.attribute("align", UInt64(Self.alignment)))
    // LLVM takes what only one argument points to for out of reach of a barrier, behind which other threads have changed it.
    let isChanged = parameter.access != .read && kernel.body.contains(where: \.holdsBarrier)
    if !isChanged { attributes.append(context.attribute("noalias")) }
    if parameter.access == .read { attributes.append(context.attribute("readonly")) }
    return attributes
  }

  /// LLVM's number of the calling convention `ptx_kernel`.
  private static let kernelConvention: UInt32 = 71
}
