/// Proofs about quotients, maxima and minima.
extension SymbolRanges {
  /// Whether `expression` is surely not negative, found by cases: where a maximum counts against it, it must hold for
  /// both operands; where one counts for it, either will do. What is left is compared without its quotients.
  func proveByCases(_ expression: IndexExpression, depth: Int = 8) -> Bool {
    if proveRelaxed(expression) { return true }
    guard depth > 0, let choice = choice(in: expression) else { return false }
    let cases = [choice.left, choice.right].lazy.map { operand in
      proveByCases(replacing(choice.factor, by: operand, in: expression), depth: depth - 1)
    }
    return choice.needsBoth ? cases.allSatisfy { $0 } : cases.contains(true)
  }

  /// Whether `expression` has a maximum or minimum by which `proveByCases` tells cases apart.
  func hasCases(_ expression: IndexExpression) -> Bool { choice(in: expression) != nil }

  /// Whether `expression` is surely not negative where a symbol that runs below the lesser of two extents is at its end:
  /// `n - 4·b - i - 1` for `i` below `min(4, n - 4·b)`. The other symbols, on which the extents depend, come after it.
  func proveByEnds(_ expression: IndexExpression) -> Bool {
    expression.symbols.contains { symbol in
      guard hasMinimumAsExtent(symbol), let least = atLeastEnd(of: symbol, in: expression) else { return false }
      return proveByCases(least)
    }
  }

  /// A maximum or minimum of an expression, by whose operands cases are told apart.
  private struct Choice {
    var factor: IndexExpression.Factor
    var left: IndexExpression
    var right: IndexExpression
    /// Whether the expression may be least at either operand, so that both cases count.
    var needsBoth: Bool
  }

  /// The first factor that tells cases apart; those that need both cases come first.
  private func choice(in expression: IndexExpression) -> Choice? {
    var found: [Choice] = []
    for term in expression.terms where term.factors.count == 1 {
      switch term.factors[0] {
      case .maximum(let left, let right):
        found.append(Choice(factor: term.factors[0], left: left, right: right, needsBoth: term.coefficient < 0))
      case .minimum(let left, let right):
        found.append(Choice(factor: term.factors[0], left: left, right: right, needsBoth: term.coefficient > 0))
      case .symbol, .floorDivide, .modulo: continue
      }
    }
    return found.first(where: \.needsBoth) ?? found.first
  }

  private func replacing(
    _ factor: IndexExpression.Factor, by operand: IndexExpression, in expression: IndexExpression
  ) -> IndexExpression {
    var sum = IndexExpression(0)
    for term in expression.terms {
      sum += term.factors == [factor] ? IndexExpression(term.coefficient) * operand : IndexExpression(sumOf: [term])
    }
    return sum
  }

  /// The greatest number that an expression is multiplied with so that its quotients are of multiples of their divisors.
  private static let greatestScale = 1 << 20

  /// Whether `expression` is surely not negative even with its quotients replaced by bounds without division:
  /// `64·⌊e/64⌋` is at least `e - 63` and at most `e`. Quotients by other numbers are made to be such by multiplying all:
  /// `n - ⌊(n + 1)/2⌋`, twice, is at least `n - 1`.
  private func proveRelaxed(_ expression: IndexExpression) -> Bool {
    let wanted = relaxationScale(expression)
    let scale = expression.fitsProduct(with: IndexExpression(wanted)) ? wanted : 1
    var least = IndexExpression(0)
    for term in (IndexExpression(scale) * expression).terms {
      guard let (dividend, number) = term.quotientByNumber, term.coefficient % number == 0 else {
        least += IndexExpression(sumOf: [term])
        continue
      }
      let end = term.coefficient > 0 ? dividend - IndexExpression(number - 1) : dividend
      let count = IndexExpression(term.coefficient / number)
      guard end.fitsProduct(with: count) else { return false }
      least += count * end
      guard least.greatestCoefficient <= Self.greatestCoefficient else { return false }
    }
    // A whole number that is more than -1 is not negative.
    return bounds(of: extreme(of: least, isLeast: true)).lower ?? -scale > -scale
  }

  /// The least number that makes multiples of their divisors of all quotients of `expression` by numbers; 1 where it is
  /// too great.
  private func relaxationScale(_ expression: IndexExpression) -> Int {
    var scale = 1
    for term in expression.terms {
      guard let (_, number) = term.quotientByNumber, number <= Self.greatestScale else { continue }
      let missing = number / number.greatestCommonDivisor(with: term.coefficient)
      scale *= missing / missing.greatestCommonDivisor(with: scale)
      if scale > Self.greatestScale { return 1 }
    }
    return scale
  }
}

extension IndexExpression.Term {
  /// What is divided and the positive number that it is divided by, where the term is a multiple of one such quotient.
  fileprivate var quotientByNumber: (dividend: IndexExpression, divisor: Int)? {
    guard factors.count == 1, case .floorDivide(let dividend, let divisor) = factors[0],
      let number = divisor.constant, number > 0
    else { return nil }
    return (dividend, number)
  }
}
