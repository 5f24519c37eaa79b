internal import MartletScalars

/// Proofs about index expressions wherever some conditions hold.
struct ConditionalProof {
  private let conditions: [IndexCondition]
  private let ranges: SymbolRanges

  init(_ conditions: [IndexCondition], _ ranges: SymbolRanges) {
    self.conditions = conditions
    self.ranges = ranges
  }

  /// Whether `expression` is surely not negative wherever the conditions hold.
  func proveNonNegative(_ expression: IndexExpression) -> Bool {
    if prove(expression, ranges) { return true }
    for condition in conditions where follows(expression, condition) { return true }
    var attempts = 64
    return proveBySubstitution(expression, conditions[...], ranges, &attempts)
  }

  private func prove(_ expression: IndexExpression, _ ranges: SymbolRanges) -> Bool {
    ranges.proveNonNegative(expression) || ranges.proveNonNegative(ranges.simplified(expression))
  }

  /// Whether the expression is at least one of the condition's differences `value - lower` and `upper - 1 - value`,
  /// which are not negative.
  private func follows(_ expression: IndexExpression, _ condition: IndexCondition) -> Bool {
    if let lower = condition.lower, prove(expression - (condition.value - lower), ranges) { return true }
    guard let upper = condition.upper else { return false }
    return prove(expression - (upper - 1 - condition.value), ranges)
  }

  /// Solves a condition `lower <= ±axis + rest < upper` for the axis and replaces it by `lower` plus a new variable in
  /// `0..<upper - lower`; the other conditions follow, one after the other. (Where that range is empty, the condition
  /// never holds and anything is true.)
  private func proveBySubstitution(
    _ expression: IndexExpression, _ left: ArraySlice<IndexCondition>, _ ranges: SymbolRanges, _ attempts: inout Int
  ) -> Bool {
    guard let condition = left.first else { return false }
    let others = left.dropFirst()
    if let lower = condition.lower, let upper = condition.upper {
      for symbol in condition.value.symbols {
        guard case .axis = symbol, let (coefficient, rest) = condition.value.affine(in: symbol),
          let sign = coefficient.constant, abs(sign) == 1
        else { continue }
        if attempts == 0 { return false }
        attempts -= 1
        let variable = Symbol.axis(1_000 + attempts)
        let solution = IndexExpression(sign) * (IndexExpression(variable) + lower - rest)
        let expressions = [expression] + others.flatMap { [$0.lower, $0.value, $0.upper].compactMap { $0 } }
        let heaviest = expressions.map(\.weight).max() ?? 0
        guard
          heaviest.saturatingProduct(solution.weight).saturatingProduct((upper - lower).weight)
            <= IndexExpression.weightLimit
        else { continue }
        var extended = ranges
        extended.add(variable, below: upper - lower)
        let replace = { (other: Symbol) in other == symbol ? solution : nil }
        let replaced = expression.substituting(replace)
        if prove(replaced, extended) { return true }
        let rewritten = others.map { $0.substituting(replace) }
        if proveBySubstitution(replaced, rewritten[...], extended, &attempts) { return true }
      }
    }
    return proveBySubstitution(expression, others, ranges, &attempts)
  }
}
