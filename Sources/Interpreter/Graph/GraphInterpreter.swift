public import MartletGraphIR
import MartletScalars
public import MartletSupport

/// Evaluates a graph for given extents, inputs and weights, node by node and in the plainest way: the oracle that
/// passes and compiled code are held against.
///
/// Maps run the rows of the scalar table on the reference target. Reductions and contractions combine in index order,
/// in the accumulation type, rounding every product and every partial sum; compiled code may order and fuse
/// differently, and `BoundInterpreter` says how far it may come to lie from here.
public struct GraphInterpreter: Sendable {
  /// The weights by parameter.
  public typealias Weights = (Parameter) throws(Diagnostic) -> TensorData

  /// The graph.
  public let graph: Graph
  /// The values of the symbolic dims.
  public private(set) var symbols: [String: Int]

  /// Prepares `graph` for dims of the values `symbols`.
  /// - Throws: a diagnostic if a dim has no value or one that the graph does not admit.
  public init(_ graph: Graph, symbols: [String: Int] = [:]) throws(Diagnostic) {
    // What is computed has a value once its node has run.
    for symbol in graph.symbols where !symbol.isComputed {
      guard let value = symbols[symbol.name] else { throw Diagnostic("the dim '\(symbol.name)' has no value") }
      guard symbol.range.contains(value), value % symbol.divisor == 0 else {
        let multiple = symbol.divisor == 1 ? "" : " and a multiple of \(symbol.divisor)"
        throw Diagnostic(
          "the dim '\(symbol.name)' is \(value); it must be in \(symbol.range.lowerBound)...\(symbol.range.upperBound)"
            + multiple)
      }
    }
    self.graph = graph
    self.symbols = symbols
  }

  /// The outputs in order.
  /// - Parameters:
  ///   - inputs: the inputs by name.
  ///   - weights: gives the value of a parameter; called once for each.
  ///   - observe: is shown every node's results, by position, as they are computed.
  /// - Throws: a diagnostic if an input or a weight is missing or does not fit its type, or a view reads outside.
  public func run(
    inputs: [String: TensorData] = [:], weights: Weights = Self.noWeights,
    observe: ((Int, [TensorData]) -> Void)? = nil
  ) throws(Diagnostic) -> [TensorData] {
    var values = [[TensorData]](repeating: [], count: graph.nodes.count)
    let dying = graph.lastUses
    var running = self
    for position in graph.nodes.indices {
      let node = graph.nodes[position]
      let operands = node.operands.map { values[$0.node][$0.result] }
      values[position] = try running.evaluate(node, operands, inputs: inputs, weights: weights)
      running.define(node, values[position][0])
      observe?(position, values[position])
      for last in dying[position] { values[last] = [] }
    }
    return graph.outputs.map { values[$0.value.node][$0.value.result] }
  }

  /// The weights of a graph without parameters.
  public static func noWeights(_ parameter: Parameter) throws(Diagnostic) -> TensorData {
    throw Diagnostic("the weight '\(parameter.key)' is not given")
  }

  /// The results of one node for given operands.
  func evaluate(
    _ node: Node, _ operands: [TensorData], inputs: [String: TensorData], weights: Weights
  ) throws(Diagnostic) -> [TensorData] {
    switch node.kind {
    case .input(let name):
      guard let value = inputs[name] else { throw Diagnostic("the input '\(name)' is not given", at: node.locations) }
      return [try checked(value, node, "the input '\(name)'")]
    case .parameter(let parameter):
      return [try checked(try weights(parameter), node, "the weight '\(parameter.key)'")]
    case .constant(let literal): return [constant(literal, node.types[0])]
    case .iota(let axis): return [iota(axis, node.types[0])]
    case .dimension(let dim): return [TensorData(.i64, [], [ScalarValue(number(dim), as: .i64)])]
    case .map(let op): return [map(op, operands, node.types[0])]
    case .reduce(let reduction): return [reduce(reduction, operands[0], node.types[0])]
    case .contract(let contraction): return [contract(contraction, operands[0], operands[1], node.types[0])]
    case .view(let view): return [try self.view(view, operands[0], node)]
    case .gather(let axis): return [gather(axis, operands[0], operands[1], node.types[0])]
    case .concat(let axis): return [concat(axis, operands, node.types[0])]
    case .update(let offsets): return [update(operands[0], operands[1], at: offsets)]
    case .scan(let scan): return [self.scan(scan, operands[0], node.types[0])]
    case .scatter(let scatter): return [self.scatter(scatter, operands)]
    case .sort(let sort): return self.sort(sort, operands[0], node.types)
    case .composite(let composite):
      let expansion = try composite.expansion(
        operandTypes: node.operands.map { graph.type(of: $0) }, symbols: graph.symbols)
      return try run(body: expansion, operands)
    case .fused(let body): return try run(body: body, operands)
    case .loop(let loop): return try run(loop, operands, weights)
    case .extent: return operands
    case .branch(let branch):
      let body = operands[0][0].isTrue ? branch.then : branch.otherwise
      return try run(body: body, Array(operands.dropFirst()), weights)
    }
  }

  /// Gives the symbol that `node` defines, if it does, the value `value`, or the end of its range.
  mutating func define(_ node: Node, _ value: TensorData) {
    guard case .extent(let name) = node.kind, let greatest = graph.symbols.first(where: { $0.name == name })?.greatest
    else { return }
    symbols[name] = min(max(value[0].integer, 0), number(greatest))
  }

  /// The carried values after the last step.
  private func run(
    _ loop: GraphLoop, _ operands: [TensorData], _ weights: Weights
  ) throws(Diagnostic) -> [TensorData] {
    var values = operands
    for step in 0..<number(loop.count) {
      if loop.hasCondition, !values[0][0].isTrue { break }
      let body = try GraphInterpreter(loop.body, symbols: symbols(in: loop, step))
      let named = zip(loop.body.inputs, values).map { ($0.name, $1) }
      let next = try body.run(
        inputs: Dictionary(named, uniquingKeysWith: { first, _ in first }), weights: weights)
      values.replaceSubrange(0..<loop.carriedCount, with: next)
    }
    return Array(values[0..<loop.carriedCount])
  }

  /// The values of the symbols in the step of `loop` with this number.
  func symbols(in loop: GraphLoop, _ step: Int) -> [String: Int] {
    var symbols = symbols
    if let name = loop.step?.name { symbols[name] = step }
    return symbols
  }

  private func run(
    body: Graph, _ operands: [TensorData], _ weights: Weights = GraphInterpreter.noWeights
  ) throws(Diagnostic) -> [TensorData] {
    let named = zip(body.inputs, operands).map { ($0.name, $1) }
    return try GraphInterpreter(body, symbols: symbols).run(
      inputs: Dictionary(named, uniquingKeysWith: { first, _ in first }), weights: weights)
  }

  private func checked(_ value: TensorData, _ node: Node, _ what: String) throws(Diagnostic) -> TensorData {
    let type = node.types[0]
    let wanted = shape(type)
    guard value.element == type.element, value.shape == wanted else {
      throw Diagnostic(
        "\(what) is \(value.element.rawValue)\(value.shape); it must be \(type.element.rawValue)\(wanted)",
        at: node.locations)
    }
    return value
  }

  /// The value of an expression over symbolic dims.
  func number(_ dim: Dim) -> Int {
    guard let value = dim.evaluate(symbolValue) else { preconditionFailure("\(dim) has no value") }
    return value
  }

  /// The extents of a type.
  func shape(_ type: TensorType) -> [Int] { type.shape.map { number($0) } }

  private func symbolValue(_ symbol: Symbol) -> Int? {
    guard case .named(let name) = symbol else { return nil }
    return symbols[name]
  }
}

extension Graph {
  /// For each node, the positions of the nodes whose results nobody needs after it.
  var lastUses: [[Int]] {
    var last = nodes.indices.map { $0 }
    for (position, node) in nodes.enumerated() {
      for operand in node.operands { last[operand.node] = position }
    }
    for output in outputs { last[output.value.node] = nodes.count }
    var dying = [[Int]](repeating: [], count: nodes.count)
    for (position, end) in last.enumerated() where end < nodes.count { dying[end].append(position) }
    return dying
  }
}
