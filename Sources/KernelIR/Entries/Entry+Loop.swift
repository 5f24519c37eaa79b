public import MartletScalars

extension Entry {
  /// Steps that run again and again, one time after the other.
  public struct Loop: Hashable, Sendable {
    /// The number of the time, which the steps may use as they use dims.
    public var symbol: DimSymbol
    /// How often the steps run at most.
    public var count: IndexExpression
    /// A truth value that is read before each time; where it is false the loop ends. Nil for none.
    public var condition: Argument?
    /// What is done each time: launches and further loops.
    public var steps: [Step]

    /// `steps`, `count` times with numbers called `name`, or until `condition` is false; `symbols` are those around.
    public init(
      _ name: String, count: IndexExpression, in symbols: [DimSymbol], condition: Argument? = nil, steps: [Step]
    ) {
      symbol = DimSymbol(name, below: count, ranges: SymbolRanges(symbols.map(\.unbound))).unbound
      self.count = count
      self.condition = condition
      self.steps = steps
    }
  }

  /// The launches, those in loops and branches too, in the order of the text.
  public var launches: [Launch] { steps.flatMap(\.launches) }

  /// Whether values that launches compute say which launches follow, or of how many tasks.
  public var readsValues: Bool { steps.contains(where: \.readsValues) }

  /// Changes every launch.
  public mutating func changeLaunches(_ change: (inout Launch) -> Void) {
    for place in steps.indices { steps[place].changeLaunches(change) }
  }
}

extension Entry.Step {
  /// The launch that the step is, or those of a loop or a branch.
  public var launches: [Entry.Launch] {
    switch self {
    case .checkIndices, .carry, .extent: []
    case .launch(let launch): [launch]
    case .loop(let loop): loop.steps.flatMap(\.launches)
    case .branch(let branch): (branch.then + branch.otherwise).flatMap(\.launches)
    }
  }

  /// Whether it, or a step in it, reads a value that says what follows.
  fileprivate var readsValues: Bool {
    switch self {
    case .checkIndices, .carry, .launch: false
    case .extent, .branch: true
    case .loop(let loop): loop.condition != nil || loop.steps.contains(where: \.readsValues)
    }
  }

  /// Changes every launch of the step.
  public mutating func changeLaunches(_ change: (inout Entry.Launch) -> Void) {
    switch self {
    case .checkIndices, .carry, .extent: break
    case .launch(var launch):
      change(&launch)
      self = .launch(launch)
    case .loop(var loop):
      for place in loop.steps.indices { loop.steps[place].changeLaunches(change) }
      self = .loop(loop)
    case .branch(var branch):
      for place in branch.then.indices { branch.then[place].changeLaunches(change) }
      for place in branch.otherwise.indices { branch.otherwise[place].changeLaunches(change) }
      self = .branch(branch)
    }
  }

  /// Replaces the memory that launches, conditions and computed extents use by what `replacement` gives for it.
  public mutating func changeArguments(_ replacement: (Entry.Argument) -> Entry.Argument) {
    switch self {
    case .checkIndices, .carry: break
    case .launch(var launch):
      launch.arguments = launch.arguments.map(replacement)
      self = .launch(launch)
    case .loop(var loop):
      loop.condition = loop.condition.map(replacement)
      for place in loop.steps.indices { loop.steps[place].changeArguments(replacement) }
      self = .loop(loop)
    case .extent(let name, let argument): self = .extent(name, replacement(argument))
    case .branch(var branch):
      branch.condition = replacement(branch.condition)
      for place in branch.then.indices { branch.then[place].changeArguments(replacement) }
      for place in branch.otherwise.indices { branch.otherwise[place].changeArguments(replacement) }
      self = .branch(branch)
    }
  }
}
