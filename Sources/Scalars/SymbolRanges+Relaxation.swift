/// Lower bounds of expressions that are themselves expressions, for proofs.
extension SymbolRanges {
  /// Expressions of which each is at most `expression`: multiples of quotients are replaced by their dividends
  /// (`64·⌊e/64⌋ ≥ e - 63`), and multiples of a maximum by either operand. At most 16, as each maximum doubles them.
  func relaxations(of expression: IndexExpression) -> [IndexExpression] {
    var sums: [IndexExpression] = [IndexExpression(0)]
    for term in expression.terms {
      let choices = choices(for: term)
      if sums.count * choices.count > 16 { return [] }
      sums = sums.flatMap { sum in choices.map { sum + $0 } }
    }
    return sums
  }

  /// Expressions that are at most `term`.
  private func choices(for term: IndexExpression.Term) -> [IndexExpression] {
    let whole = IndexExpression(sumOf: [term])
    guard term.factors.count == 1 else { return [whole] }
    let coefficient = IndexExpression(term.coefficient)
    switch term.factors[0] {
    case .floorDivide(let dividend, let divisor):
      guard let number = divisor.constant, number > 0, term.coefficient % number == 0 else { return [whole] }
      let quotient = IndexExpression(term.coefficient / number)
      let least = term.coefficient > 0 ? dividend - IndexExpression(number - 1) : dividend
      return [quotient * least]
    case .maximum(let left, let right) where term.coefficient > 0,
      .minimum(let left, let right) where term.coefficient < 0:
      return [left, right].flatMap { relaxations(of: coefficient * $0) }
    case .symbol, .modulo, .minimum, .maximum: return [whole]
    }
  }
}
