public import MartletScalars
public import MartletSupport

extension Composites {
  /// Random numbers that counters give (`ScalarOp.threefry`): the same counters under the same key give the same numbers, on every
  /// machine.
  public struct Random: Composite {
    /// How the numbers are distributed.
    public enum Distribution: Hashable, Sendable {
      /// Equally over all values of the bits.
      case bits
      /// Equally over the floats from `low` to below `high`.
      case uniform(low: Double, high: Double)
      /// As the normal distribution.
      case normal(mean: Double, deviation: Double)
    }

    /// The names of distributions in texts.
    private enum Name: String, CaseIterable {
      case bits, uniform, normal
    }

    /// The name in texts.
    public static let name = "random"
    /// What it computes.
    public static let summary =
      "Random numbers of `type`, one for each of the counters `u64[…]`, by `threefry` with the key `seed`, or, with a second operand "
      + "`u64[]`, with the key that `threefry` makes of the counter `seed` and the key there. `distribution` is `bits` (for u64), "
      + "`uniform` from `low` to below `high`, `low` plus a multiple of 2^-24 of the range, for f64 of 2^-53; or `normal` with `mean` "
      + "and `deviation` by the transform of Box and Muller. Calculated in f32 for 16-bit floats and rounded once, for `uniform` never "
      + "to `high`."

    /// How the numbers are distributed.
    public let distribution: Distribution
    /// Which numbers there are, of many.
    public let seed: Int
    /// The type of the numbers.
    public let type: DataType

    /// Numbers of `type` that `seed` chooses.
    public init(_ distribution: Distribution, seed: Int, type: DataType) {
      self.distribution = distribution
      self.seed = seed
      self.type = type
    }

    /// Reads the attributes.
    /// - Throws: a diagnostic if one is missing or wrong.
    public init(attributes: AttributeList) throws(Diagnostic) {
      let distribution: Distribution
      switch try attributes.name("distribution", as: Name.self) {
      case .bits: distribution = .bits
      case .uniform: distribution = .uniform(low: try attributes.number("low"), high: try attributes.number("high"))
      case .normal:
        distribution = .normal(mean: try attributes.number("mean"), deviation: try attributes.number("deviation"))
      }
      self.init(
        distribution, seed: try attributes.integer("seed"), type: try attributes.name("type", as: DataType.self))
    }

    /// The attributes as `init(attributes:)` reads them.
    public var attributes: AttributeList {
      var list: AttributeList = [:]
      switch distribution {
      case .bits: list.append("distribution", .name(Name.bits.rawValue))
      case .uniform(let low, let high):
        list.append("distribution", .name(Name.uniform.rawValue))
        list.append("low", .number(low))
        list.append("high", .number(high))
      case .normal(let mean, let deviation):
        list.append("distribution", .name(Name.normal.rawValue))
        list.append("mean", .number(mean))
        list.append("deviation", .number(deviation))
      }
      list.append("seed", .integer(seed))
      list.append("type", .name(type.rawValue))
      return list
    }

    /// Builds the same computation from other operations.
    /// - Throws: a diagnostic if the operands do not fit.
    public func expand(_ builder: inout GraphBuilder, _ operands: [Value]) throws(Diagnostic) -> [Value] {
      try builder.expect(1...2, operands)
      let counters = builder.type(of: operands[0])
      guard counters.element == .u64 else { throw Diagnostic("the counters must be u64, not \(counters)") }
      var key = try builder.constant(ScalarValue(type: .u64, bits: UInt64(bitPattern: Int64(seed))))
      if operands.count == 2 {
        let given = builder.type(of: operands[1])
        guard given == TensorType(.u64) else { throw Diagnostic("the key must be u64[], not \(given)") }
        key = try builder.map(.threefry, key, operands[1])
      }
      guard distribution == .bits ? type == .u64 : TypeRule.Class.float.contains(type) else {
        throw Diagnostic("there are no random numbers of \(type.rawValue) with this distribution")
      }
      let all = try builder.broadcast(key, to: counters.shape)
      switch distribution {
      case .bits: return [try builder.map(.threefry, operands[0], all)]
      case .uniform(let low, let high): return [try uniform(&builder, operands[0], all, low, high)]
      case .normal(let mean, let deviation): return [try normal(&builder, operands[0], all, mean, deviation)]
      }
    }

    /// The type that is calculated in.
    private var wide: DataType { type.accumulationType }

    /// `count` bits from `start` on as a float of 0 to below 1.
    private func fraction(
      _ builder: inout GraphBuilder, _ bits: Value, from start: Int, count: Int
    ) throws(Diagnostic) -> Value {
      let shape = builder.type(of: bits).shape
      var part = bits
      if start + count < 64 {
        let up = try builder.constant(ScalarValue(64 - start - count, as: .u64), shape)
        part = try builder.map(.shl, part, up)
      }
      let down = try builder.constant(ScalarValue(64 - count, as: .u64), shape)
      part = try builder.map(.shr, part, down)
      // Signed numbers become floats by fewer instructions.
      let whole = try builder.cast(part, to: wide == .f64 ? .i64 : .i32)
      return try builder.binary(
        .mul, builder.cast(whole, to: wide), Double(sign: .plus, exponent: -count, significand: 1))
    }

    private func uniform(
      _ builder: inout GraphBuilder, _ counters: Value, _ key: Value, _ low: Double, _ high: Double
    ) throws(Diagnostic) -> Value {
      let (first, end) = (ScalarValue(low, as: type), ScalarValue(high, as: type))
      guard low.isFinite, high.isFinite, low <= high else {
        throw Diagnostic("there are no numbers from \(low) to below \(high)")
      }
      guard (first.double - end.double).isFinite, ScalarValue(high - low, as: wide).double.isFinite else {
        throw Diagnostic("the distance from \(low) to \(high) is more than \(wide.rawValue) holds")
      }
      let bits = try builder.map(.threefry, counters, key)
      let share = try fraction(&builder, bits, from: 0, count: wide == .f64 ? 53 : 24)
      let number = try builder.binary(.add, builder.binary(.mul, share, end.double - first.double), first.double)
      // What is rounded up to the end is the greatest number before it.
      let last = max(first.double, end.before.double)
      let bounded = try builder.map(
        .min, number, builder.constant(ScalarValue(last, as: wide), builder.type(of: number).shape))
      return try builder.cast(bounded, to: type)
    }

    private func normal(
      _ builder: inout GraphBuilder, _ counters: Value, _ key: Value, _ mean: Double, _ deviation: Double
    ) throws(Diagnostic) -> Value {
      guard mean.isFinite, deviation.isFinite, deviation >= 0 else {
        throw Diagnostic("there is no normal distribution with the mean \(mean) and the deviation \(deviation)")
      }
      var (radiusBits, angleBits) = (counters, counters)
      if wide == .f64 {
        // 64 bits are too few for two numbers.
        let twice = try builder.map(.add, counters, counters)
        let one = try builder.constant(ScalarValue(1, as: .u64), builder.type(of: counters).shape)
        radiusBits = try builder.map(.threefry, twice, key)
        angleBits = try builder.map(.threefry, builder.map(.add, twice, one), key)
      } else {
        radiusBits = try builder.map(.threefry, counters, key)
        angleBits = radiusBits
      }
      let (count, start) = wide == .f64 ? (53, 0) : (24, 32)
      // From above 0 to 1: the logarithm of 0 is none, and half a step keeps the tail as long as the bits allow.
      let radiusCount = wide == .f64 ? 53 : 31
      let share = try builder.binary(
        .add, fraction(&builder, radiusBits, from: 0, count: radiusCount),
        Double(sign: .plus, exponent: -radiusCount - 1, significand: 1))
      let radius = try builder.map(.sqrt, builder.binary(.mul, builder.map(.log, share), -2))
      let turn = try fraction(&builder, angleBits, from: start, count: count)
      let wave = try builder.map(.cos, builder.binary(.mul, turn, 2 * Double.pi))
      let standard = try builder.map(.mul, radius, wave)
      let number = try builder.binary(.add, builder.binary(.mul, standard, deviation), mean)
      return try builder.cast(number, to: type)
    }
  }
}

extension ScalarValue {
  /// The greatest float of the type that is less than this finite one.
  fileprivate var before: ScalarValue {
    let sign: UInt64 = 1 << UInt64(type.bitWidth - 1)
    if bits == 0 || bits == sign { return ScalarValue(type: type, bits: sign | 1) }
    return ScalarValue(type: type, bits: bits & sign == 0 ? bits - 1 : bits + 1)
  }
}
