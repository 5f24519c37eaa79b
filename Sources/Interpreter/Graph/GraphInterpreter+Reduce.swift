import MartletGraphIR
import MartletScalars

extension GraphInterpreter {
  func reduce(_ reduction: Reduction, _ operand: TensorData, _ type: TensorType) -> TensorData {
    let layout = ReductionLayout(operand.shape, axes: reduction.axes)
    switch reduction.kind {
    case .argmax, .argmin:
      let values = operand.values
      let best = layout.kept.map { start in
        Self.extreme(layout.reduced.map { values[start + $0] }, isGreatest: reduction.kind == .argmax)
      }
      return TensorData(type.element, shape(type), bits: best.map { ScalarValue($0, as: type.element).bits })
    case .sum: return combine(.add, reduction, operand, layout, type)
    case .product: return combine(.mul, reduction, operand, layout, type)
    case .max: return combine(.max, reduction, operand, layout, type)
    case .maxNumber: return greatestNumber(operand, layout, type)
    case .min: return combine(.min, reduction, operand, layout, type)
    case .any: return combine(.or, reduction, operand, layout, type)
    case .all: return combine(.and, reduction, operand, layout, type)
    }
  }

  /// Combines by the row `op` in index order, all results at once, starting from the identity.
  private func combine(
    _ op: ScalarOp, _ reduction: Reduction, _ operand: TensorData, _ layout: ReductionLayout, _ type: TensorType
  ) -> TensorData {
    let accumulation = reduction.accumulation
    guard let identity = reduction.kind.identity(accumulation) else {
      preconditionFailure("\(reduction.kind.rawValue) has no identity")
    }
    let wide = operand.converted(to: accumulation)
    let evaluator = ScalarEvaluator(op, operands: [accumulation, accumulation], result: accumulation)
    var partial = [UInt64](repeating: identity.bits, count: layout.kept.count)
    for offset in layout.reduced {
      let next = layout.kept.map { wide.bits[$0 + offset] }
      partial = evaluator.evaluate([partial, next], count: partial.count)
    }
    return TensorData(accumulation, shape(type), bits: partial).converted(to: type.element)
  }

  /// The greatest elements that are numbers, in index order.
  private func greatestNumber(_ operand: TensorData, _ layout: ReductionLayout, _ type: TensorType) -> TensorData {
    let element = operand.element
    let isGreater = ScalarEvaluator(.gt, operands: [element, element], result: .bool)
    let least = ScalarValue(-Double.infinity, as: element)
    var greatest = [UInt64](repeating: least.bits, count: layout.kept.count)
    for offset in layout.reduced {
      let next = layout.kept.map { operand.bits[$0 + offset] }
      let decisions = isGreater.evaluate([next, greatest], count: greatest.count)
      for place in greatest.indices where decisions[place] != 0 { greatest[place] = next[place] }
    }
    return TensorData(element, shape(type), bits: greatest)
  }

  /// The position of the first greatest or least value; NaN is beyond every number.
  private static func extreme(_ values: [ScalarValue], isGreatest: Bool) -> Int {
    var best = 0
    for (position, value) in values.enumerated().dropFirst() where precedes(value, values[best], isGreatest) {
      best = position
    }
    return best
  }

  /// Whether `value` is beyond `other`.
  static func precedes(_ value: ScalarValue, _ other: ScalarValue, _ isGreatest: Bool) -> Bool {
    if other.isNaN { return false }
    if value.isNaN { return true }
    let (low, high) = isGreatest ? (other, value) : (value, other)
    return (isGreatest ? ScalarOp.gt : ScalarOp.lt).evaluate([isGreatest ? high : low, isGreatest ? low : high]).isTrue
  }
}

/// Where the elements of a reduction lie: `kept` the first element for each result, `reduced` the way from there to each
/// element that is combined, both in row-major order.
struct ReductionLayout {
  let kept: [Int]
  let reduced: [Int]

  init(_ shape: [Int], axes: [Int]) {
    let strides = IndexSpace.strides(shape)
    let others = shape.indices.filter { !axes.contains($0) }
    kept = IndexSpace.offsets(others.map { shape[$0] }, strides: others.map { strides[$0] })
    reduced = IndexSpace.offsets(axes.map { shape[$0] }, strides: axes.map { strides[$0] })
  }
}
