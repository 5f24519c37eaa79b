internal import MartletGraphIR
internal import MartletScalars

/// Kinds that combine along an axis, or put elements where numbers say.
extension KnownValues {
  func scan(_ scan: Scan, _ operand: KnownTensor, _ type: DataType) -> [KnownTensor.Element]? {
    guard operand.type == type, scan.accumulation == type || !type.isFloat, let op = scan.kind.combine,
      let identity = scan.kind.identity(type)
    else { return nil }
    let evaluator = KnownMap(op, [type, type], type, ranges)
    var results = operand.elements
    var totals: [[Int]: KnownTensor.Element] = [:]
    let indices = Self.indices(operand.shape)
    for place in scan.isReversed ? indices.indices.reversed() : Array(indices.indices) {
      var line = indices[place]
      line.remove(at: scan.axis)
      let total = totals[line] ?? .scalar(identity)
      guard let joined = evaluator.element([total, operand.elements[place]]) else { return nil }
      results[place] = scan.isExclusive ? total : joined
      totals[line] = joined
    }
    return results
  }

  func scatter(_ scatter: Scatter, _ operands: [KnownTensor]) -> [KnownTensor.Element]? {
    guard let places = operands[1].scalars else { return nil }
    let (whole, updates) = (operands[0], operands[2])
    let evaluator = scatter.reduction?.combine.map { KnownMap($0, [whole.type, whole.type], whole.type, ranges) }
    let count = operands[1].shape.count - scatter.batch
    var results = whole.elements
    for (element, index) in zip(updates.elements, Self.indices(updates.shape)) {
      let chosen = index[..<scatter.batch] + index[scatter.axis..<scatter.axis + count]
      let row = places[Self.position(chosen, operands[1].shape)].integer
      let inside = min(max(row, 0), whole.shape[scatter.axis] - 1)
      let target = Self.position(
        index[..<scatter.axis] + [inside] + index[(scatter.axis + count)...], whole.shape)
      guard let evaluator else {
        results[target] = element
        continue
      }
      guard let joined = evaluator.element([results[target], element]) else { return nil }
      results[target] = joined
    }
    return results
  }
}
