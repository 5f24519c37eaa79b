import MartletGraphIR
import MartletScalars

/// What it costs to compute elements of the values of a region of rows again.
struct RowCosts {
  /// Computing again is dear from so many instructions on: more than it takes to store a vector and to load it.
  private static let dear = 5
  /// A stage of more instructions than this keeps a processor busy for long.
  private static let long = 16

  private let body: Graph
  private let full: [Dim]
  /// What each node alone costs for an element.
  private let own: [Int]

  init(_ kernel: RegionKernel, _ space: AccumulationSpace) {
    let body = kernel.region.body
    let full = space.full
    self.body = body
    self.full = full
    own = body.nodes.map { node in
      switch node.kind {
      case .input, .gather: return 1
      case .map(let op):
        // What has one value for a row is computed once.
        guard node.types[0].shape == full else { return 0 }
        let types = node.operands.map { body.type(of: $0).element }
        return op.program(operands: types, result: node.types[0].element, target: kernel.machine.scalars)
          .instructions.count
      case .parameter, .constant, .iota, .dimension, .reduce, .contract, .view, .concat, .update, .scan, .scatter,
        .sort, .composite, .fused, .loop, .extent, .branch:
        return 0
      }
    }
  }

  /// Whether a stage that computes `nodes` is long.
  func isLong(_ nodes: Set<Int>) -> Bool { nodes.reduce(0) { $0 + own[$1] } > Self.long }

  /// Whether the node at `position` is a map whose elements are dear to compute from those of `kept`, of inputs and of
  /// what is reduced.
  func isDear(_ position: Int, _ kept: Set<Int>) -> Bool {
    guard case .map = body.nodes[position].kind, body.nodes[position].types[0].shape == full else { return false }
    var (seen, cost): (Set<Int>, Int) = ([], 0)
    var open = [position]
    while let next = open.popLast() {
      guard !kept.contains(next), seen.insert(next).inserted else { continue }
      switch body.nodes[next].kind {
      case .reduce, .contract: continue
      case .input, .parameter, .constant, .iota, .dimension, .map, .view, .gather, .concat, .update, .scan, .scatter,
        .sort, .composite, .fused, .loop, .extent, .branch:
        break
      }
      cost += own[next]
      if cost > Self.dear { return true }
      open += body.nodes[next].operands.map(\.node)
    }
    return false
  }
}
