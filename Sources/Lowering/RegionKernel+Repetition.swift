import MartletGraphIR

extension RegionKernel {
  /// Values that use each other twice, one after the other, are written twice as often each time.
  private static let greatestCopies = 16

  /// Whether `value`, written as one expression, has each of the values that it is computed from a few times only: what may
  /// lie outside is bound to no name.
  func writesFewCopies(of value: Value) -> Bool {
    var copies = [value.node: 1]
    for position in (0...value.node).reversed() {
      guard let written = copies[position], values.inputs[position] == nil else { continue }
      let node = region.body.nodes[position]
      switch node.kind {
      case .map, .concat, .update: if written > Self.greatestCopies { return false }
      case .view, .gather: break
      case .input, .parameter, .constant, .iota, .dimension, .reduce, .contract, .scan, .scatter, .sort, .composite,
        .fused, .loop, .extent, .branch:
        continue
      }
      for operand in node.operands { copies[operand.node, default: 0] += written }
    }
    return true
  }
}
