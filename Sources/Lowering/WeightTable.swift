import MartletGraphIR
import MartletKernelIR
import MartletScalars
import MartletSupport

/// The weights of a module while it is lowered: one packing for each parameter, chosen over all entries.
///
/// Packing depends on the graphs alone, never on the machine, so that all CPU levels read the same bytes.
struct WeightTable {
  /// The weights in the order of first use.
  private(set) var weights: [PackedWeight] = []
  private var positions: [PackedWeight.Source: Int] = [:]
  private var takenNames: Set<String> = []

  /// The weights of `graphs`: parameters and dense constants that some region reads.
  /// - Throws: a diagnostic if a parameter has a symbolic shape or different types in different entries.
  init(_ graphs: [Graph]) throws(Diagnostic) {
    for graph in graphs {
      for node in graph.nodes {
        guard let source = Self.source(of: node) else { continue }
        try add(source, node)
      }
      for position in graph.nodes.indices where Lowering.launches(graph.nodes[position]) {
        let region = Region(graph, node: position)
        guard let request = PanelPacking(region) else { continue }
        let operand = region.operands[request.operand]
        guard let source = Self.source(of: graph.nodes[operand.node]) else { continue }
        pack(source, request)
      }
    }
  }

  private static func source(of node: Node) -> PackedWeight.Source? {
    switch node.kind {
    case .parameter(let parameter): .parameter(parameter.key)
    case .constant(let literal): .constant(literal)
    case .input, .iota, .dimension, .map, .reduce, .contract, .view, .gather, .concat, .composite, .fused: nil
    }
  }

  private mutating func add(_ source: PackedWeight.Source, _ node: Node) throws(Diagnostic) {
    let type = node.types[0]
    guard type.staticShape != nil else {
      if case .constant = source { return }
      throw Diagnostic("a parameter must have a static shape, not \(type)", at: node.locations)
    }
    if let position = positions[source] {
      guard weights[position].sourceType == type else {
        throw Diagnostic(
          "the weight '\(weights[position].name)' has the type \(type) here and \(weights[position].sourceType) elsewhere",
          at: node.locations)
      }
      return
    }
    let hint: String
    switch source {
    case .parameter(let key): hint = key
    case .constant: hint = "constant.\(positions.count)"
    }
    positions[source] = weights.count
    weights.append(PackedWeight(name: hint, source: source, sourceType: type, packing: nil, type: type))
  }

  /// Gives a weight the packing that `request` asks for, unless it has one already.
  private mutating func pack(_ source: PackedWeight.Source, _ request: PanelPacking) {
    guard let position = positions[source], weights[position].packing == nil else { return }
    weights[position].packing = request.view
    weights[position].type = request.type
  }

  /// The weight of `node`, if it is one.
  func weight(_ node: Node) -> PackedWeight? {
    Self.source(of: node).flatMap { positions[$0] }.map { weights[$0] }
  }
}
