public import MartletSupport

extension DimSymbol: CustomStringConvertible {
  /// The symbol as IR texts write it: `batch in 1...64`, `width in 8...1024 by 8`, `count in 0...4*batch computed`.
  public var description: String {
    if let greatest { return "\(name) in 0...\(greatest) computed" }
    return "\(name) in \(range.lowerBound)...\(range.upperBound)" + (divisor == 1 ? "" : " by \(divisor)")
  }

  /// Reads a symbol as `description` writes it; `symbols` are those declared before.
  /// - Throws: a diagnostic where the text is another one, or the range is empty or negative.
  public static func parse(
    _ scanner: inout TextScanner, after symbols: [DimSymbol] = []
  ) throws(Diagnostic) -> DimSymbol {
    let name = try scanner.expectName("a symbol")
    try scanner.expect("in")
    let mark = scanner.mark()
    let lower = try scanner.expectInteger()
    try scanner.expect("...")
    let end = try IndexExpression.parse(&scanner)
    if scanner.accept("computed") {
      guard lower == 0 else { throw scanner.error("the range of '\(name)', which is computed, starts at 0", at: mark) }
      return DimSymbol(name, computedUpTo: end, ranges: SymbolRanges(symbols))
    }
    guard let upper = end.constant else {
      throw scanner.error(
        "the range of '\(name)' must end at a number", at: mark,
        notes: ["a symbol that a node computes has 'computed' behind its range"])
    }
    guard lower >= 0, lower <= upper, upper <= 1 << 48 else {
      throw scanner.error("the range of '\(name)' must hold a number and lie in 0...2^48", at: mark)
    }
    guard scanner.accept("by") else { return DimSymbol(name, in: lower...upper) }
    let place = scanner.mark()
    let divisor = try scanner.expectInteger()
    guard divisor > 0 else { throw scanner.error("the divisor must be positive", at: place) }
    return DimSymbol(name, in: lower...upper, divisor: divisor)
  }
}
