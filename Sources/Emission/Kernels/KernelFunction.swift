import CLLVM
import MartletKernelIR
import MartletScalars
import MartletSupport

/// Adds the functions of one kernel for one machine to a module.
///
/// The kernel proper takes each buffer and each dim as a parameter, as only parameters can say that memory is not shared
/// and how it is aligned; a short function in front of it takes them from the arrays that the ABI hands over.
struct KernelFunction {
  let kernel: Kernel
  let machine: Machine
  /// The bytes that each parameter's memory is surely aligned to.
  let alignments: [Int]
  let module: IRModule
  let lines: DebugLines?
  let sanitizesThreads: Bool

  private var context: IRContext { module.context }
  private var name: String { "\(kernel.name).\(machine.shortName)" }

  /// Writes both functions and returns the one that the ABI describes.
  func emit() throws(Diagnostic) -> LLVMValueRef {
    let body = declareBody()
    let builder = FunctionBuilder(body, in: module)
    lines?.begin(body, name: "\(name).tasks", at: kernel.locations, builder)
    try KernelEmitter(kernel, for: machine, into: builder, lines: lines, sanitizesThreads: sanitizesThreads).emitTasks()
    return emitFront(body)
  }

  private func declareBody() -> LLVMValueRef {
    let wide = context.integer(64)
    var parameters: [LLVMTypeRef?] = kernel.parameters.map { _ in context.pointer }
    parameters += kernel.symbols.map { _ in wide } + [wide, wide]
    let type = LLVMFunctionType(context.void, &parameters, UInt32(parameters.count), 0)
    let function: LLVMValueRef = LLVMAddFunction(module.handle, "\(name).tasks", type)
    LLVMSetLinkage(function, LLVMInternalLinkage)
    module.addAttributes(to: function, for: machine)
    for (index, parameter) in kernel.parameters.enumerated() {
      let place = LLVMAttributeIndex(index + 1)
      var attributes = [context.attribute("noalias"), context.attribute("noundef"), context.attribute("nofree")]
      attributes.append(context.attribute("align", UInt64(alignments[index])))
      if parameter.access == .read { attributes.append(context.attribute("readonly")) }
      for attribute in attributes { LLVMAddAttributeAtIndex(function, place, attribute) }
    }
    return function
  }

  private func emitFront(_ body: LLVMValueRef) -> LLVMValueRef {
    let function = LLVMAddFunction(module.handle, name, module.kernelType)
    guard let function else { preconditionFailure("LLVM made no function") }
    module.addAttributes(to: function, for: machine)
    let builder = FunctionBuilder(function, in: module)
    lines?.begin(function, name: name, at: kernel.locations, builder)
    var arguments: [Value] = []
    for (index, _) in kernel.parameters.enumerated() {
      let slot = builder.address(context.pointer, builder.parameter(0), context.constant(index))
      arguments.append(builder.load(context.pointer, slot, alignment: 8))
    }
    for (index, _) in kernel.symbols.enumerated() {
      let slot = builder.address(context.integer(64), builder.parameter(1), context.constant(index))
      arguments.append(builder.load(context.integer(64), slot, alignment: 8))
    }
    arguments += [builder.parameter(2), builder.parameter(3)]
    let call = builder.call(body, LLVMGlobalGetValueType(body), arguments)
    LLVMSetTailCall(call, 1)
    builder.finish()
    return function
  }
}

extension IRModule {
  /// The type of a kernel in the ABI: buffers, dims, the first task and the end of the tasks.
  var kernelType: LLVMTypeRef {
    let wide = context.integer(64)
    var parameters: [LLVMTypeRef?] = [context.pointer, context.pointer, wide, wide]
    return LLVMFunctionType(context.void, &parameters, 4, 0)
  }

  /// Says what a function is compiled for, and that LLVM must call no library in it.
  func addAttributes(to function: LLVMValueRef, for machine: Machine) {
    let place = LLVMAttributeIndex(bitPattern: Int32(LLVMAttributeFunctionIndex))
    var attributes = [
      context.attribute("nounwind"), context.attribute("no-builtins", ""),
      context.attribute("target-cpu", machine.processor),
      context.attribute("frame-pointer", "none"),
    ]
    let features = machine.ownFeatures.map { "+\($0.name)" }.joined(separator: ",")
    if !features.isEmpty { attributes.append(context.attribute("target-features", features)) }
    if machine.architecture == "x86_64" {
      // Without these LLVM prefers halves of the widest registers.
      let bits = "\(machine.vectorBytes * 8)"
      attributes += [context.attribute("prefer-vector-width", bits), context.attribute("min-legal-vector-width", bits)]
    }
    for attribute in attributes { LLVMAddAttributeAtIndex(function, place, attribute) }
  }
}
