import MartletKernelIR
import MartletScalars
import MartletSupport

/// Writes a random kernel from the outside in.
struct RandomKernelWriter {
  let machine: Machine
  var random: SeededGenerator
  var ranges = SymbolRanges()
  private(set) var symbols: [DimSymbol] = []
  private(set) var symbolValues: [(name: String, value: Int)] = []
  private var parameters: [Kernel.Parameter] = []
  var readable: [Buffer] = []
  /// Names of type i64 and loop variables that indices may use.
  var indexNames: [String] = []
  var variables: [(name: String, type: DataType)] = []
  private var nameCount = 0
  /// The indices of the element of the outputs that is being computed.
  private var place: [IndexExpression] = []
  private var inVector = false

  init(seed: UInt64, machine: Machine) {
    random = SeededGenerator(seed: seed)
    self.machine = machine
  }

  mutating func fresh(_ hint: String) -> String {
    nameCount += 1
    return "\(hint)\(nameCount)"
  }

  mutating func write() -> Kernel {
    for name in ["n", "m"] where !random.once(in: 3) {
      let divisor = random.pick([1, 1, 1, 4])
      let upper = divisor * (1 + random.below(10))
      symbols.append(DimSymbol(name, in: divisor...upper, divisor: divisor))
      symbolValues.append((name, divisor * (1 + random.below(upper / divisor))))
      ranges.add(.named(name), in: divisor...upper, divisor: divisor)
    }
    for _ in 0...random.below(3) {
      let shape = (0..<random.below(4)).map { _ in randomExtent() }
      let buffer = Buffer(fresh("x"), random.pick(DataType.allCases), shape)
      parameters.append(.init(buffer, .read))
      readable.append(buffer)
    }
    let space = (0...random.below(3)).map { _ in randomExtent() }
    for _ in 0...random.below(2) {
      let buffer = Buffer(fresh("y"), random.pick(DataType.allCases), space)
      parameters.append(.init(buffer, random.once(in: 3) ? .readWrite : .write))
    }
    let body = writeLoops(over: space)
    return Kernel(
      "random", symbols: symbols, parameters: parameters, body: body, locations: randomLocations())
  }

  /// An extent that is surely positive.
  private mutating func randomExtent() -> IndexExpression {
    guard let symbol = symbols.isEmpty ? nil : random.pick(symbols), !random.once(in: 3) else {
      return IndexExpression(1 + random.below(random.once(in: 4) ? 20 : 6))
    }
    let extent = IndexExpression.named(symbol.name)
    switch random.below(4) {
    case 0: return extent + IndexExpression(random.below(5))
    case 1: return extent.ceilDivided(by: 2) + 1
    default: return extent
    }
  }

  private mutating func randomLocations() -> LocationSet {
    guard random.once(in: 3) else { return LocationSet() }
    return LocationSet(
      (0...random.below(2)).map { _ in
        ModelLocation(
          modulePath: random.pick(["", "net.layer.0", "odd \"path\""]),
          source: random.once(in: 4) ? nil : .init(file: "Model.swift", line: random.below(99), column: random.below(2))
        )
      })
  }

  // MARK: Loops

  /// Loops over all indices of `space`: parallel ones outermost, tiles split, and perhaps a vector loop innermost.
  private mutating func writeLoops(over space: [IndexExpression]) -> [Statement] {
    let parallelCount = random.below(space.count + 1)
    var outer: [Loop] = []
    var inner: [Loop] = []
    var indices: [IndexExpression] = []
    for (axis, extent) in space.enumerated() {
      let binding: Binding = axis < parallelCount ? .parallel : .serial
      let variable = fresh("i")
      if random.once(in: 2) {
        let tile = IndexExpression(random.pick([2, 3, 4, 8, 16]))
        let lane = fresh("l")
        let index = tile * .named(variable) + .named(lane)
        outer.append(Loop(variable, extent.ceilDivided(by: tile), binding, []))
        let guards =
          extent.constant.map { $0 % (tile.constant ?? 1) == 0 } == true ? [] : [IndexCondition(index, below: extent)]
        inner.append(Loop(lane, tile, random.pick([.serial, .unroll]), where: guards, []))
        indices.append(index)
      } else {
        var loop = Loop(variable, extent, binding, [])
        if let count = extent.constant, count <= 8, binding == .serial, random.once(in: 2) { loop.binding = .unroll }
        outer.append(loop)
        indices.append(.named(variable))
      }
    }
    place = indices
    // Conditions on another loop's variable must stand inside of it, so tiles come after all outer loops.
    var loops = outer + inner
    if let last = loops.last, last.extent.constant != nil, last.binding != .parallel, !random.once(in: 4) {
      loops[loops.count - 1].binding = .vector
    }
    return open(loops[...])
  }

  private mutating func open(_ loops: ArraySlice<Loop>) -> [Statement] {
    let outer = (readable, indexNames, variables, ranges, inVector)
    defer { (readable, indexNames, variables, ranges, inVector) = outer }
    guard var loop = loops.first else { return writeElement() }
    var statements: [Statement] = []
    // Nothing may stand between parallel loops.
    if loop.binding != .parallel {
      for _ in 0..<random.below(2) { statements += writeBinding() }
      if random.once(in: 3) { statements += writeTable() }
    }
    indexNames.append(loop.variable)
    ranges.add(.named(loop.variable), below: loop.extent)
    if loop.binding == .vector { inVector = true }
    loop.body = open(loops.dropFirst())
    return statements + [.loop(loop)]
  }

  // MARK: Statements

  /// A `let` of a random type.
  mutating func writeBinding() -> [Statement] {
    let type = random.once(in: 4) ? .i64 : random.pick(DataType.allCases)
    var value = writeValue(type, depth: random.below(3))
    let isIndex = type == .i64 && !random.once(in: 3)
    if isIndex {
      let ends = [-random.below(20), random.below(100)].map { Expression.literal(ScalarValue($0, as: .i64)) }
      value = .scalar(.max, [.scalar(.min, [value, ends[1]], .i64), ends[0]], .i64)
    }
    let name = fresh("v")
    variables.append((name, type))
    if isIndex { indexNames.append(name) }
    let statement = Statement.bind(name, value)
    let locations = randomLocations()
    return locations.isEmpty ? [statement] : [.located(locations, [statement])]
  }

  /// A register buffer, filled by its initial value or by a loop, and perhaps summed up over another loop.
  private mutating func writeTable() -> [Statement] {
    let element = random.pick([DataType.f32, .f32, .i32, .f64, .f16, .u8])
    let lanes = random.pick([1, 2, 4, 8, 16])
    let isTwofold = random.once(in: 3)
    let buffer = Buffer(fresh("t"), element, (isTwofold ? [2] : []) + [IndexExpression(lanes)], memory: .register)
    let initial = random.once(in: 2) ? writeValue(element, depth: 1) : nil
    var statements = [Statement.allocate(buffer, initial: initial)]
    let lane = fresh("l")
    let row = fresh("r")
    let indices: [IndexExpression] = (isTwofold ? [.named(row)] : []) + [.named(lane)]
    let outer = (readable, indexNames, variables, ranges)
    indexNames += isTwofold ? [row, lane] : [lane]
    ranges.add(.named(row), below: 2)
    ranges.add(.named(lane), below: IndexExpression(lanes))
    if initial != nil { readable.append(buffer) }
    var fill = Statement.loop(
      Loop(
        lane, IndexExpression(lanes), random.pick([.serial, .unroll, .vector]),
        [.store(buffer.name, indices, writeValue(element, depth: 2))]))
    if isTwofold { fill = .loop(Loop(row, 2, random.pick([.serial, .unroll]), [fill])) }
    (readable, indexNames, variables, ranges) = outer
    if initial == nil || random.once(in: 2) { statements.append(fill) }
    readable.append(buffer)
    return statements
  }

  /// What is done for one element of the outputs.
  private mutating func writeElement() -> [Statement] {
    var statements: [Statement] = []
    for _ in 0..<random.below(3) { statements += writeBinding() }
    if !inVector, random.once(in: 4) { statements += writeTable() }
    if random.once(in: 4), !readable.isEmpty {
      let buffer = random.pick(readable)
      statements.append(.prefetch(buffer.name, buffer.shape.map { _ in randomIndex() }))
    }
    for parameter in parameters where parameter.access != .read { statements += writeStore(parameter) }
    return statements
  }

  private mutating func writeStore(_ parameter: Kernel.Parameter) -> [Statement] {
    let buffer = parameter.buffer
    var value = writeValue(buffer.element, depth: 3)
    if parameter.access == .readWrite {
      let old = Expression.load(buffer.name, place, buffer.element)
      value = random.once(in: 2) ? old : .conditional([randomCondition()], old, value)
    }
    let store = Statement.store(buffer.name, place, value)
    guard random.once(in: 3) else { return [store] }
    let other = Statement.store(buffer.name, place, writeValue(buffer.element, depth: 1))
    return [.conditional([randomCondition()], then: [store], otherwise: random.once(in: 2) ? [other] : [])]
  }
}
