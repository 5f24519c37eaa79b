import CLLVM
public import MartletKernelIR
import MartletScalars
public import MartletSupport

/// Turns the kernels of a module for a GPU into PTX by way of LLVM.
public enum PTXEmitter {
  /// The PTX of all kernels of `module`; `writesLines` says whether it names the lines of the model that it comes from.
  /// The same arguments give the same bytes.
  /// - Throws: a diagnostic of the verifier, or that names a kernel for what the machine cannot do.
  public static func emit(_ module: KernelModule, writesLines: Bool = true) throws(Diagnostic) -> String {
    let (optimized, target) = try optimize(module, writesLines: writesLines)
    return String(decoding: try target.emit(optimized, as: .assembly), as: UTF8.self)
  }

  /// LLVM's text of the kernels after its passes.
  /// - Throws: as `emit`.
  public static func llvm(_ module: KernelModule) throws(Diagnostic) -> String {
    try optimize(module, writesLines: true).module.text
  }

  private static func optimize(
    _ kernels: KernelModule, writesLines: Bool
  ) throws(Diagnostic) -> (module: IRModule, target: TargetMachine) {
    guard let gpu = kernels.machine.gpu else {
      throw Diagnostic("\(kernels.machine.name) is no GPU; there is no PTX for it")
    }
    try KernelVerifier.verify(kernels)
    let machine = kernels.machine
    let target = try TargetMachine(
      triple: machine.triple, processor: machine.processor, features: "+\(gpu.ptxFeature)")
    let module = IRModule(kernels.name, in: IRContext(), for: target)
    let lines = writesLines ? DebugLines(module, name: kernels.name, directivesOnly: true) : nil
    for kernel in kernels.kernels {
      try BlockFunction(kernel: kernel, machine: machine, module: module, lines: lines).emit()
    }
    lines?.finish()
    module.verify()
    try module.run(Pipeline.blockPasses, on: target)
    module.verify()
    return (module, target)
  }
}
