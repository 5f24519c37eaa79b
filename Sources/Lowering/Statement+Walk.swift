import MartletKernelIR
import MartletScalars

extension Statement {
  /// Calls `visit` for every index expression of the statement and those inside it.
  func forEachIndex(_ visit: (IndexExpression) -> Void) {
    switch self {
    case .loop(let loop):
      visit(loop.extent)
      loop.conditions.forEach { $0.forEachIndex(visit) }
      loop.body.forEach { $0.forEachIndex(visit) }
    case .conditional(let conditions, let then, let otherwise):
      conditions.forEach { $0.forEachIndex(visit) }
      (then + otherwise).forEach { $0.forEachIndex(visit) }
    case .bind(_, let value): value.forEachIndex(visit)
    case .allocate(_, let initial): initial?.forEachIndex(visit)
    case .store(_, let indices, let value):
      indices.forEach(visit)
      value.forEachIndex(visit)
    case .prefetch(_, let indices): indices.forEach(visit)
    case .shuffle(_, let value, _): value.forEachIndex(visit)
    case .call(let call): call.indices.forEach(visit)
    case .wait(let count): visit(count)
    case .barrier: break
    case .located(_, let statements), .asynchronous(let statements): statements.forEach { $0.forEachIndex(visit) }
    }
  }
}

extension IndexCondition {
  fileprivate func forEachIndex(_ visit: (IndexExpression) -> Void) {
    [lower, value, upper].forEach { if let expression = $0 { visit(expression) } }
  }
}

extension Expression {
  fileprivate func forEachIndex(_ visit: (IndexExpression) -> Void) {
    switch self {
    case .literal, .variable: break
    case .index(let index): visit(index)
    case .load(_, let indices, _): indices.forEach(visit)
    case .scalar(_, let operands, _): operands.forEach { $0.forEachIndex(visit) }
    case .conditional(let conditions, let first, let second):
      conditions.forEach { $0.forEachIndex(visit) }
      first.forEachIndex(visit)
      second.forEachIndex(visit)
    }
  }
}
