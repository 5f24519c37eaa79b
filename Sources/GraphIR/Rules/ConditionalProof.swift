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
    // Twice the number of conditions is enough for one that follows from another.
    for condition in conditions where follows(expression, condition) { return true }
    return proveBySubstitution(expression, conditions[...], ranges, 0)
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
  /// `0..<upper - lower`; the other conditions follow, one after the other.
  private func proveBySubstitution(
    _ expression: IndexExpression, _ left: ArraySlice<IndexCondition>, _ ranges: SymbolRanges, _ depth: Int
  ) -> Bool {
    guard let condition = left.first, depth < 8 else { return false }
    let others = left.dropFirst()
    if let lower = condition.lower, let upper = condition.upper, ranges.proveNonNegative(upper - lower - 1) {
      for symbol in condition.value.symbols {
        guard case .axis = symbol, let (coefficient, rest) = condition.value.affine(in: symbol),
          let sign = coefficient.constant, abs(sign) == 1
        else { continue }
        let variable = Symbol.axis(1_000 + depth)
        var extended = ranges
        extended.add(variable, below: upper - lower)
        let solution = IndexExpression(sign) * (IndexExpression(variable) + lower - rest)
        let replace = { (other: Symbol) in other == symbol ? solution : nil }
        let replaced = expression.substituting(replace)
        if prove(replaced, extended) { return true }
        let rewritten = others.map { $0.substituting(replace) }
        if proveBySubstitution(replaced, rewritten[...], extended, depth + 1) { return true }
      }
    }
    return proveBySubstitution(expression, others, ranges, depth + 1)
  }
}
