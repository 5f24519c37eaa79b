import MartletScalars

extension BoundInterpreter {
  /// The distances of the result of the row `op`; nil if all are zero.
  ///
  /// What the operands' distances become is measured: the row is computed in f64 at the ends of each operand's interval
  /// and between, against the middle. To that come the row's own error and one rounding.
  func map(_ op: ScalarOp, _ operands: [BoundedTensor], _ result: TensorData) -> [Double]? {
    let uncertain = operands.indices.filter { operands[$0].bounds != nil }
    let bound = result.element == .f64 ? op.errorBoundDouble : op.errorBound
    // Up to half a unit the result is the one that is correctly rounded, the same everywhere.
    let isRounded = bound <= 0.5 || !result.element.isFloat
    if uncertain.isEmpty, isRounded { return nil }
    // Attention rounds shares to 16 bits, or exponentials before they are divided: then up to a unit instead of a half.
    let isNarrowed = op == .cast && result.element.isHalf && operands[0].data.element == .f32
    let isHalf = result.element.isHalf
    // Halves are computed in f32, whose error may end in another neighbour.
    let roundings = (isHalf && !isRounded ? 1 : 0) + (uncertain.isEmpty ? 0 : isNarrowed ? 1.5 : 1)
    var distances = result.values.map { $0.unitInLastPlace * roundings }
    if !isRounded {
      let counted = errorUnits(op, operands, result)
      // Both computations may err by the bound, on either side.
      for (place, unit) in counted.enumerated() { distances[place] += 2 * bound * unit }
    }
    guard !uncertain.isEmpty else { return distances }
    if case .reinterpret = op.typeRule { return [Double](repeating: .infinity, count: result.count) }
    let spread = Spread(op, operands, result.element)
    for place in distances.indices { distances[place] += spread.distances[place] }
    return distances
  }
}

extension BoundInterpreter {
  /// The units that the errors of the row `op` are counted in, for each element; none where one rounding stands for them.
  private func errorUnits(_ op: ScalarOp, _ operands: [BoundedTensor], _ result: TensorData) -> [Double] {
    let isHalf = result.element.isHalf
    switch op.errorUnit {
    case .result: return isHalf ? [] : result.values.map(\.unitInLastPlace)
    case .operand:
      let values = operands[0].data.values
      return values.map { (isHalf ? ScalarValue($0.double, as: .f32) : $0).unitInLastPlace }
    }
  }
}

/// How far the results of a row move when its operands move within their distances.
private struct Spread {
  private(set) var distances: [Double]

  /// Curvature between the places that are tried is within this factor.
  private static let slack = 1.0625

  init(_ op: ScalarOp, _ operands: [BoundedTensor], _ result: DataType) {
    let count = max(operands.map(\.data.count).max() ?? 0, 0)
    let wide = operands.map { $0.data.element.isFloat ? DataType.f64 : $0.data.element }
    // Types of low precision saturate or give NaN early.
    let target = result.isFloat && !result.isLowPrecision ? .f64 : result
    let evaluator = ScalarEvaluator(op, operands: wide, result: target)
    let middles = zip(operands, wide).map { $0.data.converted(to: $1).bits }
    func values(_ operands: [[UInt64]]) -> [Double] {
      let type = evaluator.resultType
      return evaluator.evaluate(operands, count: count).map { ScalarValue(type: type, bits: $0).double }
    }
    let middle = values(middles)
    distances = [Double](repeating: 0, count: count)
    let moving = operands.indices.filter { operands[$0].bounds != nil }
    // One operand is tried in between as well, as few rows of one operand are monotonic in parts only.
    let parts: [Double] = moving.count == 1 ? [-1, -0.5, 0.5, 1] : [-1, 1]
    var places = [Int](repeating: 0, count: moving.count)
    repeat {
      var moved = middles
      for (number, operand) in moving.enumerated() {
        moved[operand] = Self.move(operands[operand], wide[operand], by: parts[places[number]])
      }
      for (place, value) in values(moved).enumerated() {
        let distance = value == middle[place] ? 0 : (value - middle[place]).magnitude * Self.slack
        // Where one side is NaN nothing can be said; where both are, they agree.
        if distance.isNaN {
          if value.isNaN != middle[place].isNaN { distances[place] = .infinity }
        } else {
          distances[place] = max(distances[place], distance)
        }
      }
    } while Self.advance(&places, below: parts.count)
  }

  private static func advance(_ places: inout [Int], below count: Int) -> Bool {
    for position in places.indices {
      places[position] += 1
      if places[position] < count { return true }
      places[position] = 0
    }
    return false
  }

  /// The elements moved by a part of their distances, as values of `type`.
  private static func move(_ operand: BoundedTensor, _ type: DataType, by part: Double) -> [UInt64] {
    zip(operand.data.values, operand.distances).map { value, distance in
      if distance == 0 { return type.isFloat ? value.double.bitPattern : value.bits }
      if type.isFloat {
        let moved = value.double + part * distance
        // In f64 the distance may be less than a unit in the last place.
        return (moved == value.double ? (part < 0 ? moved.nextDown : moved.nextUp) : moved).bitPattern
      }
      if type == .bool { return part < 0 ? 0 : 1 }
      return ScalarValue(value.double + (part * distance).rounded(.awayFromZero), as: type).bits
    }
  }
}

extension ScalarValue {
  /// The distance to the next value of the type away from zero; infinite for infinities, 0 for NaN and whole numbers.
  var unitInLastPlace: Double {
    guard type.isFloat, !isNaN else { return 0 }
    let magnitude = double.magnitude
    if magnitude == .infinity { return 0 }
    let (digits, least): (Int, Int) =
      switch type {
      case .f16: (10, -14)
      case .bf16: (7, -126)
      case .f32: (23, -126)
      case .f8e4m3fn, .f8e4m3fnuz, .f6e2m3: (3, type == .f6e2m3 ? 0 : type == .f8e4m3fn ? -6 : -7)
      case .f8e5m2, .f8e5m2fnuz, .f6e3m2: (2, type == .f6e3m2 ? -2 : type == .f8e5m2 ? -14 : -15)
      case .f4e2m1: (1, 0)
      case .f8e8m0: (0, -127)
      case .f64, .bool, .i8, .i16, .i32, .i64, .u8, .u16, .u32, .u64, .i4, .i2, .u4, .u2: (52, -1022)
      }
    let exponent = magnitude == 0 ? least : max(Int(magnitude.exponent), least)
    return Double(sign: .plus, exponent: exponent - digits, significand: 1)
  }
}
