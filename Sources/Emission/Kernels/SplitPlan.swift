import MartletKernelIR
import MartletScalars

/// Checks inside of a body that can be decided at its start for all written-out and vector loops in it at once: the
/// body is then written twice, and the version for the inside of the tensors has no checks in its inner loops.
struct SplitPlan {
  /// The conditions that then surely hold, as the body writes them.
  private(set) var conditions: [IndexCondition] = []
  /// What must not be negative for that, at the start of the body.
  private(set) var predicates: [IndexExpression] = []
  /// Those of the conditions that are the same wherever the body asks for them, and what must not be negative for them.
  private(set) var uniform: (conditions: Set<IndexCondition>, predicates: [IndexExpression]) = ([], [])
  /// What is found for each condition; nil where one of its occurrences cannot be decided. Loops that follow each other
  /// may share the name of their variable, so that a condition occurs several times.
  private var found: [IndexCondition: [IndexExpression]?] = [:]
  private var order: [IndexCondition] = []
  /// The conditions that differ between iterations of written-out and vector loops.
  private var varying: Set<IndexCondition> = []
  /// The conditions that it is worth to write code twice for.
  private var worthwhile: Set<IndexCondition> = []
  /// The number of serial loops around the innermost code of the body.
  private let greatestDepth: Int

  /// A loop inside of the body whose iterations are all written out.
  private struct Inner {
    let variable: String
    let extent: Int
    let isVector: Bool
  }

  /// What surrounds a place inside of the body.
  private struct Surroundings {
    var inner: [Inner]
    /// The names that the body itself makes, which its start does not know.
    var hidden: Set<String> = []
    /// The number of serial loops of the body around the place.
    var depth = 0
    var scope: Scope
  }

  private static let manyTimes = 8
  /// More statements than this are not written twice.
  private static let greatestWeight = 4000

  /// The checks in `body`, whose outside is `scope`.
  init(of body: [Statement], in scope: Scope) {
    greatestDepth = Self.depth(body)
    guard Self.weight(body, scope) <= Self.greatestWeight else { return }
    let lanes = scope.axis.map { [Inner(variable: $0.variable, extent: $0.lanes, isVector: true)] } ?? []
    visit(body, Surroundings(inner: lanes, scope: scope))
    for condition in order where worthwhile.contains(condition) {
      guard case .some(.some(let parts)) = found[condition] else { continue }
      conditions.append(condition)
      predicates += parts.filter { !predicates.contains($0) }
      if varying.contains(condition) || parts.isEmpty { continue }
      uniform.conditions.insert(condition)
      uniform.predicates += parts.filter { !uniform.predicates.contains($0) }
    }
  }

  /// The plan for what differs between iterations.
  var withoutUniform: SplitPlan {
    var plan = self
    plan.conditions.removeAll { uniform.conditions.contains($0) }
    plan.predicates.removeAll { uniform.predicates.contains($0) }
    plan.uniform = ([], [])
    return plan
  }

  private static func depth(_ statements: [Statement]) -> Int {
    let depths = statements.map { statement in
      switch statement {
      case .loop(let loop): depth(loop.body) + (loop.binding == .serial ? 1 : 0)
      case .conditional(_, let then, let otherwise): Swift.max(depth(then), depth(otherwise))
      case .located(_, let statements), .asynchronous(let statements): depth(statements)
      case .bind, .allocate, .store, .prefetch, .shuffle, .barrier, .call, .wait: 0
      }
    }
    return depths.max() ?? 0
  }

  private static func weight(_ statements: [Statement], _ scope: Scope) -> Int {
    statements.reduce(0) { sum, statement in
      switch statement {
      case .loop(let loop):
        let times = loop.binding == .unroll ? scope.resolved(loop.extent).constant ?? 1 : 1
        return min(sum + times * weight(loop.body, scope), greatestWeight + 1)
      case .conditional(_, let then, let otherwise): return sum + 1 + weight(then, scope) + weight(otherwise, scope)
      case .bind, .allocate, .store, .prefetch, .shuffle, .barrier, .call, .wait: return sum + 1
      case .located(_, let statements), .asynchronous(let statements): return sum + weight(statements, scope)
      }
    }
  }

  private mutating func visit(_ statements: [Statement], _ outer: Surroundings) {
    var around = outer
    for statement in statements {
      switch statement {
      case .loop(let loop): visit(loop, around)
      case .conditional(let conditions, let then, let otherwise):
        for condition in conditions { consider(condition, around) }
        visit(then, around)
        visit(otherwise, around)
      case .bind(let name, let expression), .shuffle(let name, let expression, _):
        visit(expression, around)
        around.hidden.insert(name)
      case .allocate, .prefetch, .barrier, .call, .wait: continue
      case .store(_, _, let expression): visit(expression, around)
      case .located(_, let statements), .asynchronous(let statements): visit(statements, around)
      }
    }
  }

  private mutating func visit(_ loop: Loop, _ outer: Surroundings) {
    var around = outer
    let extent = around.scope.resolved(loop.extent)
    around.scope.known.add(.named(loop.variable), below: extent)
    switch loop.binding {
    case .serial, .parallel, .thread:
      around.hidden.insert(loop.variable)
      around.depth += 1
    case .unroll, .vector:
      guard let extent = extent.constant, extent > 0 else { return }
      around.inner.append(Inner(variable: loop.variable, extent: extent, isVector: loop.binding == .vector))
    }
    for condition in loop.conditions { consider(condition, around) }
    visit(loop.body, around)
  }

  private mutating func visit(_ expression: Expression, _ around: Surroundings) {
    switch expression {
    case .literal, .index, .load, .variable: return
    case .scalar(_, let operands, _): for operand in operands { visit(operand, around) }
    case .conditional(let conditions, let value, let other):
      for condition in conditions { consider(condition, around) }
      visit(value, around)
      visit(other, around)
    }
  }

  private mutating func consider(_ condition: IndexCondition, _ around: Surroundings) {
    let scope = around.scope
    if scope.settled.contains(condition) || scope.doubtful.contains(condition) { return }
    let parts = Self.predicates(condition, around)
    if around.inner.contains(where: { condition.contains(.named($0.variable)) }) { varying.insert(condition) }
    if let known = found[condition] {
      found[condition] = known.flatMap { known in parts.map { known + $0 } }
    } else {
      order.append(condition)
      found[condition] = .some(parts)
    }
    if isWorthwhile(condition, around) { worthwhile.insert(condition) }
  }

  /// A check outside of the innermost loops costs little beside them, and one that is the same for all lanes little
  /// beside anything but an innermost loop.
  private func isWorthwhile(_ condition: IndexCondition, _ around: Surroundings) -> Bool {
    if around.depth < greatestDepth { return false }
    if around.depth > 0 { return true }
    // What many written-out iterations ask costs as much as they do.
    let times = around.inner.reduce(1) { $1.isVector ? $0 : $0 * $1.extent }
    if times >= Self.manyTimes { return true }
    let symbols = condition.symbols
    if symbols.contains(where: { around.scope.isVarying($0) }) { return true }
    return around.inner.contains { $0.isVector && symbols.contains(.named($0.variable)) }
  }

  /// What must not be negative at the start of the body for `condition` to hold; nil if that is not known there.
  private static func predicates(
    _ condition: IndexCondition, _ around: Surroundings
  ) -> [IndexExpression]? {
    let scope = around.scope
    var found: [IndexExpression] = []
    for difference in scope.differences(condition) {
      guard let least = least(difference, around.inner), isKnown(least, around.hidden, scope) else { return nil }
      let simplified = scope.known.simplified(least)
      let bounds = scope.ranges.bounds(of: simplified)
      if let upper = bounds.upper, upper < 0 { return nil }
      if !scope.ranges.proveNonNegative(simplified) { found.append(simplified) }
    }
    return found
  }

  /// The least value of `expression` over the iterations of `inner`; nil where it is not plain, or where there are none,
  /// so that nothing would be won.
  private static func least(_ expression: IndexExpression, _ inner: [Inner]) -> IndexExpression? {
    if inner.isEmpty { return nil }
    var least = expression
    for loop in inner where least.contains(.named(loop.variable)) {
      guard let (step, start) = least.affine(in: .named(loop.variable)), let step = step.constant else {
        guard let value = leastValue(least, loop) else { return nil }
        least = value
        continue
      }
      least = step < 0 ? start + IndexExpression(step * (loop.extent - 1)) : start
    }
    return least
  }

  /// The least of the values of `expression` in the iterations of `loop`, if all are known to be a constant apart.
  private static func leastValue(_ expression: IndexExpression, _ loop: Inner) -> IndexExpression? {
    func value(_ iteration: Int) -> IndexExpression {
      expression.substituting { $0 == .named(loop.variable) ? IndexExpression(iteration) : nil }
    }
    var least = value(0)
    for iteration in 1..<max(loop.extent, 1) {
      guard let more = (value(iteration) - least).constant else { return nil }
      if more < 0 { least = least + IndexExpression(more) }
    }
    return least
  }

  private static func isKnown(_ expression: IndexExpression, _ hidden: Set<String>, _ scope: Scope) -> Bool {
    expression.symbols.allSatisfy { symbol in
      guard case .named(let name) = symbol, !hidden.contains(name), scope.names[name] != nil else { return false }
      return !scope.isVarying(symbol)
    }
  }
}

extension IndexCondition {
  fileprivate var symbols: [Symbol] { [lower, value, upper].compactMap { $0 }.flatMap(\.symbols) }

  fileprivate func contains(_ symbol: Symbol) -> Bool { symbols.contains(symbol) }
}
