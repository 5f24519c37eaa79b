import MartletGraphIR
import MartletScalars
import MartletSupport

extension FusionPlan {
  /// Why operations are not one region.
  enum Refusal {
    /// There are more of them, or more tensors that they read, than the settings allow.
    case tooMany(operations: Int)
    case tooManyInputs(Int)
    /// The region would need, through other regions, what it computes itself.
    case cycle
    /// The views that it reads through make too long indices.
    case longIndices
    /// It would have no kind.
    case kind(Diagnostic)
    /// It would compute too much more often than once.
    case recomputation

    /// What is said of it.
    var text: String {
      switch self {
      case .tooMany(let most): "one kernel has at most \(most) operations"
      case .tooManyInputs(let most): "one kernel reads at most \(most) tensors"
      case .cycle: "one kernel would need its own result through another"
      case .longIndices: "the views on the way make too long indices"
      case .kind(let diagnostic): diagnostic.message
      case .recomputation: "values of it would be computed several times"
      }
    }
  }

  /// Whether `nodes`, ascending, can be one region.
  func admits(_ nodes: [Int]) -> Bool { refusal(of: nodes) == nil }

  /// Why `nodes`, ascending, cannot be one region; nil if they can.
  func refusal(of nodes: [Int]) -> Refusal? {
    guard nodes.count <= settings.regionNodes else { return .tooMany(operations: settings.regionNodes) }
    if needsItself(nodes) { return .cycle }
    let body = FusionBody(self, nodes: nodes, outputs: results(of: nodes))
    guard body.inputs.count <= settings.regionInputs else { return .tooManyInputs(settings.regionInputs) }
    guard body.hasShortIndices else { return .longIndices }
    let analysis: RegionAnalysis
    do throws(Diagnostic) { analysis = try RegionAnalysis(body.graph) } catch { return .kind(error) }
    return Recomputation(body, analysis).isAcceptable ? nil : .recomputation
  }

  /// Whether a region of `nodes` would need, through other regions, what it computes itself.
  private func needsItself(_ nodes: [Int]) -> Bool {
    guard let first = nodes.min() else { return false }
    let inside = Set(nodes)
    var isVisited = [Bool](repeating: false, count: graph.nodes.count)
    // Whether the way to a node has left the region: the region has its own copies of nodes that are copied.
    var pending = nodes.map { (node: $0, hasLeft: false) }
    while let (node, hasLeft) = pending.popLast() {
      if hasLeft && inside.contains(node) { return true }
      // Most of what lies before the first node waits for nothing after it.
      if isVisited[node] || latestNeeded[node] < first { continue }
      // What one operation of a region needs, the whole region waits for.
      let together = hasLeft ? owners[node].map { regions[$0] } ?? [node] : [node]
      for member in together {
        if hasLeft { isVisited[member] = true }
        pending += definitions[member].map { ($0, true) }
        for operand in graph.nodes[member].operands.map(\.node) {
          let leaves = hasLeft || !(inside.contains(operand) || isCopied(operand))
          if leaves || !inside.contains(operand) { pending.append((operand, leaves)) }
        }
      }
    }
    return false
  }

  /// Whether `node` uses the result of one of `nodes`, through views or not.
  func follows(_ node: Int, _ nodes: Set<Int>) -> Bool {
    graph.nodes[node].operands.contains { nodes.contains(base($0)) }
  }

  /// Whether one of `nodes` uses the result of `node`, through views or not.
  func feeds(_ node: Int, _ nodes: Set<Int>) -> Bool { consumers[node].contains { nodes.contains($0) } }

  /// Adds to `nodes` whatever `accepts` among what they use and what uses them and can be in one region with them,
  /// until nothing more can. Ascending.
  func grown(_ nodes: [Int], _ accepts: (Int, Set<Int>) -> Bool) -> [Int] {
    var nodes = nodes
    var hasGrown = true
    while hasGrown {
      hasGrown = false
      var last = -1
      while let node = neighbours(of: nodes).first(where: { $0 > last }) {
        last = node
        guard isFree(node), accepts(node, Set(nodes)) else { continue }
        let extended = (nodes + [node]).sorted()
        if admits(extended) {
          nodes = extended
          hasGrown = true
        }
      }
    }
    return nodes
  }

  /// The nodes beside `nodes` that use their results or whose results they use, ascending.
  private func neighbours(of nodes: [Int]) -> [Int] {
    let around = nodes.flatMap { consumers[$0] + graph.nodes[$0].operands.map { base($0) } }
    return Set(around).subtracting(nodes).sorted()
  }

  /// `nodes` without what only adds to what is stored: chains of maps at the end that a later region can take, where
  /// less is stored without them. `anchor` stays.
  func trimmed(_ nodes: [Int], anchor: Int) -> [Int] {
    var nodes = nodes
    for result in results(of: nodes).reversed() where result != anchor {
      let before = storage(of: nodes, anchor)
      var rest = nodes
      var chain = [result]
      while let last = chain.popLast() {
        guard last != anchor, rest.contains(last), isGivenBack(last), !feeds(last, Set(rest)) else { continue }
        rest.removeAll { $0 == last }
        chain += graph.nodes[last].operands.map { base($0) }
        if storage(of: rest, anchor) < before {
          nodes = rest
          break
        }
      }
    }
    return nodes
  }

  /// The bytes that a region stores for each of its elements, and the number of its smaller results.
  private func storage(of nodes: [Int], _ anchor: Int) -> (Int, Int) {
    var shape = graph.nodes[anchor].types[0].shape
    if case .reduce = graph.nodes[anchor].kind { shape = graph.type(of: graph.nodes[anchor].operands[0]).shape }
    let types = results(of: nodes).map { graph.nodes[$0].types[0] }
    let full = types.filter { $0.shape == shape }
    return (full.reduce(0) { $0 + $1.element.byteCount }, types.count - full.count)
  }

  /// Whether a later region can take `node` so that its result need not be stored.
  private func isGivenBack(_ node: Int) -> Bool {
    guard case .map = graph.nodes[node].kind, !isOutput[node] else { return false }
    return consumers[node].allSatisfy { consumer in
      guard roles[consumer] == .operation else { return false }
      if case .contract = graph.nodes[consumer].kind { return false }
      return true
    }
  }
}
