import CLLVM
import MartletKernelIR
import MartletScalars
import MartletSupport

extension KernelEmitter {
  /// Writes a serial loop. Where checks in its body hold for all iterations up to one that can be calculated, the loop
  /// is cut there in two: the first without the checks.
  func emitSerial(_ loop: Loop) throws(Diagnostic) {
    let extent = scope.resolved(loop.extent)
    if extent == 0 { return }
    if scope.isVarying(extent) { throw error("the extent of '\(loop.variable)' differs from lane to lane") }
    if extent == 1 {
      return try inScope { () throws(Diagnostic) in
        scope.names[loop.variable] = .fixed(0)
        try emitWhere(loop.conditions) { () throws(Diagnostic) in try emit(loop.body) }
      }
    }
    let end = emitResolved(extent)
    let start = context.constant(0)
    let runs = scope.ranges.proveNonNegative(extent - 1)
    guard let (plan, steady) = cut(loop, extent, end) else {
      return try emitIterations(loop, extent, from: start, to: end, surelyRuns: runs) { () throws(Diagnostic) in
        try emit(loop.body)
      }
    }
    try emitIterations(loop, extent, from: start, to: steady) { () throws(Diagnostic) in
      scope.settled.formUnion(plan.conditions)
      try emit(loop.body)
    }
    try emitIterations(loop, extent, from: steady, to: end) { () throws(Diagnostic) in
      scope.doubtful.formUnion(plan.conditions)
      try emit(loop.body)
    }
  }

  private func emitIterations(
    _ loop: Loop, _ extent: IndexExpression, from start: Value, to end: Value, surelyRuns: Bool = false,
    _ body: () throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    try builder.loop(loop.variable, from: start, to: end, surelyRuns: surelyRuns) { (number) throws(Diagnostic) in
      try inScope { () throws(Diagnostic) in
        enter(loop.variable, extent, number)
        try emitWhere(loop.conditions, body)
      }
    }
  }

  private func enter(_ variable: String, _ extent: IndexExpression, _ number: Value) {
    scope.depth += 1
    scope.names[variable] = .value(number, depth: scope.depth)
    scope.known.add(.named(variable), below: extent)
  }

  /// The checks in the body of `loop` that hold up to an iteration, and that iteration; nil where there are none.
  private func cut(_ loop: Loop, _ extent: IndexExpression, _ end: Value) -> (plan: SplitPlan, steady: Value)? {
    if machine.gpu != nil, loop.body.contains(where: \.holdsBarrier) { return nil }
    var inside = scope
    // A stand-in, as the loop has no variable yet.
    inside.names[loop.variable] = .value(end, depth: scope.depth + 1)
    inside.known.add(.named(loop.variable), below: extent)
    let plan = SplitPlan(of: loop.body, in: inside)
    var bounds: [IndexExpression] = []
    // What is the same in all iterations, or grows with them, is asked elsewhere.
    for predicate in plan.predicates where !plan.uniform.predicates.contains(predicate) {
      guard let (step, start) = predicate.affine(in: .named(loop.variable)), let step = step.constant, step < 0 else {
        return nil
      }
      bounds.append(start.floorDivided(by: IndexExpression(-step)) + 1)
    }
    guard let first = bounds.first else { return nil }
    let least = bounds.dropFirst().reduce(first) { .minimum($0, $1) }
    return (plan.withoutUniform, emit(.maximum(0, .minimum(least, extent))))
  }

  /// Writes a serial or written-out loop. Where checks in inner written-out and vector loops can be decided in front of
  /// it for all of them, it is written twice: without the checks for where they all hold, and with them. Checks that are
  /// the same everywhere in it come first: where they do not hold, nothing is asked either.
  func emitSplit(_ loop: Loop, _ write: () throws(Diagnostic) -> Void) throws(Diagnostic) {
    // What threads come to together must not be written twice.
    if machine.gpu != nil, loop.body.contains(where: \.holdsBarrier) { return try write() }
    let plan = SplitPlan(of: [.loop(loop)], in: scope)
    if plan.predicates.isEmpty { return try write() }
    guard !plan.uniform.predicates.isEmpty else { return try emitSplit(plan, plan.predicates, write) }
    try emitWhere(test(plan.uniform.predicates.map { IndexCondition($0, from: 0) })) { () throws(Diagnostic) in
      scope.settled.formUnion(plan.uniform.conditions)
      try emitSplit(plan, plan.predicates.filter { !plan.uniform.predicates.contains($0) }, write)
    } otherwise: { () throws(Diagnostic) in
      scope.refuted.append(plan.uniform.conditions)
      scope.doubtful.formUnion(plan.conditions)
      try write()
    }
  }

  private func emitSplit(
    _ plan: SplitPlan, _ predicates: [IndexExpression], _ write: () throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    if predicates.isEmpty { return try write() }
    let conditions = predicates.map { IndexCondition($0, from: 0) }
    try emitWhere(test(conditions)) { () throws(Diagnostic) in
      scope.settled.formUnion(plan.conditions)
      try write()
    } otherwise: { () throws(Diagnostic) in
      scope.doubtful.formUnion(plan.conditions)
      try write()
    }
  }

  /// Writes a loop whose iterations are lanes.
  func emitVector(_ loop: Loop) throws(Diagnostic) {
    let extent = try constantExtent(loop)
    if scope.axis != nil { throw error("the vector loop over '\(loop.variable)' lies in another one") }
    if extent > Self.greatestVector {
      throw error("the vector loop over '\(loop.variable)' has \(extent) lanes, more than \(Self.greatestVector)")
    }
    for (first, lanes) in LanePieces(loop, extent: extent, for: machine).pieces {
      let uniform = uniformLanes(loop, first: first, lanes: lanes)
      for start in stride(from: first, to: first + lanes, by: uniform) {
        try inScope { () throws(Diagnostic) in
          enter(loop.variable, first: start, lanes: uniform)
          try emitWhere(loop.conditions) { () throws(Diagnostic) in try emit(loop.body) }
        }
      }
    }
  }

  /// How many of `lanes` lanes are written together: fewer than all where masks would cost something, and the conditions
  /// of `loop` surely are the same for all lanes of each part, which takes a branch then.
  private func uniformLanes(_ loop: Loop, first: Int, lanes: Int) -> Int {
    let costs = !machine.masksAreFree && machine.gpu == nil
    if !costs || loop.conditions.isEmpty || !LanePieces.mayCut(loop) { return lanes }
    let outer = scope
    defer { scope = outer }
    func isUniform(in count: Int) -> Bool {
      stride(from: first, to: first + lanes, by: count).allSatisfy { start in
        scope = outer
        enter(loop.variable, first: start, lanes: count)
        return loop.conditions.flatMap { scope.differences($0) }.allSatisfy { scope.isUniform($0, in: count) }
      }
    }
    let parts = sequence(first: lanes) { $0 / 2 }.prefix { $0 >= machine.lanes(.f32) }
    return parts.first(where: isUniform) ?? lanes
  }

  /// Makes `variable` run over lanes from `first` on.
  private func enter(_ variable: String, first: Int, lanes: Int) {
    if lanes == 1 {
      scope.names[variable] = .fixed(first)
      return
    }
    // The prime keeps the name apart from all names of the kernel.
    let lane = "\(variable)'"
    scope.names[variable] = .lane(lane, first: first)
    scope.axis = Scope.Axis(variable: lane, lanes: lanes)
    scope.known.add(.named(lane), below: IndexExpression(lanes))
  }

  /// LLVM takes long over wider ones, which no machine has registers for.
  private static let greatestVector = 256

  /// Runs `then` where the conditions of `test` hold, else `otherwise`; where they differ from lane to lane, each with
  /// the lanes that it is for.
  func emitWhere(
    _ test: ConditionTest, then: () throws(Diagnostic) -> Void, otherwise: () throws(Diagnostic) -> Void = {}
  ) throws(Diagnostic) {
    if test.isCertain { return try then() }
    if !test.isVarying, let common = test.common {
      return try builder.branch(common) { () throws(Diagnostic) in
        try inScope(then)
      } otherwise: { () throws(Diagnostic) in
        try inScope(otherwise)
      }
    }
    if machine.masksAreFree { return try emitMasked(test, then, otherwise) }
    try builder.branch(holdsEverywhere(test), "whole") { () throws(Diagnostic) in
      try inScope(then)
    } otherwise: { () throws(Diagnostic) in
      try emitMasked(test, then, otherwise)
    }
  }

  private func emitMasked(
    _ test: ConditionTest, _ then: () throws(Diagnostic) -> Void, _ otherwise: () throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    guard let mask = mask(test) else { return try then() }
    try emitMasked(by: mask, then)
    try emitMasked(by: builder.not(mask), otherwise)
  }

  /// Runs `body` with the lanes in `mask` alone, if there are any.
  private func emitMasked(by mask: Value, _ body: () throws(Diagnostic) -> Void) throws(Diagnostic) {
    let active = builder.and(scope.mask, mask) ?? mask
    try builder.branch(builder.any(active), "any") { () throws(Diagnostic) in
      try inScope { () throws(Diagnostic) in
        scope.mask = active
        scope.maskMayBeEmpty = false
        try body()
      }
    }
  }
}
