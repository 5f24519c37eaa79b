import CLLVM
import MartletKernelIR
import MartletScalars
import MartletSupport

/// Writes the body of one kernel for one machine.
///
/// `IndexEmitter` writes index expressions, `KernelEmitter+Memory` loads and stores, `+Expression` scalar values, `+Statement`
/// and `+Loop` statements, loops and branches; `SplitPlan` decides where code is written twice to take checks out of loops.
final class KernelEmitter {
  let kernel: Kernel
  let machine: Machine
  let builder: FunctionBuilder
  let lines: DebugLines?
  let sanitizesThreads: Bool
  var scope: Scope
  /// The expansions of scalar rows that occurred, as each is used many times.
  private var programs: [ProgramKey: ScalarProgram] = [:]

  private struct ProgramKey: Hashable {
    let op: ScalarOp
    let operands: [DataType]
    let result: DataType
  }

  var context: IRContext { builder.context }

  /// A writer of `kernel`'s body, whose parameters are the buffers, the dims, and the range of tasks.
  init(
    _ kernel: Kernel, for machine: Machine, into builder: FunctionBuilder, lines: DebugLines?, sanitizesThreads: Bool
  ) {
    self.sanitizesThreads = sanitizesThreads
    self.kernel = kernel
    self.machine = machine
    self.builder = builder
    self.lines = lines
    scope = Scope(known: KnownRanges(kernel.ranges))
    for (index, parameter) in kernel.parameters.enumerated() {
      scope.places[parameter.buffer.name] = Scope.Place(
        pointer: builder.parameter(index), buffer: parameter.buffer, isShared: parameter.access != .read)
    }
    for (index, symbol) in kernel.symbols.enumerated() {
      scope.names[symbol.name] = .value(builder.parameter(kernel.parameters.count + index), depth: 0)
    }
  }

  /// Says what the memory of the parameters is surely aligned to.
  func align(_ alignments: [Int]) {
    for (parameter, alignment) in zip(kernel.parameters, alignments) {
      scope.places[parameter.buffer.name]?.alignment = alignment
    }
  }

  /// A report about the kernel.
  func error(_ message: String, notes: [String] = []) -> Diagnostic {
    Diagnostic("kernel \(kernel.name) for \(machine.name): \(message)", at: kernel.locations, notes: notes)
  }

  /// Runs `body` and then restores what was in force.
  func inScope(_ body: () throws(Diagnostic) -> Void) throws(Diagnostic) {
    let outer = scope
    defer { scope = outer }
    try body()
  }

  /// See `inScope`.
  func valueInScope(_ body: () throws(Diagnostic) -> Value) throws(Diagnostic) -> Value {
    let outer = scope
    defer { scope = outer }
    return try body()
  }

  /// The expansion of `op` for the machine.
  func program(_ op: ScalarOp, _ operands: [DataType], _ result: DataType) throws(Diagnostic) -> ScalarProgram {
    let key = ProgramKey(op: op, operands: operands, result: result)
    if let program = programs[key] { return program }
    guard op.isAvailable(on: machine.scalars) else { throw error("the machine has no '\(op.name)'") }
    guard op.typeRule.resultType(operands, named: result) == result else {
      let types = operands.map(\.rawValue).joined(separator: ", ")
      throw error("'\(op.name)' does not make \(result.rawValue) of \(types)")
    }
    let program = op.program(operands: operands, result: result, target: machine.scalars)
    programs[key] = program
    return program
  }

  /// Writes all tasks of the range that the function is given.
  func emitTasks() throws(Diagnostic) {
    let first = kernel.parameters.count + kernel.symbols.count
    let loops = kernel.parallelLoops
    try builder.loop("task", from: builder.parameter(first), to: builder.parameter(first + 1), surelyRuns: true) {
      (task) throws(Diagnostic) in
      scope.depth = 1
      bind(loops, to: task)
      let body = loops.last?.body ?? kernel.body
      let conditions = loops.flatMap(\.conditions)
      try emitWhere(conditions) { () throws(Diagnostic) in try emit(body) }
    }
    builder.finish()
  }

  /// Gives the variables of the parallel loops, or of the thread loops, their values in the task or thread with this
  /// number; the innermost runs fastest.
  func bind(_ loops: [Loop], to task: Value) {
    for loop in loops { scope.known.add(.named(loop.variable), below: scope.resolved(loop.extent)) }
    var rest = task
    for (position, loop) in loops.enumerated().reversed() {
      let extent = scope.resolved(loop.extent)
      if extent == 1 {
        scope.names[loop.variable] = .fixed(0)
      } else if loops[..<position].allSatisfy({ scope.resolved($0.extent) == 1 }) {
        scope.names[loop.variable] = .value(rest, depth: 1)
        rest = context.constant(0)
      } else {
        let count = emit(extent)
        scope.names[loop.variable] = .value(builder.binary(LLVMURem, rest, count), depth: 1)
        rest = builder.binary(LLVMUDiv, rest, count)
      }
    }
  }
}
