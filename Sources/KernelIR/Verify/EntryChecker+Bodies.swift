import MartletScalars
import MartletSupport

/// Loops and branches.
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
    if let condition = loop.condition { check(condition: condition, "loop", .loops) }
    let (outputs, arena, around) = (writtenOutputs, writtenArena, ranges)
    symbols.append(DimSymbol(symbol.name, below: loop.count, ranges: ranges))
    ranges.add(.named(symbol.name), below: loop.count)
    // The second walk knows what a time before has written: inputs must not be read any more.
    for _ in 0..<2 {
      let count = reports.count
      for step in loop.steps {
        switch step {
        case .launch, .loop, .branch: check(step)
        case .checkIndices, .carry, .extent: report("a loop holds launches, loops and branches only", .loops)
        }
      }
      if reports.count > count { break }
    }
    symbols.removeLast()
    ranges = around
    let mayNotRun = loop.condition != nil || !ranges.proveNonNegative(loop.count - 1)
    if mayNotRun { (writtenOutputs, writtenArena) = (outputs, arena) }
  }

  /// What only one of the lists of steps writes may not be written at all; an input must not be read behind either.
  mutating func check(_ branch: Entry.Branch) {
    check(condition: branch.condition, "branch", .branches)
    let (outputs, arena) = (writtenOutputs, writtenArena)
    check(branch.then)
    let (firstOutputs, firstArena) = (writtenOutputs, writtenArena.dropFirst(arena.count))
    (writtenOutputs, writtenArena) = (outputs, arena)
    let changed = changedOutputs
    changedOutputs = changed.subtracting(firstOutputs.subtracting(outputs))
    check(branch.otherwise)
    changedOutputs.formUnion(changed)
    writtenOutputs.formIntersection(firstOutputs)
    let second = writtenArena.dropFirst(arena.count)
    writtenArena =
      arena
      + firstArena.filter { part in
        second.contains { !isBefore($0.end, part.start) && !isBefore(part.end, $0.start) }
      }
  }

  /// Steps of a branch.
  private mutating func check(_ steps: [Entry.Step]) {
    for step in steps {
      switch step {
      case .launch, .loop, .branch: check(step)
      case .checkIndices, .carry, .extent: report("a branch holds launches, loops and branches only", .branches)
      }
    }
  }

  /// The condition of a loop or a branch is one truth value that has been written; that of a branch may be a weight.
  private mutating func check(condition: Entry.Argument, _ kind: String, _ constraint: KernelConstraint) {
    switch condition {
    case .weight(let name):
      let weight = module.weights.first { $0.name == name }
      if kind == "loop" { return report("the condition of a loop is a weight", constraint) }
      if weight?.element != .bool || weight?.shape.reduce(1, *) != 1 {
        report("the weight '\(name)' is no condition", constraint)
      }
    case .input(let index):
      check(condition: index, of: entry.inputs, "input", constraint)
      checkPresence(index, "the condition of a \(kind)", at: .init())
    case .output(let index):
      check(condition: index, of: entry.outputs, "output", constraint)
      if !writtenOutputs.contains(index) { report("a \(kind) reads output \(index) before it is written", .written) }
    case .arena(let offset):
      checkSymbols(offset)
      if !isNonNegative(offset) || !isNonNegative(ranges.simplified(entry.arenaBytes - offset - 1)) {
        report("the condition of a \(kind) does not surely lie in the arena at \(offset)", constraint)
      }
      if !isWritten(from: offset, to: offset + 1) {
        report("a \(kind) reads the arena before it is written", .written)
      }
    }
  }

  private mutating func check(
    condition index: Int, of tensors: [Entry.Tensor], _ role: String, _ constraint: KernelConstraint
  ) {
    guard tensors.indices.contains(index), tensors[index].element == .bool,
      ranges.simplified(.product(tensors[index].shape)) == 1
    else { return report("\(role) \(index) is no condition", constraint) }
  }
}
