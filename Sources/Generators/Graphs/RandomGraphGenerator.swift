public import MartletGraphIR
public import MartletScalars
public import MartletSupport

/// Makes valid graphs at random, for tests that compare two ways of treating any graph. A seed and options determine
/// the graph.
///
/// All kinds of nodes, all data types, symbolic dims and extents of 0 and 1 occur, as the options allow.
public struct RandomGraphGenerator {
  /// What graphs are made of.
  public struct Options: Sendable {
    /// How many operations are tried.
    public var operationCount = 12
    /// The element types of inputs and casts.
    public var elementTypes = DataType.allCases
    /// The scalar ops of maps; without `fma`, which not every target has.
    public var scalarOps = ScalarOp.table.filter { $0 != .fma }
    /// Whether dims may be symbolic.
    public var hasSymbols = true
    /// Whether extents of 0 occur.
    public var hasEmptyTensors = true
    /// Whether composites occur.
    public var hasComposites = true
    /// Whether fused regions occur.
    public var hasFusedRegions = true
    /// Whether loops occur.
    public var hasLoops = true
    /// Whether extents occur that values decide.
    public var hasComputedExtents = false
    /// Whether branches occur.
    public var hasBranches = true
    /// Whether parameters occur; else inputs stand for weights.
    public var hasParameters = true
    /// Whether nodes have made-up locations and names.
    public var hasLocations = true
    /// The most elements that a tensor may have for the greatest values of the symbols.
    public var elementLimit = 1 << 11

    /// All that there is.
    public init() {}
  }

  /// The source of all choices.
  public var random: SeededGenerator
  let options: Options
  var builder = GraphBuilder("")
  var candidates: [Value] = []
  var keyCount = 0

  /// The generator for `seed`.
  public init(seed: UInt64, options: Options = Options()) {
    random = SeededGenerator(seed: seed)
    self.options = options
  }

  /// The next graph, named `name`.
  public mutating func graph(_ name: String = "random") -> Graph {
    let symbols = options.hasSymbols ? makeSymbols() : []
    builder = GraphBuilder(name, symbols: symbols)
    candidates = []
    keyCount = 0
    for symbol in symbols { addInput(type(leading: [.named(symbol.name)])) }
    for _ in 0..<random.int(1...3) { addInput(type(leading: [])) }
    for _ in 0..<options.operationCount { tryOperation() }
    for (position, value) in outputs().enumerated() {
      builder.output("y\(position)", value, inPlaceOf: replaced(by: value))
    }
    return builder.graph
  }

  /// The next module of one to three graphs.
  public mutating func module() -> GraphModule {
    let count = random.int(1...3)
    let graphs = (0..<count).map { graph("entry\($0)") }
    // Entries share weights by key, which must then be the same; here each has its own.
    var module = GraphModule(count == 1 && random.once(in: 2) ? graphs[0].name : "model", graphs)
    for position in module.graphs.indices {
      module.graphs[position].changeParameters { $0.key = "entry\(position).\($0.key)" }
    }
    return module
  }

  private mutating func makeSymbols() -> [DimSymbol] {
    let all = [
      DimSymbol("batch", in: 1...random.int(1...4)), DimSymbol("length", in: 2...6, divisor: 2),
      DimSymbol("i", in: (options.hasEmptyTensors ? 0 : 1)...3),
    ]
    return Array(all.prefix(random.int(0...3)))
  }

  private mutating func addInput(_ type: TensorType) {
    let name = "x\(candidates.count)"
    builder.locations = locations()
    candidates.append(builder.input(name, type))
  }

  /// A random extent.
  mutating func extent() -> Dim {
    if let symbol = builder.graph.symbols.randomElement(using: &random), random.once(in: 4) {
      let dim = Dim.named(symbol.name)
      return random.pick([dim, dim, dim + 1, 2 * dim, dim.floorDivided(by: 2) + 1])
    }
    if options.hasEmptyTensors, random.once(in: 25) { return 0 }
    return random.pick([1, 1, 2, 3, 4, 5, 7, 8])
  }

  /// A random type whose first extents are `leading`.
  mutating func type(leading: [Dim]) -> TensorType {
    let element = random.once(in: 2) ? .f32 : element { _ in true } ?? .f32
    var shape = leading
    for _ in 0..<random.int(0...3 - leading.count) { shape.append(extent()) }
    return TensorType(options.elementTypes.contains(element) ? element : random.pick(options.elementTypes), shape)
  }

  /// Adds one operation, or nothing if the choice does not fit or the result would be too large.
  mutating func tryOperation() {
    var trial = self
    trial.builder.locations = trial.locations()
    do throws(Diagnostic) {
      let values = try trial.operation()
      random = trial.random
      guard values.allSatisfy({ trial.isSmall($0) }) else { return }
      if options.hasLocations, let value = values.first, random.once(in: 4) { trial.builder.rename(value, "value") }
      trial.random = random
      trial.candidates += values.filter { !candidates.contains($0) }
      self = trial
    } catch {
      random = trial.random
    }
  }

  private func isSmall(_ value: Value) -> Bool {
    let type = builder.type(of: value)
    let count = builder.ranges.bounds(of: type.elementCount).upper ?? .max
    return type.rank <= 7 && count <= options.elementLimit
  }

  private mutating func operation() throws(Diagnostic) -> [Value] {
    switch random.int(0...25) {
    case 0...5: return [try map()]
    case 6, 7: return [try reduce()]
    case 8, 9: return [try contract()]
    case 10...13: return [try view()]
    case 14: return [try gather()]
    case 15: return [try concat()]
    case 16: return [try leaf()]
    case 17: return [try update()]
    case 18: return [try scan()]
    case 19: return [try scatter()]
    case 20: return try options.hasComputedExtents && random.once(in: 2) ? [extentOfData()] : sort()
    case 21, 22: return options.hasComposites ? try composite() : [try map()]
    case 23: return options.hasFusedRegions ? try fused() : [try view()]
    case 24: return options.hasLoops ? try loop() : [try map()]
    default: return options.hasBranches ? try branch() : [try map()]
    }
  }

  /// One to three values that are returned, the last one among them.
  private mutating func outputs() -> [Value] {
    var chosen = candidates.suffix(1)
    for _ in 0..<random.int(0...2) {
      let value = random.pick(candidates)
      if !chosen.contains(value) { chosen.append(value) }
    }
    return Array(chosen)
  }

  /// At times an input that an output of the type of `value` can be in place of.
  private mutating func replaced(by value: Value) -> String? {
    let taken = builder.graph.outputs.compactMap(\.replaced)
    let fitting = builder.graph.inputs.filter { $0.type == builder.type(of: value) && !taken.contains($0.name) }
    guard !fitting.isEmpty, random.once(in: 2) else { return nil }
    return random.pick(fitting).name
  }

  private mutating func locations() -> LocationSet {
    guard options.hasLocations else { return LocationSet() }
    var locations: [ModelLocation] = []
    for _ in 0..<random.int(0...2) {
      let file = random.pick(["Model.swift", "my file.swift", "a/b-c.swift"])
      let source = SourceLocation(file: file, line: random.int(0...99), column: random.once(in: 3) ? 7 : 0)
      let path = random.pick(["", "encoder.layer.0", "head", "odd path"])
      locations.append(ModelLocation(modulePath: path, source: random.once(in: 3) ? nil : source))
    }
    return LocationSet(locations)
  }

  /// A weight of the type `type`.
  mutating func weight(_ type: TensorType) throws(Diagnostic) -> Value {
    // Weight files have few of the types of low precision.
    let isStored = !type.element.isLowPrecision || [.f8e4m3fn, .f8e5m2, .f8e8m0].contains(type.element)
    guard options.hasParameters, isStored, type.staticShape != nil, !random.once(in: 4) else {
      if let value = candidates.last(where: { builder.type(of: $0) == type }) { return value }
      let bits = random.next()
      return try builder.constant(ScalarValue(Double(bits % 5) / 2 - 1, as: type.element), type.shape)
    }
    keyCount += 1
    return try builder.parameter("weight.\(keyCount)", type)
  }
}
