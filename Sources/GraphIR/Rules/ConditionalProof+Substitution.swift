internal import MartletScalars

extension ConditionalProof {
  /// Conditions `lower <= c·axis + rest < upper` without further axes narrow the axis to `first..<end`; the axis is
  /// then `first` plus a variable below `end - first`. (Where that is empty, the conditions never hold and anything is
  /// true.)
  static func narrow(
    _ conditions: [IndexCondition], _ shape: [Dim], _ ranges: SymbolRanges
  ) -> (axes: [IndexExpression], ranges: SymbolRanges, conditions: [IndexCondition]) {
    var bounds = shape.map { (first: Dim(0), end: $0) }
    for condition in conditions {
      guard let axis = condition.value.onlyAxis, bounds.indices.contains(axis),
        let (coefficient, rest) = condition.value.affine(in: .axis(axis)), let scale = coefficient.constant, scale != 0,
        ![condition.lower, condition.upper].contains(where: { $0?.hasAxes ?? false })
      else { continue }
      let by = Dim(abs(scale))
      // In terms of |scale|·axis: at least `least`, at most `greatest`.
      let (least, greatest) =
        scale > 0
        ? (condition.lower.map { $0 - rest }, condition.upper.map { $0 - 1 - rest })
        : (condition.upper.map { rest - $0 + 1 }, condition.lower.map { rest - $0 })
      if let least { bounds[axis].first = ranges.simplified(.maximum(bounds[axis].first, least.ceilDivided(by: by))) }
      if let greatest {
        bounds[axis].end = ranges.simplified(.minimum(bounds[axis].end, greatest.floorDivided(by: by) + 1))
      }
    }
    var narrowed = ranges
    for (axis, bound) in bounds.enumerated() { narrowed.add(.axis(axis), below: bound.end - bound.first) }
    let axes = bounds.enumerated().map { .axis($0.offset) + $0.element.first }
    let replaced = conditions.map { condition in
      condition.substituting { symbol in
        if case .axis(let axis) = symbol, axes.indices.contains(axis) { axes[axis] } else { nil }
      }
    }
    return (axes, narrowed, replaced)
  }

  /// The expression with axes replaced; nil if its numbers would become too large.
  func substitute(_ axes: [IndexExpression], into expression: IndexExpression) -> IndexExpression? {
    let heaviest = axes.map(\.weight).max() ?? 1
    guard expression.weight.saturatingProduct(heaviest) <= IndexExpression.weightLimit else { return nil }
    return expression.substituting { symbol in
      if case .axis(let axis) = symbol, axes.indices.contains(axis) { axes[axis] } else { nil }
    }
  }

  /// Solves a condition `lower <= ±axis + rest < upper` for the axis and replaces it by `lower` plus a new variable in
  /// `0..<upper - lower`; the other conditions follow, one after the other.
  func proveBySubstitution(
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
        guard isSafe([expression] + others.flatMap(\.parts), solution, upper - lower) else { continue }
        var extended = ranges
        extended.add(variable, below: upper - lower)
        let replace = { (other: Symbol) in other == symbol ? solution : nil }
        let replaced = expression.substituting(replace)
        if extended.proveNonNegative(replaced) || extended.proveNonNegative(extended.simplified(replaced)) {
          return true
        }
        let rewritten = others.map { $0.substituting(replace) }
        if proveBySubstitution(replaced, rewritten[...], extended, &attempts) { return true }
      }
    }
    return proveBySubstitution(expression, others, ranges, &attempts)
  }

  /// Whether no number overflows where `solution` is put into `expressions`, given the extent of its variable.
  private func isSafe(
    _ expressions: [IndexExpression], _ solution: IndexExpression, _ extent: IndexExpression
  ) -> Bool {
    let heaviest = expressions.map(\.weight).max() ?? 0
    return heaviest.saturatingProduct(solution.weight).saturatingProduct(extent.weight) <= IndexExpression.weightLimit
  }
}

extension IndexCondition {
  /// The value and its bounds.
  var parts: [IndexExpression] { [lower, value, upper].compactMap { $0 } }
}

extension IndexExpression {
  /// The view axis that occurs, if it is the only one.
  fileprivate var onlyAxis: Int? {
    var found: Int?
    for case .axis(let axis) in symbols {
      guard found == nil else { return nil }
      found = axis
    }
    return found
  }
}
