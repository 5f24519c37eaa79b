extension IndexExpression: Comparable {
  /// A total order for canonical forms; it has no arithmetic meaning.
  public static func < (left: IndexExpression, right: IndexExpression) -> Bool {
    for (first, second) in zip(left.terms, right.terms) where first != second {
      if first.factors != second.factors { return ordered(first.factors, before: second.factors) }
      return first.coefficient < second.coefficient
    }
    return left.terms.count < right.terms.count
  }

  /// Longer products first, the constant last, so that texts read `batch*16 + 3`.
  static func ordered(_ left: [Factor], before right: [Factor]) -> Bool {
    if left.count != right.count { return left.count > right.count }
    for (first, second) in zip(left, right) where first != second { return first < second }
    return false
  }
}

extension IndexExpression.Factor: Comparable {
  private var rank: Int {
    switch self {
    case .symbol: 0
    case .floorDivide: 1
    case .modulo: 2
    case .minimum: 3
    case .maximum: 4
    }
  }

  /// A total order for canonical forms: symbols first.
  public static func < (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.symbol(let first), .symbol(let second)): first < second
    case (.floorDivide(let a, let b), .floorDivide(let c, let d)), (.modulo(let a, let b), .modulo(let c, let d)),
      (.minimum(let a, let b), .minimum(let c, let d)), (.maximum(let a, let b), .maximum(let c, let d)):
      a == c ? b < d : a < c
    case (.symbol, _), (.floorDivide, _), (.modulo, _), (.minimum, _), (.maximum, _): left.rank < right.rank
    }
  }
}
