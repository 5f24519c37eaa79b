import MartletGraphIR
import MartletScalars
import MartletSupport

/// A branch whose operands are values of a graph that is built anew.
struct BranchParts {
  let branch: GraphBranch
  let node: Node
  /// What the inputs of both bodies stand for.
  let operands: [Value]
  private let isUsed: [Bool]

  /// The branch that `node` is, whose results are used so often.
  init(_ branch: GraphBranch, _ node: Node, uses: [Int]) {
    self.branch = branch
    self.node = node
    operands = Array(node.operands.dropFirst())
    isUsed = uses.map { $0 > 0 }
  }

  /// The values that the results become, given that `rewriter` has the operands; both bodies may run if they take no more
  /// than `work`.
  func simplified(_ rewriter: inout GraphRewriter, work: Int) throws(Diagnostic) -> [Value] {
    if let isTrue = rewriter.splat(node.operands[0])?.isTrue {
      return rewriter.inline(isTrue ? branch.then : branch.otherwise, operands)
    }
    if BranchCost.isCheap(branch, work: work) { return try chosen(&rewriter) }
    return assembled(&rewriter)
  }

  /// What both bodies give, chosen by the condition.
  private func chosen(_ rewriter: inout GraphRewriter) throws(Diagnostic) -> [Value] {
    let condition = node.operands[0]
    let readsIndices = branch.bodies.contains { body in
      body.withBodies.contains { $0.nodes.contains(where: \.readsIndices) }
    }
    var sides: [[Value]] = []
    for (number, body) in branch.bodies.enumerated() {
      let operands = try operands.map { operand throws(Diagnostic) in
        let type = rewriter.type(operand)
        guard readsIndices, type.element.isInteger else { return operand }
        let zero = try rewriter.builder.constant(ScalarValue(0, as: type.element), type.shape)
        return number == 0
          ? try rewriter.builder.select(condition, operand, zero)
          : try rewriter.builder.select(condition, zero, operand)
      }
      sides.append(rewriter.inline(body, operands))
    }
    return try zip(isUsed, zip(sides[0], sides[1])).map { isUsed, pair throws(Diagnostic) in
      isUsed && pair.0 != pair.1 ? try rewriter.builder.select(condition, pair.0, pair.1) : pair.0
    }
  }

  /// The branch with what it still needs.
  private func assembled(_ rewriter: inout GraphRewriter) -> [Value] {
    // Nothing uses these but where both bodies give what they got.
    var results = branch.then.outputs.indices.map { passed($0) ?? node.operands[0] }
    var kept: [Int] = []
    for number in results.indices where isUsed[number] && passed(number) == nil {
      if !kept.contains(where: { isSame($0, number) }) { kept.append(number) }
    }
    if kept.isEmpty { return results }
    let (bodies, inputs) = BranchBodies(branch, operands, results: kept, rewriter).written
    let types = kept.map { node.types[$0] }
    let branch = GraphBranch(then: bodies[0], otherwise: bodies[1])
    let values = rewriter.builder.append(
      Node(.branch(branch), [node.operands[0]] + inputs, types: types, locations: node.locations, name: node.name))
    for number in results.indices where isUsed[number] && passed(number) == nil {
      if let place = kept.firstIndex(where: { isSame($0, number) }) { results[number] = values[place] }
    }
    return results
  }

  /// What both bodies give as the result with this number, if it is what they got.
  private func passed(_ number: Int) -> Value? {
    let given = branch.bodies.map { body in
      body.inputs.firstIndex { $0.value == body.outputs[number].value }.map { operands[$0] }
    }
    return given[0] == given[1] ? given[0] : nil
  }

  private func isSame(_ first: Int, _ second: Int) -> Bool {
    branch.bodies.allSatisfy { $0.outputs[first].value == $0.outputs[second].value }
  }
}

extension Node {
  /// Whether it reads places that an operand names.
  fileprivate var readsIndices: Bool {
    switch kind {
    case .gather, .scatter: true
    case .input, .parameter, .constant, .iota, .dimension, .map, .reduce, .contract, .view, .concat, .update, .scan,
      .sort, .composite, .fused, .loop, .branch, .extent:
      false
    }
  }
}
