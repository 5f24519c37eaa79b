internal import MartletGraphIR
internal import MartletInterpreter
internal import MartletScalars

extension Agreement {
  /// Adds what `comparison` of `found` with `wanted` says.
  mutating func compare(_ comparison: LooseComparison, _ wanted: BoundedTensor, _ found: TensorData) {
    looseCount = comparison.count
    loosePart = comparison.part
    guard let position = comparison.firstDisagreement else { return }
    let accepted =
      found.element.isFloat
      ? "the distance should be at most \(Float(comparison.accepted)), as the greatest magnitude is "
        + "\(Float(comparison.greatest))" : "they should be equal"
    looseDisagreement =
      "element \(position) of '\(output)' is \(found[position]), the graph interpreter computes "
      + "\(wanted.data[position]); no bound says how far apart they may be, \(accepted)"
  }
}

extension Graph {
  /// The types of all elements that the graph computes with.
  var elementTypes: Set<DataType> { Set(nodesWithBodies.flatMap(\.types).map(\.element)) }
}
