internal import MartletScalars
internal import MartletSupport

extension OpRules {
  /// The greatest extent, and the most bytes of a tensor.
  static let extentLimit = DimSymbol.greatestValue
  static let byteLimit = 1 << 56
  /// The most conditions of a view.
  static let conditionLimit = 64

  /// Checks the extents of `type` and its size.
  func check(_ type: TensorType) throws(Diagnostic) {
    var bytes = type.element.byteCount
    guard type.rank <= TensorType.greatestRank else {
      throw Constraint.type3.broken("the tensor has \(type.rank) axes, more than \(TensorType.greatestRank)")
    }
    for extent in type.shape {
      try check(extent, .type1, limit: Self.extentLimit, broken: .type3)
      guard ranges.proveNonNegative(extent) else {
        throw Constraint.type2.broken("the extent \(extent) of \(type) may be negative")
      }
      let (product, overflow) = bytes.multipliedReportingOverflow(by: max(magnitude(extent) ?? 0, 1))
      guard !overflow, product <= Self.byteLimit else {
        throw Constraint.type3.broken("a tensor \(type) may take more than 2^56 bytes")
      }
      bytes = product
    }
  }

  /// Checks that `expression` is one over declared symbols, that its divisors are positive, and that no part of it
  /// exceeds `limit` in magnitude. `axes` are the extents of the view axes that may occur.
  func check(
    _ expression: IndexExpression, _ constraint: Constraint, limit: Int, broken: Constraint,
    axes: [Dim] = [], ranges: SymbolRanges? = nil
  ) throws(Diagnostic) {
    let ranges = ranges ?? self.ranges
    for symbol in expression.symbols {
      switch symbol {
      case .axis(let position):
        guard axes.indices.contains(position) else {
          throw constraint.broken("'\(expression)' uses an axis that does not exist")
        }
      case .named(let name):
        guard symbols.contains(where: { $0.name == name }) else {
          throw constraint.broken(
            "no symbol '\(name)' is declared", notes: ["declare it behind 'where', as in 'where \(name) in 1...1024'"])
        }
      }
    }
    guard let size = magnitude(expression, axes), size <= limit else {
      throw broken.broken("'\(expression)' may exceed \(limit)")
    }
    if let divisor = expression.firstDivisor(where: { !ranges.proveNonNegative($0 - 1) }) {
      throw constraint.broken("the divisor '\(divisor)' is not surely positive")
    }
  }

  /// An upper bound of the magnitude of `expression` and of each of its parts that products of expressions respect:
  /// each coefficient counts in full. Nil if it overflows or a symbol has no bound.
  func magnitude(_ expression: IndexExpression, _ axes: [Dim] = []) -> Int? {
    var sum = 0
    for term in expression.terms {
      guard var product = Int(exactly: term.coefficient.magnitude) else { return nil }
      for factor in term.factors {
        guard let size = magnitude(factor, axes) else { return nil }
        let (result, overflow) = product.multipliedReportingOverflow(by: max(size, 1))
        if overflow { return nil }
        product = result
      }
      let (result, overflow) = sum.addingReportingOverflow(product)
      if overflow { return nil }
      sum = result
    }
    return sum
  }

  private func magnitude(_ factor: IndexExpression.Factor, _ axes: [Dim]) -> Int? {
    switch factor {
    case .symbol(.axis(let position)): return magnitude(axes[position])
    case .symbol(.named): return ranges.bounds(of: IndexExpression(factor)).upper
    case .floorDivide(let left, let right), .modulo(let left, let right), .minimum(let left, let right),
      .maximum(let left, let right):
      guard let first = magnitude(left, axes), let second = magnitude(right, axes) else { return nil }
      return max(first, second)
    }
  }
}

extension IndexExpression {
  /// The first divisor of a floor division or remainder that `predicate` holds for.
  func firstDivisor(where predicate: (IndexExpression) -> Bool) -> IndexExpression? {
    for factor in terms.flatMap(\.factors) {
      switch factor {
      case .symbol: continue
      case .floorDivide(let left, let right), .modulo(let left, let right):
        if predicate(right) { return right }
        if let found = left.firstDivisor(where: predicate) ?? right.firstDivisor(where: predicate) { return found }
      case .minimum(let left, let right), .maximum(let left, let right):
        if let found = left.firstDivisor(where: predicate) ?? right.firstDivisor(where: predicate) { return found }
      }
    }
    return nil
  }
}
