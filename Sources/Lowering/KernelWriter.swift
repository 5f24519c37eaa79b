import MartletKernelIR
import MartletScalars
import MartletSupport

/// Writes the body of one kernel: loops, bindings and what is known of the loop variables.
///
/// Indices are written over iteration symbols whose range is known (`i` below `n`); a vectorised axis is split only when
/// an index reaches a statement (`i` becomes `16*c + l`), so that proofs need not look through the split.
struct KernelWriter {
  /// The names and statements of one loop body.
  private struct Scope {
    var statements: [Statement] = []
    /// The bindings in force here.
    var known: [RegionPoint: Expression] = [:]
    /// Whether the body may never run, so that what it loads may not exist.
    var mayNotRun = false
  }

  /// What is known of dims, loop variables and bound indices.
  private(set) var ranges: SymbolRanges
  private var scopes = [Scope()]
  private var depthOfName: [String: Int] = [:]
  private var takenNames: Set<String>
  /// How iteration symbols are written over loop variables.
  private var splits: [Symbol: IndexExpression] = [:]
  /// The iteration symbols that stand for expressions over loop variables.
  private var elements: [IndexExpression: IndexExpression] = [:]
  /// Bindings must not leave the innermost parallel or thread loop.
  private var taskDepth = 0
  private var conditionalDepth = 0

  /// An empty body; `ranges` knows the dims, and `taken` are the names that nothing else may have.
  init(ranges: SymbolRanges, taken: [String]) {
    self.ranges = ranges
    takenNames = Set(taken)
  }

  /// The statements, once all loops are closed.
  var statements: [Statement] { scopes[0].statements }

  /// A name that nothing else has: `hint`, else `hint` with a number.
  mutating func freshName(_ hint: String) -> String {
    var name = hint
    var number = 1
    while !takenNames.insert(name).inserted {
      name = "\(hint)\(number)"
      number += 1
    }
    return name
  }

  /// Adds a statement to the innermost body.
  mutating func add(_ statement: Statement) { scopes[scopes.count - 1].statements.append(statement) }

  /// Opens a loop; what is added next is its body, until `closeLoop`. `isGuarded` says that it will be closed with
  /// conditions.
  mutating func openLoop(
    _ hint: String, _ extent: IndexExpression, _ binding: Binding, isGuarded: Bool = false
  ) -> OpenLoop {
    let variable = freshName(hint)
    ranges.add(.named(variable), below: extent)
    defer { if isGuarded { scopes[scopes.count - 1].mayNotRun = true } }
    return open(variable, extent, binding, where: [])
  }

  /// Opens the vector loop over the elements `first..<first + lanes` of an axis of `extent`, guarded unless they are
  /// surely all inside.
  mutating func openLanes(
    _ hint: String, _ extent: IndexExpression, first: IndexExpression, lanes: Int
  ) -> (loop: OpenLoop, index: LanePlace) {
    let lane = freshName(hint + "l")
    let element = freshName(hint)
    ranges.add(.named(lane), below: IndexExpression(lanes))
    ranges.add(.named(element), below: extent)
    let split = written(first) + .named(lane)
    let fits = ranges.proveLess(split, than: extent) || ranges.proveDivisible(extent, by: lanes)
    splits[.named(element)] = split
    depthOfName[element] = scopes.count
    let guards = fits ? [] : [IndexCondition(split, below: extent)]
    let loop = open(lane, IndexExpression(lanes), .vector, where: guards)
    return (loop, LanePlace(element: .named(element), lane: .named(lane)))
  }

  /// A loop that is being written.
  struct OpenLoop {
    /// The loop, without its body.
    fileprivate let loop: Loop
    fileprivate let outerTaskDepth: Int

    /// The loop's variable.
    var index: IndexExpression { .named(loop.variable) }
  }

  private mutating func open(
    _ variable: String, _ extent: IndexExpression, _ binding: Binding, where conditions: [IndexCondition]
  ) -> OpenLoop {
    scopes.append(Scope(mayNotRun: !ranges.proveNonNegative(extent - 1)))
    depthOfName[variable] = scopes.count - 1
    defer { if binding == .parallel || binding == .thread { taskDepth = scopes.count - 1 } }
    return OpenLoop(
      loop: Loop(variable, ranges.simplified(extent), binding, where: conditions, []), outerTaskDepth: taskDepth)
  }

  /// Closes the loop that was opened last; its body runs only where `conditions` hold too.
  mutating func closeLoop(_ open: OpenLoop, where conditions: [IndexCondition] = []) {
    taskDepth = open.outerTaskDepth
    var loop = open.loop
    loop.conditions += conditions
    loop.body = scopes.removeLast().statements
    add(.loop(loop))
  }

  /// Puts the two innermost parallel loops of the loop that was closed last in the other order.
  mutating func exchangeInnermost() {
    guard let last = scopes[scopes.count - 1].statements.popLast() else { return }
    add(last.withInnermostExchanged)
  }

  /// Opens a body of its own, for one side of a conditional.
  mutating func openBlock() { scopes.append(Scope(mayNotRun: true)) }

  /// Closes the body that was opened last and hands out its statements.
  mutating func closeBlock() -> [Statement] { scopes.removeLast().statements }

  /// `index`, an expression over loop variables that surely lies below `extent` where it is used, as an iteration
  /// symbol with that range.
  mutating func element(_ index: IndexExpression, below extent: IndexExpression) -> IndexExpression {
    let index = written(index)
    if index.symbol != nil || index.constant != nil, ranges.proveInside(index, below: extent) { return index }
    if let known = elements[index] { return known }
    let name = freshName("e")
    ranges.add(.named(name), below: extent)
    splits[.named(name)] = index
    depthOfName[name] = depth(of: index)
    elements[index] = .named(name)
    return .named(name)
  }

  /// `expression` over loop variables, simplified: the form in which statements hold it.
  func written(_ expression: IndexExpression) -> IndexExpression {
    ranges.simplified(expression.substituting { splits[$0] })
  }

  /// `condition` over loop variables.
  func written(_ condition: IndexCondition) -> IndexCondition {
    IndexCondition(written(condition.value), from: condition.lower.map(written), below: condition.upper.map(written))
  }

  /// A load of `buffer` at iteration indices.
  func load(_ buffer: Buffer, _ indices: [IndexExpression]) -> Expression {
    .load(buffer.name, indices.map(written), buffer.element)
  }

  /// Stores to `buffer` at iteration indices.
  mutating func store(_ buffer: Buffer, _ indices: [IndexExpression], _ value: Expression) {
    add(.store(buffer.name, indices.map(written), value))
  }

  /// Says that the element of `buffer` at iteration indices is needed soon.
  mutating func prefetch(_ buffer: Buffer, _ indices: [IndexExpression]) { prefetch(buffer.name, indices) }

  /// The same for the buffer called `name`.
  mutating func prefetch(_ name: String, _ indices: [IndexExpression]) {
    add(.prefetch(name, indices.map(written)))
  }

  /// Calls `procedure` with operands at iteration indices.
  mutating func call(_ procedure: HardwareProcedure, _ operands: [Call.Operand]) {
    add(.call(Call(procedure, operands).mapIndices(written)))
  }

  /// Adds a buffer with the constant extents `shape` in register or shared memory.
  mutating func allocate(
    _ hint: String, _ element: DataType, _ shape: [Int], initial: Expression?, memory: Memory = .register
  ) -> Buffer {
    let buffer = Buffer(freshName(hint), element, shape.map { IndexExpression($0) }, memory: memory)
    depthOfName[buffer.name] = scopes.count - 1
    add(.allocate(buffer, initial: initial))
    return buffer
  }

  /// From here on expressions may not be evaluated, so nothing that they need is bound or stored outside of them.
  mutating func beginConditional() { conditionalDepth += 1 }

  /// Ends what the last `beginConditional` began.
  mutating func endConditional() { conditionalDepth -= 1 }

  /// The expression already bound for `point`, if one is in force.
  func known(_ point: RegionPoint) -> Expression? {
    for scope in scopes.reversed() {
      if let expression = scope.known[point] { return expression }
    }
    return nil
  }

  /// Takes `expression` for `point` until the end of the innermost body.
  mutating func remember(_ expression: Expression, for point: RegionPoint) {
    scopes[scopes.count - 1].known[point] = expression
  }

  /// Binds `expression` in the outermost body where all its names are in force, and remembers it for `point`. A load does
  /// not leave a body that may never run. Inside a conditional nothing is bound and the expression comes back as it is.
  mutating func bind(_ hint: String, _ expression: Expression, for point: RegionPoint?) -> Expression {
    if conditionalDepth > 0 { return expression }
    switch expression {
    case .literal, .variable: return expression
    case .index, .load, .scalar, .conditional: break
    }
    let optional = expression.holdsLoad ? scopes.lastIndex(where: \.mayNotRun) ?? 0 : 0
    let depth = max(taskDepth, optional, depthOfNames(in: expression))
    let name = freshName(hint)
    scopes[depth].statements.append(.bind(name, expression))
    depthOfName[name] = depth
    let variable = Expression.variable(name, expression.type)
    if let point { scopes[depth].known[point] = variable }
    return variable
  }

  /// Binds `expression` in the innermost body, for values that later stores there would change.
  mutating func bindHere(_ hint: String, _ expression: Expression) -> Expression {
    let name = freshName(hint)
    add(.bind(name, expression))
    depthOfName[name] = scopes.count - 1
    return .variable(name, expression.type)
  }

  /// Binds what `expression` is in the thread of the warp whose number differs in the bits of `mask`.
  mutating func bindShuffled(_ hint: String, _ expression: Expression, xor mask: Int) -> Expression {
    let name = freshName(hint)
    add(.shuffle(name, expression, xor: mask))
    depthOfName[name] = scopes.count - 1
    return .variable(name, expression.type)
  }

  /// Binds a whole number in `0..<bound` as a name that indices can use. Not inside a conditional.
  mutating func bindIndex(_ hint: String, _ expression: Expression, below bound: IndexExpression) -> IndexExpression {
    guard case .variable(let name, _) = bind(hint, expression, for: nil) else {
      if case .literal(let value) = expression { return IndexExpression(value.integer) }
      preconditionFailure("an index was bound inside of a conditional")
    }
    ranges.add(.named(name), below: bound)
    return .named(name)
  }

  /// Whether the place is inside of an expression that may not be evaluated.
  var isConditional: Bool { conditionalDepth > 0 }

  private func depthOfNames(in expression: Expression) -> Int {
    switch expression {
    case .literal: 0
    case .index(let index): depth(of: index)
    case .load(let buffer, let indices, _):
      max(depthOfName[buffer] ?? 0, indices.map(depth(of:)).max() ?? 0)
    case .variable(let name, _): depthOfName[name] ?? 0
    case .scalar(_, let operands, _): operands.map(depthOfNames(in:)).max() ?? 0
    case .conditional(let conditions, let first, let second):
      max(
        depthOfNames(in: first), depthOfNames(in: second),
        conditions.flatMap { [$0.lower, $0.value, $0.upper] }.compactMap { $0 }.map(depth(of:)).max() ?? 0)
    }
  }

  private func depth(of index: IndexExpression) -> Int {
    index.symbols.map { symbol in
      guard case .named(let name) = symbol else { return 0 }
      return depthOfName[name] ?? 0
    }.max() ?? 0
  }
}

extension Expression {
  /// Whether a part of the expression is read from memory.
  fileprivate var holdsLoad: Bool {
    switch self {
    case .literal, .index, .variable: false
    case .load: true
    case .scalar(_, let operands, _): operands.contains(where: \.holdsLoad)
    case .conditional(_, let first, let second): first.holdsLoad || second.holdsLoad
    }
  }
}
