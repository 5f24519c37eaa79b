import MartletGraphIR
import MartletScalars
import MartletSupport

/// A part of a graph that becomes one kernel: a body, and what its inputs and outputs are in the graph around it.
struct Region {
  /// The body; its nodes of kind `input` stand for `operands`.
  let body: Graph
  /// What the body's inputs are, in order.
  let operands: [Value]
  /// What the body's outputs are, in order.
  let results: [Value]
  /// The memory that it works in.
  let scratch: [TensorType]
  /// Where it comes from.
  let locations: LocationSet

  /// The region of the node at `position` of `graph`: its body if it is fused, else the node alone.
  init(_ graph: Graph, node position: Int) {
    let node = graph.nodes[position]
    results = node.types.indices.map { Value(position, result: $0) }
    locations = node.locations
    scratch = graph.scratch(at: position)
    let updated = graph.changedOperand(at: position)
    if case .fused(var body) = node.kind {
      body.symbols = graph.symbols
      var operands: [Value] = []
      for (number, (input, operand)) in zip(body.inputs, node.operands).enumerated() {
        // A splat constant has no memory; it is part of the region, unless it is written to memory to be updated.
        if number != updated, case .constant(let literal) = graph.nodes[operand.node].kind, literal.splat != nil {
          body.nodes[input.value.node].kind = .constant(literal)
        } else {
          operands.append(operand)
        }
      }
      self.body = body
      self.operands = operands
      return
    }
    var single = Graph("", symbols: graph.symbols)
    var operands: [Value] = []
    for (number, operand) in node.operands.enumerated() {
      let source = graph.nodes[operand.node]
      if number != updated, case .constant(let literal) = source.kind, literal.splat != nil {
        single.nodes.append(Node(source.kind, [], types: source.types))
      } else {
        single.nodes.append(Node(.input("x\(number)"), [], types: [graph.type(of: operand)]))
        operands.append(operand)
      }
    }
    let own = node.operands.indices.map { Value($0) }
    single.nodes.append(Node(node.kind, own, types: node.types, locations: node.locations))
    for result in node.types.indices {
      single.outputs.append(.init("y\(result)", Value(node.operands.count, result: result)))
    }
    body = single
    self.operands = operands
  }

  /// Whether `value` of the body is read through a gather.
  func gathers(_ value: Value) -> Bool {
    let node = body.nodes[value.node]
    if case .gather = node.kind { return true }
    return node.operands.contains(where: gathers)
  }

  /// The nodes whose value must be complete before it is used: reductions and contractions, in order.
  var accumulations: [Int] {
    body.nodes.indices.filter { position in
      switch body.nodes[position].kind {
      case .reduce, .contract: true
      case .input, .parameter, .constant, .iota, .dimension, .map, .view, .gather, .concat, .update, .scan, .scatter,
        .sort, .composite, .fused, .loop, .extent, .branch:
        false
      }
    }
  }
}

extension Graph {
  /// The operand that the node at `position` updates, or a scatter into what it reads besides: memory in any case.
  fileprivate func changedOperand(at position: Int) -> Int? {
    if case .scatter = nodes[position].kind { return 0 }
    return updatedOperand(at: position)
  }
}
