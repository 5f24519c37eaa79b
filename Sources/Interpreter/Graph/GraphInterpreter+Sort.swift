import MartletGraphIR
import MartletScalars

extension GraphInterpreter {
  /// The first elements of each line in order, and their places.
  func sort(_ sort: Sort, _ operand: TensorData, _ types: [TensorType]) -> [TensorData] {
    let lines = ReductionLayout(operand.shape, axes: [sort.axis])
    let results = ReductionLayout(shape(types[0]), axes: [sort.axis])
    var values = [UInt64](repeating: 0, count: results.kept.count * results.reduced.count)
    var places = values
    for (start, first) in zip(lines.kept, results.kept) {
      let line = lines.reduced.map { operand[start + $0] }
      for (place, offset) in zip(Self.order(line, isDescending: sort.isDescending), results.reduced) {
        values[first + offset] = line[place].bits
        places[first + offset] = ScalarValue(place, as: .i64).bits
      }
    }
    return [
      TensorData(operand.element, shape(types[0]), bits: values), TensorData(.i64, shape(types[1]), bits: places),
    ]
  }

  /// The places of `line` in the order of its elements; NaN is greater than every number, and of equal elements the
  /// earlier one comes first.
  static func order(_ line: [ScalarValue], isDescending: Bool) -> [Int] {
    line.indices.sorted { left, right in
      let (first, second) = isDescending ? (line[right], line[left]) : (line[left], line[right])
      if isLess(first, second) { return true }
      return isLess(second, first) ? false : left < right
    }
  }

  private static func isLess(_ left: ScalarValue, _ right: ScalarValue) -> Bool {
    if left.type.isFloat {
      if left.isNaN || right.isNaN { return right.isNaN && !left.isNaN }
      return left.double < right.double
    }
    return left.type == .u64 ? left.bits < right.bits : left.integer < right.integer
  }
}
