extension IndexExpression {
  /// The sum.
  public static func + (left: IndexExpression, right: IndexExpression) -> IndexExpression {
    if left.terms.isEmpty { return right }
    if right.terms.isEmpty { return left }
    return IndexExpression(merging: left.terms, right.terms)
  }

  /// The difference.
  public static func - (left: IndexExpression, right: IndexExpression) -> IndexExpression { left + -1 * right }

  /// The product, multiplied out.
  public static func * (left: IndexExpression, right: IndexExpression) -> IndexExpression {
    if let factor = left.constant { return right.scaled(by: factor) }
    if let factor = right.constant { return left.scaled(by: factor) }
    var products: [Term] = []
    for first in left.terms {
      for second in right.terms {
        products.append(
          Term(coefficient: first.coefficient * second.coefficient, factors: (first.factors + second.factors).sorted()))
      }
    }
    return IndexExpression(sumOf: products)
  }

  /// The product with a number, which leaves the terms in order.
  private func scaled(by factor: Int) -> IndexExpression {
    if factor == 0 { return 0 }
    if factor == 1 { return self }
    return IndexExpression(
      canonical: terms.map { Term(coefficient: $0.coefficient * factor, factors: $0.factors) })
  }

  /// Whether no coefficient of the product can exceed 2^60.
  public func fitsProduct(with other: IndexExpression) -> Bool {
    var size: UInt = 1
    for expression in [self, other] {
      let greatest = expression.terms.map(\.coefficient.magnitude).max() ?? 0
      let (sum, first) = greatest.multipliedReportingOverflow(by: UInt(max(expression.terms.count, 1)))
      let (product, second) = size.multipliedReportingOverflow(by: max(sum, 1))
      if first || second { return false }
      size = product
    }
    return size <= 1 << 60
  }

  /// The sum, in place.
  public static func += (left: inout IndexExpression, right: IndexExpression) { left = left + right }

  /// The quotient rounded towards negative infinity, by a positive `divisor`. What divides exactly, term by term,
  /// leaves the division.
  public func floorDivided(by divisor: IndexExpression) -> IndexExpression {
    if divisor == 1 { return self }
    let (quotient, rest) = split(by: divisor)
    if rest == 0 { return quotient }
    if let value = rest.constant, let by = divisor.constant, by > 0 {
      return quotient + IndexExpression(Self.floorDivide(value, by))
    }
    return quotient + IndexExpression(.floorDivide(rest, divisor))
  }

  /// The quotient rounded towards infinity, by a positive `divisor`.
  public func ceilDivided(by divisor: IndexExpression) -> IndexExpression {
    (self + divisor - 1).floorDivided(by: divisor)
  }

  /// The remainder in `0..<divisor`, for a positive `divisor`.
  public func modulo(_ divisor: IndexExpression) -> IndexExpression {
    if divisor == 1 { return 0 }
    let rest = split(by: divisor).rest
    if rest == 0 { return 0 }
    if let value = rest.constant, let by = divisor.constant, by > 0 {
      return IndexExpression(value - by * Self.floorDivide(value, by))
    }
    return IndexExpression(.modulo(rest, divisor))
  }

  /// The lesser of two expressions.
  public static func minimum(_ left: IndexExpression, _ right: IndexExpression) -> IndexExpression {
    if left == right { return left }
    if let difference = (left - right).constant { return difference < 0 ? left : right }
    return IndexExpression(left < right ? .minimum(left, right) : .minimum(right, left))
  }

  /// The greater of two expressions.
  public static func maximum(_ left: IndexExpression, _ right: IndexExpression) -> IndexExpression {
    if left == right { return left }
    if let difference = (left - right).constant { return difference > 0 ? left : right }
    return IndexExpression(left < right ? .maximum(left, right) : .maximum(right, left))
  }

  /// The least multiple of `alignment` that is not less.
  public func aligned(to alignment: Int) -> IndexExpression {
    ceilDivided(by: IndexExpression(alignment)) * IndexExpression(alignment)
  }

  /// The product of `expressions`, 1 if there are none.
  public static func product(_ expressions: some Sequence<IndexExpression>) -> IndexExpression {
    expressions.reduce(1) { $0 * $1 }
  }

  /// `self = quotient · divisor + rest`, where each term of the rest is not divisible exactly; constants of the rest
  /// lie in `0..<divisor` for a constant divisor.
  private func split(by divisor: IndexExpression) -> (quotient: IndexExpression, rest: IndexExpression) {
    if self == divisor { return (1, 0) }
    guard divisor.terms.count == 1, let by = divisor.terms.first else {
      return exactQuotient(by: divisor).map { ($0, 0) } ?? (0, self)
    }
    var quotient: [Term] = []
    var rest: [Term] = []
    for term in terms {
      if term.coefficient % by.coefficient == 0, let factors = Self.without(by.factors, in: term.factors) {
        quotient.append(Term(coefficient: term.coefficient / by.coefficient, factors: factors))
      } else if by.factors.isEmpty {
        let whole = Self.floorDivide(term.coefficient, by.coefficient)
        if whole != 0 { quotient.append(Term(coefficient: whole, factors: term.factors)) }
        rest.append(Term(coefficient: term.coefficient - whole * by.coefficient, factors: term.factors))
      } else {
        rest.append(term)
      }
    }
    return (IndexExpression(sumOf: quotient), IndexExpression(sumOf: rest))
  }

  /// The quotient by a sum, if nothing is left; found term by term from the first ones, as for numbers.
  private func exactQuotient(by divisor: IndexExpression) -> IndexExpression? {
    guard let by = divisor.terms.first, terms.count >= divisor.terms.count else { return nil }
    var (quotient, rest) = (IndexExpression(0), self)
    // A quotient has no more terms than what is divided, but for those that cancel each other.
    for _ in terms {
      guard let term = rest.terms.first, term.coefficient % by.coefficient == 0,
        let factors = Self.without(by.factors, in: term.factors)
      else { return nil }
      let part = IndexExpression(sumOf: [Term(coefficient: term.coefficient / by.coefficient, factors: factors)])
      guard part.fitsProduct(with: divisor) else { return nil }
      quotient += part
      rest = rest - part * divisor
      if rest == 0 { return quotient }
    }
    return nil
  }

  private static func without(_ removed: [Factor], in factors: [Factor]) -> [Factor]? {
    var left = factors
    for factor in removed {
      guard let index = left.firstIndex(of: factor) else { return nil }
      left.remove(at: index)
    }
    return left
  }

  static func floorDivide(_ value: Int, _ divisor: Int) -> Int {
    let quotient = value / divisor
    return value % divisor < 0 ? quotient - 1 : quotient
  }

  /// The expression with every symbol that `replacement` knows replaced.
  public func substituting(_ replacement: (Symbol) -> IndexExpression?) -> IndexExpression {
    var sum = IndexExpression(0)
    for term in terms {
      var product = IndexExpression(term.coefficient)
      for factor in term.factors {
        switch factor {
        case .symbol(let symbol): product = product * (replacement(symbol) ?? IndexExpression(symbol))
        case .floorDivide(let left, let right):
          product = product * left.substituting(replacement).floorDivided(by: right.substituting(replacement))
        case .modulo(let left, let right):
          product = product * left.substituting(replacement).modulo(right.substituting(replacement))
        case .minimum(let left, let right):
          product = product * .minimum(left.substituting(replacement), right.substituting(replacement))
        case .maximum(let left, let right):
          product = product * .maximum(left.substituting(replacement), right.substituting(replacement))
        }
      }
      sum = sum + product
    }
    return sum
  }

  /// The value where every symbol has one; nil if a symbol is unknown, a divisor is not positive or 64 bits overflow.
  public func evaluate(_ value: (Symbol) -> Int?) -> Int? {
    var sum = 0
    for term in terms {
      var product = term.coefficient
      for factor in term.factors {
        guard let number = factor.evaluate(value) else { return nil }
        let (result, overflow) = product.multipliedReportingOverflow(by: number)
        if overflow { return nil }
        product = result
      }
      let (result, overflow) = sum.addingReportingOverflow(product)
      if overflow { return nil }
      sum = result
    }
    return sum
  }

  /// The value for the values `symbols` of named symbols, where view axes have none; see `evaluate`.
  public func evaluate(named symbols: [String: Int]) -> Int? {
    evaluate { if case .named(let name) = $0 { symbols[name] } else { nil } }
  }
}

extension IndexExpression.Factor {
  fileprivate func evaluate(_ value: (Symbol) -> Int?) -> Int? {
    switch self {
    case .symbol(let symbol): return value(symbol)
    case .floorDivide(let left, let right):
      guard let first = left.evaluate(value), let second = right.evaluate(value), second > 0 else { return nil }
      return IndexExpression.floorDivide(first, second)
    case .modulo(let left, let right):
      guard let first = left.evaluate(value), let second = right.evaluate(value), second > 0 else { return nil }
      let rest = first % second
      return rest < 0 ? rest + second : rest
    case .minimum(let left, let right):
      guard let first = left.evaluate(value), let second = right.evaluate(value) else { return nil }
      return min(first, second)
    case .maximum(let left, let right):
      guard let first = left.evaluate(value), let second = right.evaluate(value) else { return nil }
      return max(first, second)
    }
  }
}
