import MartletGraphIR

extension RegionKernel {
  /// Values that use each other twice, one after the other, are written twice as often each time.
  private static let greatestCopies = 16

  /// Whether `value` can be written as one expression where it may not be needed, of what may lie outside: there no value is
  /// bound to a name, so that each is written as often as it is used, and no index of a gather can be loaded first.
  func canWriteOnCondition(_ value: Value) -> Bool {
    var copies = [value.node: 1]
    for position in (0...value.node).reversed() {
      guard let written = copies[position], values.inputs[position] == nil else { continue }
      let node = region.body.nodes[position]
      switch node.kind {
      case .map, .concat, .update: if written > Self.greatestCopies { return false }
      case .view: break
      case .gather: return false
      case .input, .parameter, .constant, .iota, .dimension, .reduce, .contract, .scan, .scatter, .sort, .composite,
        .fused, .loop, .extent, .branch:
        continue
      }
      for operand in node.operands { copies[operand.node, default: 0] += written }
    }
    return true
  }
}
