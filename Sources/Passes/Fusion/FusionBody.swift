import MartletGraphIR
import MartletScalars
import MartletSupport

/// The body of a region: some operations, and copies of the nodes that they read through.
struct FusionBody {
  /// The body.
  private(set) var graph: Graph
  /// What the inputs of the body are in the graph around it, in order.
  private(set) var inputs: [Value] = []
  /// What each node of the body costs.
  private(set) var costs: [Int] = []

  private let plan: FusionPlan
  private let members: Set<Int>
  private var values: [Value: Value] = [:]

  /// A region of the operations `nodes`, ascending, with the results `outputs`.
  init(_ plan: FusionPlan, nodes: [Int], outputs: [Int]) {
    self.plan = plan
    members = Set(nodes)
    graph = Graph("", symbols: plan.graph.symbols)
    var seen: Set<Value> = []
    for node in nodes { collectInputs(plan.graph.nodes[node].operands, &seen) }
    appendInputs()
    for node in nodes { _ = emit(Value(node)) }
    graph.outputs = outputs.map { .init("", emit(Value($0))) }
  }

  private func isInside(_ node: Int) -> Bool { members.contains(node) || plan.isCopied(node) }

  private mutating func collectInputs(_ operands: [Value], _ seen: inout Set<Value>) {
    for operand in operands where seen.insert(operand).inserted {
      if plan.isCopied(operand.node) {
        collectInputs(plan.graph.nodes[operand.node].operands, &seen)
      } else if !members.contains(operand.node) {
        inputs.append(operand)
      }
    }
  }

  /// Inputs have the names of what they are in the graph around; what has none is numbered.
  private mutating func appendInputs() {
    var taken = Set(inputs.compactMap { name(of: $0) })
    var number = 0
    for input in inputs {
      var name = name(of: input)
      while name == nil {
        if taken.insert("x\(number)").inserted { name = "x\(number)" }
        number += 1
      }
      guard let name else { continue }
      values[input] = Value(graph.nodes.count)
      graph.nodes.append(Node(.input(name), [], types: [plan.graph.type(of: input)], name: name))
      costs.append(0)
    }
  }

  private func name(of value: Value) -> String? {
    let node = plan.graph.nodes[value.node]
    return node.types.count == 1 ? node.name : nil
  }

  /// The body's value for a value of the graph around.
  private mutating func emit(_ value: Value) -> Value {
    if let known = values[value] { return known }
    var node = plan.graph.nodes[value.node]
    node.name = nil
    node.operands = node.operands.map { emit($0) }
    let result = Value(graph.nodes.count)
    graph.nodes.append(node)
    costs.append(plan.costs[value.node])
    values[value] = result
    return result
  }

  /// The nodes of the graph around that define symbols which the body mentions, ascending.
  var definitions: [Int] { Set(values.keys.flatMap { plan.definitions[$0.node] }).sorted() }

  /// Whether no index by which the body reads becomes too long: views are read through, one after the other.
  var hasShortIndices: Bool {
    var lengths: [ViewLength] = []
    for node in graph.nodes {
      let read = node.operands.reduce(ViewLength()) { $0.joined(lengths[$1.node]) }
      lengths.append(read.read(by: node))
      if !lengths[lengths.count - 1].isAcceptable { return false }
    }
    return true
  }

  /// Where all nodes of the body come from.
  var locations: LocationSet {
    LocationSet(graph.nodes.flatMap(\.locations.locations))
  }
}
