internal import CFFI
public import MartletArtifact
internal import MartletScalars
public import MartletSupport

/// All that changes while a model runs: working memory, error text, the threads to use. A context serves one call at a
/// time; make one for each thread that calls.
public final class ModelContext {
  /// The model that the context is for.
  public let model: LoadedModel
  /// What the executor's address in the state belongs to.
  private let executor: AnyObject?
  let state: UnsafeMutablePointer<martlet_context>
  var arguments = ArgumentList()
  /// The device and what the context has of it; nil for the CPU.
  let device: DeviceResources?
  private let arena: Arena
  private var plan: Plan?

  /// What the context is ready for: an entry, its dims, and the shapes that follow.
  struct Plan {
    var entry: ObjectIdentifier
    var dims: [Int]
    var inputs: [[Int]]
    var outputs: [[Int]]
  }

  /// A context for `model` that shares its work with `executor`, or works on the calling thread alone. `level` forces a
  /// CPU level by its name, such as `x86-64-v3`.
  /// - Throws: a diagnostic if there is no such level.
  public convenience init(
    _ model: LoadedModel, executor: ThreadExecutor? = nil, level: String? = nil
  ) throws(Diagnostic) {
    try self.init(model, executor, executor?.pointer, level, nil)
  }

  /// A context for `model` whose launches `recorder` notes.
  /// - Throws: a diagnostic if there is no such level.
  public convenience init(
    _ model: LoadedModel, recorder: LaunchRecorder, level: String? = nil
  ) throws(Diagnostic) {
    try self.init(model, recorder, recorder.pointer, level, nil)
  }

  /// A context for the model of `device` that runs there, in a stream of its own. With `records`, the launches of an entry
  /// are recorded and run again as one for as long as dims and memory stay the same.
  /// - Throws: a diagnostic of the driver.
  public convenience init(on device: ModelDevice, records: Bool = true) throws(Diagnostic) {
    try self.init(device.model, nil, nil, nil, try DeviceResources(device, records: records))
  }

  private init(
    _ model: LoadedModel, _ executor: AnyObject?, _ pointer: UnsafePointer<martlet_executor>?, _ level: String?,
    _ device: DeviceResources?
  ) throws(Diagnostic) {
    if device == nil, model.manifest.device != nil, model.manifest.target.levels.isEmpty {
      throw Diagnostic(
        "model '\(model.manifest.model)' has code for GPUs alone",
        notes: ["run it with --device cuda; in Swift, make the context on a ModelDevice"])
    }
    var number: Int32 = -1
    if let level {
      guard let known = Machine.level(named: level) else {
        throw Diagnostic(
          "there is no CPU level '\(level)'",
          notes: ["known levels are \(Machine.levels.map(\.name).joined(separator: ", "))"])
      }
      number = Int32(known.number)
    }
    self.model = model
    self.executor = executor
    self.device = device
    arena = Arena(on: device?.device)
    state = UnsafeMutablePointer<martlet_context>.allocate(capacity: 1)
    state.initialize(to: martlet_context())
    state.pointee.size = MemoryLayout<martlet_context>.size
    state.pointee.abi = UInt32(ArtifactFormat.abi)
    state.pointee.level = number
    state.pointee.executor = pointer
    device?.install(in: state)
    if let weights = model.weights {
      state.pointee.weights = weights.unsafeBytes.baseAddress
      state.pointee.weights_size = weights.byteCount
    }
  }

  deinit {
    state.deallocate()
  }

  /// The size of the working memory that the context holds, in bytes.
  public var arenaByteCount: Int { arena.byteCount }

  /// Runs `entry` on `inputs`, in the order of its signature. Dims that no input shows come from `dims`, by name.
  /// - Returns: the outputs, in the order of the signature.
  /// - Throws: a diagnostic if an input breaks the entry's contract, or if there is not enough memory.
  public func run(
    _ entry: ModelEntry, _ inputs: [HostTensor], dims: [(name: String, value: Int)] = []
  ) throws(Diagnostic) -> [HostTensor] {
    let values = try self.dims(of: inputs, dims, entry.signature)
    var outputs: [HostTensor] = []
    for output in entry.signature.outputs { outputs.append(try HostTensor(output.type, try output.extents(values))) }
    try run(entry, inputs, into: &outputs, dims: values)
    return outputs
  }

  /// Runs `entry` on `inputs` and writes into `outputs`, which have the types and the shapes of the signature. Those whose
  /// extents the call returns have these afterwards, and may be given again. After
  /// the first call with the same dims, nothing is allocated unless an output is shared with another tensor.
  /// - Throws: a diagnostic if a tensor breaks the entry's contract, or if there is not enough memory.
  public func run(
    _ entry: ModelEntry, _ inputs: [HostTensor], into outputs: inout [HostTensor], dims: DimValues
  ) throws(Diagnostic) {
    let signature = entry.signature
    let plan = try prepare(entry, dims)
    try check(inputs, signature.inputs, plan.inputs, signature, kind: "input")
    try expand(&outputs, signature.outputs.indices.map { $0 }, plan, signature)
    try check(outputs, signature.outputs, plan.outputs, signature, kind: "output")
    arguments.reset(count: entry.function.argumentCount)
    arguments.append(address: UInt(bitPattern: state))
    for input in inputs { arguments.append(address: input.address) }
    for place in outputs.indices { arguments.append(address: outputs[place].writableAddress()) }
    for value in dims.values { arguments.append(value) }
    let code = callReturningExtents(entry, &outputs, signature.outputs.indices.map { $0 })
    // The tensors are used only by their addresses; they must live until here.
    withExtendedLifetime((inputs, outputs, executor)) {}
    if code != 0 { throw failure(code) }
  }

  /// The dims that the shapes of `inputs` show, and `given` ones, after checking the types.
  private func dims(
    of inputs: [HostTensor], _ given: [(name: String, value: Int)], _ signature: Signature
  ) throws(Diagnostic) -> DimValues {
    for (tensor, input) in zip(inputs, signature.inputs)
    where inputs.count == signature.inputs.count && tensor.type != input.type {
      throw Diagnostic(
        "input '\(input.name)' is \(tensor.typeDescription), must be \(input.typeDescription)",
        at: input.location.map { SourceLocation(place: $0) })
    }
    return try signature.dims(ofInputs: inputs.map(\.shape), known: given)
  }

  func call(_ function: ForeignFunction) -> Int32 {
    Int32(truncatingIfNeeded: arguments.call(function))
  }

  /// Runs `entry` and lets what it computes in place of inputs take their places in `inputs`, in their own memory.
  /// - Returns: the outputs that are in place of no input, in the order of the signature.
  /// - Throws: a diagnostic if an input breaks the entry's contract, or if there is not enough memory; then `inputs` are as
  ///   they were.
  public func runInPlace(
    _ entry: ModelEntry, _ inputs: inout [HostTensor], dims: [(name: String, value: Int)] = []
  ) throws(Diagnostic) -> [HostTensor] {
    let values = try self.dims(of: inputs, dims, entry.signature)
    var outputs: [HostTensor] = []
    for output in entry.signature.outputs where output.inPlaceOf == nil {
      outputs.append(try HostTensor(output.type, try output.extents(values)))
    }
    try runInPlace(entry, &inputs, into: &outputs, dims: values)
    return outputs
  }

  /// Runs `entry` as above and writes the outputs that are in place of no input into `outputs`. After the first call with
  /// the same dims, nothing is allocated unless a tensor that is written is shared with another.
  /// - Throws: as above.
  public func runInPlace(
    _ entry: ModelEntry, _ inputs: inout [HostTensor], into outputs: inout [HostTensor], dims: DimValues
  ) throws(Diagnostic) {
    let signature = entry.signature
    let plan = try prepare(entry, dims)
    let replaced = signature.replacedInputs
    let others = replaced.indices.filter { replaced[$0] == nil }
    try expand(&outputs, others, plan, signature)
    try check(inputs, signature.inputs, plan.inputs, signature, kind: "input")
    try check(
      outputs, others.map { signature.outputs[$0] }, others.map { plan.outputs[$0] }, signature, kind: "output")
    arguments.reset(count: entry.function.argumentCount)
    arguments.append(address: UInt(bitPattern: state))
    for place in inputs.indices {
      arguments.append(address: replaced.contains(place) ? inputs[place].writableAddress() : inputs[place].address)
    }
    var next = outputs.startIndex
    for input in replaced {
      arguments.append(address: input.map { inputs[$0].address } ?? outputs[next].writableAddress())
      if input == nil { next += 1 }
    }
    for value in dims.values { arguments.append(value) }
    let code = callReturningExtents(entry, &outputs, others)
    withExtendedLifetime((inputs, outputs, executor)) {}
    if code != 0 { throw failure(code) }
  }

  /// Gives those of `outputs` whose extents a call returns room for the greatest ones; `numbers` are their positions in the
  /// signature.
  private func expand(
    _ outputs: inout [HostTensor], _ numbers: [Int], _ plan: Plan, _ signature: Signature
  ) throws(Diagnostic) {
    for (place, number) in zip(outputs.indices, numbers)
    where signature.returnedExtents.contains(where: { $0.output == number }) {
      try outputs[place].expand(to: plan.outputs[number])
    }
  }

  /// Makes the call with the arguments so far and room for the extents that it returns, which `outputs` get; `numbers` are
  /// their positions in the signature.
  private func callReturningExtents(_ entry: ModelEntry, _ outputs: inout [HostTensor], _ numbers: [Int]) -> Int32 {
    let returned = entry.signature.returnedExtents
    if returned.isEmpty {
      arguments.append(address: 0)
      return call(entry.function)
    }
    let room = UnsafeMutablePointer<Int64>.allocate(capacity: returned.count)
    room.initialize(repeating: 0, count: returned.count)
    defer { room.deallocate() }
    arguments.append(address: UInt(bitPattern: room))
    let code = call(entry.function)
    if code != 0 { return code }
    for (place, number) in zip(outputs.indices, numbers) {
      var shape = outputs[place].shape
      for (extent, axis) in zip(0..., returned) where axis.output == number { shape[axis.axis] = Int(room[extent]) }
      outputs[place].shrink(to: shape)
    }
    return code
  }

  private func check(
    _ tensors: [HostTensor], _ wanted: [Signature.Tensor], _ shapes: [[Int]], _ signature: Signature, kind: String
  ) throws(Diagnostic) {
    guard tensors.count == wanted.count else {
      throw Diagnostic("entry '\(signature.name)' has \(wanted.count) \(kind)s, \(tensors.count) are given")
    }
    for place in tensors.indices
    where tensors[place].type != wanted[place].type || tensors[place].shape != shapes[place] {
      let extents = shapes[place].map(String.init).joined(separator: ", ")
      throw Diagnostic(
        "\(kind) '\(wanted[place].name)' is \(tensors[place].typeDescription), "
          + "must be \(wanted[place].type.rawValue)[\(extents)]")
    }
  }

  /// Computes the shapes for `dims` and makes the arena large enough, unless the last call had the same.
  func prepare(_ entry: ModelEntry, _ dims: DimValues) throws(Diagnostic) -> Plan {
    precondition(model.entries.contains { $0 === entry }, "the entry belongs to another model")
    if let plan, plan.entry == ObjectIdentifier(entry), plan.dims == dims.values { return plan }
    var next = Plan(entry: ObjectIdentifier(entry), dims: dims.values, inputs: [], outputs: [])
    for tensor in entry.signature.inputs { next.inputs.append(try tensor.extents(dims)) }
    for tensor in entry.signature.outputs { next.outputs.append(try tensor.extents(dims)) }
    // Where the arena cannot grow there may be none.
    plan = nil
    try sizeArena(entry, dims)
    plan = next
    return next
  }

  private func sizeArena(_ entry: ModelEntry, _ dims: DimValues) throws(Diagnostic) {
    arguments.reset(count: dims.values.count + 1)
    for value in dims.values { arguments.append(value) }
    let needed = Int(arguments.call(device == nil ? entry.arenaSize : entry.deviceArenaSize ?? entry.arenaSize))
    guard needed >= 0 else {
      throw Diagnostic("the dims of entry '\(entry.signature.name)' are out of their ranges")
    }
    if needed <= arena.byteCount { return }
    defer {
      state.pointee.arena = arena.address.flatMap { UnsafeMutableRawPointer(bitPattern: $0) }
      state.pointee.arena_size = arena.byteCount
    }
    try arena.grow(to: needed, for: entry.signature.name)
  }

  /// The model's own report of what was wrong: `FILE:LINE: error: MESSAGE`, or the message alone.
  func failure(_ code: Int32) -> Diagnostic {
    let text = withUnsafeBytes(of: &state.pointee.error) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    let mark = ": error: "
    if text.isEmpty { return Diagnostic("the call failed with code \(code)") }
    var rest = text[...]
    while !rest.isEmpty, !rest.hasPrefix(mark) { rest = rest.dropFirst() }
    if rest.isEmpty { return Diagnostic(text) }
    return Diagnostic(
      String(rest.dropFirst(mark.count)), at: SourceLocation(place: String(text[..<rest.startIndex])))
  }
}
