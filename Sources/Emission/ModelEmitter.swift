import CLLVM
import MartletKernelIR
import MartletScalars
import MartletSupport

/// Writes all functions of one model into an LLVM module.
struct ModelEmitter {
  let modules: [KernelModule]
  let device: DeviceCode?
  let glue: [(name: String, text: String)]
  let options: EmissionOptions
  let module: IRModule

  /// The module whose entries say what the model takes and gives.
  private var first: KernelModule? { modules.first ?? device?.modules.first }
  private var entries: [Entry] { first?.entries ?? [] }
  private var model: String { first?.name ?? "" }

  /// Writes kernels, entries and glue; all but the entry points is then the module's own.
  func emit() throws(Diagnostic) {
    try check()
    let lines = options.writesLines ? DebugLines(module, name: model) : nil
    var functions: [[String: LLVMValueRef]] = []
    for level in modules {
      var known: [String: LLVMValueRef] = [:]
      let bases = modules.indices.filter { level.machine.baseLevels.contains(modules[$0].machine) }
      for kernel in level.kernels {
        let shared = bases.last { base in
          modules[base].kernels.contains(kernel)
            && !kernel.isSpelledOtherwise(for: level.machine, than: modules[base].machine)
        }
        // What is exported has the level's name.
        if !options.exportsKernels, let function = shared.flatMap({ functions[$0][kernel.name] }) {
          known[kernel.name] = function
        } else {
          known[kernel.name] = try emit(kernel, for: level.machine, lines)
        }
      }
      functions.append(known)
    }
    lines?.finish()
    var exported: Set<String> = []
    if options.exportsKernels { exported.formUnion(functions.flatMap(\.values).map(Self.name)) }
    if !entries.isEmpty {
      try emitEntries(modules.isEmpty ? nil : KernelTable(modules, functions, in: module), &exported)
      for part in glue { try module.link(text: part.text, name: part.name) }
    }
    module.hideAll(except: exported)
    if options.sanitizesThreads { module.sanitizeThreads() }
  }

  private static func name(_ function: LLVMValueRef) -> String {
    var length = 0
    return LLVMGetValueName2(function, &length).map { String(cString: $0) } ?? ""
  }

  private func emitEntries(_ table: KernelTable?, _ exported: inout Set<String>) throws(Diagnostic) {
    guard let least = modules.map(\.machine).min(by: { $0.number < $1.number }) ?? device?.host else { return }
    let devices = device.map { DeviceTable($0, model: model, options: options, in: module) }
    for entry in entries {
      let emitter = EntryEmitter(
        entry: entry, module: module, table: table, device: devices, model: model, options: options, machine: least)
      try emitter.emit()
      exported.formUnion(emitter.exported)
    }
    if let devices { exported.formUnion(devices.emitFunctions(model: model, for: least, in: module)) }
  }

  private func emit(
    _ kernel: Kernel, for machine: Machine, _ lines: DebugLines?
  ) throws(Diagnostic) -> LLVMValueRef {
    try KernelFunction(
      kernel: kernel, machine: machine, alignments: alignments(kernel), module: module, lines: lines,
      sanitizesThreads: options.sanitizesThreads
    ).emit()
  }

  // MARK: Checks

  private func check() throws(Diagnostic) {
    for level in modules { try KernelVerifier.verify(level) }
    for level in modules where level.entries != entries {
      throw Diagnostic("the entries for \(level.machine.name) differ from those of the other CPU levels")
    }
    for (place, level) in modules.enumerated() {
      if modules[..<place].contains(where: { $0.machine == level.machine }) {
        throw Diagnostic("the CPU level \(level.machine.name) is given twice")
      }
      if level.machine.architecture != modules[0].machine.architecture {
        throw Diagnostic("one artefact has one architecture, not both \(level.machine.architecture) and another")
      }
    }
    for entry in modules.first?.entries ?? [] {
      try EntryCheck(entry: entry, kernels: Self.kernels(modules), options: options).run()
    }
    if let device { try check(device) }
  }

  private func check(_ device: DeviceCode) throws(Diagnostic) {
    for generation in device.modules {
      try KernelVerifier.verify(generation)
      guard generation.entries == device.modules[0].entries else {
        throw Diagnostic("the entries for \(generation.machine.name) differ from those of the other GPUs")
      }
    }
    guard device.modules[0].entries.map(\.contract) == entries.map(\.contract) else {
      throw Diagnostic("the entries for GPUs take and give other tensors than those for CPUs")
    }
    for entry in device.modules[0].entries {
      try EntryCheck(entry: entry, kernels: Self.kernels(device.modules), options: options).run()
    }
  }

  private static func kernels(_ modules: [KernelModule]) -> [[String: Kernel]] {
    modules.map { Dictionary($0.kernels.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first }) }
  }

  /// What each parameter's memory is surely aligned to: the arena and the weights are to 64 bytes, a caller's memory as
  /// its type is.
  private func alignments(_ kernel: Kernel) -> [Int] {
    let launches = entries.flatMap(\.launches).filter { launch in
      launch.choices.contains { $0.kernel == kernel.name }
    }.map(\.arguments)
    return kernel.parameters.enumerated().map { place, parameter in
      let least = parameter.buffer.element.byteCount
      let known = launches.map { arguments -> Int in
        switch arguments[place] {
        case .input, .output: return least
        case .arena: return 64
        case .weight(let name): return (options.weightOffsets[name] ?? 1) % 64 == 0 ? 64 : least
        }
      }
      return known.min() ?? least
    }
  }
}

extension Entry {
  /// What callers see: the entry without its plan.
  fileprivate var contract: Entry {
    Entry(name, symbols: symbols, inputs: inputs, outputs: outputs, arenaBytes: 0, steps: [])
  }
}

extension IRModule {
  /// Has every function's accesses to memory reported, those of the glue too.
  func sanitizeThreads() {
    let place = LLVMAttributeIndex(bitPattern: Int32(LLVMAttributeFunctionIndex))
    var function = LLVMGetFirstFunction(handle)
    while let current = function {
      if LLVMIsDeclaration(current) == 0 {
        LLVMAddAttributeAtIndex(current, place, context.attribute("sanitize_thread"))
      }
      function = LLVMGetNextFunction(current)
    }
  }
}
