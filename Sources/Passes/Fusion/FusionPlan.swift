import MartletGraphIR
import MartletScalars
import MartletSupport

/// Which operations of a graph form one region, as far as is decided.
struct FusionPlan {
  /// What a node is to fusion.
  enum Role {
    /// Has a value before any region runs, or is lowered on its own: an input, a weight, a dense constant, a composite.
    case leaf
    /// Costs nothing where it is read: a view, an iota, a dim, a constant that is equal everywhere, a cast to a type
    /// that is no smaller.
    case copied
    /// Belongs to exactly one region.
    case operation
  }

  let graph: Graph
  let settings: PassSettings
  let roles: [Role]
  /// The nodes that use each node's results, directly or through copied nodes; ascending.
  let consumers: [[Int]]
  /// The nodes that define symbols which each node mentions.
  let definitions: [[Int]]
  /// Whether an output is the node's result or a view of it.
  let isOutput: [Bool]
  /// The region of each operation that has one.
  private(set) var owners: [Int?]
  /// The operations of each region, ascending; none where the region has been merged into another.
  private(set) var regions: [[Int]] = []
  /// Whether each operation is copied into the regions that use it.
  var isDissolved: [Bool]
  /// What each node costs, see `ScalarCost`.
  let costs: [Int]
  /// The nodes that use each node's results directly, or mention symbols that it defines; ascending.
  private let users: [[Int]]
  /// For each node no less than the last node that must have run before its result is there, with all that it waits for:
  /// itself, or a later one that one region computes together with something that it needs.
  private(set) var latestNeeded: [Int]

  init(_ graph: Graph, _ settings: PassSettings) {
    self.graph = graph
    self.settings = settings
    let roles = Self.roles(graph)
    self.roles = roles
    costs = ScalarCost.operations(graph)
    definitions = graph.definitions
    owners = .init(repeating: nil, count: graph.nodes.count)
    isDissolved = .init(repeating: false, count: graph.nodes.count)
    users = Self.users(graph, definitions)
    latestNeeded = Array(graph.nodes.indices)
    var consumers = [[Int]](repeating: [], count: graph.nodes.count)
    var isOutput = [Bool](repeating: false, count: graph.nodes.count)
    for (position, node) in graph.nodes.enumerated() where roles[position] != .copied {
      for operand in node.operands {
        let base = Self.base(operand, graph, roles)
        if consumers[base].last != position { consumers[base].append(position) }
      }
    }
    for output in graph.outputs { isOutput[Self.base(output.value, graph, roles)] = true }
    self.consumers = consumers
    self.isOutput = isOutput
  }

  private static func users(_ graph: Graph, _ definitions: [[Int]]) -> [[Int]] {
    var users = [[Int]](repeating: [], count: graph.nodes.count)
    for (position, node) in graph.nodes.enumerated() {
      for needed in node.operands.map(\.node) + definitions[position] where users[needed].last != position {
        users[needed].append(position)
      }
    }
    return users
  }

  /// The views with conditions, or with another axis in the last place, that contractions read through further views, and
  /// nothing else reads: `layout` makes them to be stored once.
  private static func windowedPaddings(_ graph: Graph) -> Set<Int> {
    var users = [[Int]](repeating: [], count: graph.nodes.count)
    for (position, node) in graph.nodes.enumerated() {
      for operand in node.operands { users[operand.node].append(position) }
    }
    func isView(_ position: Int) -> Bool {
      if case .view = graph.nodes[position].kind { true } else { false }
    }
    func isContraction(_ position: Int) -> Bool {
      let node = graph.nodes[position]
      // Through a cast that costs nothing where it is read.
      if case .map(.cast) = node.kind, node.widens(in: graph) {
        return !users[position].isEmpty && users[position].allSatisfy(isContraction)
      }
      if case .contract = node.kind { return true }
      return false
    }
    let stored = graph.nodes.indices.filter { position in
      guard case .view(let view) = graph.nodes[position].kind,
        !view.conditions.isEmpty || view.movesLastAxis(resultRank: graph.nodes[position].types[0].rank)
      else { return false }
      return !users[position].isEmpty
        && users[position].allSatisfy { isView($0) && !users[$0].isEmpty && users[$0].allSatisfy(isContraction) }
    }
    return Set(stored)
  }

  /// What may have memory of its own for its readers' sake.
  private struct Stored {
    /// See `windowedPaddings`.
    let windowed: Set<Int>
    /// The nodes that outputs are results of.
    let outputs: Set<Int>
    /// What bodies read where it lies.
    let inputsOfBodies: Set<Value>
  }

  private static func roles(_ graph: Graph) -> [Role] {
    let stored = Stored(
      windowed: windowedPaddings(graph), outputs: Set(graph.outputs.map(\.value.node)),
      inputsOfBodies: Set(graph.nodes.flatMap(\.inputsOfBodies)))
    var roles = graph.nodes.indices.map { role($0, graph, stored) }
    // Where too many views stand in a row, one on the way is stored.
    var lengths: [ViewLength] = []
    for (position, node) in graph.nodes.enumerated() {
      guard roles[position] == .copied, let operand = node.operands.first?.node else {
        lengths.append(ViewLength())
        continue
      }
      lengths.append(lengths[operand].read(by: node))
      guard !lengths[position].isAcceptable, lengths[operand] != ViewLength() else { continue }
      roles[operand] = .operation
      lengths[position] = ViewLength().read(by: node)
    }
    return roles
  }

  private static func role(_ position: Int, _ graph: Graph, _ stored: Stored) -> Role {
    let node = graph.nodes[position]
    let isStored = stored.outputs.contains(position)
    switch node.kind {
    case .input, .parameter, .scatter, .sort, .composite, .fused, .loop, .extent, .branch: return .leaf
    case .constant(let literal):
      // What is equal everywhere has memory only where it is computed; what a loop starts with is written there.
      if literal.splat != nil, stored.inputsOfBodies.contains(Value(position)) { return .operation }
      return literal.splat == nil || isStored ? .leaf : .copied
    case .map(.cast) where !isStored && node.widens(in: graph): return .copied
    case .map, .reduce, .contract, .gather, .concat, .update, .scan: return .operation
    case .iota, .dimension: return isStored ? .operation : .copied
    case .view(let view):
      if stored.windowed.contains(position) { return .operation }
      guard isStored else { return .copied }
      // A reshape of something that is computed is no work: both share the output's memory.
      let operand = node.operands[0]
      let isReshape = view.isReshape(
        from: graph.type(of: operand).shape, to: node.types[0].shape, ranges: graph.ranges)
      return isReshape && isComputed(operand.node, graph, stored) ? .copied : .operation
    }
  }

  /// Whether the node at `position` is computed in memory of its own: an operation, or what is lowered on its own.
  private static func isComputed(_ position: Int, _ graph: Graph, _ stored: Stored) -> Bool {
    switch graph.nodes[position].kind {
    case .scatter, .sort: true
    case .input, .parameter, .constant, .iota, .dimension, .map, .reduce, .contract, .view, .gather, .concat, .update,
      .scan, .composite, .fused, .loop, .extent, .branch:
      role(position, graph, stored) == .operation
    }
  }

  /// The node whose result is read where `value` is, through views and other copied nodes.
  private static func base(_ value: Value, _ graph: Graph, _ roles: [Role]) -> Int {
    var node = value.node
    while roles[node] == .copied, let operand = graph.nodes[node].operands.first { node = operand.node }
    return node
  }

  /// The node whose result is read where `value` is, through views and other copied nodes.
  func base(_ value: Value) -> Int { Self.base(value, graph, roles) }

  /// Whether a region that uses the node has a copy of it.
  func isCopied(_ node: Int) -> Bool { roles[node] == .copied || isDissolved[node] }

  /// Whether `node` is an operation that no region has yet.
  func isFree(_ node: Int) -> Bool { roles[node] == .operation && owners[node] == nil }

  /// The operations of `nodes` whose results are needed outside of them.
  func results(of nodes: [Int]) -> [Int] {
    let inside = Set(nodes)
    return nodes.filter { isOutput[$0] || consumers[$0].contains { !inside.contains($0) } }
  }

  /// Makes `nodes` a region of their own, instead of the regions that they belonged to.
  mutating func form(_ nodes: [Int]) {
    for region in Set(nodes.compactMap { owners[$0] }) { regions[region] = [] }
    for node in nodes { owners[node] = regions.count }
    regions.append(nodes.sorted())
    waitTogether(nodes)
  }

  /// Notes that each of `nodes` waits for what any of them needs, and what uses them does.
  private mutating func waitTogether(_ nodes: [Int]) {
    let latest = nodes.map { latestNeeded[$0] }.max() ?? 0
    var pending = nodes
    while let node = pending.popLast() {
      guard latestNeeded[node] < latest else { continue }
      latestNeeded[node] = latest
      pending += users[node]
      if let region = owners[node] { pending += regions[region] }
    }
  }

  /// Marks the operations of a region as copied into its users.
  mutating func dissolve(_ region: Int) {
    for node in regions[region] {
      isDissolved[node] = true
      owners[node] = nil
    }
    regions[region] = []
  }
}

extension ViewLength {
  /// What is read so, read by `node`.
  func read(by node: Node) -> ViewLength {
    if case .view(let view) = node.kind { read(by: view) } else { self }
  }
}

extension Node {
  /// Whether the only result takes as many bytes as the only operand, or more.
  func widens(in graph: Graph) -> Bool {
    operands.count == 1 && graph.type(of: operands[0]).element.byteCount <= types[0].element.byteCount
  }
}

extension View {
  /// Whether another axis of the result than the last runs along the operand's last one.
  fileprivate func movesLastAxis(resultRank: Int) -> Bool {
    guard conditions.isEmpty, case .axis(let axis)? = indices.last?.symbol else { return false }
    return axis != resultRank - 1
  }
}

extension Node {
  /// The operands that bodies read where they lie.
  fileprivate var inputsOfBodies: ArraySlice<Value> {
    switch kind {
    case .loop(let loop): operands.dropFirst(loop.carriedCount)
    case .branch: operands[...]
    case .input, .parameter, .constant, .iota, .dimension, .map, .reduce, .contract, .view, .gather, .concat, .update,
      .scan, .scatter, .sort, .composite, .fused, .extent:
      []
    }
  }
}
