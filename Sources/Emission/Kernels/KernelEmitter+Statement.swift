import CLLVM
import MartletKernelIR
import MartletScalars
import MartletSupport

extension KernelEmitter {
  /// Writes `statements`, whose names end with them.
  func emit(_ statements: [Statement]) throws(Diagnostic) {
    try inScope { () throws(Diagnostic) in
      for statement in statements { try emit(statement) }
    }
  }

  private func emit(_ statement: Statement) throws(Diagnostic) {
    switch statement {
    case .loop(let loop): try emit(loop)
    case .conditional(let conditions, let then, let otherwise): try emitConditional(conditions, then, otherwise)
    case .bind(let name, let expression):
      scope.names[name] = .value(try emit(expression), depth: scope.depth)
    case .allocate(let buffer, let initial): try allocate(buffer, initial)
    case .store(let name, let indices, let expression): try store(name, indices, try emit(expression))
    case .prefetch(let name, let indices): try prefetch(name, indices)
    case .shuffle(let name, let value, let mask):
      scope.names[name] = .value(shuffle(try emit(value), value.type, xor: mask), depth: scope.depth)
    case .barrier: barrier()
    case .call(let call): try emit(call)
    case .asynchronous(let body):
      try emit(body)
      closeGroup()
    case .wait(let count): try wait(leaving: count)
    case .located(let locations, let statements):
      let outer = lines?.enter(locations, builder)
      defer { if let outer { lines?.leave(outer, builder) } }
      // Names that are bound inside stay in force, as the statements belong to the body around them.
      for statement in statements { try emit(statement) }
    }
  }

  private func emit(_ loop: Loop) throws(Diagnostic) {
    switch loop.binding {
    case .serial: try emitSplit(loop) { () throws(Diagnostic) in try emitSerial(loop) }
    case .unroll: try emitSplit(loop) { () throws(Diagnostic) in try emitUnrolled(loop) }
    case .vector: try emitVector(loop)
    case .thread: try emitThreads(loop)
    case .parallel: throw error("the parallel loop over '\(loop.variable)' is not outermost")
    }
  }

  /// The constant extent of a written-out or vector loop.
  func constantExtent(_ loop: Loop) throws(Diagnostic) -> Int {
    guard let extent = scope.resolved(loop.extent).constant else {
      throw error(
        "the extent \(loop.extent) of the \(loop.binding.rawValue) loop over '\(loop.variable)' is not constant")
    }
    return extent
  }

  private func emitUnrolled(_ loop: Loop) throws(Diagnostic) {
    let extent = try constantExtent(loop)
    if extent > Self.greatestUnroll {
      throw error("the loop over '\(loop.variable)' is written out \(extent) times, more than \(Self.greatestUnroll)")
    }
    for number in 0..<extent {
      try inScope { () throws(Diagnostic) in
        scope.names[loop.variable] = .fixed(number)
        try emitWhere(loop.conditions) { () throws(Diagnostic) in try emit(loop.body) }
      }
    }
  }

  /// More would make code that is slower than a loop.
  private static let greatestUnroll = 1024

  /// Runs `body` where `conditions` hold.
  func emitWhere(
    _ conditions: [IndexCondition], _ body: () throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    try emitWhere(test(conditions), then: body)
  }

  private func emitConditional(
    _ conditions: [IndexCondition], _ then: [Statement], _ otherwise: [Statement]
  ) throws(Diagnostic) {
    try emitWhere(test(conditions)) { () throws(Diagnostic) in
      try emit(then)
    } otherwise: { () throws(Diagnostic) in
      try emit(otherwise)
    }
  }

  // MARK: Register memory

  /// Memory of the task's own, which the optimiser turns into registers where all indices are constant.
  private func allocate(_ buffer: Buffer, _ initial: Expression?) throws(Diagnostic) {
    if buffer.memory == .shared { return try allocateShared(buffer) }
    var count = 1
    for extent in buffer.shape {
      guard let constant = scope.resolved(extent).constant, constant >= 0 else {
        throw error("the extent \(extent) of '\(buffer.name)' is not constant")
      }
      count = count.multipliedReportingOverflow(by: constant).partialValue
    }
    if count > Self.greatestAllocation / buffer.element.byteCount {
      throw error("'\(buffer.name)' takes more than \(Self.greatestAllocation >> 10) KiB of the stack")
    }
    let memory = context.memory(buffer.element)
    let pointer = builder.stack(memory, count: max(count, 1), alignment: 64, name: buffer.name)
    scope.places[buffer.name] = Scope.Place(pointer: pointer, buffer: buffer)
    guard let initial, count > 0 else { return }
    try fill(pointer, with: toMemory(try emit(initial), buffer.element), count: count, buffer)
  }

  /// Threads of a caller's own may have small stacks.
  private static let greatestAllocation = 256 << 10

  /// Sets all elements, in pieces of the width that the buffer is used in.
  private func fill(_ pointer: Value, with value: Value, count: Int, _ buffer: Buffer) throws(Diagnostic) {
    let memory = context.memory(buffer.element)
    let width = fillWidth(buffer, count: count)
    let piece = width == 1 ? value : builder.broadcast(value, width)
    let pieces = count / width
    func set(_ position: Value) {
      let offset = builder.multiply(position, context.constant(width))
      builder.store(piece, builder.address(memory, pointer, offset), alignment: buffer.element.byteCount)
    }
    if pieces <= 128 {
      for position in 0..<pieces { set(context.constant(position)) }
    } else {
      try builder.loop("fill", from: context.constant(0), to: context.constant(pieces), surelyRuns: true) {
        (position) throws(Diagnostic) in set(position)
      }
    }
  }

  /// The number of elements that are set at once: the lanes of the narrowest vector loop that runs along the last axis,
  /// so that the optimiser sees pieces of one size.
  private func fillWidth(_ buffer: Buffer, count: Int) -> Int {
    let row = buffer.shape.last.flatMap { scope.resolved($0).constant } ?? 1
    let widths = VectorWidths(kernel.body, of: buffer.name, for: machine).widths.filter { $0 > 0 && row % $0 == 0 }
    if let least = widths.min() { return least }
    return count > 128 && count % 8 == 0 ? 8 : 1
  }
}
