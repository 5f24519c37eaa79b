/// What is known of symbols: where they lie. Simplification and proofs on index expressions use it.
public struct SymbolRanges: Sendable {
  /// An interval of whole numbers; nil means unbounded on that side.
  public struct Bounds: Hashable, Sendable {
    /// The least value.
    public var lower: Int?
    /// The greatest value.
    public var upper: Int?

    /// The interval `lower...upper`.
    public init(_ lower: Int?, _ upper: Int?) {
      self.lower = lower
      self.upper = upper
    }
  }

  private var bounds: [Symbol: Bounds] = [:]
  private var divisors: [Symbol: Int] = [:]
  private var extents: [Symbol: IndexExpression] = [:]

  /// Nothing is known.
  public init() {}

  /// Adds that `symbol` lies in `range` and is a multiple of `divisor`.
  public mutating func add(_ symbol: Symbol, in range: ClosedRange<Int>, divisor: Int = 1) {
    bounds[symbol] = Bounds(range.lowerBound, range.upperBound)
    divisors[symbol] = divisor
  }

  /// Adds that `symbol` lies in `0..<extent`, where the extent is an expression over symbols added before.
  public mutating func add(_ symbol: Symbol, below extent: IndexExpression) {
    extents[symbol] = extent
    bounds[symbol] = Bounds(0, self.bounds(of: extent).upper.map { Swift.max($0 - 1, 0) })
  }

  /// The interval that `expression` surely lies in.
  public func bounds(of expression: IndexExpression) -> Bounds {
    var sum = Bounds(0, 0)
    for term in expression.terms {
      var product = Bounds(term.coefficient, term.coefficient)
      for factor in term.factors { product = Self.multiply(product, bounds(of: factor)) }
      sum = Bounds(Self.add(sum.lower, product.lower), Self.add(sum.upper, product.upper))
    }
    return sum
  }

  private func bounds(of factor: IndexExpression.Factor) -> Bounds {
    switch factor {
    case .symbol(let symbol):
      return bounds[symbol] ?? Bounds(nil, nil)
    case .floorDivide(let left, let right):
      let (value, divisor) = (bounds(of: left), bounds(of: right))
      guard let least = divisor.lower, least > 0 else { return Bounds(nil, nil) }
      let lower = value.lower.map {
        $0 >= 0
          ? divisor.upper.map { [number = $0] by in IndexExpression.floorDivide(number, by) } ?? 0
          : IndexExpression.floorDivide($0, least)
      }
      let upper = value.upper.map {
        $0 >= 0
          ? IndexExpression.floorDivide($0, least)
          : divisor.upper.map { [number = $0] by in IndexExpression.floorDivide(number, by) } ?? -1
      }
      return Bounds(lower, upper)
    case .modulo(let left, let right):
      let value = bounds(of: left)
      let greatest = bounds(of: right).upper.map { $0 - 1 }
      guard let lower = value.lower, lower >= 0, let upper = value.upper else { return Bounds(0, greatest) }
      return Bounds(0, greatest.map { Swift.min($0, upper) } ?? upper)
    case .minimum(let left, let right):
      let (first, second) = (bounds(of: left), bounds(of: right))
      let lower = first.lower.flatMap { one in second.lower.map { Swift.min(one, $0) } }
      return Bounds(lower, [first.upper, second.upper].compactMap { $0 }.min())
    case .maximum(let left, let right):
      let (first, second) = (bounds(of: left), bounds(of: right))
      let upper = first.upper.flatMap { one in second.upper.map { Swift.max(one, $0) } }
      return Bounds([first.lower, second.lower].compactMap { $0 }.max(), upper)
    }
  }

  private static func add(_ left: Int?, _ right: Int?) -> Int? {
    guard let left, let right else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : sum
  }

  private static func multiply(_ left: Bounds, _ right: Bounds) -> Bounds {
    guard let a = left.lower, let b = left.upper, let c = right.lower, let d = right.upper else {
      return multiplyUnbounded(left, right)
    }
    var products: [Int] = []
    for (first, second) in [(a, c), (a, d), (b, c), (b, d)] {
      let (product, overflow) = first.multipliedReportingOverflow(by: second)
      if overflow { return multiplyUnbounded(left, right) }
      products.append(product)
    }
    return Bounds(products.min(), products.max())
  }

  private static func multiplyUnbounded(_ left: Bounds, _ right: Bounds) -> Bounds {
    guard let first = left.lower, let second = right.lower, first >= 0, second >= 0 else {
      if let upper = left.upper, upper <= 0, let second = right.lower, second >= 0 {
        let (product, overflow) = upper.multipliedReportingOverflow(by: second)
        return Bounds(nil, overflow ? 0 : product)
      }
      return Bounds(nil, nil)
    }
    let (product, overflow) = first.multipliedReportingOverflow(by: second)
    return Bounds(overflow ? 0 : product, nil)
  }

  /// Whether `expression` is surely not negative. Symbols with an extent are replaced by the end of their range that
  /// makes the expression least, so that `batch - 1 - i` is seen to be so for `i` below `batch`.
  public func proveNonNegative(_ expression: IndexExpression) -> Bool {
    if let lower = bounds(of: expression).lower, lower >= 0 { return true }
    var worst = expression
    for symbol in expression.symbols {
      guard let extent = extents[symbol], let (coefficient, rest) = worst.affine(in: symbol) else { continue }
      let sign = bounds(of: coefficient)
      if let lower = sign.lower, lower >= 0 {
        worst = rest
      } else if let upper = sign.upper, upper <= 0 {
        worst = rest + coefficient * (extent - 1)
      }
    }
    guard let lower = bounds(of: worst).lower else { return false }
    return lower >= 0
  }

  /// Whether `left` is surely below `right`.
  public func proveLess(_ left: IndexExpression, than right: IndexExpression) -> Bool {
    proveNonNegative(right - left - 1)
  }

  /// Whether `expression` surely lies in `0..<extent`.
  public func proveInside(_ expression: IndexExpression, below extent: IndexExpression) -> Bool {
    proveNonNegative(expression) && proveLess(expression, than: extent)
  }

  /// Whether `expression` is surely a multiple of `divisor`.
  public func proveDivisible(_ expression: IndexExpression, by divisor: Int) -> Bool {
    expression.terms.allSatisfy { term in
      var known = abs(term.coefficient)
      for case .symbol(let symbol) in term.factors {
        let (product, overflow) = known.multipliedReportingOverflow(by: divisors[symbol] ?? 1)
        if !overflow { known = product }
      }
      return known % divisor == 0
    }
  }
}
