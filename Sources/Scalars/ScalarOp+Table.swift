extension ScalarOp {
  /// All rows, in the order of the documentation.
  public static let table: [ScalarOp] = [
    add, sub, mul, div, rem, fmod, fma, neg, abs, sign, min, max, clamp,
    eq, ne, lt, le, gt, ge, select, isnan, isinf,
    and, or, xor, not, shl, shr, threefry,
    floor, ceil, round, trunc,
    exp, exp2, expm1, log, log2, log1p, sqrt, rsqrt, pow, sin, cos, tan, atan2, tanh, erf, gelu, sigmoid,
    cast, bitcast,
  ]

  private static let byName = Dictionary(uniqueKeysWithValues: table.map { ($0.name, $0) })

  /// The row with this name.
  public static func named(_ name: String) -> ScalarOp? { byName[name] }
}
