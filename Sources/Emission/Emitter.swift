import CLLVM
public import MartletKernelIR
import MartletScalars
public import MartletSupport

/// Turns kernel modules into machine code by way of LLVM.
public enum Emitter {
  /// The machine code of one model.
  ///
  /// `modules` holds the kernels for each CPU level, with the same entries and the same kernel names; `device` what
  /// there is for GPUs; `glue` the LLVM texts that all models share, by name. The same arguments give the same bytes.
  /// - Throws: a diagnostic that names the kernel or the entry for what a machine cannot do.
  public static func emit(
    modules: [KernelModule], device: DeviceCode? = nil, glue: [(name: String, text: String)] = [],
    options: EmissionOptions = .init()
  ) throws(Diagnostic) -> EmittedCode {
    guard let first = modules.first ?? device?.modules.first, let machine = modules.first?.machine ?? device?.host
    else {
      throw Diagnostic("there is no CPU level to compile for")
    }
    let target = try TargetMachine(triple: machine.triple, processor: machine.processor)
    let context = IRContext()
    let module = IRModule(first.name, in: context, for: target)
    try ModelEmitter(modules: modules, device: device, glue: glue, options: options, module: module).emit()
    module.verify()
    try module.run(Pipeline.passes(options), on: target)
    module.placeConstructors()
    module.verify()
    return try code(of: module, for: target, model: first.name, options, loadsDriver: device != nil)
  }

  private static func code(
    of module: IRModule, for target: TargetMachine, model: String, _ options: EmissionOptions, loadsDriver: Bool
  ) throws(Diagnostic) -> EmittedCode {
    var code = EmittedCode()
    if options.products.contains(.llvm) { code.llvm = module.text }
    if options.products.contains(.assembly) {
      code.assembly = readable(String(decoding: try target.emit(module.copy(), as: .assembly), as: UTF8.self))
    }
    guard options.products.contains(.object) else { return code }
    code.object = try target.emit(module, as: .object)
    try NeedCheck(model: model, options, loadsDriver: loadsDriver).run(code.object)
    return code
  }

  /// Assembly without the marks around what `FunctionBuilder.together` writes, which are many and hold nothing.
  private static func readable(_ assembly: String) -> String {
    assembly.replacing("\t#APP\n\t#NO_APP\n", with: "")
  }
}
