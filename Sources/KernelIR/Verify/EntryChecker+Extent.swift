import MartletScalars
import MartletSupport

/// Computed symbols.
extension EntryChecker {
  /// Their ranges follow from the symbols before.
  mutating func checkComputed() {
    var known = entry.symbols
    for symbol in entry.computed {
      let ranges = SymbolRanges(known)
      let isOver = symbol.greatest?.symbols.allSatisfy { used in known.contains { .named($0.name) == used } } ?? false
      guard isOver, let greatest = symbol.greatest, ranges.proveNonNegative(greatest),
        symbol == DimSymbol(symbol.name, computedUpTo: greatest, ranges: ranges)
      else {
        report("'\(symbol)' has no range over the symbols before it", .extents)
        continue
      }
      known.append(symbol)
    }
    if entry.symbols.contains(where: { $0.bound != nil }) { report("a symbol of the caller is computed", .extents) }
  }

  /// From here on the symbol `name` is in force, whose value lies at `argument`.
  mutating func check(extent name: String, _ argument: Entry.Argument) {
    guard let symbol = entry.computed.first(where: { $0.name == name }), !symbols.contains(symbol) else {
      return report("'\(name)' is no computed symbol, or has a value", .extents)
    }
    symbol.greatest.map { checkSymbols($0) }
    check(argument, .init(name: "the value of '\(name)'", reader: "'\(name)'", element: .i64, constraint: .extents))
    symbols.append(symbol)
    ranges.add(symbol)
  }
}
