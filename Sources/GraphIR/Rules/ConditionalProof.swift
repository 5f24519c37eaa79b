internal import MartletScalars

/// Proofs that index expressions of a view are not negative wherever its conditions hold.
struct ConditionalProof {
  private let conditions: [IndexCondition]
  private let shape: [Dim]
  private let ranges: SymbolRanges
  /// What the axes are replaced by where conditions on single axes narrow their ranges, and what is then known.
  private let narrowed: (axes: [IndexExpression], ranges: SymbolRanges, conditions: [IndexCondition])

  /// Proofs for a view with `conditions` whose result has the extents `shape`; `ranges` are those over the shape.
  init(_ conditions: [IndexCondition], shape: [Dim], ranges: SymbolRanges) {
    self.conditions = conditions
    self.shape = shape
    self.ranges = ranges
    narrowed = Self.narrow(conditions, shape, ranges)
  }

  /// Whether `expression` is surely not negative wherever the conditions hold.
  func proveNonNegative(_ expression: IndexExpression) -> Bool {
    if prove(expression, conditions, ranges) { return true }
    if let replaced = substitute(narrowed.axes, into: expression) {
      if prove(replaced, narrowed.conditions, narrowed.ranges) { return true }
      var attempts = 64
      if proveBySubstitution(replaced, narrowed.conditions[...], narrowed.ranges, &attempts) { return true }
    }
    return proveByTrying(expression)
  }

  private func prove(
    _ expression: IndexExpression, _ conditions: [IndexCondition], _ ranges: SymbolRanges, depth: Int = 2
  ) -> Bool {
    let simple = ranges.simplified(expression)
    if ranges.proveNonNegative(expression) || ranges.proveNonNegative(simple) { return true }
    if conditions.contains(where: { follows(simple, $0, ranges) }) { return true }
    guard depth > 0 else { return false }
    return merged(simple, ranges).contains { prove($0, conditions, ranges, depth: depth - 1) }
  }

  /// Whether the expression is at least one of the condition's differences `value - lower` and `upper - 1 - value`,
  /// which are not negative.
  private func follows(_ expression: IndexExpression, _ condition: IndexCondition, _ ranges: SymbolRanges) -> Bool {
    if let lower = condition.lower, ranges.proveNonNegative(expression - (condition.value - lower)) { return true }
    guard let upper = condition.upper else { return false }
    return ranges.proveNonNegative(expression - (upper - 1 - condition.value))
  }

  /// Expressions without one of the divisions that are not negative exactly where `expression` is not:
  /// `rest + x floordiv d >= 0` is `x + d·rest >= 0`, and `rest - x floordiv d >= 0` is `d·rest + d - 1 - x >= 0`.
  private func merged(_ expression: IndexExpression, _ ranges: SymbolRanges) -> [IndexExpression] {
    expression.terms.compactMap { term in
      guard abs(term.coefficient) == 1, term.factors.count == 1,
        case .floorDivide(let value, let divisor) = term.factors[0], let least = ranges.bounds(of: divisor).lower,
        least > 0, divisor.weight.saturatingProduct(expression.weight) <= IndexExpression.weightLimit
      else { return nil }
      let rest = expression - IndexExpression(sumOf: [term])
      return term.coefficient > 0 ? value + divisor * rest : divisor * rest + divisor - 1 - value
    }
  }

  /// Tries all points, where few axes with few elements matter.
  private func proveByTrying(_ expression: IndexExpression) -> Bool {
    var axes: [(axis: Int, extent: Int)] = []
    var count = 1
    for symbol in expression.symbols {
      guard case .axis(let axis) = symbol, shape.indices.contains(axis), let extent = shape[axis].constant else {
        return false
      }
      axes.append((axis, extent))
      count = count.saturatingProduct(extent)
    }
    guard count <= 4096 else { return false }
    let known = Set(expression.symbols)
    let relevant = conditions.filter { condition in
      [condition.lower, condition.value, condition.upper].allSatisfy { known.isSuperset(of: $0?.symbols ?? []) }
    }
    return (0..<count).allSatisfy { point in
      var rest = point
      var values: [Symbol: Int] = [:]
      for (axis, extent) in axes {
        values[.axis(axis)] = rest % extent
        rest /= extent
      }
      if relevant.contains(where: { $0.evaluate { values[$0] } == false }) { return true }
      return expression.evaluate { values[$0] } ?? -1 >= 0
    }
  }
}
