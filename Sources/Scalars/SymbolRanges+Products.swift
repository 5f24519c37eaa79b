/// Bounds of sums of products.
extension SymbolRanges {
  /// More terms than this are not multiplied out.
  private static let termLimit = 64

  /// A number that `expression`, which has a product of several factors, is surely no less than; nil if none is found.
  ///
  /// Each factor is written as its least value and what it exceeds that by, and all products are multiplied out:
  /// `h·w - 2·h - 2·w + 4` for h and w from 4 on is `4 + 2·h' + 2·w' + h'·w'`. Where nothing is subtracted any more, the
  /// constant is the least value.
  func lowerBoundOfProducts(_ expression: IndexExpression) -> Int? {
    guard expression.terms.contains(where: { $0.factors.count > 1 }),
      expression.terms.contains(where: { $0.coefficient < 0 })
    else { return nil }
    var sums: [[IndexExpression.Factor]: Int] = [:]
    for term in expression.terms {
      var products: [(factors: [IndexExpression.Factor], coefficient: Int)] = [([], term.coefficient)]
      for factor in term.factors {
        guard let least = bounds(of: factor).lower, 2 * products.count <= Self.termLimit else { return nil }
        var next: [(factors: [IndexExpression.Factor], coefficient: Int)] = []
        for product in products {
          next.append((product.factors + [factor], product.coefficient))
          let (scaled, overflow) = product.coefficient.multipliedReportingOverflow(by: least)
          if overflow { return nil }
          if scaled != 0 { next.append((product.factors, scaled)) }
        }
        products = next
      }
      for (factors, coefficient) in products {
        let (sum, overflow) = sums[factors, default: 0].addingReportingOverflow(coefficient)
        if overflow { return nil }
        sums[factors] = sum
      }
    }
    guard sums.allSatisfy({ $0.key.isEmpty || $0.value >= 0 }) else { return nil }
    return sums[[], default: 0]
  }
}
