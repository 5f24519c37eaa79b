import MartletKernelIR
import MartletScalars
public import MartletSupport

extension KernelInterpreter {
  /// The memory of one call.
  private struct Call {
    let entry: Entry
    /// The dims, those that have been computed too, and the numbers of the times that loops run.
    var symbols: [String: Int]
    let inputs: [KernelMemory]
    let outputs: [KernelMemory]
    let arena: KernelMemory
  }

  /// Calls the entry `name` with inputs by name; gives the outputs by name. Symbols that are extents of inputs need no
  /// value of their own.
  /// - Throws: what is wrong with the call: a missing or wrong input, an index out of range; or with the module: the
  ///   first access that is wrong, an output that is not written as a whole.
  public func run(
    entry name: String, symbols given: [String: Int] = [:], inputs: [String: TensorData]
  ) throws(Diagnostic) -> [String: TensorData] {
    guard let entry = module.entries.first(where: { $0.name == name }) else {
      throw Diagnostic("there is no entry '\(name)'")
    }
    var symbols = given
    for tensor in entry.inputs {
      guard let value = inputs[tensor.name] else { throw Diagnostic("the input '\(tensor.name)' is not given") }
      for (dim, extent) in zip(tensor.shape, value.shape) {
        if case .named(let symbol)? = dim.symbol, symbols[symbol] == nil { symbols[symbol] = extent }
      }
    }
    try Self.check(symbols, entry.symbols, "the entry '\(name)'")
    var memories: [KernelMemory] = []
    for tensor in entry.inputs {
      guard let value = inputs[tensor.name] else { continue }
      let shape = try Self.extents(tensor.shape, symbols)
      try Self.check(value, tensor.element, shape, "the input '\(tensor.name)'")
      memories.append(KernelMemory(value))
    }
    var outputs: [KernelMemory] = []
    for tensor in entry.outputs {
      outputs.append(KernelMemory(try Self.extents(entry.bounds(tensor), symbols).reduce(tensor.element.byteCount, *)))
    }
    var call = Call(
      entry: entry, symbols: symbols, inputs: memories, outputs: outputs,
      arena: KernelMemory(try Self.value(entry.arenaBytes, symbols)))
    for step in entry.steps { try run(step, &call) }
    return try results(call)
  }

  private func run(_ step: Entry.Step, _ call: inout Call) throws(Diagnostic) {
    switch step {
    case .checkIndices(let input, let part, let bound, let locations):
      let part = part ?? Entry.IndexPart(whole: call.entry.inputs[input].shape)
      try checkIndices(call, input, part, try Self.value(bound, call.symbols), locations)
    case .carry(let output):
      guard let input = call.entry.replacedInput(output) else { return }
      call.outputs[output].copy(call.inputs[input])
    case .launch(let launch):
      let conditions = call
      guard let choice = launch.choices.first(where: { holds($0.conditions, conditions) }),
        let kernel = module.kernels.first(where: { $0.name == choice.kernel })
      else { return }
      var symbols: [String: Int] = [:]
      for (symbol, dim) in zip(kernel.symbols, choice.dims) { symbols[symbol.name] = try Self.value(dim, call.symbols) }
      try Self.check(symbols, kernel.symbols, "the kernel @\(kernel.name)")
      var places: [(memory: KernelMemory, start: Int)] = []
      for argument in launch.arguments { places.append(try place(argument, call)) }
      _ = try Self.launch(kernel, on: module.machine, symbols: symbols, places)
    case .loop(let loop): try run(loop, call)
    case .extent(let name, let argument): try define(name, argument, &call)
    case .branch(let branch):
      let steps = try holds(branch.condition, call) ? branch.then : branch.otherwise
      for step in steps { try run(step, &call) }
    }
  }

  /// Reads the value of a computed symbol.
  private func define(_ name: String, _ argument: Entry.Argument, _ call: inout Call) throws(Diagnostic) {
    guard let greatest = call.entry.computed.first(where: { $0.name == name })?.greatest else { return }
    let (memory, start) = try place(argument, call)
    guard (start..<start + 8).allSatisfy({ memory.written[$0] != 0 }) else {
      throw Diagnostic("entry @\(call.entry.name): the value of '\(name)' is read before it is written")
    }
    let value = (memory.bytes + start).loadUnaligned(as: Int.self)
    call.symbols[name] = min(max(value, 0), try Self.value(greatest, call.symbols))
  }

  private func run(_ loop: Entry.Loop, _ call: Call) throws(Diagnostic) {
    var inside = call
    for number in 0..<(try Self.value(loop.count, call.symbols)) {
      if let condition = loop.condition, !(try holds(condition, call)) { return }
      inside.symbols[loop.symbol.name] = number
      for step in loop.steps { try run(step, &inside) }
    }
  }

  /// The truth value that lies at `condition`.
  private func holds(_ condition: Entry.Argument, _ call: Call) throws(Diagnostic) -> Bool {
    let (memory, start) = try place(condition, call)
    guard memory.written[start] != 0 else {
      throw Diagnostic("entry @\(call.entry.name): a condition is read before it is written")
    }
    return (memory.bytes + start).load(as: UInt8.self) != 0
  }

  private func holds(_ conditions: [IndexCondition], _ call: Call) -> Bool {
    conditions.allSatisfy { condition in
      condition.evaluate { symbol in
        guard case .named(let name) = symbol else { return nil }
        return call.symbols[name]
      } ?? false
    }
  }

  private func place(_ argument: Entry.Argument, _ call: Call) throws(Diagnostic) -> (memory: KernelMemory, start: Int)
  {
    switch argument {
    case .input(let index): return (call.inputs[index], 0)
    case .output(let index): return (call.outputs[index], 0)
    case .arena(let offset): return (call.arena, try Self.value(offset, call.symbols))
    case .weight(let name):
      guard let memory = weights[name] else { throw Diagnostic("the weight '\(name)' is not given") }
      return (memory, 0)
    }
  }

  private func checkIndices(
    _ call: Call, _ input: Int, _ part: Entry.IndexPart, _ bound: Int, _ locations: LocationSet
  ) throws(Diagnostic) {
    let tensor = call.entry.inputs[input]
    let shape = try Self.extents(tensor.shape, call.symbols)
    let view = BufferView(tensor.name, tensor.element, shape, in: call.inputs[input], isContested: false)
    let values = view.contents().tensor.values
    var positions = [try Self.value(part.offset, call.symbols)]
    for axis in part.axes {
      let (extent, stride) = (try Self.value(axis.extent, call.symbols), try Self.value(axis.stride, call.symbols))
      positions = positions.flatMap { position in (0..<max(extent, 0)).map { position + $0 * stride } }
    }
    for offset in positions {
      let value = values[offset]
      // A great u64 shows as a negative number.
      if value.integer < 0 || value.integer >= bound {
        throw Diagnostic(
          "the input '\(tensor.name)' holds \(value) at \(view.place(offset)), which is not in 0..<\(bound)",
          at: locations)
      }
    }
  }

  private func results(_ call: Call) throws(Diagnostic) -> [String: TensorData] {
    var results: [String: TensorData] = [:]
    for (tensor, memory) in zip(call.entry.outputs, call.outputs) {
      let shape = try Self.extents(tensor.shape, call.symbols)
      let view = BufferView(tensor.name, tensor.element, shape, in: memory, isContested: false)
      let (contents, unwritten) = view.contents()
      if let unwritten {
        throw Diagnostic("entry @\(call.entry.name): the output \(view.place(unwritten)) is never written")
      }
      results[tensor.name] = contents
    }
    return results
  }
}
