import MartletGraphIR
import MartletScalars
import MartletSupport

/// Writes the graph of a fusion plan: inputs first, then the regions in an order in which operands come first, earlier
/// ones of the original graph first, each after the weights that it is the first to read; then reshapes of results for
/// outputs. A region is named after the value that it computes, or after the module that this comes from.
struct FusionEmission {
  private let plan: FusionPlan
  private var graph: Graph
  private var values: [Value: Value] = [:]
  private var emitted: Set<Int> = []
  private var names: Set<String>

  static func emit(_ plan: FusionPlan) -> Graph {
    var emission = FusionEmission(plan)
    for (position, node) in plan.graph.nodes.enumerated() {
      if case .input = node.kind { emission.append(node, position) }
    }
    let regions = plan.regions.indices.filter { !plan.regions[$0].isEmpty }
    let ends = regions.map { plan.regions[$0].last ?? 0 }
    let opaque = plan.graph.nodes.indices.filter {
      plan.roles[$0] == .leaf && !plan.graph.nodes[$0].operands.isEmpty
    }
    let order = (zip(ends, regions.map { Optional($0) }) + opaque.map { ($0, nil) }).sorted { $0.0 < $1.0 }
    for (end, region) in order { emission.emit(region, end) }
    for output in plan.graph.outputs {
      let value = emission.outputValue(output)
      emission.graph.outputs.append(.init(output.name, value, inPlaceOf: output.replaced))
    }
    return emission.graph
  }

  private init(_ plan: FusionPlan) {
    self.plan = plan
    graph = Graph(plan.graph.name, symbols: plan.graph.symbols)
    names = Set(plan.graph.nodes.compactMap(\.name))
  }

  private mutating func append(_ node: Node, _ position: Int) {
    let index = graph.nodes.count
    graph.nodes.append(node)
    for result in node.types.indices { values[Value(position, result: result)] = Value(index, result: result) }
  }

  /// Emits a region, or the node at `end` that is none, after everything that it needs.
  private mutating func emit(_ region: Int?, _ end: Int) {
    guard emitted.insert(end).inserted else { return }
    guard let region else {
      define(plan.definitions[end])
      var node = plan.graph.nodes[end]
      node.operands = node.operands.map { materialised($0) }
      append(node, end)
      return
    }
    let nodes = plan.regions[region]
    let results = plan.results(of: nodes)
    let body = FusionBody(plan, nodes: nodes, outputs: results)
    define(body.definitions)
    let operands = body.inputs.map { materialised($0) }
    let types = results.map { plan.graph.nodes[$0].types[0] }
    for (number, result) in results.enumerated() {
      values[Value(result)] = Value(graph.nodes.count, result: number)
    }
    graph.nodes.append(
      Node(.fused(body.graph), operands, types: types, locations: body.locations, name: name(of: results)))
  }

  /// Emits the nodes at `positions`, which define symbols that what follows mentions.
  private mutating func define(_ positions: [Int]) {
    for position in positions { emit(nil, position) }
  }

  /// A name for the region that computes `results`.
  private mutating func name(of results: [Int]) -> String? {
    guard let last = results.last else { return nil }
    let node = plan.graph.nodes[last]
    // The node itself is not in the new graph, so that its name is free.
    if results.count == 1, let name = node.name { return name }
    guard let path = node.locations.locations.map(\.modulePath).max(by: { $0.count < $1.count }), !path.isEmpty else {
      return nil
    }
    let base = path.asIdentifier
    var name = base
    var number = 2
    while !names.insert(name).inserted {
      name = "\(base)_\(number)"
      number += 1
    }
    return name
  }

  /// The value in the new graph of one that is stored, after emitting what computes it.
  private mutating func materialised(_ value: Value) -> Value {
    if let known = values[value] { return known }
    if let region = plan.owners[value.node] {
      emit(region, plan.regions[region].last ?? 0)
    } else if plan.roles[value.node] == .leaf {
      emit(nil, value.node)
    } else {
      // A view, or a constant, that a node which is lowered on its own reads.
      define(plan.definitions[value.node])
      var node = plan.graph.nodes[value.node]
      node.operands = node.operands.map { materialised($0) }
      append(node, value.node)
    }
    guard let known = values[value] else { preconditionFailure("a value is stored by no region") }
    return known
  }

  /// The value of an output. An input in the place of another, which may be replaced too, is copied while both are there.
  private mutating func outputValue(_ output: Graph.Output) -> Value {
    let value = materialised(output.value)
    guard let replaced = output.replaced, case .input(let name) = graph.nodes[value.node].kind, name != replaced else {
      return value
    }
    let type = graph.type(of: value)
    var body = Graph("", symbols: graph.symbols, nodes: [Node(.input("x"), [], types: [type], name: "x")])
    body.outputs = [.init("", Value(0))]
    graph.nodes.append(Node(.fused(body), [value], types: [type], locations: graph.nodes[value.node].locations))
    return Value(graph.nodes.count - 1)
  }
}
