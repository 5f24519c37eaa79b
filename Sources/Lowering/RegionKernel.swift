import MartletGraphIR
import MartletKernelIR
import MartletScalars
import MartletSupport

/// A region on its way to a kernel: its buffers, and the writers that a schedule drives.
struct RegionKernel {
  /// The region.
  let region: Region
  /// What it is written for.
  let machine: Machine
  /// What products of f32 may be rounded to.
  let matmulPrecision: MatmulPrecision
  /// The buffers of the body's outputs, in order.
  let outputs: [Buffer]
  /// The buffers that the kernel works in, in order.
  let scratch: [Buffer]
  /// Writes values as expressions.
  var values: RegionWriter
  /// Writes loops and statements.
  var writer: KernelWriter
  /// How the kernel is scheduled, and why so.
  var choice = ScheduleChoice("")
  private let parameters: [Kernel.Parameter]
  private let symbols: [DimSymbol]

  /// Whether an operand lies where a result does.
  let isInPlace: Bool

  /// Prepares a kernel for `region`. `operandTypes` are the types that the operands have in memory, where packing
  /// changes them; `names` are hints for the names of the operands' buffers; `packings` are the packings of weights;
  /// `inPlace` the numbers of operands that lie where results do, with those of the results; `matmulPrecision` says what
  /// products may be rounded to.
  init(
    _ region: Region, operandTypes: [TensorType], names: [String], packings: [Int: View],
    inPlace: [Int: Int], machine: Machine, matmulPrecision: MatmulPrecision
  ) {
    self.region = region
    self.matmulPrecision = matmulPrecision
    self.machine = machine
    symbols = region.body.symbols.map(\.unbound)
    var writer = KernelWriter(ranges: region.body.ranges, taken: region.body.symbols.map(\.name))
    var parameters: [Kernel.Parameter] = []
    var inputs: [Int: InputBuffer] = [:]
    for (number, input) in region.body.inputs.enumerated() {
      let type = operandTypes[number]
      let buffer = Buffer(writer.freshName(names[number]), type.element, type.shape)
      inputs[input.value.node] = InputBuffer(buffer: buffer, packing: packings[number])
      if inPlace[number] == nil { parameters.append(.init(buffer, .read)) }
    }
    var outputs: [Buffer] = []
    for output in region.body.outputs {
      let type = region.body.type(of: output.value)
      outputs.append(
        Buffer(writer.freshName(outputs.isEmpty ? "out" : "out\(outputs.count)"), type.element, type.shape))
    }
    self.outputs = outputs
    for (number, input) in region.body.inputs.enumerated() {
      guard let result = inPlace[number] else { continue }
      inputs[input.value.node] = InputBuffer(buffer: outputs[result], packing: nil)
    }
    scratch = region.scratch.map { Buffer(writer.freshName("work"), $0.element, $0.shape) }
    self.parameters =
      parameters
      + outputs.enumerated().map { .init($1, inPlace.values.contains($0) ? .readWrite : .write) }
      + scratch.map { .init($0, .scratch) }
    isInPlace = !inPlace.isEmpty
    self.writer = writer
    values = RegionWriter(region, inputs: inputs)
  }

  /// Writes a loop around what `body` writes; an extent of 1 gives no loop and index 0, an extent of 0 nothing.
  mutating func loop(
    _ hint: String, _ extent: IndexExpression, _ binding: Binding,
    _ body: (inout RegionKernel, IndexExpression) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    let extent = writer.ranges.simplified(extent)
    if extent == 0 { return }
    if extent == 1 { return try body(&self, 0) }
    let loop = writer.openLoop(hint, extent, binding)
    try body(&self, loop.index)
    writer.closeLoop(loop)
  }

  /// Writes the vector loop over the elements `first..<first + lanes` of an axis of `extent` around `body`.
  mutating func lanes(
    _ hint: String, _ extent: IndexExpression, first: IndexExpression, lanes: Int,
    _ body: (inout RegionKernel, LanePlace) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    if lanes == 1 { return try body(&self, LanePlace(element: first, lane: 0)) }
    let (loop, index) = writer.openLanes(hint, extent, first: first, lanes: lanes)
    try body(&self, index)
    writer.closeLoop(loop)
  }

  /// Writes a loop over all vectors of an axis of `extent`, with the vector loop inside, around `body`.
  mutating func vectorLoop(
    _ hint: String, _ extent: IndexExpression, lanes: Int, binding: Binding = .serial,
    _ body: (inout RegionKernel, LanePlace) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    let vectors = writer.ranges.simplified(extent.ceilDivided(by: IndexExpression(lanes)))
    try loop(hint + "v", vectors, binding) { kernel, vector throws(Diagnostic) in
      try kernel.lanes(hint, extent, first: IndexExpression(lanes) * vector, lanes: lanes, body)
    }
  }

  /// Stores the outputs at `indices`, where the contraction at `position` of the body gives `value`.
  mutating func storeResult(
    of position: Int, at indices: [IndexExpression], _ value: Expression
  ) throws(Diagnostic) {
    let type = region.body.nodes[position].types[0].element
    let product = writer.bindHere("product", values.cast(value, to: type))
    writer.remember(product, for: RegionPoint(value: Value(position), indices: indices))
    for (output, buffer) in zip(region.body.outputs, outputs) {
      writer.store(buffer, indices, try values.write(output.value, at: indices, &writer))
    }
  }

  /// Fetches where `storeResult` stores at `indices`, and what is surely read there too: inputs of that shape that what
  /// the contraction at `position` gives meets in a later map, as summands.
  mutating func prefetchResult(of position: Int, at indices: [IndexExpression]) {
    var buffers = outputs
    for node in region.body.nodes.dropFirst(position + 1) {
      guard case .map = node.kind else { continue }
      for operand in node.operands {
        guard let input = values.inputs[operand.node], input.packing == nil, !buffers.contains(input.buffer),
          input.buffer.shape == outputs[0].shape
        else { continue }
        buffers.append(input.buffer)
      }
    }
    for buffer in buffers { writer.prefetch(buffer, indices) }
  }

  /// With so many tasks, the parts of a further axis are not tasks of their own: a task costs some divisions.
  private static let manyTasks = 64

  /// Whether there surely are many tasks, if each index of axes of these extents is one.
  func areManyTasks(_ extents: [IndexExpression]) -> Bool {
    (writer.ranges.bounds(of: .product(extents)).lower ?? 0) >= Self.manyTasks
  }

  /// The number of lanes of a vector loop over elements of `type`.
  func lanes(_ type: DataType) -> Int { machine.vectorBytes / max(type.byteCount, 1) }

  /// The number of lanes for an axis of `extent`: no more than the least power of two that covers a constant extent.
  func lanes(_ type: DataType, over extent: IndexExpression, vectors: Int = 1) -> Int {
    let wide = lanes(type) * vectors
    guard let count = writer.ranges.bounds(of: extent).upper, count < wide else { return wide }
    var lanes = 1
    while lanes < count { lanes *= 2 }
    return lanes
  }

  /// The number of lanes for an axis of `extent`: those of up to `Machine.registersAtOnce` registers, as many as surely
  /// divide it, else of `least`.
  func lanes(_ type: DataType, over extent: IndexExpression, from least: Int) -> Int {
    var vectors = Machine.registersAtOnce
    while vectors > least, !writer.ranges.proveDivisible(extent, by: vectors * lanes(type)) { vectors /= 2 }
    return lanes(type, over: extent, vectors: vectors)
  }

  /// The widest float or whole number type that the body computes with, which decides the number of lanes.
  var computeType: DataType {
    let types = region.body.outputs.map { region.body.type(of: $0.value).element }
    return types.max { $0.byteCount < $1.byteCount } ?? .f32
  }

  /// The finished kernel.
  func finish(name: String) -> Kernel {
    let body = writer.statements
    let used = Self.symbolNames(in: body, parameters.map(\.buffer))
    return Kernel(
      name, symbols: symbols.filter { used.contains($0.name) }, parameters: parameters, body: body,
      locations: region.locations)
  }

  private static func symbolNames(in body: [Statement], _ buffers: [Buffer]) -> Set<String> {
    var names: Set<String> = []
    func note(_ expressions: [IndexExpression]) {
      for case .named(let name) in expressions.flatMap(\.symbols) { names.insert(name) }
    }
    for buffer in buffers { note(buffer.shape) }
    for statement in body { statement.forEachIndex { note([$0]) } }
    return names
  }
}
