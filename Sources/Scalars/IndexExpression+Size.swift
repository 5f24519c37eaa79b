extension IndexExpression {
  /// The number of divisions, remainders, minima and maxima inside: what makes an expression long, as sums of products
  /// of symbols stay short when they are put into each other.
  public var divisionCount: Int {
    terms.reduce(0) { sum, term in term.factors.reduce(sum) { $0 + $1.divisionCount } }
  }

  /// How often view axes occur.
  public var axisCount: Int {
    terms.reduce(0) { sum, term in term.factors.reduce(sum) { $0 + $1.axisCount } }
  }
}

extension IndexExpression.Factor {
  fileprivate var divisionCount: Int {
    switch self {
    case .symbol: 0
    case .floorDivide(let left, let right), .modulo(let left, let right), .minimum(let left, let right),
      .maximum(let left, let right):
      1 + left.divisionCount + right.divisionCount
    }
  }

  fileprivate var axisCount: Int {
    switch self {
    case .symbol(.axis): 1
    case .symbol(.named): 0
    case .floorDivide(let left, let right), .modulo(let left, let right), .minimum(let left, let right),
      .maximum(let left, let right):
      left.axisCount + right.axisCount
    }
  }
}
