extension LaneInstruction {
  /// Operations on f32; those on f64 are the same in `LaneInstruction+Double.swift`. One generic function for both would
  /// be many times slower in builds without optimisation, in which tests run.
  func runSingle(_ lanes: Lanes) {
    let values = lanes.single
    let truths = lanes.whole
    switch primitive {
    case .add: forEachLane(lanes) { to, a, b, _ in values[to] = values[a] + values[b] }
    case .sub: forEachLane(lanes) { to, a, b, _ in values[to] = values[a] - values[b] }
    case .mul: forEachLane(lanes) { to, a, b, _ in values[to] = values[a] * values[b] }
    case .div: forEachLane(lanes) { to, a, b, _ in values[to] = values[a] / values[b] }
    case .fma: forEachLane(lanes) { to, a, b, c in values[to] = Self.fma(values[a], values[b], values[c]) }
    case .min: forEachLane(lanes) { to, a, b, _ in values[to] = Self.minimum(values[a], values[b]) }
    case .max: forEachLane(lanes) { to, a, b, _ in values[to] = Self.maximum(values[a], values[b]) }
    case .sqrt, .floor, .ceil, .trunc, .roundeven, .abs, .neg: runUnarySingle(lanes)
    case .eq: forEachLane(lanes) { to, a, b, _ in truths[to] = values[a] == values[b] ? 1 : 0 }
    case .ne: forEachLane(lanes) { to, a, b, _ in truths[to] = values[a] != values[b] ? 1 : 0 }
    case .lt: forEachLane(lanes) { to, a, b, _ in truths[to] = values[a] < values[b] ? 1 : 0 }
    case .le: forEachLane(lanes) { to, a, b, _ in truths[to] = values[a] <= values[b] ? 1 : 0 }
    case .gt: forEachLane(lanes) { to, a, b, _ in truths[to] = values[a] > values[b] ? 1 : 0 }
    case .ge: forEachLane(lanes) { to, a, b, _ in truths[to] = values[a] >= values[b] ? 1 : 0 }
    case .select: forEachLane(lanes) { to, a, b, c in values[to] = truths[a] != 0 ? values[b] : values[c] }
    case .rem, .and, .or, .xor, .not, .shl, .shr, .cast, .bitcast:
      preconditionFailure("\(primitive) is not an operation on floats")
    }
  }

  private func runUnarySingle(_ lanes: Lanes) {
    let values = lanes.single
    switch primitive {
    case .sqrt: forEachLane(lanes) { to, a, _, _ in values[to] = Self.changed(values[a]) { $0.formSquareRoot() } }
    case .floor: forEachLane(lanes) { to, a, _, _ in values[to] = Self.changed(values[a]) { $0.round(.down) } }
    case .ceil: forEachLane(lanes) { to, a, _, _ in values[to] = Self.changed(values[a]) { $0.round(.up) } }
    case .trunc: forEachLane(lanes) { to, a, _, _ in values[to] = Self.changed(values[a]) { $0.round(.towardZero) } }
    case .roundeven:
      forEachLane(lanes) { to, a, _, _ in values[to] = Self.changed(values[a]) { $0.round(.toNearestOrEven) } }
    case .abs: forEachLane(lanes) { to, a, _, _ in values[to] = values[a].magnitude }
    case .neg: forEachLane(lanes) { to, a, _, _ in values[to] = -values[a] }
    case .add, .sub, .mul, .div, .rem, .fma, .min, .max, .and, .or, .xor, .not, .shl, .shr, .eq, .ne, .lt, .le, .gt,
      .ge, .select, .cast, .bitcast:
      preconditionFailure("\(primitive) is not a unary operation")
    }
  }

  // The mutating forms are plain functions of the type; the others are generic, which is slow without optimisation.
  @inline(__always)
  private static func changed(_ value: Float, _ change: (inout Float) -> Void) -> Float {
    var copy = value
    change(&copy)
    return copy
  }

  @inline(__always)
  private static func fma(_ a: Float, _ b: Float, _ c: Float) -> Float {
    var sum = c
    sum.addProduct(a, b)
    return sum
  }

  /// IEEE 754-2019 `minimum`.
  private static func minimum(_ a: Float, _ b: Float) -> Float {
    if a < b { return a }
    if b < a { return b }
    // Equal, or a NaN, which the sum propagates. Of two zeros, the negative one if there is one.
    return a == b ? (a.sign == .minus ? a : b) : a + b
  }

  /// IEEE 754-2019 `maximum`. Not by `minimum` of what is negated, so that a NaN keeps its sign.
  private static func maximum(_ a: Float, _ b: Float) -> Float {
    if a > b { return a }
    if b > a { return b }
    return a == b ? (a.sign == .minus ? b : a) : a + b
  }
}
