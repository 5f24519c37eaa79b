import MartletGraphIR
import MartletScalars
import MartletSupport

extension Pass {
  /// Groups what depends on parameters and constants alone into regions that are computed once, when weights are packed:
  /// the scale and shift of a batch norm, weights that are added, multiplied or put side by side.
  ///
  /// Each such region is as large as can be, and has one result. What `Graph.isWorthDeriving` refuses stays: a result that
  /// takes much more memory than what it is made of, that depends on a symbolic dim, or that takes long. There the largest parts
  /// of it are tried that remain. Views and casts to wider types at the end stay too, since reading through them costs
  /// nothing, and so does what holds no other operation.
  ///
  /// `layout` must have run before, since it looks into what weights are made of; `fuse` leaves the regions as they are.
  /// Refuses nothing.
  public static let derive = Pass("derive", "Compute what depends on weights alone when these are packed") {
    graph, _ throws(Diagnostic) in
    var deriver = Deriver(graph)
    deriver.findRoots()
    return deriver.result
  }
}

/// Finds the derived weights of one graph.
private struct Deriver {
  private let graph: Graph
  /// Whether each node follows from parameters, constants and iotas alone, and whether from a parameter.
  private var isWeight: [Bool] = []
  private var hasParameter: [Bool] = []
  /// The region of each node that becomes one.
  private var regions: [Int: Node] = [:]
  private var visited: Set<Int> = []

  init(_ graph: Graph) {
    self.graph = graph
    for node in graph.nodes {
      let (isWeight, hasParameter) = (isWeight, hasParameter)
      let follows: Bool
      switch node.kind {
      case .parameter, .constant, .iota: follows = true
      case .map, .reduce, .contract, .view, .gather, .concat, .scan:
        follows = node.operands.allSatisfy { isWeight[$0.node] }
      case .input, .dimension, .update, .scatter, .sort, .composite, .fused, .loop, .extent, .branch: follows = false
      }
      self.isWeight.append(follows && node.isIndependentOfDims)
      if case .parameter = node.kind {
        self.hasParameter.append(true)
      } else {
        self.hasParameter.append(node.operands.contains { hasParameter[$0.node] })
      }
    }
  }

  /// The graph with its derived weights.
  var result: Graph {
    if regions.isEmpty { return graph }
    var result = graph
    for (position, node) in regions { result.nodes[position] = node }
    return result.withoutDeadNodes
  }

  /// Tries what other nodes and outputs read.
  mutating func findRoots() {
    for (position, node) in graph.nodes.enumerated() where !isWeight[position] {
      for operand in node.operands { examine(operand.node) }
    }
    for output in graph.outputs { examine(output.value.node) }
  }

  /// Makes a region of the node at `position`, or else of the parts of it that are worth it.
  private mutating func examine(_ position: Int) {
    var open = [position]
    while let position = open.popLast() {
      guard isWeight[position], hasParameter[position], visited.insert(position).inserted else { continue }
      if isComputed(position), let region = region(position) {
        regions[position] = region
      } else {
        open += graph.nodes[position].operands.map(\.node)
      }
    }
  }

  /// Whether the node at `position` is more than a way to read its operand.
  private func isComputed(_ position: Int) -> Bool {
    let node = graph.nodes[position]
    switch node.kind {
    case .map(.cast): return !node.types[0].element.holds(graph.type(of: node.operands[0]).element)
    case .map, .reduce, .contract, .gather, .concat, .scan: return true
    case .input, .parameter, .constant, .iota, .dimension, .view, .update, .scatter, .sort, .composite, .fused, .loop,
      .extent,
      .branch:
      return false
    }
  }

  /// The region that computes the node at `position`; nil if that is not worth it.
  private func region(_ position: Int) -> Node? {
    var needed: Set<Int> = [position]
    for node in (0...position).reversed() where needed.contains(node) {
      needed.formUnion(graph.nodes[node].operands.map(\.node))
    }
    let members = needed.sorted()
    let leaves = members.filter(isLeaf)
    var body = Graph("", symbols: graph.symbols)
    var places: [Int: Int] = [:]
    var bytes = 0
    for leaf in leaves {
      let (name, types) = ("x\(body.nodes.count)", graph.nodes[leaf].types)
      places[leaf] = body.nodes.count
      bytes += types[0].byteCount.constant ?? 0
      body.nodes.append(Node(.input(name), [], types: types, name: name))
    }
    var locations = LocationSet()
    for member in members where places[member] == nil {
      var node = graph.nodes[member]
      node.operands = node.operands.map { Value(places[$0.node] ?? 0, result: $0.result) }
      node.name = nil
      locations = locations.union(node.locations)
      places[member] = body.nodes.count
      body.nodes.append(node)
    }
    body.outputs = [.init("", Value(body.nodes.count - 1))]
    guard body.isWorthDeriving(from: bytes) else { return nil }
    let node = graph.nodes[position]
    return Node(.fused(body), leaves.map { Value($0) }, types: node.types, locations: locations, name: node.name)
  }

  /// Whether the node at `position` is an operand of regions: a parameter, or a constant with memory of its own.
  private func isLeaf(_ position: Int) -> Bool {
    switch graph.nodes[position].kind {
    case .parameter: true
    case .constant(let literal): literal.splat == nil
    case .input, .iota, .dimension, .map, .reduce, .contract, .view, .gather, .concat, .update, .scan, .scatter, .sort,
      .composite, .fused, .loop, .extent, .branch:
      false
    }
  }
}
