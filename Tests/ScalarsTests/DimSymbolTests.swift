import MartletScalars
import MartletSupport
import Testing

@Test func dimSymbolsReadBack() throws {
  for symbol in [DimSymbol("batch", in: 1...64), DimSymbol("width", in: 0...1024, divisor: 8)] {
    var scanner = TextScanner(symbol.description, file: "test")
    #expect(try DimSymbol.parse(&scanner) == symbol)
  }
  for text in ["batch in 3...2", "batch in -1...2", "batch in 1...9 by 0", "batch 1...2", "b in 1...99999999999999999"]
  {
    var scanner = TextScanner(text, file: "test")
    #expect(throws: Diagnostic.self) { try DimSymbol.parse(&scanner) }
  }
}
