public import MartletScalars

/// Launches of an entry that follow each other and need nothing of each other: between them threads need not wait.
public struct JoinedLaunches {
  /// The most launches that are joined: each takes room on the stack.
  public static let greatestCount = 8

  private let entry: Entry
  private let modules: [KernelModule]

  /// Looks for such launches in `entry` of `modules`, which have it in common; they need nothing of each other in any of these.
  public init(of entry: Entry, in modules: [KernelModule]) {
    self.entry = entry
    self.modules = modules
  }

  /// Cuts `steps` of the entry into runs: launches of which none writes what another reads or writes, whatever the values of
  /// the symbols in `ranges`, or one step.
  public func runs(of steps: [Entry.Step], _ ranges: SymbolRanges) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var together: [[LaunchUse]] = []
    for (position, step) in steps.enumerated() {
      let uses = uses(step, ranges)
      if let uses, let last = runs.last, !together.isEmpty, together.count < Self.greatestCount,
        together.allSatisfy({ areApart($0, uses, ranges) })
      {
        runs[runs.count - 1] = last.lowerBound..<position + 1
        together.append(uses)
      } else {
        runs.append(position..<position + 1)
        together = uses.map { [$0] } ?? []
      }
    }
    return runs
  }

  /// All launches of the entry, in the order of the text, those together that run together.
  public var launches: [[Entry.Launch]] { launches(entry.steps, entry.ranges) }

  private func launches(_ steps: [Entry.Step], _ ranges: SymbolRanges) -> [[Entry.Launch]] {
    runs(of: steps, ranges).flatMap { run -> [[Entry.Launch]] in
      switch steps[run.lowerBound] {
      case .checkIndices, .carry, .extent: []
      case .launch: [steps[run].flatMap(\.launches)]
      case .loop(let loop): launches(loop.steps, ranges.inside(loop))
      case .branch(let branch): launches(branch.then, ranges) + launches(branch.otherwise, ranges)
      }
    }
  }

  /// What a launch does with its arguments in any of the modules; nil for other steps. All choices do the same to the same
  /// memory.
  private func uses(_ step: Entry.Step, _ ranges: SymbolRanges) -> [LaunchUse]? {
    guard case .launch(let launch) = step, let choice = launch.choices.last else { return nil }
    var uses: [LaunchUse] = []
    for module in modules {
      guard let kernel = module.kernels.first(where: { $0.name == choice.kernel }) else { return nil }
      uses += LaunchUse.all(of: kernel, launch.arguments, dims: choice.dims, ranges)
    }
    return uses
  }

  private func areApart(_ first: [LaunchUse], _ second: [LaunchUse], _ ranges: SymbolRanges) -> Bool {
    first.allSatisfy { one in
      second.allSatisfy { other in
        !one.changesMemory && !other.changesMemory || areApart(one, other, ranges)
      }
    }
  }

  private func areApart(_ one: LaunchUse, _ other: LaunchUse, _ ranges: SymbolRanges) -> Bool {
    switch (one.argument, other.argument) {
    case (.arena(let first), .arena(let second)):
      [second - first - one.bytes, first - second - other.bytes].contains {
        ranges.proveNonNegative(ranges.simplified($0))
      }
    case (.input, .input), (.input, .output), (.output, .input), (.output, .output):
      tensor(one.argument) != tensor(other.argument)
    case (.input, _), (.output, _), (.weight, _), (.arena, _): true
    }
  }

  /// The tensor itself, or the input in whose place an output is: it may have that memory.
  private func tensor(_ argument: Entry.Argument) -> Entry.Argument {
    guard case .output(let output) = argument, let input = entry.replacedInput(output) else { return argument }
    return .input(input)
  }
}

extension SymbolRanges {
  /// What is known inside of `loop`.
  public func inside(_ loop: Entry.Loop) -> SymbolRanges {
    var ranges = self
    ranges.add(.named(loop.symbol.name), below: loop.count)
    return ranges
  }
}
