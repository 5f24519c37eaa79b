internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Conversions to types of low precision, of which the standard has several kinds.
extension GraphImporter {
  /// The first operand in `type`, as the attributes `saturate` and `round_mode` ask.
  mutating func converted(to type: DataType) throws(Diagnostic) -> Value {
    let x = try operand(0)
    guard type.isLowPrecision, element(x) != type else { return try builder.cast(x, to: type) }
    if type == .f8e8m0 { return try powersOfTwo(x, saturates: flag("saturate"), mode: string("round_mode")) }
    if type.isFloat { return try flag("saturate") ? saturated(x, as: type) : builder.cast(x, to: type) }
    // Floats beyond a type of few bits are undefined; as of other whole numbers the lower bits are kept.
    return try builder.cast(element(x).isFloat ? builder.cast(x, to: .i32) : x, to: type)
  }

  /// `value` as a float of low precision, where all beyond its greatest number, infinities too, become that.
  mutating func saturated(_ value: Value, as type: DataType) throws(Diagnostic) -> Value {
    // Whole numbers that are not exact in f32 lie far beyond the greatest of every such type.
    let isWide = TypeRule.Class.float.contains(element(value))
    let wide = isWide ? value : try builder.cast(value, to: .f32)
    let limit = type.greatestFinite
    let bounded = try builder.binary(.min, builder.binary(.max, wide, -limit), limit)
    return try builder.cast(bounded, to: type)
  }

  /// The powers of two beside the magnitudes of `value`: above, below, or the nearest with ties to the one above.
  private mutating func powersOfTwo(
    _ value: Value, saturates: Bool, mode: String
  ) throws(Diagnostic) -> Value {
    // What lies below the first bound is 2^-127; above, what is added carries into the exponent, which is the code.
    let rules: [String: (bound: Int, added: Int)] = [
      "up": (0x40_0001, 0x7F_FFFF), "nearest": (0x60_0000, 0x40_0000), "down": (0x80_0000, 0),
    ]
    guard let rule = rules[mode] else { throw Diagnostic("the rounding '\(mode)' is not known") }
    let magnitude = try builder.map(.abs, builder.cast(value, to: .f32))
    let bits = try builder.map(.bitcast, [magnitude], to: .u32)
    func number(_ number: Int) throws(Diagnostic) -> Value {
      try builder.constant(ScalarValue(number, as: .u32), shape(value))
    }
    let raised = try builder.map(.shr, builder.map(.add, bits, number(rule.added)), number(23))
    let isLeast = try builder.map(.lt, bits, number(rule.bound))
    var code = try builder.map(.select, isLeast, number(0), raised)
    let (nothing, least) = (try number(255), try number(0x40_0000))
    if saturates {
      code = try builder.map(.min, code, number(254))
    } else {
      code = try builder.map(.min, code, nothing)
      code = try builder.map(.select, builder.map(.lt, bits, least), nothing, code)
    }
    code = try builder.map(.select, builder.map(.ne, magnitude, magnitude), nothing, code)
    return try builder.map(.bitcast, [builder.cast(code, to: .u8)], to: .f8e8m0)
  }
}
