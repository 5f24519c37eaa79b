extension SymbolRanges {
  /// An equal expression, given what is known of the symbols, with fewer divisions, remainders, minima and maxima.
  public func simplified(_ expression: IndexExpression) -> IndexExpression {
    var sum = IndexExpression(0)
    for term in expression.terms {
      var product = IndexExpression(term.coefficient)
      for factor in term.factors { product = product * simplified(factor) }
      sum += product
    }
    return recombined(sum)
  }

  private func simplified(_ factor: IndexExpression.Factor) -> IndexExpression {
    switch factor {
    case .symbol(let symbol):
      let known = bounds(of: IndexExpression(symbol))
      if let value = known.lower, known.upper == value { return IndexExpression(value) }
      return IndexExpression(symbol)
    case .floorDivide(let left, let right): return quotient(simplified(left), simplified(right))
    case .modulo(let left, let right): return remainder(simplified(left), simplified(right))
    case .minimum(let left, let right):
      let (first, second) = (simplified(left), simplified(right))
      if proveNonNegative(second - first) { return first }
      return proveNonNegative(first - second) ? second : .minimum(first, second)
    case .maximum(let left, let right):
      let (first, second) = (simplified(left), simplified(right))
      if proveNonNegative(second - first) { return second }
      return proveNonNegative(first - second) ? first : .maximum(first, second)
    }
  }

  private func quotient(_ value: IndexExpression, _ divisor: IndexExpression) -> IndexExpression {
    let whole = value.floorDivided(by: divisor)
    // The division that is left after exact terms have moved out, if it is alone.
    var sum = IndexExpression(0)
    for term in whole.terms {
      guard term.factors.count == 1, case .floorDivide(let rest, divisor) = term.factors[0] else {
        sum += IndexExpression(sumOf: [term])
        continue
      }
      sum += IndexExpression(term.coefficient) * narrowQuotient(rest, divisor)
    }
    return sum
  }

  private func narrowQuotient(_ rest: IndexExpression, _ divisor: IndexExpression) -> IndexExpression {
    if proveInside(rest, below: divisor) { return 0 }
    // (x floordiv a) floordiv b = x floordiv (a*b)
    if rest.terms.count == 1, rest.terms[0].coefficient == 1, rest.terms[0].factors.count == 1,
      case .floorDivide(let inner, let by) = rest.terms[0].factors[0],
      by.fitsProduct(with: divisor)
    {
      return quotient(inner, by * divisor)
    }
    if let (shared, high, _) = sharedFactor(rest, divisor), let by = divisor.constant {
      return quotient(high, IndexExpression(by / shared))
    }
    return IndexExpression(.floorDivide(rest, divisor))
  }

  private func remainder(_ value: IndexExpression, _ divisor: IndexExpression) -> IndexExpression {
    let whole = value.modulo(divisor)
    guard whole.terms.count == 1, whole.terms[0].coefficient == 1, whole.terms[0].factors.count == 1,
      case .modulo(let rest, divisor) = whole.terms[0].factors[0]
    else { return whole }
    if proveInside(rest, below: divisor) { return rest }
    if rest.terms.count == 1, rest.terms[0].coefficient == 1, rest.terms[0].factors.count == 1,
      case .modulo(let inner, let by) = rest.terms[0].factors[0], let outer = divisor.constant,
      let innerBy = by.constant, innerBy % outer == 0
    {
      return remainder(inner, divisor)
    }
    if let (shared, high, low) = sharedFactor(rest, divisor), let by = divisor.constant {
      return IndexExpression(shared) * remainder(high, IndexExpression(by / shared)) + low
    }
    return whole
  }

  /// `value = shared · high + low` with `low` surely in `0..<shared` and `shared` a proper divisor of the constant
  /// `divisor`: then divisions and remainders by the divisor need only look at `high`.
  private func sharedFactor(
    _ value: IndexExpression, _ divisor: IndexExpression
  ) -> (shared: Int, high: IndexExpression, low: IndexExpression)? {
    guard let by = divisor.constant, by > 1 else { return nil }
    let candidates = Set(value.terms.map { by.greatestCommonDivisor(with: $0.coefficient) }).filter { $0 > 1 }
    for shared in candidates.sorted(by: >) {
      let high = value.terms.filter { $0.coefficient % shared == 0 }
      let low = IndexExpression(sumOf: value.terms.filter { $0.coefficient % shared != 0 })
      if proveInside(low, below: IndexExpression(shared)) {
        let reduced = high.map { IndexExpression.Term(coefficient: $0.coefficient / shared, factors: $0.factors) }
        return (shared, IndexExpression(sumOf: reduced), low)
      }
    }
    return nil
  }

  /// `c·d·(e floordiv d) + c·(e mod d)` becomes `c·e`.
  private func recombined(_ expression: IndexExpression) -> IndexExpression {
    for (position, term) in expression.terms.enumerated() {
      for (place, factor) in term.factors.enumerated() {
        guard case .modulo(let value, let divisor) = factor else { continue }
        var others = term.factors
        others.remove(at: place)
        let coefficient = IndexExpression(sumOf: [.init(coefficient: term.coefficient, factors: others)])
        guard coefficient.fitsProduct(with: divisor) else { continue }
        let stride = coefficient * divisor
        // As simplification writes it: (x floordiv a) floordiv b is x floordiv (a*b).
        for quotient in [quotient(value, divisor), unitedQuotient(value, divisor)].compactMap({ $0 })
        where stride.fitsProduct(with: quotient) {
          let partner = stride * quotient
          guard partner.terms.count == 1, let wanted = partner.terms.first,
            let match = expression.terms.firstIndex(of: wanted), match != position
          else { continue }
          let rest = expression.terms.indices.filter { $0 != position && $0 != match }.map { expression.terms[$0] }
          return simplified(IndexExpression(sumOf: rest) + coefficient * value)
        }
      }
    }
    return expression
  }

  /// `value floordiv divisor` as one division, where a summand of `value` is another one, as of merged axes from which
  /// whole rows have been taken out: (x floordiv a + y) floordiv b = (x + a*y) floordiv (a*b).
  private func unitedQuotient(_ value: IndexExpression, _ divisor: IndexExpression) -> IndexExpression? {
    for (position, term) in value.terms.enumerated() where term.coefficient == 1 && term.factors.count == 1 {
      guard case .floorDivide(let inner, let by) = term.factors[0], by.constant != nil, by.fitsProduct(with: divisor)
      else { continue }
      let others = IndexExpression(sumOf: value.terms.indices.filter { $0 != position }.map { value.terms[$0] })
      if by.fitsProduct(with: others) { return quotient(inner + by * others, by * divisor) }
    }
    return nil
  }
}
