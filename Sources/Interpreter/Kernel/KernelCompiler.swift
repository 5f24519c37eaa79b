import MartletKernelIR
import MartletScalars
import MartletSupport

/// Prepares a kernel for execution at given values of its symbols: names become slots, buffers become memory,
/// expressions become straight-line code over lanes.
struct KernelCompiler {
  /// Where the values of a `let` lie.
  struct Variable {
    let values: UnsafeMutablePointer<UInt64>
    /// The number of values: one for all lanes, or one for each lane or several lanes in a row.
    let count: Int
  }

  /// The thread loops and the vector loop that are being prepared.
  struct LaneScope {
    let slots: LaneSlots
    /// The names whose values differ between lanes.
    var varying: Set<String>
    /// The lanes that are switched on, nil where all are.
    var mask: UnsafeMutablePointer<UInt8>?
    /// The number of threads; 1 outside of thread loops.
    var threads = 1
  }

  let kernel: Kernel
  let machine: Machine
  let allocations = KernelAllocations()
  private let symbols: [String: Int]
  private(set) var views: [String: BufferView]
  private(set) var variables: [String: Variable] = [:]
  private(set) var slots: [String: Int] = [:]
  var lane: LaneScope?
  private var locations: LocationSet
  private var loops: [(name: String, slot: Int)] = []
  /// Counts accesses to memory that threads share; nil where nobody asks.
  private let counter: SharedAccessCounter?
  /// The statement that is being prepared.
  private var statement: Statement?
  private var parallelDepth = 0

  /// Prepares `kernel`, which the verifier has accepted, for these values of all its symbols and these buffers.
  init(
    _ kernel: Kernel, machine: Machine, symbols: [String: Int], views: [String: BufferView],
    counter: SharedAccessCounter? = nil
  ) {
    self.counter = counter
    self.kernel = kernel
    self.machine = machine
    self.symbols = symbols
    self.views = views
    locations = kernel.locations
  }

  /// Runs all tasks of the kernel.
  /// - Throws: a report of the first access that is wrong.
  mutating func run() throws(Diagnostic) { try prepare().run() }

  /// The kernel prepared, to be run once or several times.
  mutating func prepare() -> PreparedKernel {
    let steps = compile(kernel.body)
    let state = KernelState(slotCount: slots.count, threads: kernel.threads)
    return PreparedKernel(steps: steps, state: state, allocations: allocations, views: views)
  }

  private mutating func compile(_ body: [Statement]) -> [KernelStep] { body.flatMap { compile($0) } }

  private mutating func compile(_ statement: Statement) -> [KernelStep] {
    let outer = self.statement
    self.statement = statement
    defer { self.statement = outer }
    switch statement {
    case .loop(let loop):
      switch loop.binding {
      case .serial, .unroll, .parallel: return [compileLoop(loop)]
      case .vector: return [compileVector(loop)]
      case .thread: return [compileThreads(loop)]
      }
    case .conditional(let conditions, let then, let otherwise):
      return [compileChoice(statement, conditions, then, otherwise)]
    case .bind(let name, let value):
      return [compileBind(statement, name, value)]
    case .allocate(let buffer, let initial):
      return [compileAllocation(statement, buffer, initial)]
    case .store(let buffer, let indices, let value):
      let laneCount = lane?.slots.count ?? 1
      let program = compile(value, laneCount: laneCount)
      let access = compileAccess(buffer, indices, laneCount: laneCount, isStore: true)
      return [StoreStep(place(statement), program, access, mask: lane?.mask)]
    case .prefetch: return []
    case .shuffle(let name, let value, let mask): return [compileShuffle(statement, name, value, xor: mask)]
    case .barrier: return [BarrierStep(place(statement), mask: lane?.mask, laneCount: lane?.slots.count ?? 1)]
    case .call(let call): return [compileCall(statement, call)]
    case .asynchronous(let body):
      let count = lane?.slots.count ?? 1
      return [AsyncStep(place(statement), mask: lane?.mask, laneCount: count, body: compile(body))]
    case .wait(let count):
      return [
        WaitStep(place(statement), leaving: count.constant ?? 0, mask: lane?.mask, laneCount: lane?.slots.count ?? 1)
      ]
    case .located(let inner, let body):
      let outer = locations
      defer { locations = outer }
      if !inner.isEmpty { locations = inner }
      return compile(body)
    }
  }

  func place(_ statement: Statement) -> StepPlace {
    StepPlace(
      kernel: kernel.name, locations: locations, statement: KernelPrinter.firstLine(statement), loops: loops,
      lanes: lane?.slots)
  }

  private mutating func compileAllocation(
    _ statement: Statement, _ buffer: Buffer, _ initial: Expression?
  ) -> KernelStep {
    let threads = lane?.threads ?? 1
    let program = initial.map { compile($0, laneCount: isVarying($0) ? threads : 1) }
    let extents = buffer.shape.map { $0.constant ?? 0 }
    let isShared = buffer.memory == .shared
    let memory = KernelMemory(threads * extents.reduce(1, *) * buffer.element.byteCount)
    let view = BufferView(
      buffer.name, buffer.element, extents, in: memory, isContested: isShared && kernel.threads > 1,
      copies: threads, isSharedByThreads: isShared)
    views[buffer.name] = view
    return AllocateStep(place(statement), view, initial: program)
  }

  /// The whole nest of thread loops that begins with `loop`.
  private mutating func compileThreads(_ loop: Loop) -> KernelStep {
    let nest = kernel.threadLoops
    let axes = nest.map { LaneSlots.Axis(slot: newSlot($0.variable), extent: $0.extent.constant ?? 1) }
    lane = LaneScope(
      slots: LaneSlots(axes, in: allocations), varying: Set(nest.map(\.variable)), threads: kernel.threads)
    loops += zip(nest, axes).map { ($0.variable, $1.slot) }
    defer {
      lane = nil
      loops.removeLast(nest.count)
    }
    return VectorLoopStep(
      place(.loop(loop)), conditions: compile([]), mask: nil, laneCount: kernel.threads,
      body: compile(nest.last?.body ?? []))
  }

  private mutating func compileShuffle(
    _ statement: Statement, _ name: String, _ value: Expression, xor mask: Int
  ) -> KernelStep {
    let program = compile(value, laneCount: kernel.threads)
    let values = allocations.value(kernel.threads)
    variables[name] = Variable(values: values, count: kernel.threads)
    lane?.varying.insert(name)
    if value.type == .i64 { _ = newSlot(name) }
    return ShuffleStep(
      place(statement), program, values: values, xor: mask, warp: machine.gpu?.warpThreads ?? 1, mask: lane?.mask)
  }

  private mutating func newSlot(_ name: String) -> Int {
    let slot = slots.count
    slots[name] = slot
    return slot
  }

  private mutating func compileLoop(_ loop: Loop) -> KernelStep {
    let extent = plan(loop.extent)
    let slot = newSlot(loop.variable)
    loops.append((loop.variable, slot))
    defer { loops.removeLast() }
    let conditions = compile(loop.conditions)
    let outerMask = lane?.mask
    var mask: UnsafeMutablePointer<UInt8>?
    if let lane, !conditions.isUniform {
      mask = allocations.mask(lane.slots.count)
      self.lane?.mask = mask
    }
    if loop.binding == .parallel { parallelDepth += 1 }
    let isTask = loop.binding == .parallel && parallelDepth == kernel.parallelLoops.count
    let here = place(.loop(loop))
    let body = compile(loop.body)
    lane?.mask = outerMask
    return LoopStep(
      here, slot: slot, extent: extent, conditions: conditions, mask: mask, outerMask: outerMask,
      laneCount: lane?.slots.count ?? 1, isTask: isTask, body: body)
  }

  private mutating func compileVector(_ loop: Loop) -> KernelStep {
    let outer = lane
    let slot = newSlot(loop.variable)
    let axes = (outer.map { Array($0.slots.axes) } ?? []) + [.init(slot: slot, extent: loop.extent.constant ?? 0)]
    let inner = LaneSlots(axes, in: allocations)
    lane = LaneScope(
      slots: inner, varying: (outer?.varying ?? []).union([loop.variable]), threads: outer?.threads ?? 1)
    loops.append((loop.variable, slot))
    defer {
      lane = outer
      loops.removeLast()
    }
    let conditions = compile(loop.conditions)
    let outerMask = outer?.mask.map { (UnsafePointer($0), outer?.slots.count ?? 1) }
    let mask = conditions.isUniform && outerMask == nil ? nil : allocations.mask(inner.count)
    lane?.mask = mask
    let here = place(.loop(loop))
    return VectorLoopStep(
      here, conditions: conditions, mask: mask, laneCount: inner.count, outer: outerMask, body: compile(loop.body))
  }

  private mutating func compileChoice(
    _ statement: Statement, _ list: [IndexCondition], _ then: [Statement], _ otherwise: [Statement]
  ) -> KernelStep {
    let conditions = compile(list)
    let here = place(statement)
    guard let lane, !conditions.isUniform else {
      return ChoiceStep(here, conditions: conditions, masks: nil, then: compile(then), otherwise: compile(otherwise))
    }
    let masks = ChoiceStep.Masks(
      outer: lane.mask, then: allocations.mask(lane.slots.count), otherwise: allocations.mask(lane.slots.count),
      laneCount: lane.slots.count)
    self.lane?.mask = masks.then
    let first = compile(then)
    self.lane?.mask = masks.otherwise
    let second = compile(otherwise)
    self.lane?.mask = lane.mask
    return ChoiceStep(here, conditions: conditions, masks: masks, then: first, otherwise: second)
  }

  private mutating func compileBind(_ statement: Statement, _ name: String, _ value: Expression) -> KernelStep {
    let isUniform = !isVarying(value)
    let laneCount = isUniform ? 1 : lane?.slots.count ?? 1
    let program = compile(value, laneCount: laneCount)
    let values = allocations.value(laneCount)
    variables[name] = Variable(values: values, count: laneCount)
    if !isUniform { lane?.varying.insert(name) }
    let slot = value.type == .i64 ? newSlot(name) : nil
    return BindStep(place(statement), program, values: values, slot: isUniform ? slot : nil)
  }

  // MARK: Indices

  /// An index expression over slots.
  func plan(_ expression: IndexExpression) -> IndexPlan {
    IndexPlan(substituted(expression), in: allocations) { symbol in
      guard case .named(let name) = symbol, let slot = slots[name] else {
        preconditionFailure("the verifier lets no index '\(symbol)' pass")
      }
      return slot
    }
  }

  /// `expression` with the kernel's symbols as numbers.
  private func substituted(_ expression: IndexExpression) -> IndexExpression {
    expression.substituting { symbol in
      guard case .named(let name) = symbol, let value = symbols[name] else { return nil }
      return IndexExpression(value)
    }
  }

  /// An index expression and how it depends on the lane.
  func laneIndex(_ expression: IndexExpression) -> LaneIndex {
    guard let lane, !varyingNames([expression]).isEmpty else { return LaneIndex(plan(expression)) }
    let axes = slots.filter { slot in lane.slots.axes.contains { $0.slot == slot.value } }
    let axisNames = Set(axes.map { Symbol.named($0.key) })
    var same: [IndexExpression.Term] = []
    var fixed: [IndexExpression.Term] = []
    var varying: [IndexExpression.Term] = []
    for term in substituted(expression).terms {
      let one = IndexExpression(sumOf: [term])
      if varyingNames([one]).isEmpty {
        same.append(term)
      } else if axisNames.isSuperset(of: one.symbols) {
        fixed.append(term)
      } else {
        varying.append(term)
      }
    }
    let rest = IndexExpression(sumOf: varying)
    return LaneIndex(
      plan(IndexExpression(sumOf: same)),
      fixed: fixed.isEmpty ? nil : LaneTable(plan(IndexExpression(sumOf: fixed)), over: lane.slots, in: allocations),
      varying: varying.isEmpty ? nil : laneSlots([rest]).map { (plan(rest), $0) })
  }

  /// The names in `expressions` whose values differ between lanes.
  func varyingNames(_ expressions: [IndexExpression]) -> [String] {
    guard let lane else { return [] }
    return expressions.flatMap(\.symbols).compactMap { symbol in
      guard case .named(let name) = symbol, lane.varying.contains(name) else { return nil }
      return name
    }
  }

  /// Whether each thread has a buffer `name` of its own, or its reading of it is to be told from that of others.
  func isOfThreads(_ name: String) -> Bool {
    guard let lane, lane.threads > 1, let view = views[name] else { return false }
    return view.copies > 1 || view.isContested
  }

  /// The lanes with the slots that `expressions` need lane by lane.
  func laneSlots(_ expressions: [IndexExpression]) -> LaneSlots? {
    guard let lane else { return nil }
    let bound = Set(varyingNames(expressions)).sorted().compactMap { name -> LaneSlots.Bound? in
      guard let variable = variables[name], let slot = slots[name] else { return nil }
      return .init(slot: slot, values: variable.values, count: variable.count)
    }
    return LaneSlots(Array(lane.slots.axes), bound: bound, in: allocations)
  }

  func compile(_ conditions: [IndexCondition]) -> ConditionPlan {
    let bounds = conditions.map { condition in
      ConditionPlan.Bound(
        lower: condition.lower.map(laneIndex), value: laneIndex(condition.value),
        upper: condition.upper.map(laneIndex))
    }
    return ConditionPlan(bounds, in: allocations)
  }

  func compileAccess(
    _ name: String, _ indices: [IndexExpression], laneCount: Int, isStore: Bool = false
  ) -> AccessPlan {
    guard let view = views[name] else { preconditionFailure("the verifier lets no buffer '\(name)' pass") }
    let plan = AccessPlan(view, indices.map(laneIndex), laneCount: laneCount, in: allocations)
    if view.isSharedByThreads, let statement, let threads = lane?.threads, laneCount >= threads {
      plan.counter = counter?.site(
        statement, name, elementBytes: view.element.byteCount, isStore: isStore, threads: threads)
    }
    return plan
  }
}

extension IndexCondition {
  /// The expressions of the condition.
  var parts: [IndexExpression] { [lower, value, upper].compactMap { $0 } }
}
