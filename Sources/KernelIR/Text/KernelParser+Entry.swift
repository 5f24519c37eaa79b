import MartletScalars
import MartletSupport

extension KernelParser {
  /// An entry; `kernels` are those that stand before it, whose symbols launches may name.
  mutating func parseEntry(kernels: [Kernel]) throws(Diagnostic) -> Entry {
    try scanner.expect("entry")
    let name = try scanner.expectName(after: "@")
    let symbols = try parseSymbols()
    var entry = Entry(
      name, symbols: symbols.filter { !$0.isComputed }, computed: symbols.filter(\.isComputed), inputs: [], outputs: [],
      arenaBytes: 0, steps: [])
    try scanner.expect("{")
    while scanner.accept("input") { entry.inputs.append(try parseTensor()) }
    while scanner.accept("output") { entry.outputs.append(try parseTensor()) }
    try scanner.expect("arena")
    entry.arenaBytes = try parseIndex()
    while !scanner.accept("}") {
      entry.steps.append(try parseStep(of: entry, kernels: kernels, in: entry.symbols + entry.computed))
    }
    return entry
  }

  private mutating func parseTensor() throws(Diagnostic) -> Entry.Tensor {
    let name = try scanner.expectName(after: "%")
    try scanner.expect(":")
    let element = try parseDataType()
    let shape = try parseIndices()
    let replaced = try parseReplaced()
    return Entry.Tensor(
      name, element, shape, inPlaceOf: replaced, at: scanner.accept("@") ? try ModelLocation.parse(&scanner) : nil)
  }

  /// `in place of %input`, possibly nothing.
  private mutating func parseReplaced() throws(Diagnostic) -> String? {
    guard scanner.accept("in") else { return nil }
    try scanner.expect("place")
    try scanner.expect("of")
    return try scanner.expectName(after: "%")
  }

  private static let greatestStepDepth = 16

  /// `loop step in 0..<steps while %go { … }`
  private mutating func parseLoop(
    of entry: Entry, kernels: [Kernel], around symbols: [DimSymbol], depth: Int
  ) throws(Diagnostic) -> Entry.Loop {
    guard depth < Self.greatestStepDepth else { throw scanner.error("loops are nested too deeply") }
    let name = try scanner.expectName("the name of the step")
    for part in ["in", "0", "..<"] { try scanner.expect(part) }
    let count = try parseIndex()
    let condition = scanner.accept("while") ? try parseArgument(of: entry) : nil
    var loop = Entry.Loop(name, count: count, in: symbols, condition: condition, steps: [])
    loop.steps = try parseSteps(of: entry, kernels: kernels, in: symbols + [loop.symbol], depth: depth + 1)
    return loop
  }

  /// `count = arena[64]`
  private mutating func parseExtent(of entry: Entry) throws(Diagnostic) -> Entry.Step {
    let name = try scanner.expectName("a symbol")
    try scanner.expect("=")
    return .extent(name, try parseArgument(of: entry))
  }

  /// `branch %go { … } else { … }`
  private mutating func parseBranch(
    of entry: Entry, kernels: [Kernel], in symbols: [DimSymbol], depth: Int
  ) throws(Diagnostic) -> Entry.Branch {
    guard depth < Self.greatestStepDepth else { throw scanner.error("branches are nested too deeply") }
    let condition = try parseArgument(of: entry)
    let then = try parseSteps(of: entry, kernels: kernels, in: symbols, depth: depth + 1)
    try scanner.expect("else")
    let otherwise = try parseSteps(of: entry, kernels: kernels, in: symbols, depth: depth + 1)
    return Entry.Branch(on: condition, then: then, otherwise: otherwise)
  }

  /// `{ … }`
  private mutating func parseSteps(
    of entry: Entry, kernels: [Kernel], in symbols: [DimSymbol], depth: Int
  ) throws(Diagnostic) -> [Entry.Step] {
    try scanner.expect("{")
    var steps: [Entry.Step] = []
    while !scanner.accept("}") {
      steps.append(try parseStep(of: entry, kernels: kernels, in: symbols, depth: depth))
    }
    return steps
  }

  private mutating func parseStep(
    of entry: Entry, kernels: [Kernel], in symbols: [DimSymbol], depth: Int = 0
  ) throws(Diagnostic) -> Entry.Step {
    if scanner.accept("check") { return try parseCheck(of: entry) }
    if scanner.accept("carry") {
      let mark = scanner.mark()
      guard case .output(let output) = try parseArgument(of: entry) else {
        throw scanner.error("only outputs are carried", at: mark)
      }
      return .carry(output: output)
    }
    if scanner.accept("extent") { return try parseExtent(of: entry) }
    if scanner.accept("loop") {
      return .loop(try parseLoop(of: entry, kernels: kernels, around: symbols, depth: depth))
    }
    if scanner.accept("branch") {
      return .branch(try parseBranch(of: entry, kernels: kernels, in: symbols, depth: depth))
    }
    guard scanner.accept("launch") else {
      throw scanner.error("expected 'check', 'carry', 'launch', 'extent', 'loop', 'branch' or '}'")
    }
    return .launch(try parseLaunch(of: entry, kernels: kernels))
  }

  /// `check %ids at 0 for n by 1 below 10`, behind its first word.
  private mutating func parseCheck(of entry: Entry) throws(Diagnostic) -> Entry.Step {
    let mark = scanner.mark()
    guard case .input(let input) = try parseArgument(of: entry) else {
      throw scanner.error("only inputs are checked", at: mark)
    }
    let part = try parsePart()
    try scanner.expect("below")
    return .checkIndices(input: input, part: part, below: try parseIndex(), try parseSuffix())
  }

  /// `launch if conditions then @k[n] else @k2[n](%x, %y)`, behind its first word.
  private mutating func parseLaunch(of entry: Entry, kernels: [Kernel]) throws(Diagnostic) -> Entry.Launch {
    var choices: [Entry.Launch.Choice] = []
    while scanner.accept("if") {
      let conditions = try parseConditions()
      try scanner.expect("then")
      choices.append(try parseChoice(of: kernels, where: conditions))
      try scanner.expect("else")
    }
    choices.append(try parseChoice(of: kernels, where: []))
    try scanner.expect("(")
    var arguments: [Entry.Argument] = []
    while !scanner.accept(")") {
      if !arguments.isEmpty { try scanner.expect(",") }
      arguments.append(try parseArgument(of: entry))
    }
    return .init(choices, arguments)
  }

  /// A kernel with its dims, which runs where `conditions` hold.
  private mutating func parseChoice(
    of kernels: [Kernel], where conditions: [IndexCondition]
  ) throws(Diagnostic) -> Entry.Launch.Choice {
    let kernel = try scanner.expectName(after: "@")
    return .init(kernel, dims: try parseDims(of: kernels.first { $0.name == kernel }), where: conditions)
  }

  /// `at 1 for n by 2`, the part of an input that is checked; nil for all of it.
  private mutating func parsePart() throws(Diagnostic) -> Entry.IndexPart? {
    guard scanner.accept("at") else { return nil }
    var part = Entry.IndexPart(at: try parseIndex(), [])
    while scanner.accept("for") {
      let extent = try parseIndex()
      try scanner.expect("by")
      part.axes.append(.init(extent, by: try parseIndex()))
    }
    return part
  }

  /// `[rows: batch*sequence]`, where the names, if there are any, must be those of the kernel's symbols in order.
  private mutating func parseDims(of kernel: Kernel?) throws(Diagnostic) -> [IndexExpression] {
    guard scanner.accept("[") else { return [] }
    var dims: [IndexExpression] = []
    while !scanner.accept("]") {
      if !dims.isEmpty { try scanner.expect(",") }
      let mark = scanner.mark()
      if let name = scanner.acceptName(), scanner.accept(":") {
        guard let kernel, dims.count < kernel.symbols.count, kernel.symbols[dims.count].name == name else {
          throw scanner.error("'\(name)' is not symbol \(dims.count) of the kernel", at: mark)
        }
      } else {
        scanner.reset(to: mark)
      }
      dims.append(try parseIndex())
    }
    return dims
  }

  private mutating func parseArgument(of entry: Entry) throws(Diagnostic) -> Entry.Argument {
    let mark = scanner.mark()
    if scanner.accept("input") { return .input(try scanner.expectInteger()) }
    if scanner.accept("output") { return .output(try scanner.expectInteger()) }
    if scanner.accept("arena") {
      let indices = try parseIndices()
      guard indices.count == 1 else { throw scanner.error("the arena takes one byte offset", at: mark) }
      return .arena(indices[0])
    }
    if scanner.accept("weight") {
      guard let name = try scanner.acceptPath() else { throw scanner.error("expected the name of a weight") }
      return .weight(name)
    }
    let name = try scanner.expectName(after: "%")
    if let index = entry.inputs.firstIndex(where: { $0.name == name }) { return .input(index) }
    if let index = entry.outputs.firstIndex(where: { $0.name == name }) { return .output(index) }
    throw scanner.error("no input or output '%\(name)'", at: mark)
  }
}
