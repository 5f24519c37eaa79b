import MartletScalars
import MartletSupport
import TestSupport
import Testing

private func parse(_ text: String) throws -> IndexExpression {
  var scanner = TextScanner(text, file: "test")
  let result = try IndexExpression.parse(&scanner)
  let isAtEnd = scanner.isAtEnd()
  #expect(isAtEnd)
  return result
}

@Test(arguments: [
  ("b + 2*b", "3*b"), ("2*(i + 3) - 6", "2*i"), ("floordiv(8*i + 3, 4)", "2*i"), ("mod(8*i + j, 4)", "mod(j, 4)"),
  ("ceildiv(batch, 8)", "floordiv(batch + 7, 8)"), ("a*b - b*a", "0"), ("floordiv(b*s + 3, s)", "floordiv(3, s) + b"),
  ("min(i, i + 1)", "i"), ("-i + 1", "-i + 1"), ("floordiv(-3*x, 4)", "-x + floordiv(x, 4)"),
  ("floordiv(6*a + 6*b, 2*a + 2*b)", "3"), ("mod(a*c + b*c, a + b)", "0"), ("floordiv(a*a - b*b, a + b)", "a - b"),
  ("floordiv(3*a + 2*b, a + b)", "floordiv(3*a + 2*b, a + b)"),
])
func expressionsHaveOneForm(text: String, expected: String) throws {
  let expression = try parse(text)
  #expect(try expression == parse(expected))
  #expect(try parse(expression.description) == expression)
}

@Test(arguments: [
  String(repeating: "(", count: 100_000), String(repeating: "- ", count: 100_000),
  String(repeating: "min(a, ", count: 100_000), "2*" + String(repeating: "72057594037927936*", count: 20) + "a",
  (0..<40).map { "(a\($0) + b\($0))" }.joined(separator: "*"),
  String(repeating: "72057594037927936*a + ", count: 300) + "a", "floordiv(a, 0)", "99999999999999999999",
])
func hostileExpressionsAreRefused(text: String) {
  #expect(throws: Diagnostic.self) { try parse(text) }
}

@Test func rangesSimplifySplitAndMergedAxes() throws {
  var ranges = SymbolRanges()
  ranges.add(.named("batch"), in: 1...64)
  ranges.add(.named("sequence"), in: 1...512)
  ranges.add(.named("b"), below: .named("batch"))
  ranges.add(.named("s"), below: .named("sequence"))
  ranges.add(.named("h"), below: 12)
  ranges.add(.named("d"), below: 32)
  let cases = [
    ("floordiv(32*h + d, 32)", "h"), ("mod(32*h + d, 32)", "d"), ("floordiv(32*h + d, 384)", "0"),
    ("floordiv(b*sequence + s, sequence)", "b"), ("mod(b*sequence + s, sequence)", "s"),
    ("32*floordiv(x, 32) + mod(x, 32)", "x"),
    ("32*floordiv(x, 32) + 16*mod(floordiv(x, 16), 2) + mod(x, 16)", "x"), ("floordiv(32*h + d, 64)", "floordiv(h, 2)"),
    ("floordiv(y + floordiv(x, 14), 14)", "floordiv(y + floordiv(x, 14), 14)"),
    (
      "196*floordiv(27*y + x, 196) + 14*mod(y + floordiv(13*y + x, 14), 14) + mod(13*y + x, 14)", "27*y + x"
    ), ("mod(32*h + d, 64)", "32*mod(h, 2) + d"), ("min(s, sequence)", "s"), ("max(h, 0)", "h"),
  ]
  for (text, expected) in cases {
    #expect(try ranges.simplified(parse(text)).description == parse(expected).description, "\(text)")
  }
  #expect(try ranges.proveInside(parse("32*h + d"), below: 384))
  #expect(try !ranges.proveInside(parse("32*h + d + 1"), below: 384))
}

@Test func rangesProve() throws {
  var ranges = SymbolRanges()
  ranges.add(.named("batch"), in: 1...64)
  ranges.add(.named("sequence"), in: 1...512)
  ranges.add(.named("s"), below: .named("sequence"))
  ranges.add(.named("token"), below: .named("batch") * .named("sequence"))
  #expect(try ranges.proveInside(parse("floordiv(token, sequence)"), below: .named("batch")))
  #expect(try ranges.proveInside(parse("mod(token, sequence)"), below: .named("sequence")))
  #expect(try !ranges.proveInside(parse("mod(token, sequence)"), below: .named("batch")))
  #expect(try ranges.proveInside(parse("floordiv(3*s + 2, 3)"), below: .named("sequence")))
  #expect(try !ranges.proveInside(parse("floordiv(token + 1, sequence)"), below: .named("batch")))
  #expect(try !ranges.proveInside(parse("floordiv(token - 1, sequence)"), below: .named("batch")))
  #expect(try ranges.proveNonNegative(parse("batch*sequence - batch - sequence + 1")))
  #expect(try !ranges.proveNonNegative(parse("batch*sequence - 2*batch - sequence + 1")))
  #expect(try ranges.proveNonNegative(parse("64*floordiv(148*batch + 63, 64) - 148*batch")))
  #expect(try !ranges.proveNonNegative(parse("64*floordiv(148*batch + 62, 64) - 148*batch")))
  #expect(try ranges.proveNonNegative(parse("148*batch + 63 - 64*floordiv(148*batch + 63, 64)")))
  #expect(try ranges.proveNonNegative(parse("2*max(batch, sequence) - batch - min(batch, sequence)")))
  #expect(try !ranges.proveNonNegative(parse("max(batch, sequence) - batch - sequence")))
  #expect(try ranges.proveDivisible(parse("max(64*batch, 128*sequence) + 64"), by: 64))
  #expect(try !ranges.proveDivisible(parse("max(64*batch, 32*sequence)"), by: 64))
  #expect(try ranges.proveNonNegative(parse("batch + sequence - max(batch, sequence)")))
  #expect(try !ranges.proveNonNegative(parse("batch + 3 - max(batch, sequence)")))
  #expect(
    try ranges.proveNonNegative(
      parse("max(2*batch + sequence, 3*sequence) - max(2*batch, 64*floordiv(2*sequence, 64)) - sequence")))
}

/// Quotients that are not multiples of their divisors are compared as well.
@Test func rangesProveQuotients() throws {
  var ranges = SymbolRanges()
  ranges.add(.named("n"), in: 0...64)
  #expect(try ranges.proveNonNegative(parse("n - floordiv(n + 1, 2)")))
  #expect(try !ranges.proveNonNegative(parse("n - floordiv(n + 2, 2)")))
  #expect(try ranges.proveNonNegative(parse("n - floordiv(n + 1, 3) - floordiv(n, 2)")))
  #expect(try ranges.proveNonNegative(parse("floordiv(3*n + 1, 2) - n")))
  #expect(try !ranges.proveNonNegative(parse("floordiv(3*n + 1, 4) - floordiv(n + 2, 2)")))
  #expect(try ranges.proveNonNegative(parse("2*floordiv(n + 2, 3) - floordiv(n, 2)")))
  // Nothing overflows where numbers are great.
  ranges.add(.named("i"), below: 262_144)
  #expect(try !ranges.proveNonNegative(parse("floordiv(i, 1019) + floordiv(i + 1, 1021) - 137438953472*i")))
  #expect(try !ranges.proveNonNegative(parse("137438953472*i - floordiv(i + 1, 1021) - floordiv(i, 1019) - 1")))
}

/// Simplifying keeps what an expression means, and what is proven is so.
@Suite(.seeded) struct IndexExpressionFuzzTests {
  private static let names = ["i", "j", "k"]
  private static let extents = [7, 12, 32]

  private static func expression(_ depth: Int, _ random: (Int) -> Int) -> IndexExpression {
    if depth == 0 { return random(3) == 0 ? IndexExpression(random(70)) : .named(names[random(3)]) }
    let (left, right) = (expression(depth - 1, random), expression(depth - 1, random))
    let divisor = IndexExpression(random(40) + 1)
    switch random(7) {
    case 0, 1: return left + right
    case 2: return IndexExpression(random(33)) * left + right
    case 3: return left.floorDivided(by: divisor)
    case 4: return left.modulo(divisor)
    case 5: return .minimum(left, right)
    default: return .maximum(left, right)
    }
  }

  @Test func simplifiedExpressionsHaveEqualValues() throws {
    var generator = SeededGenerator(seed: TestSeed.first)
    func random(_ bound: Int) -> Int { generator.below(bound) }
    let (names, extents) = (Self.names, Self.extents)
    var proven = 0
    var ranges = SymbolRanges()
    for (name, extent) in zip(names, extents) { ranges.add(.named(name), below: IndexExpression(extent)) }
    for _ in 0..<TestSeed.count(400) {
      let original = Self.expression(3, random)
      let simple = ranges.simplified(original)
      let bounds = ranges.bounds(of: original)
      let (left, right) = (Self.expression(2, random), Self.expression(2, random))
      let isNoLess = ranges.proveNonNegative(left - right)
      if isNoLess { proven += 1 }
      for _ in 0..<20 {
        let values = extents.map { random($0) }
        let lookUp = { (symbol: Symbol) -> Int? in
          guard case .named(let name) = symbol, let index = names.firstIndex(of: name) else { return nil }
          return values[index]
        }
        let value = try #require(original.evaluate(lookUp))
        #expect(simple.evaluate(lookUp) == value, "\(original) against \(simple)")
        #expect(bounds.lower.map { $0 <= value } ?? true && bounds.upper.map { $0 >= value } ?? true)
        let (greater, less) = (try #require(left.evaluate(lookUp)), try #require(right.evaluate(lookUp)))
        #expect(!isNoLess || greater >= less, "\(left) against \(right)")
      }
    }
    #expect(proven > 0)
  }
}
