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

  /// The greatest magnitude of a coefficient, also inside of quotients and the like.
  public var greatestCoefficient: UInt {
    terms.reduce(0) { greatest, term in
      term.factors.reduce(Swift.max(greatest, term.coefficient.magnitude)) { Swift.max($0, $1.greatestCoefficient) }
    }
  }

  /// The most factors of one term that depend on view axes, also inside of quotients and the like: 1 where each is a multiple
  /// of what does.
  public var axisDegree: Int {
    terms.reduce(0) { greatest, term in
      let own = term.factors.count { $0.axisCount > 0 }
      return term.factors.reduce(Swift.max(greatest, own)) { Swift.max($0, $1.axisDegree) }
    }
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

  /// The expressions that a quotient, remainder, minimum or maximum is of.
  private var parts: [IndexExpression] {
    switch self {
    case .symbol: []
    case .floorDivide(let left, let right), .modulo(let left, let right), .minimum(let left, let right),
      .maximum(let left, let right):
      [left, right]
    }
  }

  fileprivate var greatestCoefficient: UInt { parts.map(\.greatestCoefficient).max() ?? 0 }

  fileprivate var axisDegree: Int { parts.map(\.axisDegree).max() ?? 0 }
}
