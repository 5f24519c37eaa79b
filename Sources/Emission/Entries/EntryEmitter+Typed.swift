import CLLVM
import MartletKernelIR
import MartletScalars
import MartletSupport

/// What is at hand inside of a typed function.
struct TypedFunction {
  let builder: FunctionBuilder
  var indices: IndexEmitter
  /// The caller's context; the data of the tensors; the start of the arena and of the weights.
  let context: Value
  let data: [Value]
  let arena: Value
  let weights: Value?
  /// The CPU level to run.
  let level: Value
  let room: LaunchRoom
}

extension EntryEmitter {
  /// `int32_t M_E(martlet_context *, data…, dims…, int64_t *extents_out)`.
  func emitTyped(_ record: LLVMValueRef) throws(Diagnostic) {
    let builder = define(name, code, typedParameters)
    let caller = builder.parameter(0)
    let data = tensors.indices.map { builder.parameter(1 + $0) }
    let dims = entry.symbols.indices.map { builder.parameter(1 + tensors.count + $0) }
    if let device {
      guard let plan = device.code.entry(entry.name) else { preconditionFailure("the entries were checked") }
      try emitDevice(plan, device, record, data, dims, builder)
    }
    let level = callGlue("martlet_glue_begin", [caller, number(table?.mask ?? 0, bits: 32)], builder)
    // Without code for CPUs, the glue says so.
    guard let table else { return builder.finish(returning: builder.binary(LLVMSub, number(0, bits: 32), level)) }
    let isRefused = builder.compare(LLVMIntSLT, level, number(0, bits: 32))
    builder.returnWhere(isRefused) { builder.binary(LLVMSub, number(0, bits: 32), level) }
    check(record, caller, data, dims, builder)
    let indices = IndexEmitter(builder: builder, scope: scope(dims))
    let needed = indices.emit(entry.arenaBytes)
    builder.returnUnlessZero(callGlue("martlet_glue_check_arena", [caller, needed], builder))
    var typed = TypedFunction(
      builder: builder, indices: indices, context: caller, data: data,
      arena: field(.arena, of: caller, builder), weights: emitWeights(caller, builder), level: level,
      room: LaunchRoom(for: entry, table, parts: indexRoom(entry), builder))
    try emit(entry.steps, table, &typed)
    try returnExtents(builder.parameter(1 + tensors.count + dims.count), typed)
    builder.finish(returning: number(0, bits: 32))
  }

  /// The contract that the record states, on the arguments as they are.
  private func check(
    _ record: LLVMValueRef, _ caller: Value, _ data: [Value], _ dims: [Value], _ builder: FunctionBuilder
  ) {
    let pointers = array(data, of: context.pointer, name: "pointers", builder)
    let values = array(dims, of: wide, name: "given", builder)
    let extents = builder.stack(wide, count: max(axes, 1), alignment: 8, name: "extents")
    builder.returnUnlessZero(
      callGlue("martlet_glue_check", [caller, record, pointers, values, extents], builder))
  }

  /// Room on the stack with `values` in it.
  func array(_ values: [Value], of type: LLVMTypeRef, name: String, _ builder: FunctionBuilder) -> Value {
    let room = builder.stack(type, count: max(values.count, 1), alignment: 8, name: name)
    fill(room, values, type, builder)
    return room
  }

  /// Writes `values` into `room`.
  func fill(_ room: Value, _ values: [Value], _ type: LLVMTypeRef, _ builder: FunctionBuilder) {
    for (place, value) in values.enumerated() {
      builder.store(value, builder.address(type, room, context.constant(place)), alignment: 8)
    }
  }

  /// The byte offsets of the fields of `martlet_context`.
  private enum Field: Int {
    case arena = 24
    case weights = 40
  }

  private func field(_ field: Field, of caller: Value, _ builder: FunctionBuilder) -> Value {
    let slot = builder.address(context.integer(8), caller, context.constant(field.rawValue))
    return builder.load(context.pointer, slot, alignment: 8)
  }

  /// The start of the weights, nil if there are none; those of the caller's are checked.
  private func emitWeights(_ caller: Value, _ builder: FunctionBuilder) -> Value? {
    if options.weightOffsets.isEmpty { return nil }
    switch options.weightPlacement {
    case .embedded:
      return builder.load(context.pointer, module.weightsPointer(model), alignment: 8)
    case .external:
      let header = builder.load(context.pointer, module.weightsPointer(model), alignment: 8)
      let size = context.constant(options.weightBytes)
      builder.returnUnlessZero(callGlue("martlet_glue_check_weights", [caller, header, size], builder))
      return field(.weights, of: caller, builder)
    }
  }

  private func emit(
    _ steps: [Entry.Step], _ table: KernelTable, _ typed: inout TypedFunction
  ) throws(Diagnostic) {
    for positions in table.joined(entry).runs(of: steps, typed.indices.scope.ranges) {
      if positions.count > 1 {
        run(steps[positions].flatMap(\.launches), table, typed)
      } else {
        for step in steps[positions] { try emit(step, table, &typed) }
      }
    }
  }

  private func emit(_ step: Entry.Step, _ table: KernelTable, _ typed: inout TypedFunction) throws(Diagnostic) {
    switch step {
    case .checkIndices(let input, let part, let bound, let locations):
      let arguments = indexArguments(input, part, bound, locations, typed.room.dims, typed.indices, typed.builder)
      typed.builder.returnUnlessZero(
        callGlue(
          "martlet_glue_check_indices", [typed.context, arguments[0], typed.data[input]] + arguments.dropFirst(),
          typed.builder))
    case .carry(let output): carry(output, typed)
    case .launch(let launch): run([launch], table, typed)
    case .loop(let loop):
      let around = typed
      let condition = loop.condition.map { condition in { self.holds(condition, around) } }
      try typed.builder.repeating(loop.symbol.name, typed.indices.emit(loop.count), while: condition) {
        number throws(Diagnostic) in
        var inside = around
        inside.indices = inside.indices.inside(loop, number)
        try emit(loop.steps, table, &inside)
      }
    case .extent(let name, let argument): define(name, argument, &typed)
    case .branch(let branch):
      // Neither body defines a symbol.
      let around = typed
      try typed.builder.branch(holds(branch.condition, typed)) { () throws(Diagnostic) in
        var inside = around
        try emit(branch.then, table, &inside)
      } otherwise: { () throws(Diagnostic) in
        var inside = around
        try emit(branch.otherwise, table, &inside)
      }
    }
  }

  /// Reads the value of a computed symbol, which what follows may use.
  private func define(_ name: String, _ argument: Entry.Argument, _ typed: inout TypedFunction) {
    guard let symbol = entry.computed.first(where: { $0.name == name }) else {
      preconditionFailure("the symbol was not checked")
    }
    let value = typed.builder.load(wide, address(argument, typed), alignment: 8)
    typed.indices = typed.indices.adding(symbol, nearestTo: value)
  }

  /// Writes the extents that are known only now to the room that the caller may have given for them.
  private func returnExtents(_ room: Value, _ typed: TypedFunction) throws(Diagnostic) {
    let axes = entry.returnedExtents
    if axes.isEmpty { return }
    let isGiven = typed.builder.compare(LLVMIntNE, room, LLVMConstNull(context.pointer))
    try typed.builder.branch(isGiven, "returned") {
      fill(room, axes.map { typed.indices.emit(entry.outputs[$0.output].shape[$0.axis]) }, wide, typed.builder)
    }
  }

  /// The truth value that lies at `condition`.
  private func holds(_ condition: Entry.Argument, _ typed: TypedFunction) -> Value {
    let byte = context.integer(8)
    let value = typed.builder.load(byte, address(condition, typed), alignment: 1)
    return typed.builder.compare(LLVMIntNE, value, number(0, bits: 8))
  }

  /// How many numbers the checks of indices of `plan` need room for.
  func indexRoom(_ plan: Entry) -> Int {
    plan.steps.reduce(3) { room, step in
      guard case .checkIndices(_, let part?, _, _) = step else { return room }
      return max(room, part.expressions.count)
    }
  }

  /// What the glue's check of indices takes but for the context and the data: the name, and all behind the data. `room`
  /// takes the part that is looked at.
  func indexArguments(
    _ input: Int, _ part: Entry.IndexPart?, _ bound: IndexExpression, _ locations: LocationSet, _ room: Value,
    _ indices: IndexEmitter, _ builder: FunctionBuilder
  ) -> [Value] {
    let tensor = entry.inputs[input]
    let type = tensor.element.dlpack
    // The glue walks along one axis at least.
    var part = part ?? Entry.IndexPart(whole: tensor.shape)
    if part.axes.isEmpty { part.axes = [.init(1, by: 1)] }
    fill(room, part.expressions.map { indices.emit($0) }, wide, builder)
    let line = locations.locations.first { $0.source != nil } ?? tensor.location
    return [
      module.text(tensor.name), number(type.code, bits: 32), number(type.bits, bits: 32), room,
      number(part.axes.count, bits: 32), context.constant(0), indices.emit(bound), place(line),
    ]
  }

  private func carry(_ output: Int, _ typed: TypedFunction) {
    guard let input = entry.replacedInput(output) else { preconditionFailure("the output was not checked") }
    let tensor = entry.outputs[output]
    let bytes = IndexExpression.product(tensor.shape) * IndexExpression(tensor.element.byteCount)
    let arguments = [address(.output(output), typed), address(.input(input), typed), typed.indices.emit(bytes)]
    let function = module.function("martlet_glue_carry", context.void, [context.pointer, context.pointer, wide])
    _ = typed.builder.call(function, LLVMGlobalGetValueType(function), arguments)
  }

  /// What `counts` has for the level that runs.
  func select(
    _ counts: [(level: Int, count: IndexExpression)], _ level: Value, _ indices: IndexEmitter,
    _ builder: FunctionBuilder
  ) -> Value {
    guard let first = counts.first else { return context.constant(0) }
    var result = indices.emit(first.count)
    for (place, count) in counts.dropFirst() where count != first.count {
      let isLevel = builder.compare(LLVMIntEQ, level, number(place, bits: 32))
      result = builder.select(isLevel, indices.emit(count), result)
    }
    return result
  }

  func address(_ argument: Entry.Argument, _ typed: TypedFunction) -> Value {
    let byte = context.integer(8)
    switch argument {
    case .input(let index): return typed.data[index]
    case .output(let index): return typed.data[entry.inputs.count + index]
    case .arena(let offset): return typed.builder.address(byte, typed.arena, typed.indices.emit(offset))
    case .weight(let name):
      guard let start = typed.weights, let offset = options.weightOffsets[name] else {
        preconditionFailure("the weight '\(name)' was not checked")
      }
      return typed.builder.address(byte, start, context.constant(offset))
    }
  }
}

extension FunctionBuilder {
  /// Leaves the function with `value`, computed only then, where `condition` holds.
  func returnWhere(_ condition: Value, _ value: () -> Value) {
    let leave = LLVMAppendBasicBlockInContext(context.handle, function, "leave")
    let stay = LLVMAppendBasicBlockInContext(context.handle, function, "stay")
    LLVMBuildCondBr(handle, condition, leave, stay)
    LLVMPositionBuilderAtEnd(handle, leave)
    LLVMBuildRet(handle, value())
    LLVMPositionBuilderAtEnd(handle, stay)
  }

  /// Leaves the function with `code` unless it is zero.
  func returnUnlessZero(_ code: Value) {
    returnWhere(compare(LLVMIntNE, code, LLVMConstNull(LLVMTypeOf(code)))) { code }
  }
}

extension IRModule {
  /// The start of a model's weights, which another object of the artefact holds.
  func weights(_ model: String) -> LLVMValueRef {
    let name = "martlet_weights_\(model)"
    if let known = LLVMGetNamedGlobal(handle, name) { return known }
    let weights: LLVMValueRef = LLVMAddGlobal(handle, context.integer(8), name)
    LLVMSetVisibility(weights, LLVMHiddenVisibility)
    return weights
  }

  /// The 64-bit address of a model's weights, in a section that the dynamic linker fills: weights may lie further away
  /// than code can reach. What it holds is left open to LLVM, which would else use the weights' own name.
  func weightsPointer(_ model: String) -> LLVMValueRef {
    let name = "\(model).weights"
    if let known = LLVMGetNamedGlobal(handle, name) { return known }
    let pointer: LLVMValueRef = LLVMAddGlobal(handle, context.pointer, name)
    LLVMSetInitializer(pointer, weights(model))
    LLVMSetGlobalConstant(pointer, 1)
    LLVMSetExternallyInitialized(pointer, 1)
    LLVMSetLinkage(pointer, LLVMInternalLinkage)
    LLVMSetSection(pointer, ".data.rel.ro")
    return pointer
  }
}
