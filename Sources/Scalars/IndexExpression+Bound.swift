extension IndexExpression {
  /// An `upperBound` of a size in memory; where there is none, more than any memory has, which emission refuses.
  public func memoryBound(without symbols: Set<Symbol>, ranges: SymbolRanges) -> IndexExpression {
    upperBound(without: symbols, ranges: ranges) ?? IndexExpression(1 << 61)
  }

  /// An expression without `symbols`, which are computed, that is surely no less for any of their values; `ranges` are known
  /// of all symbols. Nil if there is none.
  public func upperBound(without symbols: Set<Symbol>, ranges: SymbolRanges) -> IndexExpression? {
    if symbols.isDisjoint(with: self.symbols) { return self }
    let greatest = ranges.greatest(self, over: symbols)
    // Ends of ranges may have further symbols that are computed.
    if greatest != self, let bound = greatest.upperBound(without: symbols, ranges: ranges) { return bound }
    guard terms.count > 1 || terms.first.map({ $0.factors.count > 1 || $0.coefficient != 1 }) ?? false else {
      return factorBound(without: symbols, ranges: ranges)
        ?? ranges.bounds(of: self).upper.map { IndexExpression($0) }
    }
    var sum = IndexExpression(0)
    for term in terms {
      guard let bound = Self.upperBound(of: term, without: symbols, ranges) else {
        return ranges.bounds(of: self).upper.map { IndexExpression($0) }
      }
      sum += bound
    }
    return sum
  }

  private static func upperBound(
    of term: Term, without symbols: Set<Symbol>, _ ranges: SymbolRanges
  ) -> IndexExpression? {
    let whole = IndexExpression(sumOf: [term])
    if symbols.isDisjoint(with: whole.symbols) { return whole }
    // The product of factors that are not negative grows with each.
    let factors = term.factors.map { IndexExpression($0) }
    guard factors.allSatisfy({ ranges.proveNonNegative($0) }) else { return nil }
    if term.coefficient < 0 { return 0 }
    var product = IndexExpression(term.coefficient)
    for factor in factors {
      guard let bound = factor.upperBound(without: symbols, ranges: ranges) else { return nil }
      product = product * bound
    }
    return product
  }

  /// Of one function.
  private func factorBound(without symbols: Set<Symbol>, ranges: SymbolRanges) -> IndexExpression? {
    guard let factor = terms.first?.factors.first else { return nil }
    switch factor {
    case .symbol: return nil
    case .floorDivide(let left, let right):
      guard symbols.isDisjoint(with: right.symbols), ranges.proveNonNegative(right - 1) else { return nil }
      return left.upperBound(without: symbols, ranges: ranges)?.floorDivided(by: right)
    case .modulo(_, let right):
      guard ranges.proveNonNegative(right - 1) else { return nil }
      return right.upperBound(without: symbols, ranges: ranges).map { $0 - 1 }
    case .minimum(let left, let right), .maximum(let left, let right):
      guard let first = left.upperBound(without: symbols, ranges: ranges),
        let second = right.upperBound(without: symbols, ranges: ranges)
      else { return nil }
      if case .minimum = factor { return .minimum(first, second) }
      return .maximum(first, second)
    }
  }
}
