import MartletGraphIR
import MartletScalars

extension BoundInterpreter {
  /// The distances of the result of a scan, whose sums may be made in another order; nil if all are zero.
  func scan(_ scan: Scan, _ operand: BoundedTensor, _ result: TensorData) -> [Double]? {
    let lines = ScanLayout(operand.data.shape, scan)
    switch scan.kind {
    case .sum, .product:
      if operand.bounds == nil, !scan.accumulation.isFloat { return nil }
      return sums(scan, operand, result, lines)
    case .max, .min, .any, .all:
      guard let distances = operand.bounds else { return nil }
      return running(scan, lines, 0, count: distances.count) { max($0, distances[$1]) }
    case .maxNumber, .argmax, .argmin: preconditionFailure("\(scan.kind.rawValue) has no scan")
    }
  }

  /// For each element what `join` makes of `first` and the elements that are combined in it.
  private func running<Total>(
    _ scan: Scan, _ lines: ScanLayout, _ first: Total, count: Int, _ join: (Total, Int) -> Total
  ) -> [Total] {
    var all = [Total](repeating: first, count: count)
    for start in lines.starts {
      var total = first
      for offset in lines.offsets {
        let joined = join(total, start + offset)
        all[start + offset] = scan.isExclusive ? total : joined
        total = joined
      }
    }
    return all
  }

  private func sums(_ scan: Scan, _ operand: BoundedTensor, _ result: TensorData, _ lines: ScanLayout) -> [Double] {
    struct Total {
      var steps = 0
      var (magnitude, moved): (Double, Double)
    }
    let isSum = scan.kind == .sum
    let magnitudes = operand.data.doubles.map(\.magnitude)
    let distances = operand.distances
    let first = isSum ? Total(magnitude: 0, moved: 0) : Total(magnitude: 1, moved: 1)
    let totals = running(scan, lines, first, count: result.count) { total, place in
      let (magnitude, distance) = (magnitudes[place], distances[place])
      return isSum
        ? Total(steps: total.steps + 1, magnitude: total.magnitude + magnitude, moved: total.moved + distance)
        : Total(
          steps: total.steps + 1, magnitude: total.magnitude * magnitude,
          moved: total.moved * (magnitude + distance))
    }
    return totals.indices.map { place in
      let total = totals[place]
      return Rounding(scan.accumulation, steps: total.steps).distance(
        input: isSum ? total.moved : total.moved - total.magnitude, magnitude: total.magnitude,
        result: result[place])
    }
  }
}
