import CLLVM
public import MartletKernelIR
import MartletScalars
public import MartletSupport

/// Turns kernel modules into machine code by way of LLVM.
public enum Emitter {
  /// The machine code of one model.
  ///
  /// `modules` holds the kernels for each CPU level, with the same entries and the same kernel names; `glue` the LLVM
  /// texts that all models share, by name. The same arguments give the same bytes.
  /// - Throws: a diagnostic that names the kernel or the entry for what a machine cannot do.
  public static func emit(
    modules: [KernelModule], glue: [(name: String, text: String)] = [], options: EmissionOptions = .init()
  ) throws(Diagnostic) -> EmittedCode {
    guard let first = modules.first else { throw Diagnostic("there is no CPU level to compile for") }
    let triple = MachineTraits(first.machine).triple
    let target = try TargetMachine(triple: triple, processor: first.machine.processor)
    let context = IRContext()
    let module = IRModule(first.name, in: context, for: target)
    for level in modules {
      for kernel in level.kernels {
        let alignments = kernel.parameters.map { $0.buffer.element.byteCount }
        _ = try KernelFunction(
          kernel: kernel, machine: level.machine, alignments: alignments, module: module, options: options, lines: nil
        ).emit()
      }
    }
    module.verify()
    try module.run(Pipeline.passes(options), on: target)
    return try code(of: module, for: target, options)
  }

  private static func code(
    of module: IRModule, for target: TargetMachine, _ options: EmissionOptions
  ) throws(Diagnostic) -> EmittedCode {
    var code = EmittedCode()
    if options.products.contains(.llvm) { code.llvm = module.text }
    if options.products.contains(.assembly) {
      code.assembly = String(decoding: try target.emit(module.copy(), as: .assembly), as: UTF8.self)
    }
    if options.products.contains(.object) { code.object = try target.emit(module, as: .object) }
    return code
  }
}
