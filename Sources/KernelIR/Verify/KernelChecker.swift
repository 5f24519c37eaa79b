import MartletScalars
import MartletSupport

/// The walk of the verifier through one kernel, with what is in force at each place.
struct KernelChecker {
  let kernel: Kernel
  let machine: Machine
  private(set) var reports: [Diagnostic] = []
  var unproved: [KernelVerifier.UnprovedIndex] = []

  /// What is in force.
  struct Scope {
    var ranges: SymbolRanges
    /// Names that index expressions may use.
    var indices: Set<String> = []
    var variables: [String: DataType] = [:]
    var buffers: [String: Buffer] = [:]
    /// Conditions that hold.
    var conditions: [IndexCondition] = []
    /// What differs between lanes; nil outside of vector loops.
    var lanes: Variance?
    /// What differs between threads; nil outside of thread loops.
    var threads: Variance?
    /// Whether some threads of the block may not come here.
    var isDivergent = false
    /// Whether asynchronous procedures may be called here.
    var isInGroup = false
    var locations: LocationSet
  }

  var scope: Scope
  /// The first line of the statement that is being checked.
  var statement: String?
  let access: [String: Kernel.Access]
  private var names: Set<String> = []
  private let parallelCount: Int
  let threadVariables: Set<String>
  private let sharedNames: Set<String>
  /// The parameters that threads may change while others read them.
  private let changed: Set<String>

  init(_ kernel: Kernel, machine: Machine) {
    self.kernel = kernel
    self.machine = machine
    scope = Scope(ranges: kernel.ranges, locations: kernel.locations)
    access = Dictionary(
      kernel.parameters.map { ($0.buffer.name, $0.access) }, uniquingKeysWith: { first, _ in first })
    parallelCount = kernel.parallelLoops.count
    threadVariables = Set(kernel.threadLoops.map(\.variable))
    sharedNames = Set(kernel.sharedBuffers.map(\.name))
    changed = Set(kernel.parameters.filter { $0.access != .read }.map(\.buffer.name))
  }

  mutating func report(_ message: String, _ constraint: KernelConstraint) {
    reports.append(
      KernelVerifier.report(
        "kernel @\(kernel.name): \(message)", constraint, at: scope.locations, statement: statement))
  }

  mutating func check() {
    checkMagnitudes()
    // Proofs on greater numbers could overflow.
    guard reports.isEmpty else { return }
    for symbol in kernel.symbols {
      declare(symbol.name, isIndex: true)
      let multiple = symbol.range.upperBound / max(symbol.divisor, 1) * symbol.divisor
      if symbol.isComputed || symbol.range.lowerBound < 0 || symbol.divisor < 1 || multiple < symbol.range.lowerBound {
        report("the symbol '\(symbol)' has no value", .symbols)
      }
    }
    for parameter in kernel.parameters {
      declare(parameter.buffer.name)
      if parameter.buffer.memory != .global && parameter.buffer.memory != .constant {
        report("the parameter %\(parameter.buffer.name) lies in \(parameter.buffer.memory.rawValue) memory", .buffers)
      }
      parameter.buffer.shape.forEach { checkIndex($0) }
      scope.buffers[parameter.buffer.name] = parameter.buffer
    }
    checkBlock()
    checkBody(kernel.body, parallelDepth: 0)
  }

  mutating func declare(_ name: String, isIndex: Bool = false) {
    if !names.insert(name).inserted { report("the name '\(name)' is given twice", .uniqueNames) }
    guard isIndex else { return }
    if !name.isIdentifier { report("the name '\(name)' is no identifier", .uniqueNames) }
    scope.indices.insert(name)
  }

  /// Statements in a scope of their own; `parallelDepth` is nil where no parallel loop may stand.
  private mutating func checkBody(_ body: [Statement], parallelDepth: Int?) {
    let outer = scope
    for statement in body { check(statement, parallelDepth: parallelDepth) }
    scope = outer
  }

  private mutating func check(_ statement: Statement, parallelDepth: Int?) {
    let outer = self.statement
    self.statement = KernelPrinter.firstLine(statement)
    defer { self.statement = outer }
    switch statement {
    case .loop(let loop): check(loop, parallelDepth: parallelDepth)
    case .conditional(let conditions, let then, let otherwise):
      if conditions.isEmpty { report("an 'if' without a condition", .conditions) }
      conditions.forEach { checkCondition($0) }
      let outer = scope
      enter(where: conditions)
      checkBody(then, parallelDepth: nil)
      scope.conditions = outer.conditions
      if conditions.count == 1, let opposite = conditions[0].opposite { scope.conditions.append(opposite) }
      checkBody(otherwise, parallelDepth: nil)
      scope = outer
    case .bind(let name, let value): checkBind(name, value)
    case .allocate(let buffer, let initial): checkAllocate(buffer, initial)
    case .store(let buffer, let indices, let value): checkStore(buffer, indices, value)
    case .prefetch(let buffer, let indices): checkPrefetch(buffer, indices)
    case .shuffle(let name, let value, let mask): checkShuffle(name, value, xor: mask)
    case .barrier: checkBarrier()
    case .call(let call): check(call)
    case .asynchronous(let body):
      enterGroup()
      checkBody(body, parallelDepth: nil)
      scope.isInGroup = false
    case .wait(let count): checkWait(count)
    case .located(let locations, let body):
      let outer = scope.locations
      if !locations.isEmpty { scope.locations = locations }
      for statement in body { check(statement, parallelDepth: nil) }
      scope.locations = outer
    }
  }

  private mutating func check(_ loop: Loop, parallelDepth: Int?) {
    checkIndex(loop.extent)
    var depth: Int?
    switch loop.binding {
    case .parallel:
      if let parallelDepth, parallelDepth < parallelCount {
        depth = parallelDepth + 1
      } else {
        report("the parallel loop over '\(loop.variable)' is not outermost", .parallelLoops)
      }
    case .serial: break
    case .thread: checkThreadLoop(loop)
    case .unroll, .vector:
      if !(1...1024).contains(loop.extent.constant ?? 0) {
        report("the extent \(loop.extent) is no constant in 1...1024", .constantExtents)
      }
      if loop.binding == .vector, scope.lanes != nil {
        report("a vector loop inside of a vector loop", .vectorBodies)
      }
    }
    for (variance, name) in [(scope.lanes, "lanes"), (scope.threads, "threads")] {
      guard variance?.differs(loop.extent) ?? false else { continue }
      report("the extent \(loop.extent) differs between \(name)", .uniformExtents)
    }
    let outer = scope
    declare(loop.variable, isIndex: true)
    scope.ranges.add(.named(loop.variable), insideLoopOver: loop.extent)
    if loop.binding == .vector { scope.lanes = Variance(names: (scope.lanes?.names ?? []).union([loop.variable])) }
    if loop.binding == .thread {
      scope.threads = Variance(
        names: (scope.threads?.names ?? []).union([loop.variable]), buffers: sharedNames.union(changed))
    }
    loop.conditions.forEach { checkCondition($0) }
    enter(where: loop.conditions)
    // The body runs only if there is something to run over.
    scope.conditions.append(IndexCondition(0, below: loop.extent))
    checkBody(loop.body, parallelDepth: depth)
    scope = outer
  }

  private mutating func checkBind(_ name: String, _ value: Expression) {
    check(value)
    declare(name, isIndex: value.type == .i64 && name.isIdentifier)
    scope.variables[name] = value.type
    if scope.lanes?.differs(value) ?? false { scope.lanes?.names.insert(name) }
    if scope.threads?.differs(value) ?? false { scope.threads?.names.insert(name) }
    if value.type == .i64 { scope.addBounds(of: name, value) }
  }

  private mutating func checkAllocate(_ buffer: Buffer, _ initial: Expression?) {
    if scope.lanes != nil { report("an allocation inside of a vector loop", .vectorBodies) }
    switch buffer.memory {
    case .register: scope.threads?.buffers.insert(buffer.name)
    case .shared:
      if machine.gpu == nil {
        report("%\(buffer.name) lies in shared memory, which \(machine.name) does not have", .sharedMemory)
      } else if !sharedNames.contains(buffer.name) {
        report("%\(buffer.name) is not allocated in front of the thread loops", .sharedMemory)
      }
      if initial != nil { report("%\(buffer.name) in shared memory has an initial value", .sharedMemory) }
    case .global, .constant: report("%\(buffer.name) lies in \(buffer.memory.rawValue) memory", .buffers)
    }
    if buffer.shape.contains(where: { ($0.constant ?? 0) < 1 }) {
      report("%\(buffer.name) has an extent that is no positive constant", .buffers)
    }
    if Self.bytes(buffer) > 0x1p18 { report("%\(buffer.name) takes more than 256 KiB", .buffers) }
    let others = scope.buffers.values.filter { $0.memory == .register }.map(Self.bytes)
    if others.reduce(Self.bytes(buffer), +) > 0x1p19 {
      report("with %\(buffer.name) more than 512 KiB are allocated", .buffers)
    }
    if let initial {
      check(initial)
      checkStored(initial, in: buffer)
    }
    declare(buffer.name)
    scope.buffers[buffer.name] = buffer
  }

  static func bytes(_ buffer: Buffer) -> Double {
    buffer.shape.reduce(Double(buffer.element.byteCount)) { $0 * Double($1.constant ?? 0) }
  }

  private mutating func checkStore(_ name: String, _ indices: [IndexExpression], _ value: Expression) {
    check(value)
    guard let buffer = scope.buffers[name] else { return report("no buffer %\(name) is in force", .namesInForce) }
    if access[name] == .read || buffer.memory == .constant { report("%\(name) is only read", .access) }
    checkAccess(buffer, indices)
    checkStored(value, in: buffer)
    if let lanes = scope.lanes, !indices.contains(where: { lanes.differs($0) }) {
      report("all lanes store to one element of %\(name)", .laneStores)
    }
  }

  /// What is only fetched need not be there.
  private mutating func checkPrefetch(_ name: String, _ indices: [IndexExpression]) {
    guard let buffer = scope.buffers[name] else { return report("no buffer %\(name) is in force", .namesInForce) }
    indices.forEach { checkIndex($0) }
    if indices.count != buffer.shape.count {
      report("%\(buffer.name) has \(buffer.shape.count) extents, not \(indices.count)", .rank)
    }
  }

  private mutating func checkStored(_ value: Expression, in buffer: Buffer) {
    if value.type != buffer.element {
      report("%\(buffer.name) holds \(buffer.element.rawValue), the value is \(value.type.rawValue)", .types)
    }
  }

  func isLoaded(_ name: String) -> Bool { access[name] != .write }
}
