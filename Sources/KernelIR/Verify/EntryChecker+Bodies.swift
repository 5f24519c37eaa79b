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
    // A time before has written all of it too: inputs in whose place that is must not be read any more.
    changedOutputs.formUnion(outputsWritten(by: loop.steps))
    if let condition = loop.condition { check(condition, .condition(of: "a loop", .loops)) }
    let (outputs, arena, around) = (writtenOutputs, writtenArena, ranges)
    symbols.append(DimSymbol(symbol.name, below: loop.count, ranges: ranges))
    ranges = ranges.inside(loop)
    for step in loop.steps {
      switch step {
      case .launch, .loop, .branch: check(step)
      case .checkIndices, .carry, .extent: report("a loop holds launches, loops and branches only", .loops)
      }
    }
    symbols.removeLast()
    ranges = around
    let mayNotRun = loop.condition != nil || !ranges.proveNonNegative(loop.count - 1)
    if mayNotRun { (writtenOutputs, writtenArena) = (outputs, arena) }
  }

  /// The outputs that launches in `steps` write.
  private func outputsWritten(by steps: [Entry.Step]) -> Set<Int> {
    var written: Set<Int> = []
    var open = steps
    while let step = open.popLast() {
      switch step {
      case .checkIndices, .carry, .extent: break
      case .loop(let loop): open += loop.steps
      case .branch(let branch): open += branch.then + branch.otherwise
      case .launch(let launch):
        // All choices do the same.
        guard let kernel = launch.choices.lazy.compactMap({ kernel($0) }).first else { break }
        for case (let parameter, .output(let index)) in zip(kernel.parameters, launch.arguments)
        where parameter.access != .read && parameter.access != .scratch { written.insert(index) }
      }
    }
    return written
  }

  /// What only one of the lists of steps writes may not be written at all; an input must not be read behind either.
  mutating func check(_ branch: Entry.Branch) {
    check(branch.condition, .condition(of: "a branch", .branches, mayBeWeight: true))
    let (outputs, arena, changedBefore) = (writtenOutputs, writtenArena, changedOutputs)
    check(branch.then)
    let (firstOutputs, firstArena) = (writtenOutputs, writtenArena.dropFirst(arena.count))
    (writtenOutputs, writtenArena) = (outputs, arena)
    let changed = changedOutputs
    changedOutputs = changedBefore
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
}
