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
    switch argument {
    case .weight: report("the value of '\(name)' is a weight", .extents)
    case .input(let index):
      check(extent: index, of: entry.inputs, "input")
      checkPresence(index, "the value of '\(name)'", at: .init())
    case .output(let index):
      check(extent: index, of: entry.outputs, "output")
      if !writtenOutputs.contains(index) { report("'\(name)' reads output \(index) before it is written", .written) }
    case .arena(let offset):
      checkSymbols(offset)
      let isInside =
        ranges.proveDivisible(offset, by: 8) && isNonNegative(offset)
        && isNonNegative(ranges.simplified(entry.arenaBytes - offset - 8))
      if !isInside { report("the value of '\(name)' does not surely lie in the arena at \(offset)", .extents) }
      if !isWritten(from: offset, to: offset + 8) {
        report("'\(name)' reads the arena before it is written", .written)
      }
    }
    symbols.append(symbol)
    ranges.add(symbol)
  }

  private mutating func check(extent index: Int, of tensors: [Entry.Tensor], _ role: String) {
    guard tensors.indices.contains(index), tensors[index].element == .i64,
      ranges.simplified(.product(tensors[index].shape)) == 1
    else { return report("\(role) \(index) is no i64 scalar", .extents) }
  }
}
