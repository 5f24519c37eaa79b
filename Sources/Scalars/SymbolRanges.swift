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

  /// Symbols are not replaced where that makes greater coefficients, so that sums of a few do not overflow.
  static let greatestCoefficient: UInt = 1 << 60

  private var bounds: [Symbol: Bounds] = [:]
  private var divisors: [Symbol: Int] = [:]
  private var extents: [Symbol: IndexExpression] = [:]
  /// For each symbol with an extent one more than the greatest number of its extent's symbols; 0 for others.
  private var depths: [Symbol: Int] = [:]

  /// Nothing is known.
  public init() {}

  /// What is known of `symbols`, each of which may have a bound over those before.
  public init(_ symbols: [DimSymbol]) {
    for symbol in symbols { add(symbol) }
  }

  /// Adds what is known of `symbol`.
  public mutating func add(_ symbol: DimSymbol) {
    if let bound = symbol.bound {
      add(.named(symbol.name), below: bound)
    } else {
      add(.named(symbol.name), in: symbol.range, divisor: max(symbol.divisor, 1))
    }
  }

  /// Adds that `symbol` lies in `range` and is a multiple of `divisor`.
  public mutating func add(_ symbol: Symbol, in range: ClosedRange<Int>, divisor: Int = 1) {
    bounds[symbol] = Bounds(range.lowerBound, range.upperBound)
    divisors[symbol] = divisor
  }

  /// Adds that `symbol` lies in `0..<extent`, where the extent is an expression over symbols added before.
  public mutating func add(_ symbol: Symbol, below extent: IndexExpression) {
    extents[symbol] = extent
    depths[symbol] = 1 + (extent.symbols.map { depths[$0] ?? 0 }.max() ?? 0)
    bounds[symbol] = Bounds(0, self.bounds(of: extent).upper.map { Swift.max($0 - 1, 0) })
  }

  /// Adds the view axes over the extents `shape`, for what is asked of an element: where there is one, no extent is 0.
  /// Only those of `assumed` are taken not to be, if it is given.
  public mutating func addAxes(over shape: [IndexExpression], assuming assumed: [IndexExpression]? = nil) {
    for extent in assumed ?? shape { assumePositive(extent) }
    for (axis, extent) in shape.enumerated() { add(.axis(axis), below: simplified(extent)) }
  }

  /// Adds the variable of a loop over `0..<extent`, for what is asked inside of its body: where that runs, no extent is 0.
  public mutating func add(_ symbol: Symbol, insideLoopOver extent: IndexExpression) {
    assumePositive(extent)
    add(symbol, below: extent)
  }

  /// Narrows what is known of the symbols of `extent`, an expression that is never negative, by its being at least 1.
  private mutating func assumePositive(_ extent: IndexExpression) {
    let constant = extent.terms.filter(\.factors.isEmpty).reduce(0) { $0 + $1.coefficient }
    let rest = extent.terms.filter { !$0.factors.isEmpty }
    guard rest.count == 1, let term = rest.first, term.coefficient > 0 else { return }
    if constant == 0, term.factors.allSatisfy({ bounds(of: $0).lower ?? -1 >= 0 }) {
      for factor in term.factors { assume(factor, atLeast: 1) }
    } else if term.factors.count == 1 {
      // c · s + k > 0, so that s > -k / c.
      assume(term.factors[0], atLeast: IndexExpression.floorDivide(-constant, term.coefficient) + 1)
    }
  }

  private mutating func assume(_ factor: IndexExpression.Factor, atLeast least: Int) {
    switch factor {
    case .symbol(let symbol):
      guard let known = bounds[symbol], known.lower ?? 0 < least, known.upper ?? least >= least else { return }
      let divisor = divisors[symbol] ?? 1
      bounds[symbol] = Bounds((least + divisor - 1) / divisor * divisor, known.upper)
    case .maximum(let left, let right):
      if bounds(of: left).upper.map({ $0 < least }) ?? false { assumePositive(right - IndexExpression(least - 1)) }
      if bounds(of: right).upper.map({ $0 < least }) ?? false { assumePositive(left - IndexExpression(least - 1)) }
    case .minimum(let left, let right):
      assumePositive(left - IndexExpression(least - 1))
      assumePositive(right - IndexExpression(least - 1))
    case .floorDivide, .modulo: break
    }
  }

  /// The interval that `expression` surely lies in.
  public func bounds(of expression: IndexExpression) -> Bounds {
    var sum = Bounds(0, 0)
    for term in expression.terms {
      var product = Bounds(term.coefficient, term.coefficient)
      for factor in term.factors { product = Self.multiply(product, bounds(of: factor)) }
      sum = Bounds(Self.add(sum.lower, product.lower), Self.add(sum.upper, product.upper))
    }
    if sum.lower ?? 0 < 1, let lower = lowerBoundOfProducts(expression) {
      sum.lower = Swift.max(sum.lower ?? lower, lower)
    }
    return sum
  }

  func bounds(of factor: IndexExpression.Factor) -> Bounds {
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
  /// makes the expression least, so that `batch - 1 - i` is seen to be so for `i` below `batch`; so are those in
  /// dividends, as in `batch - 1 - floordiv(i, sequence)` for `i` below `batch*sequence`.
  public func proveNonNegative(_ expression: IndexExpression) -> Bool {
    if isNonNegative(expression) { return true }
    let worst = extreme(of: expression, isLeast: true)
    if isNonNegative(worst) || isNonNegative(withExtremeDivisions(worst)) || isNonNegative(withoutRounding(worst)) {
      return true
    }
    // The ends of symbols bring in maxima and minima of their own.
    return proveByCases(expression) || proveByEnds(expression)
      || worst != expression && hasCases(worst) && proveByCases(worst)
  }

  func isNonNegative(_ expression: IndexExpression) -> Bool { bounds(of: expression).lower ?? -1 >= 0 }

  /// The end of the range of `symbol` at which `expression` is least, put in for it; nil if that is not known.
  func atLeastEnd(of symbol: Symbol, in expression: IndexExpression) -> IndexExpression? {
    guard let extent = extents[symbol], let (coefficient, rest) = expression.affine(in: symbol) else { return nil }
    let sign = bounds(of: coefficient)
    if sign.lower ?? -1 >= 0 { return rest }
    return sign.upper ?? 1 <= 0 ? rest + coefficient * (extent - 1) : nil
  }

  /// The extents of symbols that are the lesser of two expressions.
  func hasMinimumAsExtent(_ symbol: Symbol) -> Bool {
    extents[symbol]?.terms.contains { term in
      guard case .minimum? = term.factors.first else { return false }
      return term.factors.count == 1
    } ?? false
  }

  /// An expression that is at most, or at least, `expression`: symbols with an extent that occur as multiples are
  /// replaced by an end of their range, and so are those that their extents bring in.
  func extreme(of expression: IndexExpression, isLeast: Bool) -> IndexExpression {
    var result = expression
    var (open, seen) = (outermostLast(expression.symbols)[...], Set(expression.symbols))
    while let symbol = open.popFirst() {
      guard let extent = extents[symbol], let (coefficient, rest) = result.affine(in: symbol) else { continue }
      let sign = bounds(of: coefficient)
      let isLower: Bool
      if let lower = sign.lower, lower >= 0 {
        isLower = isLeast
      } else if let upper = sign.upper, upper <= 0 {
        isLower = !isLeast
      } else {
        continue
      }
      if isLower {
        result = rest
        continue
      }
      guard coefficient.fitsProduct(with: extent) else { continue }
      let replaced = rest + coefficient * (extent - 1)
      guard replaced.greatestCoefficient <= Self.greatestCoefficient else { continue }
      result = replaced
      let more = extent.symbols.filter { seen.insert($0).inserted }
      if !more.isEmpty { open = outermostLast(open + more)[...] }
    }
    return result
  }

  /// Symbols before those that their extents have.
  private func outermostLast(_ symbols: [Symbol]) -> [Symbol] {
    let own = symbols.map { depths[$0] ?? 0 }
    if own.allSatisfy({ $0 == own[0] }) { return symbols }
    return symbols.indices.sorted { (own[$1], $0) < (own[$0], $1) }.map { symbols[$0] }
  }

  /// An expression that is at least `expression`, and does not depend on those of `symbols` that it grows or shrinks with.
  public func greatest(_ expression: IndexExpression, over symbols: Set<Symbol>) -> IndexExpression {
    var result = expression
    for symbol in outermostLast(expression.symbols) where symbols.contains(symbol) {
      result = -1 * (atLeastEnd(of: symbol, in: -1 * result) ?? -1 * result)
    }
    return result
  }

  /// An expression that is at most `expression`: one quotient or remainder of each term is replaced by its end. A
  /// quotient by a positive number grows with its dividend; a remainder lies below its divisor.
  private func withExtremeDivisions(_ expression: IndexExpression) -> IndexExpression {
    var sum = IndexExpression(0)
    for term in expression.terms {
      var replaced = IndexExpression(sumOf: [term])
      for (place, factor) in term.factors.enumerated() {
        var others = term.factors
        others.remove(at: place)
        let coefficient = IndexExpression(sumOf: [.init(coefficient: term.coefficient, factors: others)])
        let sign = bounds(of: coefficient)
        let isLeast = sign.lower ?? -1 >= 0
        guard isLeast || sign.upper ?? 1 <= 0, let end = end(of: factor, isLeast: isLeast) else { continue }
        replaced = coefficient * end
        break
      }
      sum += replaced
    }
    return sum
  }

  private func end(of factor: IndexExpression.Factor, isLeast: Bool) -> IndexExpression? {
    switch factor {
    case .floorDivide(let dividend, let divisor) where bounds(of: divisor).lower ?? 0 > 0:
      extreme(of: dividend, isLeast: isLeast).floorDivided(by: divisor)
    case .modulo(_, let divisor) where bounds(of: divisor).lower ?? 0 > 0: isLeast ? 0 : divisor - 1
    case .floorDivide, .modulo, .symbol, .minimum, .maximum: nil
    }
  }

  /// A lesser expression without divisions that round a multiple of their divisor: `c·d·(e floordiv d)` is at least
  /// `c·(e - d + 1)` and at most `c·e`. So `64·((n + 63) floordiv 64)` is seen to be no less than `n`.
  private func withoutRounding(_ expression: IndexExpression) -> IndexExpression {
    var sum = IndexExpression(0)
    for term in expression.terms {
      guard term.factors.count == 1, case .floorDivide(let value, let divisor) = term.factors[0],
        let by = divisor.constant, term.coefficient % by == 0
      else {
        sum += IndexExpression(sumOf: [term])
        continue
      }
      let count = IndexExpression(term.coefficient / by)
      sum += term.coefficient > 0 ? count * (value - divisor + 1) : count * value
    }
    return sum
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
      for factor in term.factors {
        switch factor {
        case .symbol(let symbol):
          let (product, overflow) = known.multipliedReportingOverflow(by: divisors[symbol] ?? 1)
          if !overflow { known = product }
        case .minimum(let left, let right), .maximum(let left, let right):
          if proveDivisible(left, by: divisor), proveDivisible(right, by: divisor) { return true }
        case .floorDivide, .modulo: break
        }
      }
      return known % divisor == 0
    }
  }
}
