import MartletKernelIR
import MartletScalars
import MartletSupport

/// Writes the body of a kernel template into a kernel: parameters and extents are put in, loads and stores of the
/// template's own parameters go to hooks, and everything else keeps its form under fresh names.
struct TemplateWriter {
  /// What a load of a parameter of the template becomes, given the indices as iteration symbols.
  typealias LoadHook = (inout RegionKernel, [IndexExpression]) throws(Diagnostic) -> Expression
  /// What a store to a parameter of the template becomes.
  typealias StoreHook = (inout RegionKernel, [IndexExpression], Expression) throws(Diagnostic) -> Void

  /// What a prefetch of a parameter of the template becomes; its indices may lie outside.
  typealias PrefetchHook = (inout RegionKernel, [IndexExpression]) -> Void

  /// A copy from a parameter of the template into shared memory.
  struct Copy {
    /// Where the elements go.
    let buffer: Buffer
    let place: [IndexExpression]
    /// Where they come from, along the last axis: outside of the parameter where there are none.
    let source: [IndexExpression]
    /// How many there are; the others become 0.
    let count: IndexExpression
    /// How many there can be.
    let elements: Int
  }

  /// What a copy from a parameter of the template becomes.
  typealias CopyHook = (inout RegionKernel, Copy) throws(Diagnostic) -> Void

  /// What a run of so many elements of a parameter of the template becomes, which a procedure of CPUs reads from the element
  /// with the indices on.
  typealias RunHook = (inout RegionKernel, [IndexExpression], Int) throws(Diagnostic) -> Call.Operand

  /// Hooks by the name of the template's parameter.
  let loads: [String: LoadHook]
  let stores: [String: StoreHook]
  let prefetches: [String: PrefetchHook]
  let copies: [String: CopyHook]
  let runs: [String: RunHook]
  /// The axes that make up an extent of the template, by its name: a loop over it becomes a nest of loops over them, so
  /// that hooks need not divide.
  let axes: [String: [IndexExpression]]
  /// The shapes of the template's parameters, whose indices the hooks get as symbols of that range.
  private let shapes: [String: [IndexExpression]]
  /// The type that stands for the template's f32: templates compute in the type of the region's partial sums.
  private let element: DataType
  /// The type that stands for the template's bf16: that of what tensor cores multiply.
  private let factor: DataType
  /// The type that stands for the template's u32: that of what is put in order.
  private let key: DataType
  private var symbols: [Symbol: IndexExpression]
  private var buffers: [String: Buffer] = [:]
  private var bindings: [String: Expression] = [:]

  /// A writer of `template` with `values` for its integer parameters and extents, computing in `element`, of products of
  /// `factor`, by keys of the type `key`.
  init(
    _ template: Kernel, values: [String: IndexExpression], axes: [String: [IndexExpression]] = [:], element: DataType,
    factor: DataType = .bf16, key: DataType = .u32, loads: [String: LoadHook], stores: [String: StoreHook],
    prefetches: [String: PrefetchHook] = [:], copies: [String: CopyHook] = [:], runs: [String: RunHook] = [:]
  ) {
    self.runs = runs
    self.factor = factor
    self.key = key
    self.copies = copies
    self.axes = axes
    self.element = element
    self.loads = loads
    self.stores = stores
    self.prefetches = prefetches
    symbols = Dictionary(uniqueKeysWithValues: values.map { (Symbol.named($0.key), $0.value) })
    let symbols = symbols
    shapes = Dictionary(
      uniqueKeysWithValues: template.parameters.map { parameter in
        (parameter.buffer.name, parameter.buffer.shape.map { $0.substituting { symbols[$0] } })
      })
  }

  /// Writes `statements` at the present place.
  /// - Throws: what the hooks throw.
  mutating func write(_ statements: [Statement], _ kernel: inout RegionKernel) throws(Diagnostic) {
    for statement in statements { try write(statement, &kernel) }
  }

  private mutating func write(_ statement: Statement, _ kernel: inout RegionKernel) throws(Diagnostic) {
    switch statement {
    case .loop(let loop): try write(loop, &kernel)
    case .conditional(let conditions, let then, let otherwise):
      try writeConditional(conditions, then, otherwise, &kernel)
    case .bind(let name, let value):
      let bound = kernel.writer.bindHere(name, try expression(value, &kernel))
      bindings[name] = bound
      if case .variable(let fresh, .i64) = bound { symbols[.named(name)] = .named(fresh) }
    case .allocate(let buffer, let initial):
      let value: Expression?
      if let initial { value = try expression(initial, &kernel) } else { value = nil }
      let extents = buffer.shape.map { put($0).constant ?? 1 }
      buffers[buffer.name] = kernel.writer.allocate(
        buffer.name, put(buffer.element), extents, initial: value, memory: buffer.memory)
    case .store(let name, let indices, let value):
      let value = try expression(value, &kernel)
      if let buffer = buffers[name] {
        kernel.writer.store(buffer, indices.map(put), value)
      } else if let hook = stores[name] {
        try hook(&kernel, elements(name, indices, &kernel), value)
      }
    // What most hooks read is not one element; nothing is lost.
    case .prefetch(let name, let indices): prefetches[name]?(&kernel, indices.map(put))
    case .shuffle(let name, let value, let mask):
      bindings[name] = kernel.writer.bindShuffled(name, try expression(value, &kernel), xor: mask)
    case .barrier: kernel.writer.add(.barrier)
    case .call(let call): try write(call, &kernel)
    case .asynchronous(let body):
      kernel.writer.openBlock()
      try write(body, &kernel)
      kernel.writer.add(.asynchronous(kernel.writer.closeBlock()))
    case .wait(let count): kernel.writer.add(.wait(put(count)))
    case .located(_, let statements): try write(statements, &kernel)
    }
  }

  /// A copy from a parameter goes to its hook; other calls stay.
  private mutating func write(_ call: Call, _ kernel: inout RegionKernel) throws(Diagnostic) {
    if call.operands.count == 3, case .place(let name, let place) = call.operands[0], let buffer = buffers[name],
      case .place(let parameter, let source) = call.operands[1], let hook = copies[parameter],
      case .count(let count) = call.operands[2]
    {
      let copy = Copy(
        buffer: buffer, place: place.map(put), source: source.map(put),
        count: kernel.writer.ranges.simplified(put(count)),
        elements: call.procedure.operands[0].elements(of: buffer.element))
      return try hook(&kernel, copy)
    }
    var operands: [Call.Operand] = []
    for (operand, wanted) in zip(call.operands, call.procedure.operands) {
      switch operand {
      case .place(let name, let indices):
        if buffers[name] == nil, case .anywhere(let type) = wanted.role, let hook = runs[name] {
          operands.append(try hook(&kernel, indices.map(put), wanted.elements(of: type)))
        } else {
          operands.append(.place(buffers[name]?.name ?? name, indices.map(put)))
        }
      case .count(let count): operands.append(.count(put(count)))
      }
    }
    kernel.writer.call(put(call.procedure), operands)
  }

  private mutating func write(_ loop: Loop, _ kernel: inout RegionKernel) throws(Diagnostic) {
    if loop.conditions.isEmpty, case .named(let name)? = loop.extent.symbol, let axes = axes[name], axes.count > 1 {
      return try AxisNest(axes, binding: loop.binding).write(&kernel, hint: loop.variable) {
        kernel, indices throws(Diagnostic) in
        symbols[.named(loop.variable)] = zip(indices, axes).reduce(0) { $0 * $1.1 + $1.0 }
        try write(loop.body, &kernel)
      }
    }
    let extent = kernel.writer.ranges.simplified(put(loop.extent))
    if extent == 0 { return }
    if extent == 1 {
      symbols[.named(loop.variable)] = 0
      return try writeConditional(loop.conditions, loop.body, [], &kernel)
    }
    let open = kernel.writer.openLoop(
      loop.variable, extent, loop.binding, isGuarded: !loop.conditions.isEmpty)
    symbols[.named(loop.variable)] = open.index
    // A condition may name the loop's own variable, so it is put in once that is known.
    let conditions = loop.conditions.compactMap { put($0).unproved(with: kernel.writer.ranges) }
    try write(loop.body, &kernel)
    kernel.writer.closeLoop(open, where: conditions)
  }

  private mutating func writeConditional(
    _ conditions: [IndexCondition], _ then: [Statement], _ otherwise: [Statement], _ kernel: inout RegionKernel
  ) throws(Diagnostic) {
    let ranges = kernel.writer.ranges
    let open = conditions.map(put).compactMap { $0.unproved(with: ranges) }
    if open.isEmpty { return try write(then, &kernel) }
    if open.contains(where: { $0.isDisproved(with: ranges) }) { return try write(otherwise, &kernel) }
    kernel.writer.openBlock()
    try write(then, &kernel)
    let first = kernel.writer.closeBlock()
    kernel.writer.openBlock()
    try write(otherwise, &kernel)
    let second = kernel.writer.closeBlock()
    // A prefetch without a hook leaves nothing.
    if first.isEmpty && second.isEmpty { return }
    kernel.writer.add(.conditional(open, then: first, otherwise: second))
  }

  private mutating func expression(
    _ expression: Expression, _ kernel: inout RegionKernel
  ) throws(Diagnostic) -> Expression {
    switch expression {
    case .literal(let value):
      let type = put(value.type)
      if type == value.type { return expression }
      return .literal(type.isFloat ? ScalarValue(value.double, as: type) : ScalarValue(value.integer, as: type))
    case .index(let index): return .index(kernel.writer.written(put(index)))
    case .variable(let name, _): return bindings[name] ?? expression
    case .load(let name, let indices, _):
      if let buffer = buffers[name] { return kernel.writer.load(buffer, indices.map(put)) }
      guard let hook = loads[name] else { return expression }
      return try hook(&kernel, elements(name, indices, &kernel))
    case .scalar(let op, let operands, let type):
      var written: [Expression] = []
      for operand in operands { written.append(try self.expression(operand, &kernel)) }
      // Templates say fma; a machine that cannot fuse multiplies and adds.
      if op == .fma { return kernel.machine.multiplyAdd(written[0], written[1], written[2]) }
      return .scalar(op, written, put(type))
    case .conditional(let conditions, let first, let second):
      let open = conditions.map(put).compactMap { $0.unproved(with: kernel.writer.ranges) }
      if open.isEmpty { return try self.expression(first, &kernel) }
      kernel.writer.beginConditional()
      defer { kernel.writer.endConditional() }
      let then = try self.expression(first, &kernel)
      return .conditional(open.map(kernel.writer.written), then, try self.expression(second, &kernel))
    }
  }

  /// Indices of a template's parameter as iteration symbols, each known to lie inside of its axis.
  private func elements(
    _ name: String, _ indices: [IndexExpression], _ kernel: inout RegionKernel
  ) -> [IndexExpression] {
    guard let shape = shapes[name] else { return indices.map(put) }
    return zip(indices, shape).map { kernel.writer.element(put($0), below: $1) }
  }

  private func put(_ type: DataType) -> DataType {
    type == .f32 ? element : type == .bf16 ? factor : type == .u32 ? key : type
  }

  /// The procedure for what is multiplied.
  private func put(_ procedure: HardwareProcedure) -> HardwareProcedure {
    let name = procedure.name.replacing("_\(DataType.bf16)", with: "_\(factor)")
    return HardwareProcedure.named(name) ?? procedure
  }

  private func put(_ expression: IndexExpression) -> IndexExpression { expression.substituting { symbols[$0] } }

  private func put(_ condition: IndexCondition) -> IndexCondition { condition.substituting { symbols[$0] } }
}

extension IndexCondition {
  /// Whether the condition surely does not hold.
  func isDisproved(with ranges: SymbolRanges) -> Bool {
    if let upper, ranges.proveNonNegative(value - upper) { return true }
    if let lower, ranges.proveLess(value, than: lower) { return true }
    return false
  }
}
