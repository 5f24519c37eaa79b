import CLLVM
import MartletKernelIR
import MartletScalars
import MartletSupport

/// Writes the functions of one entry point: the typed one, the size of the arena, and the call by description, with the
/// records that the glue reads. `IR/artifact.md` describes them.
struct EntryEmitter {
  let entry: Entry
  let module: IRModule
  /// The kernels for CPUs, and what there is for GPUs; one of them at least.
  let table: KernelTable?
  let device: DeviceTable?
  let model: String
  let options: EmissionOptions
  /// The machine that entries are compiled for, the least of the model's.
  let machine: Machine

  var context: IRContext { module.context }
  var wide: LLVMTypeRef { context.integer(64) }
  var code: LLVMTypeRef { context.integer(32) }
  /// The tensors, inputs first.
  var tensors: [Entry.Tensor] { entry.inputs + entry.outputs }
  /// Their extents; of outputs those that the caller's memory must suffice for.
  var extents: [[IndexExpression]] { entry.inputs.map(\.shape) + entry.outputs.map { entry.bounds($0) } }
  /// The sum of the ranks of all tensors.
  var axes: Int { tensors.reduce(0) { $0 + $1.shape.count } }
  /// The name of the typed function; those of the others begin with it.
  var name: String { "\(model)_\(entry.name)" }
  /// The names of the functions that callers see.
  var exported: [String] {
    [name, "\(name)_call", "\(name)_arena_size"] + (device == nil ? [] : ["\(name)_device_arena_size"])
  }

  /// Writes all of it.
  func emit() throws(Diagnostic) {
    let record = declareRecord()
    try emitTyped(record)
    emitArenaSize("\(name)_arena_size", table == nil ? 0 : entry.arenaBytes)
    if let plan = device?.code.entry(entry.name) {
      emitArenaSize("\(name)_device_arena_size", plan.deviceArenaBytes)
    }
    emitShapes()
    emitThunk()
    emitCall(record)
  }

  /// A function of the entry; those in `exported` can be seen.
  func define(
    _ name: String, _ result: LLVMTypeRef, _ parameters: [LLVMTypeRef]
  ) -> FunctionBuilder {
    let function = module.function(name, result, parameters)
    module.addAttributes(to: function, for: machine)
    if !exported.contains(name) { LLVMSetLinkage(function, LLVMInternalLinkage) }
    return FunctionBuilder(function, in: module)
  }

  /// What expressions over the dims mean where `values` are the dims.
  func scope(_ values: [Value]) -> Scope {
    var scope = Scope(known: KnownRanges(EntryCheck.ranges(entry)))
    for (symbol, value) in zip(entry.symbols, values) { scope.names[symbol.name] = .value(value, depth: 0) }
    return scope
  }

  /// The dims as an array in memory holds them.
  func loadDims(_ builder: FunctionBuilder, _ array: Value) -> [Value] {
    entry.symbols.indices.map {
      builder.load(wide, builder.address(wide, array, context.constant($0)), alignment: 8)
    }
  }

  /// The types of the typed function's parameters: context, data, dims, room for returned extents.
  var typedParameters: [LLVMTypeRef] {
    [context.pointer] + tensors.map { _ in context.pointer } + entry.symbols.map { _ in wide } + [context.pointer]
  }

  // MARK: The other functions

  /// A function of the dims that gives `bytes`, or -1 where a dim is out of its range.
  private func emitArenaSize(_ function: String, _ bytes: IndexExpression) {
    let builder = define(function, wide, entry.symbols.map { _ in wide })
    let dims = entry.symbols.indices.map { builder.parameter($0) }
    var isInside: Value?
    for (symbol, value) in zip(entry.symbols, dims) {
      isInside = builder.and(isInside, builder.compare(LLVMIntSGE, value, context.constant(symbol.range.lowerBound)))
      isInside = builder.and(isInside, builder.compare(LLVMIntSLE, value, context.constant(symbol.range.upperBound)))
      if symbol.divisor > 1 {
        let rest = builder.binary(LLVMSRem, value, context.constant(symbol.divisor))
        isInside = builder.and(isInside, builder.compare(LLVMIntEQ, rest, context.constant(0)))
      }
    }
    if let isInside { builder.returnWhere(builder.not(isInside)) { context.constant(-1) } }
    builder.finish(returning: IndexEmitter(builder: builder, scope: scope(dims)).emit(bytes))
  }

  /// `void shapes(const int64_t *dims, int64_t *extents)`.
  private func emitShapes() {
    let builder = define("\(name).shapes", context.void, [context.pointer, context.pointer])
    let indices = IndexEmitter(builder: builder, scope: scope(loadDims(builder, builder.parameter(0))))
    for (place, extent) in extents.joined().enumerated() {
      let slot = builder.address(wide, builder.parameter(1), context.constant(place))
      builder.store(indices.emit(extent), slot, alignment: 8)
    }
    builder.finish()
  }

  /// `int32_t thunk(martlet_context *, void *const *pointers, const int64_t *dims, int64_t *returned)`.
  private func emitThunk() {
    let builder = define(
      "\(name).thunk", code, [context.pointer, context.pointer, context.pointer, context.pointer])
    var arguments = [builder.parameter(0)]
    for place in tensors.indices {
      let slot = builder.address(context.pointer, builder.parameter(1), context.constant(place))
      arguments.append(builder.load(context.pointer, slot, alignment: 8))
    }
    arguments += loadDims(builder, builder.parameter(2)) + [builder.parameter(3)]
    let typed = module.function(name, code, typedParameters)
    builder.finish(returning: builder.call(typed, LLVMGlobalGetValueType(typed), arguments))
  }

  /// The call by description: room on the stack, then the glue.
  private func emitCall(_ record: LLVMValueRef) {
    let builder = define(
      "\(name)_call", code, [context.pointer, context.pointer, wide, context.pointer, wide])
    func room(_ type: LLVMTypeRef, _ count: Int, _ name: String) -> Value {
      builder.stack(type, count: max(count, 1), alignment: 8, name: name)
    }
    let arguments: [Value] =
      [builder.parameter(0), record] + (1...4).map { builder.parameter($0) } + [
        room(context.pointer, tensors.count, "pointers"),
        room(wide, entry.symbols.count + entry.returnedExtents.count, "dims"),
        room(wide, axes, "extents"), room(context.integer(8), tensors.count, "memory"),
      ]
    builder.finish(returning: callGlue("martlet_glue_call", arguments, builder))
  }

  /// A call of a glue function that returns a code.
  func callGlue(_ name: String, _ arguments: [Value], _ builder: FunctionBuilder) -> Value {
    let function = module.function(name, code, arguments.map { LLVMTypeOf($0) })
    return builder.call(function, LLVMGlobalGetValueType(function), arguments)
  }
}
