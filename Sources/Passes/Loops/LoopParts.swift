import MartletGraphIR
import MartletScalars

/// A loop taken apart. Nodes of its body go by their positions there, until it is put together again.
struct LoopParts {
  /// An input of the body.
  struct Input {
    /// Its position in the body.
    let position: Int
    /// What it stands for in the graph around.
    let operand: Value
  }

  /// A carried value: how the body gets it, and what it makes of it.
  struct Carried {
    let input: Input
    let next: Value
    /// Which of the loop's results it is.
    let result: Int
  }

  let count: Dim
  var hasCondition: Bool
  let body: Graph
  var carried: [Carried]
  /// What is the same in every step.
  var constant: [Input]
  /// What inputs that are constant stand for, where the body reads weights itself.
  var sunk: [Input] = []
  /// Nodes that are computed in front of the loop.
  var hoisted: Set<Int> = []
  /// The loop itself in the graph around.
  private let node: Node
  private let isUsed: [Bool]

  /// The loop that `node` is, whose results are used so often.
  init(_ loop: GraphLoop, _ node: Node, uses: [Int]) {
    count = loop.count
    hasCondition = loop.hasCondition
    body = loop.body
    self.node = node
    isUsed = uses.map { $0 > 0 }
    let inputs = zip(loop.body.inputs, node.operands).map { Input(position: $0.value.node, operand: $1) }
    carried = zip(inputs, loop.body.outputs).enumerated().map { number, pair in
      Carried(input: pair.0, next: pair.1.value, result: number)
    }
    constant = Array(inputs.dropFirst(loop.carriedCount))
  }

  /// The values that the results become, given that `rewriter` has the operands.
  mutating func simplified(_ rewriter: inout GraphRewriter) -> [Value] {
    var results = node.types.indices.map { node.operands[$0] }
    if rewriter.builder.ranges.simplified(count) == 0 { return results }
    settleCondition(rewriter)
    settleUnchanged()
    removeUnneeded()
    sinkWeights(rewriter)
    if count == 1, !hasCondition {
      let values = inlined(&rewriter)
      for (value, part) in zip(values, carried) { results[part.result] = value }
      return results
    }
    hoist()
    // What is not carried on keeps the value that it starts with, or is used by nothing.
    if carried.isEmpty { return results }
    let (loop, operands) = assembled(&rewriter)
    let types = carried.map { node.types[$0.result] }
    let values = rewriter.builder.append(
      Node(.loop(loop), operands, types: types, locations: node.locations, name: node.name))
    for (value, part) in zip(values, carried) { results[part.result] = value }
    return results
  }

  /// A condition that is true at the start and that no step changes is none.
  private mutating func settleCondition(_ rewriter: GraphRewriter) {
    guard hasCondition, let condition = carried.first else { return }
    let start = rewriter.splat(condition.input.operand)
    guard start?.isTrue == true else { return }
    if condition.next == Value(condition.input.position) { hasCondition = false }
    if case .constant(let literal) = body.nodes[condition.next.node].kind, literal.splat?.isTrue == true {
      hasCondition = false
    }
  }

  /// Carried values that no step changes are the same in every step.
  private mutating func settleUnchanged() {
    func isUnchanged(_ part: Carried) -> Bool { part.next == Value(part.input.position) }
    let first = hasCondition ? 1 : 0
    constant += carried.dropFirst(first).filter(isUnchanged).map(\.input)
    carried = Array(carried.prefix(first) + carried.dropFirst(first).filter { !isUnchanged($0) })
  }

  /// Carried values that neither a result nor another value that is needed depends on go.
  private mutating func removeUnneeded() {
    var kept = Set(carried.indices.filter { isUsed[carried[$0].result] || hasCondition && $0 == 0 })
    var needed: Set<Int> = []
    while true {
      needed = self.needed(for: kept.map { carried[$0].next.node })
      let more = carried.indices.filter { !kept.contains($0) && needed.contains(carried[$0].input.position) }
      if more.isEmpty { break }
      kept.formUnion(more)
    }
    carried = carried.indices.filter { kept.contains($0) }.map { carried[$0] }
    constant.removeAll { !needed.contains($0.position) }
  }

  /// The nodes of the body that those at `positions` depend on, and these.
  func needed(for positions: [Int]) -> Set<Int> {
    var needed: Set<Int> = []
    var open = positions
    while let position = open.popLast() {
      guard needed.insert(position).inserted else { continue }
      open += body.nodes[position].operands.map(\.node)
    }
    return needed
  }

  /// What stands for weights alone is read in the body itself.
  private mutating func sinkWeights(_ rewriter: GraphRewriter) {
    sunk = constant.filter { rewriter.isMadeOfWeights($0.operand) }
    constant.removeAll { rewriter.isMadeOfWeights($0.operand) }
  }
}

extension GraphRewriter {
  /// Whether `value` of the new graph follows from parameters and constants alone, by operations that are done when weights
  /// are packed, or cost nothing.
  func isMadeOfWeights(_ value: Value) -> Bool {
    var open = [value.node]
    var seen: Set<Int> = []
    while let position = open.popLast() {
      guard seen.insert(position).inserted else { continue }
      let node = builder.graph.nodes[position]
      switch node.kind {
      case .parameter, .constant: break
      case .iota, .map, .reduce, .contract, .view, .gather, .concat, .scan:
        guard node.isIndependentOfDims else { return false }
        open += node.operands.map(\.node)
      case .input, .dimension, .update, .scatter, .sort, .composite, .fused, .loop, .extent, .branch: return false
      }
    }
    return true
  }
}
