import MartletGraphIR
import MartletScalars
import MartletSupport

/// Sets of symbols with what is known of them, in order of first use.
enum SymbolTable {
  /// The symbols of both, or why they do not fit each other.
  static func union(_ left: [DimSymbol], _ right: [DimSymbol]) -> Result<[DimSymbol], Diagnostic> {
    if left == right || right.isEmpty { return .success(left) }
    var united = left
    for symbol in right where !united.contains(symbol) {
      if let other = united.first(where: { $0.name == symbol.name }) {
        return .failure(
          Diagnostic(
            "the dimension '\(symbol.name)' is used with two meanings: \(text(other)) and \(text(symbol))",
            notes: ["give the two dimensions different names, or declare it once and use that value"]))
      }
      united.append(symbol)
    }
    return .success(united)
  }

  /// What is known of `symbols`.
  static func ranges(_ symbols: [DimSymbol]) -> SymbolRanges { Graph("", symbols: symbols).ranges }

  private static func text(_ symbol: DimSymbol) -> String {
    "\(symbol.range)" + (symbol.divisor == 1 ? "" : " multiple of \(symbol.divisor)")
  }
}
