import MartletGraphIR
import MartletScalars

/// How many elements of each value of a region its outputs need: all of them, unless slices and gathers reach only a
/// part.
struct RegionDemand {
  private let region: Region
  private let ranges: SymbolRanges
  /// For each node of the body the number of elements that each use needs.
  private var uses: [[IndexExpression]]

  init(_ region: Region) {
    self.region = region
    ranges = region.body.ranges
    uses = region.body.nodes.map { _ in [] }
    for output in region.body.outputs { uses[output.value.node].append(all(output.value)) }
    for position in region.body.nodes.indices.reversed() { addUses(of: region.body.nodes[position], at: position) }
  }

  /// The work of the region; nil where an amount may not fit 64 bits.
  var work: KernelWork? {
    guard let operations = Self.sum(region.body.nodes.indices.map(operations)), let bytes else { return nil }
    return KernelWork(operations: ranges.simplified(operations), bytes: ranges.simplified(bytes))
  }

  private var bytes: IndexExpression? {
    // One operand may be several inputs of the body.
    var inputs: [(operand: Value, uses: [IndexExpression], type: TensorType)] = []
    for (operand, input) in zip(region.operands, region.body.inputs) {
      if let known = inputs.firstIndex(where: { $0.operand == operand }) {
        inputs[known].uses += uses[input.value.node]
      } else {
        inputs.append((operand, uses[input.value.node], input.type))
      }
    }
    let read = inputs.map { input in
      Self.product([needed(input.uses, of: input.type.elementCount), IndexExpression(input.type.element.byteCount)])
    }
    return Self.sum(read + region.body.outputs.map { written($0.value) })
  }

  /// The bytes of `output` that are written: an update in memory leaves the rest as it is.
  private func written(_ output: Value) -> IndexExpression {
    guard region.body.updatedInput != nil else { return region.body.type(of: output).byteCount }
    return region.body.nodes[output.node].operands.last.map { region.body.type(of: $0).byteCount } ?? 0
  }

  private static func product(_ factors: [IndexExpression]) -> IndexExpression? {
    factors.reduce(1) { product, factor in
      guard let product, product.fitsProduct(with: factor) else { return nil }
      return product * factor
    }
  }

  private static func sum(_ amounts: [IndexExpression?]) -> IndexExpression? {
    amounts.reduce(0) { sum, amount in
      guard let sum, let amount, amount.fitsProduct(with: 1) else { return nil }
      return (sum + amount).fitsProduct(with: 1) ? sum + amount : nil
    }
  }

  private func all(_ value: Value) -> IndexExpression { region.body.type(of: value).elementCount }

  /// The elements that `uses` need together, no more than the `count` that there are.
  private func needed(_ uses: [IndexExpression], of count: IndexExpression) -> IndexExpression {
    if uses.contains(count) { return count }
    let sum = uses.reduce(0) { $0 + $1 }
    if ranges.proveNonNegative(sum - count) { return count }
    return ranges.proveNonNegative(count - sum) ? sum : .minimum(sum, count)
  }

  private func needed(_ position: Int) -> IndexExpression { needed(uses[position], of: all(Value(position))) }

  private mutating func addUses(of node: Node, at position: Int) {
    let count = needed(position)
    switch node.kind {
    case .map, .view: for operand in node.operands { uses[operand.node].append(count) }
    case .gather:
      uses[node.operands[0].node].append(count)
      uses[node.operands[1].node].append(all(node.operands[1]))
    case .reduce, .contract, .concat, .scan, .sort:
      for operand in node.operands { uses[operand.node].append(all(operand)) }
    case .scatter: for operand in node.operands.dropFirst() { uses[operand.node].append(all(operand)) }
    case .update:
      // An update in memory leaves the rest as it is.
      if region.body.updatedInput == nil { uses[node.operands[0].node].append(count) }
      uses[node.operands[1].node].append(all(node.operands[1]))
    case .input, .parameter, .constant, .iota, .dimension, .composite, .fused, .loop, .extent, .branch: break
    }
  }

  private func operations(_ position: Int) -> IndexExpression? {
    let node = region.body.nodes[position]
    switch node.kind {
    case .map(let op): return op.isConversion ? 0 : needed(position)
    case .scatter(let scatter): return scatter.reduction == nil ? 0 : all(node.operands[2])
    case .reduce, .scan, .sort: return all(node.operands[0])
    case .contract(let contraction):
      var extents: [String: Dim] = [:]
      for (labels, operand) in zip([contraction.left, contraction.right], node.operands) {
        for (label, extent) in zip(labels, region.body.type(of: operand).shape) { extents[label] = extent }
      }
      let labels = contraction.left + contraction.right.filter { !contraction.left.contains($0) }
      return Self.product([2] + labels.compactMap { extents[$0] })
    case .input, .parameter, .constant, .iota, .dimension, .view, .gather, .concat, .update, .composite, .fused, .loop,
      .extent,
      .branch:
      return 0
    }
  }
}
