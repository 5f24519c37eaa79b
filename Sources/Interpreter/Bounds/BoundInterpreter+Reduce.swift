import MartletGraphIR
import MartletScalars

extension BoundInterpreter {
  /// The distances of the result of a reduction; nil if all are zero.
  func reduce(_ reduction: Reduction, _ operand: BoundedTensor, _ result: TensorData) -> [Double]? {
    let layout = ReductionLayout(operand.data.shape, axes: reduction.axes)
    let isRounded = reduction.accumulation.isFloat && layout.reduced.count > 1
    switch reduction.kind {
    case .sum, .product:
      if operand.bounds == nil, !isRounded { return nil }
      return sums(reduction, operand, result, layout)
    case .max, .min:
      if operand.bounds == nil { return nil }
      let distances = operand.distances
      return layout.kept.map { start in layout.reduced.reduce(0) { max($0, distances[start + $1]) } }
    case .maxNumber: return greatestNumbers(operand, result, layout)
    case .any, .all:
      if operand.bounds == nil { return nil }
      let absorbing = reduction.kind == .any
      return truths(operand, layout, absorbing: absorbing)
    case .argmax, .argmin:
      if operand.bounds == nil { return nil }
      return extremes(operand, result, layout, isGreatest: reduction.kind == .argmax)
    }
  }

  private func sums(
    _ reduction: Reduction, _ operand: BoundedTensor, _ result: TensorData, _ layout: ReductionLayout
  ) -> [Double] {
    let isSum = reduction.kind == .sum
    let magnitudes = operand.data.doubles.map(\.magnitude)
    let distances = operand.distances
    let rounding = Rounding(reduction.accumulation, steps: layout.reduced.count)
    return zip(layout.kept, result.values).map { start, value in
      var (total, moved): (Double, Double) = isSum ? (0, 0) : (1, 1)
      for offset in layout.reduced {
        let (magnitude, distance) = (magnitudes[start + offset], distances[start + offset])
        total = isSum ? total + magnitude : total * magnitude
        moved = isSum ? moved + distance : moved * (magnitude + distance)
      }
      return rounding.distance(input: isSum ? moved : moved - total, magnitude: total, result: value)
    }
  }

  /// As those of `max`, but that a zero may have either sign.
  private func greatestNumbers(
    _ operand: BoundedTensor, _ result: TensorData, _ layout: ReductionLayout
  ) -> [Double]? {
    let values = result.values
    let hasZero = result.element.isFloat && values.contains { $0.double == 0 }
    if operand.bounds == nil, !hasZero { return nil }
    let distances = operand.distances
    return zip(layout.kept, values).map { start, value in
      let least = result.element.isFloat && value.double == 0 ? value.unitInLastPlace : 0
      return layout.reduced.reduce(least) { max($0, distances[start + $1]) }
    }
  }

  /// A truth value is certain if an absorbing element is, or if all others are.
  private func truths(_ operand: BoundedTensor, _ layout: ReductionLayout, absorbing: Bool) -> [Double] {
    let distances = operand.distances
    return layout.kept.map { start in
      let isDecided = layout.reduced.contains {
        (operand.data.bits[start + $0] != 0) == absorbing && distances[start + $0] == 0
      }
      return isDecided || layout.reduced.allSatisfy { distances[start + $0] == 0 } ? 0 : 1
    }
  }

  /// An index is certain if no other element can reach the best one.
  private func extremes(
    _ operand: BoundedTensor, _ result: TensorData, _ layout: ReductionLayout, isGreatest: Bool
  ) -> [Double] {
    let distances = operand.distances
    let values = operand.data.doubles.map { isGreatest ? $0 : -$0 }
    return zip(layout.kept, result.values).map { start, best in
      let winner = start + layout.reduced[best.integer]
      let isCertain = layout.reduced.allSatisfy { offset in
        let other = start + offset
        if other == winner || distances[other] == 0 && distances[winner] == 0 { return true }
        return values[other] + distances[other] < values[winner] - distances[winner]
      }
      return isCertain ? 0 : .infinity
    }
  }

  /// The distances of the result of a contraction; nil if all are zero.
  func contract(_ contraction: Contraction, _ operands: [BoundedTensor], _ result: TensorData) -> [Double]? {
    let layout = ContractionLayout(contraction, operands[0].data.shape, operands[1].data.shape)
    let isExact = operands.allSatisfy { $0.bounds == nil }
    if isExact, !contraction.accumulation.isFloat { return nil }
    let magnitudes = operands.map { $0.data.doubles.map(\.magnitude) }
    let totals = layout.products(magnitudes[0], magnitudes[1], plus: +, times: *)
    var moved = [Double](repeating: 0, count: totals.count)
    for number in 0..<2 where operands[number].bounds != nil {
      // The distance of one operand meets the other with its own.
      let distances = operands[number].distances
      let others = zip(magnitudes[1 - number], operands[1 - number].distances).map { number == 0 ? $0 + $1 : $0 }
      let part = layout.products(
        number == 0 ? distances : others, number == 0 ? others : distances, plus: +, times: *)
      for place in moved.indices { moved[place] += part[place] }
    }
    let isSingle = contraction.accumulation == .f32
    if isSingle, products.factor > 0 {
      for place in moved.indices { moved[place] += products.factor * (2 + products.factor) * totals[place] }
    }
    let rounding = Rounding(
      contraction.accumulation, steps: layout.steps.count + 1, cutsOff: isSingle && products.cutsOff)
    return totals.indices.map { rounding.distance(input: moved[$0], magnitude: totals[$0], result: result[$0]) }
  }
}

/// The rounding of a sum of products whose order is free.
///
/// The error of n roundings is below n units in the worst case, and below 6·√n units but for one case in many millions
/// (Higham and Mary, "A new approach to probabilistic rounding error analysis", 2019).
struct Rounding {
  /// The greatest relative error of the sum of magnitudes, on both sides together.
  private let relative: Double
  /// What underflow can add.
  private let absolute: Double
  private let isFloat: Bool

  init(_ accumulation: DataType, steps: Int, cutsOff: Bool = false) {
    isFloat = accumulation.isFloat
    let one = isFloat ? ScalarValue(1.0, as: accumulation).unitInLastPlace : 0
    let zero = isFloat ? ScalarValue(0.0, as: accumulation).unitInLastPlace : 0
    let count = Double(steps)
    relative = cutsOff ? 3 * count * one : 2 * min(count, 6 * count.squareRoot()) * one
    absolute = 2 * Double(steps) * zero
  }

  /// The distance of a sum whose terms' magnitudes add up to `magnitude` and whose distances add up to `input`.
  func distance(input: Double, magnitude: Double, result: ScalarValue) -> Double {
    // A sum that is not a number or overflows in one order may be one, or not, in another.
    if !magnitude.isFinite || !input.isFinite { return result.isNaN && !magnitude.isFinite ? 0 : .infinity }
    let last = result.type.isFloat ? result.unitInLastPlace : 0
    return input + (isFloat ? relative * (magnitude + input) + absolute + last : 0)
  }
}
