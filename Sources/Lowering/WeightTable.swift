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
  private var positions: [Key: Int] = [:]

  /// What makes a weight: constants of equal elements and different types are different weights.
  private struct Key: Hashable {
    let source: PackedWeight.Source
    let type: TensorType?

    init(_ source: PackedWeight.Source, _ type: TensorType) {
      self.source = source
      switch source {
      case .parameter: self.type = nil
      case .constant: self.type = type
      }
    }
  }

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
        for request in PanelPacking.candidates(region) {
          let node = graph.nodes[region.operands[request.operand].node]
          guard let source = Self.source(of: node) else { continue }
          pack(Key(source, node.types[0]), request)
          break
        }
      }
    }
  }

  private static func source(of node: Node) -> PackedWeight.Source? {
    switch node.kind {
    case .parameter(let parameter): .parameter(parameter.key)
    // A splat has no memory: regions hold it themselves.
    case .constant(let literal): literal.splat == nil ? .constant(literal) : nil
    case .input, .iota, .dimension, .map, .reduce, .contract, .view, .gather, .concat, .composite, .fused: nil
    }
  }

  private mutating func add(_ source: PackedWeight.Source, _ node: Node) throws(Diagnostic) {
    let type = node.types[0]
    guard type.staticShape != nil else {
      throw Diagnostic("a parameter must have a static shape, not \(type)", at: node.locations)
    }
    let key = Key(source, type)
    if let position = positions[key] {
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
    positions[key] = weights.count
    weights.append(PackedWeight(name: hint, source: source, sourceType: type, packing: nil, type: type))
  }

  /// Gives a weight the packing that `request` asks for, unless it has one already.
  private mutating func pack(_ key: Key, _ request: PanelPacking) {
    guard let position = positions[key], weights[position].packing == nil else { return }
    weights[position].packing = request.view
    weights[position].type = request.type
  }

  /// The weight of `node`, if it is one.
  func weight(_ node: Node) -> PackedWeight? {
    Self.source(of: node).flatMap { positions[Key($0, node.types[0])] }.map { weights[$0] }
  }
}
