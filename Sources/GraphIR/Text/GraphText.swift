internal import MartletScalars
internal import MartletSupport

/// The names of a graph's values in texts, and the text of each node.
struct GraphText {
  let graph: Graph
  /// The inputs that stand in the header: those before the first other node.
  let headerInputs: Range<Int>
  private let names: [[String]]

  /// Nodes without a name of their own are numbered. The results of a node with several are told apart by a suffix.
  init(_ graph: Graph) {
    self.graph = graph
    headerInputs = 0..<(graph.nodes.firstIndex { !$0.kind.isInput } ?? graph.nodes.count)
    var count = 0
    names = graph.nodes.map { node in
      let name = node.name ?? "\(count)"
      if node.name == nil { count += 1 }
      return node.types.count == 1 ? [name] : node.types.indices.map { "\(name).\($0)" }
    }
  }

  /// The name of a value with its sigil.
  func name(of value: Value) -> String {
    guard names.indices.contains(value.node), names[value.node].indices.contains(value.result) else { return "%?" }
    return "%" + names[value.node][value.result]
  }

  /// The type of a value of a graph that may be wrong.
  func type(of value: Value) -> String {
    guard names.indices.contains(value.node), names[value.node].indices.contains(value.result) else { return "?" }
    return graph.type(of: value).description
  }

  /// An input as a header has it.
  func input(_ position: Int) -> String {
    "\(name(of: Value(position))): \(type(of: Value(position)))\(locations(position))"
  }

  /// The locations of a node behind ` @ `, nothing if it has none.
  func locations(_ position: Int) -> String {
    let locations = graph.nodes[position].locations
    return locations.isEmpty ? "" : "  @ \(locations)"
  }

  /// An output as a header has it.
  func output(_ output: Graph.Output) -> String {
    "\(output.name): \(type(of: output.value))" + (output.replaced.map { " in place of %\($0)" } ?? "")
  }

  /// A node without its locations and its body.
  func statement(_ position: Int) -> String {
    "\(results(position)) = \(operation(graph.nodes[position]))\(types(position))"
  }

  /// A fused node in parts, for several lines: up to the parenthesis, the inputs of the body, and from there on.
  func fusedParts(_ position: Int, _ body: Graph) -> (head: String, bindings: [String], tail: String) {
    let operands = graph.nodes[position].operands
    return ("\(results(position)) = fused(", bindings(body, operands), ")" + types(position))
  }

  /// A loop in parts, for several lines: up to the first parenthesis, what is carried, what is the same in every step,
  /// and the types.
  func loopParts(
    _ position: Int, _ loop: GraphLoop
  ) -> (head: String, carried: [String], constant: [String], tail: String) {
    let (carried, constant) = bindings(loop, graph.nodes[position].operands)
    return ("\(results(position)) = \(head(loop))(", carried, constant, types(position))
  }

  /// A branch in parts, for several lines: up to the parenthesis, the inputs of its bodies, and from there on.
  func branchParts(_ position: Int, _ branch: GraphBranch) -> (head: String, bindings: [String], tail: String) {
    let operands = graph.nodes[position].operands
    let bindings = bindings(branch.then, Array(operands.dropFirst()))
    return ("\(results(position)) = \(head(branch, operands))", bindings, ")" + types(position))
  }

  private func head(_ branch: GraphBranch, _ operands: [Value]) -> String {
    "branch \(operands.first.map { name(of: $0) } ?? "%?") ("
  }

  private func head(_ loop: GraphLoop) -> String {
    "loop \(loop.step?.name ?? "?") in 0..<\(loop.count) \(loop.hasCondition ? "while" : "carrying") "
  }

  private func bindings(_ loop: GraphLoop, _ operands: [Value]) -> (carried: [String], constant: [String]) {
    let all = bindings(loop.body, operands)
    return (Array(all.prefix(loop.carriedCount)), Array(all.dropFirst(loop.carriedCount)))
  }

  private func text(_ loop: GraphLoop, _ operands: [Value]) -> String {
    let (carried, constant) = bindings(loop, operands)
    return head(loop) + "(\(carried.joined(separator: ", ")))"
      + (constant.isEmpty ? "" : " with (\(constant.joined(separator: ", ")))")
  }

  private func results(_ position: Int) -> String {
    graph.nodes[position].types.indices.map { name(of: Value(position, result: $0)) }.joined(separator: ", ")
  }

  private func types(_ position: Int) -> String {
    " : " + graph.nodes[position].types.map(\.description).joined(separator: ", ")
  }

  private func operation(_ node: Node) -> String {
    let operands = node.operands.map { name(of: $0) }.joined(separator: ", ")
    let list = operands.isEmpty ? "" : " " + operands
    switch node.kind {
    case .input: return "input"
    case .parameter(let parameter):
      let hash = parameter.contentHash.map { " hash " + TextPrinter.quoted($0) } ?? ""
      let conversion = parameter.conversion.map { " from \($0.source) \($0.form)" } ?? ""
      return "parameter " + TextPrinter.quoted(parameter.key) + hash + conversion
    case .constant(let literal): return "constant " + text(literal)
    case .iota(let axis): return "iota(axis: \(axis))"
    case .dimension(let dim): return "dimension \(dim)"
    case .map(let op): return "map \(op.name)\(list)"
    case .reduce(let reduction): return text(reduction, node) + list
    case .contract(let contraction): return text(contraction, node, list)
    case .view(let view): return "view\(list) \(text(view, resultRank: node.types.first?.rank ?? 0))"
    case .gather(let axis): return "gather(axis: \(axis))\(list)"
    case .concat(let axis): return "concat(axis: \(axis))\(list)"
    case .update(let offsets): return "update\(list) at [\(offsets.map(\.description).joined(separator: ", "))]"
    case .scan(let scan): return text(scan, node) + list
    case .scatter(let scatter):
      let batch = scatter.batch == 0 ? "" : ", batch: \(scatter.batch)"
      return "scatter \(scatter.name)(axis: \(scatter.axis)\(batch))\(list)"
    case .sort(let sort):
      let count = sort.count.map { ", count: \($0)" } ?? ""
      return "sort \(sort.name)(axis: \(sort.axis)\(count))\(list)"
    case .composite(let composite):
      return "composite \(composite.name)\(Self.text(composite.base.attributes))\(list)"
    case .fused(let body): return "fused(\(bindings(body, node.operands).joined(separator: ", ")))"
    case .loop(let loop): return text(loop, node.operands)
    case .extent(let name): return "extent \(name)\(list)"
    case .branch(let branch):
      let bindings = bindings(branch.then, Array(node.operands.dropFirst()))
      return head(branch, node.operands) + bindings.joined(separator: ", ") + ")"
    }
  }

  private func text(_ literal: TensorLiteral) -> String {
    switch literal.elements {
    case .splat(let value): value.description
    case .dense(let values): "[\(values.map(\.description).joined(separator: ", "))]"
    }
  }

  private func text(_ reduction: Reduction, _ node: Node) -> String {
    let axes = reduction.axes.map { "\($0)" }.joined(separator: ", ")
    let usual = node.operands.first.map { reduction.kind.defaultAccumulation(elementType(of: $0)) }
    let accumulation = usual == reduction.accumulation ? "" : ", accumulate: \(reduction.accumulation.rawValue)"
    return "reduce \(reduction.kind.rawValue)(axes: [\(axes)]\(accumulation))"
  }

  private func text(_ scan: Scan, _ node: Node) -> String {
    let usual = node.operands.first.map { scan.kind.defaultAccumulation(elementType(of: $0)) }
    let accumulation = usual == scan.accumulation ? "" : ", accumulate: \(scan.accumulation.rawValue)"
    let flags = (scan.isExclusive ? ", exclusive" : "") + (scan.isReversed ? ", reverse" : "")
    return "scan \(scan.kind.rawValue)(axis: \(scan.axis)\(flags)\(accumulation))"
  }

  private func text(_ contraction: Contraction, _ node: Node, _ operands: String) -> String {
    let usual = node.operands.first.map { elementType(of: $0).accumulationType }
    let accumulation = usual == contraction.accumulation ? "" : "(accumulate: \(contraction.accumulation.rawValue))"
    let labels = [contraction.left, contraction.right, contraction.result].map { $0.joined(separator: " ") }
    return "contract\(accumulation)\(operands) {\(labels[0]), \(labels[1]) -> \(labels[2])}"
  }

  /// The element type of a value of a graph that may be wrong.
  private func elementType(of value: Value) -> DataType {
    names.indices.contains(value.node) && names[value.node].indices.contains(value.result)
      ? graph.type(of: value).element : .f32
  }

  /// The inputs of a fused body with the operands that they stand for.
  private func bindings(_ body: Graph, _ operands: [Value]) -> [String] {
    let inner = GraphText(body)
    return inner.headerInputs.map { position in
      inner.input(position) + " = " + (position < operands.count ? name(of: operands[position]) : "%?")
    }
  }

  static func text(_ attributes: AttributeList) -> String {
    if attributes.attributes.isEmpty { return "" }
    return "(" + attributes.attributes.map { "\($0.name): \($0.value.text)" }.joined(separator: ", ") + ")"
  }
}

extension AttributeValue {
  /// The value as texts write it; a number always has a point, an exponent or a word.
  var text: String {
    switch self {
    case .boolean(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .number(let value): "\(value)"
    case .integers(let values): "[\(values.map { "\($0)" }.joined(separator: ", "))]"
    case .name(let name): name
    }
  }
}
