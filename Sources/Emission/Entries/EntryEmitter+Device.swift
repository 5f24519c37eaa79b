import CLLVM
import MartletKernelIR
import MartletScalars
import MartletSupport

/// What is at hand inside of the functions that run an entry on a GPU.
private struct DeviceFunction {
  let builder: FunctionBuilder
  var indices: IndexEmitter
  /// The glue's call; the memory of the tensors.
  let call: Value
  let data: [Value]
}

/// Room on the stack for what one launch on a GPU takes, and for a value that is read.
private struct DeviceRooms {
  let buffers: Value
  let dims: Value
  let parameters: Value
  let value: Value
}

extension EntryEmitter {
  /// Has the typed function leave for the device where the context names one.
  func emitDevice(
    _ plan: Entry, _ device: DeviceTable, _ record: LLVMValueRef, _ data: [Value], _ dims: [Value],
    _ builder: FunctionBuilder
  ) throws(Diagnostic) {
    let described = module.constant(
      module.record([
        record, device.record, context.constant(plan.readsValues ? 1 : 0), emitDeviceArena(plan),
        emitDeviceChecks(plan), try emitLaunches(plan, device),
      ]), name: "\(name).device")
    let caller = builder.parameter(0)
    let find = module.function("martlet_glue_device", context.pointer, [context.pointer])
    let found = builder.call(find, LLVMGlobalGetValueType(find), [caller])
    let isSet = builder.compare(LLVMIntNE, found, LLVMConstNull(context.pointer))
    let (pointers, values) = (
      array(data, of: context.pointer, name: "sent", builder), array(dims, of: wide, name: "dims", builder)
    )
    let extents = builder.stack(wide, count: max(axes, 1), alignment: 8, name: "shapes")
    let places = builder.stack(context.pointer, count: max(tensors.count, 1), alignment: 8, name: "places")
    builder.returnWhere(isSet) {
      let returned = builder.parameter(1 + tensors.count + dims.count)
      return callGlue(
        "martlet_glue_device_run", [caller, described, pointers, values, extents, places, returned], builder)
    }
  }

  /// `int64_t arena(const int64_t *dims)`: what the launches need.
  private func emitDeviceArena(_ plan: Entry) -> LLVMValueRef {
    let builder = define("\(name).device_arena", wide, [context.pointer])
    let indices = IndexEmitter(builder: builder, scope: scope(loadDims(builder, builder.parameter(0))))
    builder.finish(returning: indices.emit(plan.arenaBytes))
    return builder.function
  }

  private func begin(_ name: String, _ parameters: [LLVMTypeRef]) -> DeviceFunction {
    let builder = define("\(self.name).\(name)", code, parameters)
    let data = tensors.indices.map { place in
      builder.load(
        context.pointer, builder.address(context.pointer, builder.parameter(1), context.constant(place)), alignment: 8)
    }
    let indices = IndexEmitter(builder: builder, scope: scope(loadDims(builder, builder.parameter(2))))
    return DeviceFunction(builder: builder, indices: indices, call: builder.parameter(0), data: data)
  }

  /// `int32_t check(martlet_glue_device_call *, void *const *pointers, const int64_t *dims)`.
  private func emitDeviceChecks(_ plan: Entry) -> LLVMValueRef {
    let function = begin("device_check", [context.pointer, context.pointer, context.pointer])
    let builder = function.builder
    let room = builder.stack(wide, count: indexRoom(plan), alignment: 8, name: "part")
    for case .checkIndices(let input, let part, let bound, let locations) in plan.steps {
      let arguments = indexArguments(input, part, bound, locations, room, function.indices, builder)
      builder.returnUnlessZero(
        callGlue(
          "martlet_glue_device_check_indices",
          [function.call, number(input, bits: 32), arguments[0], function.data[input]] + arguments.dropFirst(), builder)
      )
    }
    builder.finish(returning: number(0, bits: 32))
    return builder.function
  }

  /// `int32_t launch(martlet_glue_device_call *, void *const *places, const int64_t *dims, char *arena, char *weights,
  /// int32_t generation, int64_t *extents)`.
  private func emitLaunches(_ plan: Entry, _ device: DeviceTable) throws(Diagnostic) -> LLVMValueRef {
    let pointers = [LLVMTypeRef](repeating: context.pointer, count: 5)
    var function = begin("device_launch", pointers + [context.integer(32), context.pointer])
    let builder = function.builder
    var counts = (buffers: 1, dims: 1, all: 1)
    for launch in plan.launches {
      let (arguments, dims) = (launch.arguments.count, launch.dimCount)
      counts = (max(counts.buffers, arguments), max(counts.dims, dims), max(counts.all, arguments + dims))
    }
    let buffers = builder.stack(context.pointer, count: counts.buffers, alignment: 8, name: "buffers")
    let room = builder.stack(wide, count: counts.dims, alignment: 8, name: "values")
    let parameters = builder.stack(context.pointer, count: counts.all, alignment: 8, name: "parameters")
    let value = builder.stack(wide, count: 1, alignment: 8, name: "value")
    let rooms = DeviceRooms(buffers: buffers, dims: room, parameters: parameters, value: value)
    for step in plan.steps { try emit(step, plan, device, rooms, &function) }
    storeExtents(plan, builder.parameter(6), function)
    builder.finish(returning: number(0, bits: 32))
    return builder.function
  }

  /// Writes the extents that are known only now among those of all tensors.
  private func storeExtents(_ plan: Entry, _ extents: Value, _ function: DeviceFunction) {
    for (output, axis) in plan.returnedExtents {
      let before = (plan.inputs + plan.outputs).prefix(plan.inputs.count + output)
      let place = before.reduce(axis) { $0 + $1.shape.count }
      let slot = function.builder.address(wide, extents, context.constant(place))
      function.builder.store(function.indices.emit(plan.outputs[output].shape[axis]), slot, alignment: 8)
    }
  }

  private func emit(
    _ step: Entry.Step, _ plan: Entry, _ device: DeviceTable, _ rooms: DeviceRooms, _ function: inout DeviceFunction
  ) throws(Diagnostic) {
    // No symbol is defined inside of loops and branches.
    let around = function
    func emit(_ steps: [Entry.Step], _ inside: DeviceFunction) throws(Diagnostic) {
      var inside = inside
      for step in steps { try self.emit(step, plan, device, rooms, &inside) }
    }
    switch step {
    case .checkIndices: break
    case .carry(let output): carry(plan, output, function)
    case .launch(let launch): try self.launch(launch, device, rooms, function)
    case .branch(let branch):
      try function.builder.branch(holds(branch.condition, rooms, function)) { () throws(Diagnostic) in
        try emit(branch.then, around)
      } otherwise: { () throws(Diagnostic) in
        try emit(branch.otherwise, around)
      }
    case .loop(let loop):
      let condition = loop.condition.map { condition in { self.holds(condition, rooms, around) } }
      try function.builder.repeating(loop.symbol.name, function.indices.emit(loop.count), while: condition) {
        number throws(Diagnostic) in
        var inside = around
        inside.indices = inside.indices.inside(loop, number)
        try emit(loop.steps, inside)
      }
    case .extent(let name, let argument):
      guard let symbol = plan.computed.first(where: { $0.name == name }) else {
        preconditionFailure("the symbol was not checked")
      }
      let value = read(argument, wide, rooms, function)
      function.indices = function.indices.adding(symbol, nearestTo: value)
    }
  }

  /// The truth value that lies at `condition`.
  private func holds(_ condition: Entry.Argument, _ rooms: DeviceRooms, _ function: DeviceFunction) -> Value {
    let value = read(condition, context.integer(8), rooms, function)
    return function.builder.compare(LLVMIntNE, value, number(0, bits: 8))
  }

  /// The value of `type` at `argument`, once all that was launched before has ended.
  private func read(
    _ argument: Entry.Argument, _ type: LLVMTypeRef, _ rooms: DeviceRooms, _ function: DeviceFunction
  ) -> Value {
    let bytes = context.constant(Int(LLVMGetIntTypeWidth(type)) / 8)
    let arguments = [function.call, rooms.value, address(argument, function), bytes]
    function.builder.returnUnlessZero(callGlue("martlet_glue_device_read", arguments, function.builder))
    return function.builder.load(type, rooms.value, alignment: 8)
  }

  private func launch(
    _ launch: Entry.Launch, _ device: DeviceTable, _ rooms: DeviceRooms, _ function: DeviceFunction
  ) throws(Diagnostic) {
    let builder = function.builder
    fill(rooms.buffers, launch.arguments.map { address($0, function) }, context.pointer, builder)
    let chosen = try choose(launch, rooms.dims, function.indices, builder) {
      choice throws(Diagnostic) -> [Value] in
      guard let place = device.names.firstIndex(of: choice.kernel) else {
        throw Diagnostic("entry \(entry.name): there is no kernel \(choice.kernel) for GPUs")
      }
      let counts = device.tasks(choice.kernel, dims: choice.dims)
      return [number(place, bits: 32), select(counts, builder.parameter(5), function.indices, builder)]
    }
    builder.returnUnlessZero(
      callGlue(
        "martlet_glue_device_launch",
        [
          function.call, chosen[0], rooms.buffers, number(launch.arguments.count, bits: 32), rooms.dims,
          rooms.parameters, chosen[1],
        ], builder))
  }

  private func carry(_ plan: Entry, _ output: Int, _ function: DeviceFunction) {
    guard let input = plan.replacedInput(output) else { preconditionFailure("the output was not checked") }
    let tensor = plan.outputs[output]
    let bytes = IndexExpression.product(tensor.shape) * IndexExpression(tensor.element.byteCount)
    let arguments = [
      function.call, function.data[plan.inputs.count + output], function.data[input], function.indices.emit(bytes),
    ]
    function.builder.returnUnlessZero(callGlue("martlet_glue_device_carry", arguments, function.builder))
  }

  private func address(_ argument: Entry.Argument, _ function: DeviceFunction) -> Value {
    let builder = function.builder
    let byte = context.integer(8)
    switch argument {
    case .input(let index): return function.data[index]
    case .output(let index): return function.data[entry.inputs.count + index]
    case .arena(let offset): return builder.address(byte, builder.parameter(3), function.indices.emit(offset))
    case .weight(let name):
      return builder.address(byte, builder.parameter(4), context.constant(options.weightOffsets[name] ?? 0))
    }
  }
}
