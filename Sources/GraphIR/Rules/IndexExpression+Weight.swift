public import MartletScalars
internal import MartletSupport

extension IndexExpression {
  /// The greatest weight that arithmetic on expressions can be trusted with: no coefficient overflows.
  static let weightLimit = 1 << 60

  /// A bound of every coefficient inside, which products of expressions multiply: the sum of the coefficients'
  /// magnitudes, where a factor counts as much as the heavier of its parts. At most `Int.max`.
  public var weight: Int {
    terms.reduce(0) { sum, term in
      let whole = term.factors.reduce(Int(clamping: term.coefficient.magnitude)) { $0.saturatingProduct($1.weight) }
      let (total, overflow) = sum.addingReportingOverflow(whole)
      return overflow ? .max : total
    }
  }

  /// The product of `factors`; nil if a coefficient could overflow.
  public static func checkedProduct(_ factors: [IndexExpression]) -> IndexExpression? {
    let weight = factors.reduce(1) { $0.saturatingProduct(max($1.weight, 1)) }
    return weight <= weightLimit ? product(factors) : nil
  }
}

extension IndexExpression.Factor {
  fileprivate var weight: Int {
    switch self {
    case .symbol: 1
    case .floorDivide(let left, let right), .modulo(let left, let right), .minimum(let left, let right),
      .maximum(let left, let right):
      max(left.weight, right.weight, 1)
    }
  }
}

extension Int {
  /// The product of two numbers that are not negative, or the greatest number where it overflows.
  func saturatingProduct(_ other: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? .max : product
  }
}

extension View {
  /// Checks that extents and amounts which a user gave can be calculated with.
  static func checkSizes(_ dims: [Dim]) throws(Diagnostic) {
    for dim in dims where dim.weight > OpRules.extentLimit * 2 {
      throw Diagnostic("\(dim) is too large for an extent or an amount")
    }
  }

  /// Checks that the product of extents can be calculated with.
  static func checkProduct(_ dims: [Dim]) throws(Diagnostic) {
    try checkSizes(dims)
    guard Dim.checkedProduct(dims) != nil else {
      throw Diagnostic("\(text(dims)) has too many elements")
    }
  }
}
