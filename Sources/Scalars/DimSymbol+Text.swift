public import MartletSupport

extension DimSymbol: CustomStringConvertible {
  /// The symbol as IR texts write it: `batch in 1...64`, `width in 8...1024 by 8`.
  public var description: String {
    "\(name) in \(range.lowerBound)...\(range.upperBound)" + (divisor == 1 ? "" : " by \(divisor)")
  }

  /// Reads a symbol as `description` writes it.
  /// - Throws: a diagnostic where the text is another one, or the range is empty or negative.
  public static func parse(_ scanner: inout TextScanner) throws(Diagnostic) -> DimSymbol {
    let name = try scanner.expectName("a symbol")
    try scanner.expect("in")
    let mark = scanner.mark()
    let lower = try scanner.expectInteger()
    try scanner.expect("...")
    let upper = try scanner.expectInteger()
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
