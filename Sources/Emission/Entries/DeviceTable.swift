import CLLVM
import MartletKernelIR
import MartletScalars

/// The record of what a model has for GPUs, `martlet_glue_device_model`, and the functions that open and close devices.
struct DeviceTable {
  let code: DeviceCode
  let record: LLVMValueRef
  /// The kernels' names, in the order of their numbers.
  let names: [String]

  /// Writes the record of `code` of the model `model`.
  init(_ code: DeviceCode, model: String, options: EmissionOptions, in module: IRModule) {
    self.code = code
    names = code.modules[0].kernels.map(\.name)
    let generations = zip(code.modules, code.texts).map { [names] kernels, text in
      Self.generation(kernels, names, text, options, in: module)
    }
    let isEmpty = options.weightOffsets.isEmpty
    record = module.constant(
      module.record([
        module.text(model), module.table(generations, name: "generations"), module.number(generations.count, bits: 32),
        module.number(names.count, bits: 32),
        isEmpty ? LLVMConstNull(module.context.pointer) : module.weights(model),
        module.number(options.weightBytes, bits: 64),
        module.number(options.weightPlacement == .external ? 1 : 0, bits: 32),
      ]), name: "device")
  }

  /// `martlet_glue_generation`.
  private static func generation(
    _ kernels: KernelModule, _ names: [String], _ text: String, _ options: EmissionOptions, in module: IRModule
  ) -> LLVMValueRef {
    guard let gpu = kernels.machine.gpu else { preconditionFailure("device code is for GPUs") }
    let rows = names.map { name in
      guard let kernel = kernels.kernels.first(where: { $0.name == name }) else {
        preconditionFailure("the kernels were checked")
      }
      return module.record(
        [module.text(kernel.name)]
          + [
            kernel.threads, kernel.sharedBytes, kernel.parameters.count + kernel.symbols.count,
            kernel.needsGridLines ? 1 : 0,
          ].map { module.number($0, bits: 32) })
    }
    return module.record([
      module.text(kernels.machine.name), module.text(text, in: options.deviceSection),
      module.number(gpu.capability.major, bits: 32),
      module.number(gpu.capability.minor, bits: 32), module.number(gpu.isExact ? 1 : 0, bits: 32),
      module.number(gpu.driverVersion, bits: 32), module.text(gpu.driver), module.table(rows, name: "blocks"),
    ])
  }

  /// The number of blocks of kernel `name` for `dims`, for each generation.
  func tasks(_ name: String, dims: [IndexExpression]) -> [(level: Int, count: IndexExpression)] {
    code.modules.enumerated().compactMap { number, module in
      module.tasks(name, dims: dims).map { (number, $0) }
    }
  }

  /// The functions of the model's devices, each with the types of its parameters behind the device.
  private static func functions(_ context: IRContext) -> [(name: String, parameters: [LLVMTypeRef])] {
    let wide = context.integer(64)
    return [
      ("open", []), ("close", []), ("allocate", [wide, context.pointer]), ("free", [context.pointer]),
      ("copy", [context.pointer, context.pointer, wide]), ("stream", [context.pointer]), ("wait", [context.pointer]),
      ("forget", [context.pointer]),
    ]
  }

  /// Writes `M_device_open` and the others, each of which hands the record to the glue.
  /// - Returns: their names.
  func emitFunctions(model: String, for machine: Machine, in module: IRModule) -> [String] {
    let context = module.context
    return Self.functions(context).map { function in
      let name = "\(model)_device_\(function.name)"
      let code = context.integer(32)
      let outer = module.function(name, code, [context.pointer] + function.parameters)
      module.addAttributes(to: outer, for: machine)
      let builder = FunctionBuilder(outer, in: module)
      let inner = module.function(
        "martlet_glue_device_\(function.name)", code, [context.pointer, context.pointer] + function.parameters)
      let arguments = [builder.parameter(0), record] + function.parameters.indices.map { builder.parameter($0 + 1) }
      builder.finish(returning: builder.call(inner, LLVMGlobalGetValueType(inner), arguments))
      return name
    }
  }
}

extension IRModule {
  /// A constant whole number.
  func number(_ value: Int, bits: Int) -> LLVMValueRef {
    LLVMConstInt(context.integer(bits), UInt64(bitPattern: Int64(value)), 0)
  }
}

extension KernelModule {
  /// The number of tasks of kernel `name` where its symbols have the values `dims`; nil if there is no such kernel.
  func tasks(_ name: String, dims: [IndexExpression]) -> IndexExpression? {
    guard let kernel = kernels.first(where: { $0.name == name }) else { return nil }
    let values = Dictionary(uniqueKeysWithValues: zip(kernel.symbols.map(\.name), dims))
    return kernel.tasks.substituting { symbol in
      guard case .named(let name) = symbol else { return nil }
      return values[name]
    }
  }
}
