import MartletKernelIR
import MartletScalars

/// Checks inside of a body that can be decided at its start for all written-out and vector loops in it at once: the
/// body is then written twice, and the version for the inside of the tensors has no checks in its inner loops.
struct SplitPlan {
  /// The conditions that then surely hold, as the body writes them.
  private(set) var conditions: [IndexCondition] = []
  /// What must not be negative for that, at the start of the body.
  private(set) var predicates: [IndexExpression] = []
  /// What is found for each condition; nil where one of its occurrences cannot be decided. Loops that follow each other
  /// may share the name of their variable, so that a condition occurs several times.
  private var found: [IndexCondition: [IndexExpression]?] = [:]
  private var order: [IndexCondition] = []

  /// A loop inside of the body whose iterations are all written out.
  private struct Inner {
    let variable: String
    let extent: Int
  }

  /// More statements than this are not written twice.
  private static let greatestWeight = 4000

  /// The checks in `body`, whose outside is `scope`.
  init(of body: [Statement], in scope: Scope) {
    guard Self.weight(body, scope) <= Self.greatestWeight else { return }
    let lanes = scope.axis.map { [Inner(variable: $0.variable, extent: $0.lanes)] } ?? []
    visit(body, lanes, hidden: [], scope)
    for condition in order {
      guard case .some(.some(let parts)) = found[condition] else { continue }
      conditions.append(condition)
      predicates += parts.filter { !predicates.contains($0) }
    }
  }

  private static func weight(_ statements: [Statement], _ scope: Scope) -> Int {
    statements.reduce(0) { sum, statement in
      switch statement {
      case .loop(let loop):
        let times = loop.binding == .unroll ? scope.resolved(loop.extent).constant ?? 1 : 1
        return min(sum + times * weight(loop.body, scope), greatestWeight + 1)
      case .conditional(_, let then, let otherwise): return sum + 1 + weight(then, scope) + weight(otherwise, scope)
      case .bind, .allocate, .store: return sum + 1
      case .located(_, let statements): return sum + weight(statements, scope)
      }
    }
  }

  /// `hidden` holds the names that the body itself makes, which its start does not know.
  private mutating func visit(_ statements: [Statement], _ inner: [Inner], hidden: Set<String>, _ scope: Scope) {
    var hidden = hidden
    for statement in statements {
      switch statement {
      case .loop(let loop): visit(loop, inner, hidden, scope)
      case .conditional(let conditions, let then, let otherwise):
        for condition in conditions { consider(condition, inner, hidden, scope) }
        visit(then, inner, hidden: hidden, scope)
        visit(otherwise, inner, hidden: hidden, scope)
      case .bind(let name, let expression):
        visit(expression, inner, hidden, scope)
        hidden.insert(name)
      case .allocate: continue
      case .store(_, _, let expression): visit(expression, inner, hidden, scope)
      case .located(_, let statements): visit(statements, inner, hidden: hidden, scope)
      }
    }
  }

  private mutating func visit(_ loop: Loop, _ inner: [Inner], _ hidden: Set<String>, _ scope: Scope) {
    var scope = scope
    scope.ranges.add(.named(loop.variable), below: scope.resolved(loop.extent))
    switch loop.binding {
    case .serial, .parallel:
      let hidden = hidden.union([loop.variable])
      for condition in loop.conditions { consider(condition, inner, hidden, scope) }
      visit(loop.body, inner, hidden: hidden, scope)
    case .unroll, .vector:
      guard let extent = scope.resolved(loop.extent).constant, extent > 0 else { return }
      let inner = inner + [Inner(variable: loop.variable, extent: extent)]
      for condition in loop.conditions { consider(condition, inner, hidden, scope) }
      visit(loop.body, inner, hidden: hidden, scope)
    }
  }

  private mutating func visit(_ expression: Expression, _ inner: [Inner], _ hidden: Set<String>, _ scope: Scope) {
    switch expression {
    case .literal, .index, .load, .variable: return
    case .scalar(_, let operands, _): for operand in operands { visit(operand, inner, hidden, scope) }
    case .conditional(let conditions, let value, let other):
      for condition in conditions { consider(condition, inner, hidden, scope) }
      visit(value, inner, hidden, scope)
      visit(other, inner, hidden, scope)
    }
  }

  private mutating func consider(
    _ condition: IndexCondition, _ inner: [Inner], _ hidden: Set<String>, _ scope: Scope
  ) {
    if scope.settled.contains(condition) || scope.doubtful.contains(condition) { return }
    let parts = Self.predicates(condition, inner, hidden, scope)
    if let known = found[condition] {
      found[condition] = known.flatMap { known in parts.map { known + $0 } }
    } else {
      order.append(condition)
      found[condition] = .some(parts)
    }
  }

  /// What must not be negative at the start of the body for `condition` to hold; nil if that is not known there.
  private static func predicates(
    _ condition: IndexCondition, _ inner: [Inner], _ hidden: Set<String>, _ scope: Scope
  ) -> [IndexExpression]? {
    var found: [IndexExpression] = []
    for difference in scope.differences(condition) {
      guard let least = least(difference, inner), isKnown(least, hidden, scope) else { return nil }
      let simplified = scope.ranges.simplified(least)
      let bounds = scope.ranges.bounds(of: simplified)
      if let upper = bounds.upper, upper < 0 { return nil }
      if !scope.ranges.proveNonNegative(simplified) { found.append(simplified) }
    }
    return found
  }

  /// The least value of `expression` over the iterations of `inner`; nil where it is not plain, or where none of them
  /// occurs, so that nothing would be won.
  private static func least(_ expression: IndexExpression, _ inner: [Inner]) -> IndexExpression? {
    var least = expression
    var occurs = false
    for loop in inner where least.contains(.named(loop.variable)) {
      guard let (step, start) = least.affine(in: .named(loop.variable)), let step = step.constant else { return nil }
      occurs = true
      least = step < 0 ? start + IndexExpression(step * (loop.extent - 1)) : start
    }
    return occurs ? least : nil
  }

  private static func isKnown(_ expression: IndexExpression, _ hidden: Set<String>, _ scope: Scope) -> Bool {
    expression.symbols.allSatisfy { symbol in
      guard case .named(let name) = symbol, !hidden.contains(name), scope.names[name] != nil else { return false }
      return !scope.isVarying(symbol)
    }
  }
}
