public import MartletSupport

extension IndexExpression: CustomStringConvertible {
  /// The text with view axes as `d0`, `d1`, ….
  public var description: String { text { "d\($0)" } }

  /// The text, with `axisName` giving the names of view axes: `8*mo + mi`, `floordiv(i, 4)`, `batch*sequence - 1`.
  public func text(axisName: (Int) -> String) -> String {
    if terms.isEmpty { return "0" }
    var result = ""
    for (position, term) in terms.enumerated() {
      let magnitude = term.coefficient.magnitude
      if position > 0 {
        result += term.coefficient < 0 ? " - " : " + "
      } else if term.coefficient < 0 {
        result += "-"
      }
      var parts = term.factors.map { $0.text(axisName: axisName) }
      if magnitude != 1 || parts.isEmpty { parts.insert("\(magnitude)", at: 0) }
      result += parts.joined(separator: "*")
    }
    return result
  }

  /// Reads an expression: sums and products of whole numbers, names, parentheses, `floordiv(a, b)`, `ceildiv(a, b)`,
  /// `mod(a, b)`, `min(a, b)` and `max(a, b)`. A name that `axis` knows is that view axis.
  /// - Throws: a diagnostic at the place that cannot be read, where 64 bits could overflow, or where the expression is
  ///   nested too deeply or has too many terms.
  public static func parse(
    _ scanner: inout TextScanner, axis: (String) -> Int? = { _ in nil }
  ) throws(Diagnostic) -> IndexExpression {
    try parse(&scanner, depth: 0, axis: axis)
  }

  /// Hostile texts must exhaust neither the stack nor the memory, nor overflow a coefficient.
  private static let greatestDepth = 64
  private static let greatestTermCount = 1 << 10
  private static let greatestCoefficient: UInt = 1 << 56
  private static let greatestCoefficientOfFactor: UInt = 1 << 48
  private static let greatestTreeSize = 1 << 11

  private var size: UInt { terms.map(\.coefficient.magnitude).max() ?? 0 }

  /// The number of terms and factors with those inside factors. Parts that are shared count each time, as they cost
  /// time each time.
  private var treeSize: Int {
    terms.reduce(0) { sum, term in
      sum + 1 + term.factors.reduce(0) { $0 + $1.operands.reduce(1) { $0 + $1.treeSize } }
    }
  }

  private static func parse(
    _ scanner: inout TextScanner, depth: Int, axis: (String) -> Int?
  ) throws(Diagnostic) -> IndexExpression {
    let mark = scanner.mark()
    if depth > greatestDepth { throw scanner.error("the expression is nested too deeply", at: mark) }
    var sum = try parseProduct(&scanner, depth: depth, axis: axis)
    while true {
      if scanner.peek("->") { return sum }
      if scanner.accept("+") {
        sum = sum + (try parseProduct(&scanner, depth: depth, axis: axis))
      } else if scanner.accept("-") {
        sum = sum - (try parseProduct(&scanner, depth: depth, axis: axis))
      } else {
        return sum
      }
      if sum.size > greatestCoefficient || sum.terms.count > greatestTermCount {
        throw scanner.error("the sum is too large", at: mark)
      }
    }
  }

  private static func parseProduct(
    _ scanner: inout TextScanner, depth: Int, axis: (String) -> Int?
  ) throws(Diagnostic) -> IndexExpression {
    var product = try parseFactor(&scanner, depth: depth, axis: axis)
    while scanner.peek("*") {
      let mark = scanner.mark()
      _ = scanner.accept("*")
      let factor = try parseFactor(&scanner, depth: depth, axis: axis)
      let (size, overflow) = product.size.multipliedReportingOverflow(by: factor.size)
      if overflow || size > greatestCoefficientOfFactor || product.terms.count * factor.terms.count > greatestTermCount
      {
        throw scanner.error("the product is too large", at: mark)
      }
      product = product * factor
      if product.treeSize > greatestTreeSize { throw scanner.error("the product is too large", at: mark) }
    }
    return product
  }

  private static func parseFactor(
    _ scanner: inout TextScanner, depth: Int, axis: (String) -> Int?
  ) throws(Diagnostic) -> IndexExpression {
    let mark = scanner.mark()
    if let number = try scanner.acceptInteger() {
      if number.magnitude > greatestCoefficient { throw scanner.error("the number is too large", at: mark) }
      return IndexExpression(number)
    }
    if scanner.accept("-") {
      if depth > greatestDepth { throw scanner.error("the expression is nested too deeply", at: mark) }
      return -1 * (try parseFactor(&scanner, depth: depth + 1, axis: axis))
    }
    if scanner.accept("(") {
      let inner = try parse(&scanner, depth: depth + 1, axis: axis)
      try scanner.expect(")")
      return inner
    }
    let name = try scanner.expectName("a dim, an axis or a number")
    guard scanner.accept("(") else {
      return axis(name).map { IndexExpression.axis($0) } ?? IndexExpression.named(name)
    }
    let left = try parse(&scanner, depth: depth + 1, axis: axis)
    try scanner.expect(",")
    let right = try parse(&scanner, depth: depth + 1, axis: axis)
    try scanner.expect(")")
    if left.treeSize + right.treeSize > greatestTreeSize {
      throw scanner.error("the expression is too large", at: mark)
    }
    if ["floordiv", "ceildiv", "mod"].contains(name), let divisor = right.constant, divisor <= 0 {
      throw scanner.error("the divisor must be positive", at: mark)
    }
    switch name {
    case "floordiv": return left.floorDivided(by: right)
    case "ceildiv": return left.ceilDivided(by: right)
    case "mod": return left.modulo(right)
    case "min": return .minimum(left, right)
    case "max": return .maximum(left, right)
    default: throw scanner.error("no function '\(name)'; known are floordiv, ceildiv, mod, min, max", at: mark)
    }
  }
}

extension IndexExpression.Factor {
  fileprivate var operands: [IndexExpression] {
    switch self {
    case .symbol: []
    case .floorDivide(let left, let right), .modulo(let left, let right), .minimum(let left, let right),
      .maximum(let left, let right):
      [left, right]
    }
  }

  fileprivate func text(axisName: (Int) -> String) -> String {
    func pair(_ name: String, _ left: IndexExpression, _ right: IndexExpression) -> String {
      "\(name)(\(left.text(axisName: axisName)), \(right.text(axisName: axisName)))"
    }
    switch self {
    case .symbol(.axis(let position)): return axisName(position)
    case .symbol(.named(let name)): return name
    case .floorDivide(let left, let right): return pair("floordiv", left, right)
    case .modulo(let left, let right): return pair("mod", left, right)
    case .minimum(let left, let right): return pair("min", left, right)
    case .maximum(let left, let right): return pair("max", left, right)
    }
  }
}
