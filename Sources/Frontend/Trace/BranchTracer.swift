import MartletGraphIR
import MartletScalars
import MartletSupport

/// Makes a branch of what two closures give: what they make is in its bodies, and the rest is handed to these.
struct BranchTracer {
  /// What one closure gives, and what that is computed from inside of it.
  private struct Side {
    let results: [Tensor]
    /// Operands first.
    var nodes: [TensorNode] = []
  }

  private let condition: Tensor
  private var sides: [Side] = []
  /// The tensors that the bodies read, in order of first use.
  private var captured = CapturedTensors()
  private var symbols: [DimSymbol]

  /// A branch on `condition`.
  /// - Throws: a diagnostic if it is no single truth value.
  init(on condition: Tensor) throws(Diagnostic) {
    if let failure = condition.failure { throw failure }
    guard condition.dtype == .bool, condition.type.elementCount == 1 else {
      throw Diagnostic("the condition of a branch is a single truth value, not \(condition)")
    }
    self.condition = condition.ndim == 0 ? condition : condition.reshaped([])
    symbols = condition.node.symbols
  }

  /// Adds the body that `body` gives.
  /// - Throws: a mistake of the body.
  mutating func add(_ body: () -> [Tensor]) throws(Diagnostic) {
    let (results, region) = TraceScope.inBranch(body)
    if let failure = results.lazy.compactMap(\.failure).first { throw failure }
    var side = Side(results: results)
    // Weights belong to the model.
    func isInside(_ node: TensorNode) -> Bool { !node.isParameter && region.holds(node.region) }
    var visited: Set<ObjectIdentifier> = []
    var pending = results.reversed().map { (node: $0.node, isReady: false) }
    while let (node, isReady) = pending.popLast() {
      if isReady { side.nodes.append(node) }
      guard isInside(node), visited.insert(ObjectIdentifier(node)).inserted else { continue }
      pending.append((node, true))
      for operand in node.operands.reversed() { pending.append((operand.node, false)) }
    }
    for tensor in side.nodes.flatMap(\.operands) + results {
      symbols = try SymbolTable.union(symbols, tensor.node.symbols).get()
      if !isInside(tensor.node) { captured.add(tensor) }
    }
    for node in side.nodes { symbols = try SymbolTable.union(symbols, node.symbols).get() }
    sides.append(side)
  }

  /// The results of the branch between the bodies that were added.
  /// - Throws: a diagnostic that cites the broken constraint.
  func branch(at location: ModelLocation) throws(Diagnostic) -> [Tensor] {
    guard sides.count == 2, sides[0].results.count == sides[1].results.count else {
      throw Diagnostic(
        "the bodies of a branch give different numbers of tensors: "
          + sides.map { "\($0.results.count)" }.joined(separator: " and "))
    }
    let bodies = sides.map { captured.body([], $0.nodes, $0.results, symbols) }
    let branch = GraphBranch(then: bodies[0], otherwise: bodies[1])
    return try CapturedTensors.results(of: .branch(branch), [condition] + captured.tensors, symbols, at: location) {
      builder, operands throws(Diagnostic) in
      try builder.branch(branch, on: operands[0], Array(operands.dropFirst()))
    }
  }
}
