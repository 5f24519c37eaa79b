import MartletScalars
import MartletSupport

/// The walk of the verifier through one entry.
struct EntryChecker {
  let entry: Entry
  let module: KernelModule
  var reports: [Diagnostic] = []
  /// The symbols in force: those of the entry and of the loops around.
  var symbols: [DimSymbol]
  /// What is known of them.
  var ranges: SymbolRanges
  /// What earlier launches have written, and what they may have written.
  var writtenOutputs: Set<Int> = []
  var changedOutputs: Set<Int> = []
  var writtenArena: [(start: IndexExpression, end: IndexExpression)] = []

  init(_ entry: Entry, _ module: KernelModule) {
    self.entry = entry
    self.module = module
    ranges = SymbolRanges(entry.symbols)
    symbols = entry.symbols
  }

  mutating func report(_ message: String, _ constraint: KernelConstraint, at locations: LocationSet = .init()) {
    reports.append(KernelVerifier.report("entry @\(entry.name): \(message)", constraint, at: locations))
  }

  mutating func check() {
    var names: Set<String> = []
    for name in (entry.symbols + entry.computed).map(\.name) + (entry.inputs + entry.outputs).map(\.name) {
      if !name.isIdentifier { report("the name '\(name)' is no identifier", .entryNames) }
      if !names.insert(name).inserted { report("the name '\(name)' is given twice", .entryNames) }
    }
    checkReplacements()
    let shapes = (entry.inputs + entry.outputs).map(\.shape)
    for extent in entry.inputs.flatMap(\.shape) { checkSymbols(extent) }
    checkSymbols(entry.arenaBytes)
    checkMagnitudes(shapes + module.weights.map { $0.shape.map { IndexExpression($0) } })
    // Proofs on greater numbers could overflow.
    guard !reports.contains(where: { $0.message.hasSuffix(Self.tooLarge) }) else { return }
    checkComputed()
    if !ranges.proveNonNegative(entry.arenaBytes) { report("the arena may be negative", .arena) }
    for step in entry.steps { check(step) }
    // Extents of outputs are known at the end.
    for extent in entry.outputs.flatMap(\.shape) { checkSymbols(extent) }
    for symbol in entry.computed where !symbols.contains(symbol) {
      report("no step computes '\(symbol.name)'", .extents)
    }
    for index in entry.outputs.indices where !writtenOutputs.contains(index) {
      // Nothing needs to be written where there are no elements.
      if ranges.simplified(.product(entry.outputs[index].shape)) == 0 { continue }
      report("the output '\(entry.outputs[index].name)' is never written", .written)
    }
  }

  /// Checks one step.
  mutating func check(_ step: Entry.Step) {
    switch step {
    case .checkIndices(let input, let part, let bound, let locations):
      checkSymbols(bound)
      guard entry.inputs.indices.contains(input), TypeRule.Class.integer.contains(entry.inputs[input].element) else {
        return report("input \(input) is checked as indices", .checks, at: locations)
      }
      if let part { check(part, of: entry.inputs[input], at: locations) }
      checkPresence(input, "the check of indices", at: locations)
    case .carry(let output): checkCarry(output)
    case .launch(let launch): check(launch)
    case .loop(let loop): check(loop)
    case .extent(let name, let argument): check(extent: name, argument)
    case .branch(let branch): check(branch)
    }
  }

  static let tooLarge = "may reach 2^56"

  /// The most axes of a tensor.
  private static let greatestRank = 32

  /// The part of a tensor that is checked lies inside of it.
  private mutating func check(_ part: Entry.IndexPart, of tensor: Entry.Tensor, at locations: LocationSet) {
    part.expressions.forEach { checkSymbols($0) }
    let extents = part.axes.map(\.extent)
    let rest = IndexExpression.product(tensor.shape) - 1 - part.last
    let isInside =
      extents.count <= Self.greatestRank && extents.allSatisfy { isNonNegative(ranges.simplified($0)) }
      && ([part.offset, rest] + part.axes.map(\.stride)).allSatisfy {
        isNonNegative(ranges.simplified($0), unlessEmpty: extents)
      }
    if !isInside {
      report("the checked part of '\(tensor.name)' does not surely lie in it", .checks, at: locations)
    }
  }

  mutating func checkSymbols(_ expression: IndexExpression) {
    for symbol in expression.symbols where !symbols.contains(where: { .named($0.name) == symbol }) {
      report("no symbol '\(IndexExpression(symbol))'", .entrySymbols)
    }
    for divisor in expression.divisors where (ranges.bounds(of: divisor).lower ?? 0) < 1 {
      report("the divisor \(divisor) may not be positive", .divisors)
    }
  }

  /// Checks the launch of `kernel`; gives its uses of the arguments, nil where their number is wrong.
  mutating func check(
    _ kernel: Kernel, _ arguments: [Entry.Argument], _ dims: [IndexExpression]
  ) -> [LaunchUse]? {
    guard arguments.count == kernel.parameters.count, dims.count == kernel.symbols.count else {
      report(
        "@\(kernel.name) takes \(kernel.symbols.count) dims and \(kernel.parameters.count) arguments, "
          + "not \(dims.count) and \(arguments.count)", .launchShape, at: kernel.locations)
      return nil
    }
    for (symbol, dim) in zip(kernel.symbols, dims) {
      checkSymbols(dim)
      let isInside =
        ranges.proveNonNegative(dim - IndexExpression(symbol.range.lowerBound))
        && ranges.proveNonNegative(IndexExpression(symbol.range.upperBound) - dim)
        && (symbol.divisor == 1 || ranges.proveDivisible(dim, by: symbol.divisor))
      if !isInside { report("\(dim) is no value of '\(symbol)' of @\(kernel.name)", .dims, at: kernel.locations) }
    }
    let uses = LaunchUse.all(of: kernel, arguments, dims: dims, ranges)
    uses.forEach { check($0) }
    for use in uses where use.parameter.access == .scratch {
      if case .arena = use.argument { continue }
      report("\(use.name) does not lie in the arena", .scratch, at: kernel.locations)
    }
    checkOverlap(uses)
    for use in uses where use.parameter.access == .read || use.parameter.access == .readWrite { checkRead(use) }
    return uses
  }

  private mutating func check(_ use: LaunchUse) {
    switch use.argument {
    case .input(let index): checkTensor(use, entry.inputs, index, "input", isWritable: false)
    case .output(let index): checkTensor(use, entry.outputs, index, "output", isWritable: true)
    case .weight(let name):
      guard let weight = module.weights.first(where: { $0.name == name }) else {
        return report("no weight '\(name)'", .arguments, at: use.kernel.locations)
      }
      let tensor = Entry.Tensor(name, weight.element, weight.shape.map { IndexExpression($0) })
      checkTensor(use, [tensor], 0, "weight", isWritable: false)
    case .arena(let offset):
      checkSymbols(offset)
      let isInside =
        ranges.proveDivisible(offset, by: 64) && isNonNegative(offset)
        && isNonNegative(ranges.simplified(entry.arenaBytes - offset - use.bytes))
      if !isInside {
        report("\(use.name) does not surely lie in the arena at \(offset)", .arguments, at: use.kernel.locations)
      }
    }
  }

  /// Whether `expression` is proved not to be negative, or is so for the least, middle and greatest values of the
  /// symbols: sizes of a plan are maxima and roundings that the proof cannot always follow. Where one of `extents` is
  /// 0, anything may be.
  func isNonNegative(_ expression: IndexExpression, unlessEmpty extents: [IndexExpression] = []) -> Bool {
    if ranges.proveNonNegative(expression) { return true }
    var points: [[Symbol: Int]] = [[:]]
    for symbol in symbols {
      let (low, high) = (symbol.range.lowerBound, symbol.range.upperBound)
      let values = [low, low + (high - low) / 2, high].map { $0 - $0 % symbol.divisor }
      points = points.prefix(243).flatMap { point in values.map { point.merging([.named(symbol.name): $0]) { $1 } } }
      // A loop has no time with a number beyond its count.
      guard let bound = symbol.bound else { continue }
      points.removeAll { point in point[.named(symbol.name)] ?? 0 >= bound.evaluate { point[$0] } ?? .max }
    }
    return points.allSatisfy { point in
      expression.evaluate { point[$0] } ?? 0 >= 0 || extents.contains { extent in extent.evaluate { point[$0] } == 0 }
    }
  }

  private mutating func checkTensor(
    _ use: LaunchUse, _ tensors: [Entry.Tensor], _ index: Int, _ role: String, isWritable: Bool
  ) {
    guard tensors.indices.contains(index) else {
      return report("no \(role) \(index)", .arguments, at: use.kernel.locations)
    }
    let tensor = tensors[index]
    let shape = tensor.shape.map { ranges.simplified($0) }
    // Memory is linear: a kernel may see it with other extents.
    let isSameSize = ranges.simplified(.product(shape)) == ranges.simplified(.product(use.shape))
    if tensor.element != use.parameter.buffer.element || !isSameSize {
      report(
        "\(use.name) is \(KernelPrinter.type(use.parameter.buffer.element, use.shape)), the \(role) '\(tensor.name)' is "
          + KernelPrinter.type(tensor.element, shape), .arguments, at: use.kernel.locations)
    }
    if !isWritable, use.parameter.access != .read {
      report("\(use.name) writes the \(role) '\(tensor.name)'", .argumentAccess, at: use.kernel.locations)
    }
  }

  private mutating func checkOverlap(_ uses: [LaunchUse]) {
    let written = uses.filter { $0.parameter.access != .read }.map(\.argument)
    for case .output(let index) in written {
      guard let input = entry.replacedInput(index), let use = uses.first(where: { $0.argument == .input(input) }) else {
        continue
      }
      report(
        "\(use.name) is the input '\(entry.inputs[input].name)', in whose place the launch writes", .replaced,
        at: use.kernel.locations)
    }
    for (position, use) in uses.enumerated() where use.parameter.access != .read {
      for (other, second) in uses.enumerated() where other != position {
        // Of two that are written, the later one is reported.
        if second.parameter.access != .read, other > position { continue }
        if mayOverlap(use, second) {
          report("\(use.name) may overlap %\(second.parameter.buffer.name)", .overlap, at: use.kernel.locations)
        }
      }
    }
  }

  private func mayOverlap(_ first: LaunchUse, _ second: LaunchUse) -> Bool {
    switch (first.argument, second.argument) {
    case (.output(let one), .output(let other)): one == other
    case (.arena(let one), .arena(let other)):
      !isBefore(one + first.bytes, other) && !isBefore(other + second.bytes, one)
    case (.input, _), (.output, _), (.weight, _), (.arena, _): false
    }
  }

  func isBefore(_ end: IndexExpression, _ start: IndexExpression) -> Bool {
    isNonNegative(ranges.simplified(start - end))
  }

  mutating func checkRead(_ use: LaunchUse) {
    // Of no elements, none needs to have been written.
    if ranges.simplified(use.bytes) == 0 { return }
    switch use.argument {
    case .weight: break
    case .input(let index): checkPresence(index, use.name, at: use.kernel.locations)
    case .output(let index):
      if !writtenOutputs.contains(index) {
        report("\(use.name) reads output \(index) before it is written", .written, at: use.kernel.locations)
      }
    case .arena(let offset):
      if !isWritten(from: offset, to: offset + use.bytes) {
        report("\(use.name) reads the arena before it is written", .written, at: use.kernel.locations)
      }
    }
  }

  /// Whether some of the bytes from `start` to `end` of the arena have been written.
  func isWritten(from start: IndexExpression, to end: IndexExpression) -> Bool {
    writtenArena.contains { !isBefore($0.end, start) && !isBefore(end, $0.start) }
  }

  mutating func noteWritten(_ use: LaunchUse) {
    switch use.argument {
    case .input, .weight: break
    case .output(let index):
      writtenOutputs.insert(index)
      changedOutputs.insert(index)
    case .arena(let offset): writtenArena.append((offset, offset + use.bytes))
    }
  }
}
