import MartletScalars
import MartletSupport

/// Loops.
extension EntryChecker {
  /// What a loop writes it may not write at all, and each time reads what the time before has left.
  mutating func check(_ loop: Entry.Loop) {
    checkSymbols(loop.count)
    let symbol = Entry.Loop(loop.symbol.name, count: loop.count, in: symbols, steps: []).symbol
    // Names of tensors have a mark of their own, and no caller sees a step's.
    if !symbol.name.isIdentifier || symbols.map(\.name).contains(symbol.name) {
      report("the name '\(symbol.name)' of a step is taken or no identifier", .entryNames)
    }
    if loop.symbol != symbol { report("'\(loop.symbol)' is not the step of 0..<\(loop.count)", .loops) }
    if !isNonNegative(ranges.simplified(loop.count)) {
      report("the number of steps, \(loop.count), may be negative", .loops)
    }
    if let condition = loop.condition { check(condition: condition) }
    let (outputs, arena, around) = (writtenOutputs, writtenArena, ranges)
    symbols.append(DimSymbol(symbol.name, below: loop.count, ranges: ranges))
    ranges.add(.named(symbol.name), below: loop.count)
    // The second walk knows what a time before has written: inputs must not be read any more.
    for _ in 0..<2 {
      let count = reports.count
      for step in loop.steps {
        switch step {
        case .launch, .loop: check(step)
        case .checkIndices, .carry, .extent: report("a loop holds launches and loops only", .loops)
        }
      }
      if reports.count > count { break }
    }
    symbols.removeLast()
    ranges = around
    let mayNotRun = loop.condition != nil || !ranges.proveNonNegative(loop.count - 1)
    if mayNotRun { (writtenOutputs, writtenArena) = (outputs, arena) }
  }

  /// The condition is one truth value that has been written.
  private mutating func check(condition: Entry.Argument) {
    switch condition {
    case .weight: report("the condition of a loop is a weight", .loops)
    case .input(let index): check(condition: index, of: entry.inputs, "input")
    case .output(let index):
      check(condition: index, of: entry.outputs, "output")
      if !writtenOutputs.contains(index) { report("a loop reads output \(index) before it is written", .written) }
    case .arena(let offset):
      checkSymbols(offset)
      if !isNonNegative(offset) || !isNonNegative(ranges.simplified(entry.arenaBytes - offset - 1)) {
        report("the condition of a loop does not surely lie in the arena at \(offset)", .loops)
      }
      if !isWritten(from: offset, to: offset + 1) {
        report("a loop reads the arena before it is written", .written)
      }
    }
  }

  private mutating func check(condition index: Int, of tensors: [Entry.Tensor], _ role: String) {
    guard tensors.indices.contains(index), tensors[index].element == .bool,
      ranges.simplified(.product(tensors[index].shape)) == 1
    else { return report("\(role) \(index) is no condition", .loops) }
  }
}
