public import MartletGraphIR
import MartletScalars
public import MartletSupport

/// Runs a graph as `GraphInterpreter` does, and follows for each element how far a correct implementation may stray:
/// by the error bounds of scalar ops, by another order of sums, and by what earlier distances become in each op.
///
/// Distances are carried forward as in running error analysis (Higham, Accuracy and Stability of Numerical Algorithms,
/// section 3.3), for two computations that both err. They are derived, so a correct implementation stays inside; how
/// tight they are depends on the graph, as operands are taken for independent.
public struct BoundInterpreter: Sendable {
  private(set) var interpreter: GraphInterpreter
  let products: ProductRounding

  /// Prepares to run `graph` with values for its symbols; contractions of f32 may be rounded as `products` says.
  /// - Throws: a diagnostic if a value is missing or not in range.
  public init(
    _ graph: Graph, symbols: [String: Int] = [:], products: ProductRounding = .init()
  ) throws(Diagnostic) {
    self.products = products
    interpreter = try GraphInterpreter(graph, symbols: symbols)
  }

  /// The outputs in order, with their distances.
  /// - Throws: a diagnostic if an input or weight is missing or does not fit.
  public func run(
    inputs: [String: TensorData], weights: @escaping GraphInterpreter.Weights = GraphInterpreter.noWeights
  ) throws(Diagnostic) -> [BoundedTensor] {
    let exact = inputs.mapValues { BoundedTensor($0) }
    return try run(bounded: exact, weights: weights)
  }

  private func run(
    bounded inputs: [String: BoundedTensor], weights: @escaping GraphInterpreter.Weights
  ) throws(Diagnostic) -> [BoundedTensor] {
    let graph = interpreter.graph
    let dying = graph.lastUses
    var values = [[BoundedTensor]](repeating: [], count: graph.nodes.count)
    var failure: Diagnostic?
    // Values over extents that are not certain may be anything.
    var (running, isCertain) = (self, true)
    _ = try interpreter.run(inputs: inputs.mapValues(\.data), weights: weights) { position, results in
      guard failure == nil else { return }
      let node = graph.nodes[position]
      let operands = node.operands.map { values[$0.node][$0.result] }
      do throws(Diagnostic) {
        values[position] = try running.follow(node, operands, results, inputs, weights)
        running.interpreter.define(node, results[0])
        if case .extent = node.kind { isCertain = isCertain && operands[0].distances[0] == 0 }
      } catch {
        failure = error
      }
      for last in dying[position] { values[last] = [] }
    }
    if let failure { throw failure }
    return graph.outputs.map { output in
      let value = values[output.value.node][output.value.result]
      return isCertain ? value : value.uncertain
    }
  }

  /// The `results` of `node` with their distances.
  private func follow(
    _ node: Node, _ operands: [BoundedTensor], _ results: [TensorData], _ inputs: [String: BoundedTensor],
    _ weights: @escaping GraphInterpreter.Weights
  ) throws(Diagnostic) -> [BoundedTensor] {
    let data = results[0]
    let isExact = operands.allSatisfy { $0.bounds == nil }
    switch node.kind {
    case .input(let name): return [inputs[name] ?? BoundedTensor(data)]
    case .parameter, .constant, .iota, .dimension: return [BoundedTensor(data)]
    case .map(let op): return [BoundedTensor(data, bounds: map(op, operands, data))]
    case .reduce(let reduction): return [BoundedTensor(data, bounds: reduce(reduction, operands[0], data))]
    case .contract(let contraction): return [BoundedTensor(data, bounds: contract(contraction, operands, data))]
    case .view, .concat, .update, .gather:
      return [BoundedTensor(data, bounds: isExact ? nil : try move(node, operands, data))]
    case .scan(let scan): return [BoundedTensor(data, bounds: self.scan(scan, operands[0], data))]
    case .scatter(let scatter): return [BoundedTensor(data, bounds: self.scatter(scatter, operands, data))]
    case .sort(let sort): return self.sort(sort, operands[0], results)
    case .composite(let composite):
      let body = try composite.expansion(
        operandTypes: node.operands.map { interpreter.graph.type(of: $0) }, symbols: interpreter.graph.symbols)
      return try run(body: body, operands)
    case .fused(let body): return try run(body: body, operands)
    case .loop(let loop): return try run(loop, operands, weights)
    case .extent: return operands
    case .branch(let branch):
      let body = operands[0].data[0].isTrue ? branch.then : branch.otherwise
      let values = try run(body: body, Array(operands.dropFirst()), weights)
      return operands[0].distances[0] == 0 ? values : values.map(\.uncertain)
    }
  }

  /// The carried values after the last step, with their distances; they may be anything where it is not certain which step
  /// is the last.
  private func run(
    _ loop: GraphLoop, _ operands: [BoundedTensor], _ weights: @escaping GraphInterpreter.Weights
  ) throws(Diagnostic) -> [BoundedTensor] {
    var (values, isCertain) = (operands, true)
    for step in 0..<interpreter.number(loop.count) {
      if loop.hasCondition {
        isCertain = isCertain && values[0].distances[0] == 0
        if !values[0].data[0].isTrue { break }
      }
      let body = try BoundInterpreter(
        loop.body, symbols: interpreter.symbols(in: loop, step), products: products)
      let named = zip(loop.body.inputs, values).map { ($0.name, $1) }
      let next = try body.run(
        bounded: Dictionary(named, uniquingKeysWith: { first, _ in first }), weights: weights)
      values.replaceSubrange(0..<loop.carriedCount, with: next)
    }
    return values[0..<loop.carriedCount].map { isCertain ? $0 : $0.uncertain }
  }

  private func run(
    body: Graph, _ operands: [BoundedTensor],
    _ weights: @escaping GraphInterpreter.Weights = GraphInterpreter.noWeights
  ) throws(Diagnostic) -> [BoundedTensor] {
    let named = zip(body.inputs, operands).map { ($0.name, $1) }
    return try BoundInterpreter(body, symbols: interpreter.symbols, products: products).run(
      bounded: Dictionary(named, uniquingKeysWith: { first, _ in first }), weights: weights)
  }

  /// Distances go where their elements go: the same node moves them as f64 values.
  private func move(_ node: Node, _ operands: [BoundedTensor], _ data: TensorData) throws(Diagnostic) -> [Double] {
    let distances = operands.map { TensorData(.f64, $0.data.shape, numbers: $0.distances) }
    var moved = node
    moved.types = [TensorType(.f64, node.types[0].shape)]
    switch node.kind {
    case .view(var view):
      if view.fill != nil { view.fill = ScalarValue(0.0) }
      return try interpreter.view(view, distances[0], moved).doubles
    case .concat(let axis): return interpreter.concat(axis, distances, moved.types[0]).doubles
    case .update(let offsets): return interpreter.update(distances[0], distances[1], at: offsets).doubles
    case .gather(let axis):
      // Nothing is known of what an uncertain index reads.
      guard operands[1].bounds?.allSatisfy({ $0 < 1 }) ?? true else {
        return [Double](repeating: .infinity, count: data.count)
      }
      return interpreter.gather(axis, distances[0], operands[1].data, moved.types[0]).doubles
    case .input, .parameter, .constant, .iota, .dimension, .map, .reduce, .contract, .scan, .scatter, .sort, .composite,
      .fused, .loop, .extent, .branch:
      preconditionFailure("the node moves no elements")
    }
  }
}
