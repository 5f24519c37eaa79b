import MartletGraphIR
import MartletScalars

extension BoundInterpreter {
  /// The distances of the result of a scatter, whose order is part of its meaning; nil if all are zero.
  func scatter(_ scatter: Scatter, _ operands: [BoundedTensor], _ result: TensorData) -> [Double]? {
    if operands.allSatisfy({ $0.bounds == nil }) { return nil }
    // Nothing is known of where an uncertain index writes.
    guard operands[1].bounds?.allSatisfy({ $0 < 1 }) ?? true else {
      return [Double](repeating: .infinity, count: result.count)
    }
    let layout = ScatterLayout(scatter, result.shape, operands[1].data)
    let element = result.element
    var bits = operands[0].data.bits
    var distances = operands[0].distances
    let (updates, moved) = (operands[2].data, operands[2].distances)
    for step in 0..<layout.steps {
      let (targets, sources) = layout.places(step)
      var next = BoundedTensor(
        TensorData(element, [sources.count], bits: sources.map { updates.bits[$0] }),
        bounds: sources.map { moved[$0] })
      if let op = scatter.reduction?.combine {
        let present = BoundedTensor(
          TensorData(element, [targets.count], bits: targets.map { bits[$0] }), bounds: targets.map { distances[$0] })
        let evaluator = ScalarEvaluator(op, operands: [element, element], result: element)
        let joined = TensorData(
          element, [targets.count],
          bits: evaluator.evaluate([present.data.bits, next.data.bits], count: targets.count))
        next = BoundedTensor(joined, bounds: map(op, [present, next], joined))
      }
      for (place, target) in targets.enumerated() {
        bits[target] = next.data.bits[place]
        distances[target] = next.distances[place]
      }
    }
    return distances
  }
}
