internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Functions of one operand.
extension Operator {
  static let functions: [Operator] =
    [
      unary("Abs", .abs), unary("Neg", .neg), unary("Ceil", .ceil), unary("Floor", .floor), unary("Exp", .exp),
      unary("Log", .log), unary("Sqrt", .sqrt), unary("Sigmoid", .sigmoid), unary("Tanh", .tanh),
      unary("Sign", .sign, since: 9), unary("Round", .round, since: 11), unary("Erf", .erf, since: 9),
      unary("Sin", .sin, since: 7), unary("Cos", .cos, since: 7), unary("Tan", .tan, since: 7),
    ] + [
      wide("Reciprocal") { builder, x throws(Diagnostic) in try builder.binary(.div, 1, x) },
      wide("Atan", since: 7) { builder, x throws(Diagnostic) in
        try builder.map(.atan2, x, builder.scalar(1, like: x))
      },
      wide("Asin", since: 7) { builder, x throws(Diagnostic) in
        try builder.map(.atan2, x, builder.legOfUnitCircle(x))
      },
      wide("Acos", since: 7) { builder, x throws(Diagnostic) in
        try builder.map(.atan2, builder.legOfUnitCircle(x), x)
      },
      wide("Sinh", since: 9) { builder, x throws(Diagnostic) in try builder.hyperbolicSine(x) },
      wide("Cosh", since: 9) { builder, x throws(Diagnostic) in
        // Half of each exponential, in factors that stay finite wherever the result does.
        let half = try builder.map(.exp, builder.binary(.mul, builder.map(.abs, x), 0.5))
        let large = try builder.map(.mul, builder.binary(.mul, half, 0.5), half)
        return try builder.map(.add, large, builder.map(.div, builder.binary(.div, 0.5, half), half))
      },
      wide("Asinh", since: 9) { builder, x throws(Diagnostic) in try builder.inverseHyperbolicSine(x) },
      wide("Acosh", since: 9) { builder, x throws(Diagnostic) in try builder.inverseHyperbolicCosine(x) },
      wide("Atanh", since: 9) { builder, x throws(Diagnostic) in
        // log1p(2 a / (1 - a)) / 2 for the magnitude a.
        let magnitude = try builder.map(.abs, x)
        let ratio = try builder.map(
          .div, builder.binary(.mul, magnitude, 2), builder.binary(.sub, 1, magnitude))
        return try builder.signed(builder.binary(.mul, builder.map(.log1p, ratio), 0.5), like: x)
      },
    ]

  /// A function that is a row of the scalar table. Up to version 5 it had an attribute without meaning.
  static func unary(_ name: String, _ op: ScalarOp, since: Int = 1) -> Operator {
    .one(name, since...newestVersion, 1...1, since < 6 ? [.any("consumed_inputs")] : []) {
      importer throws(Diagnostic) in try importer.builder.map(op, importer.operand(0))
    }
  }

  /// A function of floats that several operations make, in f32 for 16-bit floats.
  static func wide(
    _ name: String, since: Int = 1, _ attributes: [AttributeRule] = [],
    _ body: @escaping @Sendable (inout GraphBuilder, Value) throws(Diagnostic) -> Value
  ) -> Operator {
    .one(name, since...newestVersion, 1...1, since < 6 ? attributes + [.any("consumed_inputs")] : attributes) {
      importer throws(Diagnostic) in try importer.widely { builder, x throws(Diagnostic) in try body(&builder, x) }
    }
  }
}

extension GraphImporter {
  /// Applies `body` to the first operand, which is of floats, in f32 for 16-bit ones; the result is rounded once.
  mutating func widely(
    _ body: (inout GraphBuilder, Value) throws(Diagnostic) -> Value
  ) throws(Diagnostic) -> Value {
    let operand = try operand(0)
    try expectFloat(operand)
    let x = try widened(operand)
    let result = try body(&builder, x)
    return try builder.cast(result, to: element(operand))
  }
}

extension GraphBuilder {
  /// √(1 - x²), precise where x is near 1.
  fileprivate mutating func legOfUnitCircle(_ x: Value) throws(Diagnostic) -> Value {
    try map(.sqrt, map(.mul, binary(.sub, 1, x), binary(.add, x, 1)))
  }

  /// `magnitude` with the sign of `x`.
  mutating func signed(_ magnitude: Value, like x: Value) throws(Diagnostic) -> Value {
    try map(.select, binary(.lt, x, 0), map(.neg, magnitude), magnitude)
  }

  fileprivate mutating func hyperbolicSine(_ x: Value) throws(Diagnostic) -> Value {
    let magnitude = try map(.abs, x)
    // No digits cancel between e^x - 1 and 1 - e^-x.
    let near = try binary(.mul, map(.sub, map(.expm1, magnitude), map(.expm1, map(.neg, magnitude))), 0.5)
    let half = try map(.exp, binary(.mul, magnitude, 0.5))
    let large = try map(.mul, binary(.mul, half, 0.5), half)
    let far = try map(.sub, large, map(.div, binary(.div, 0.5, half), half))
    return try signed(map(.select, binary(.lt, magnitude, 1), near, far), like: x)
  }

  /// log1p(a + a² / (1 + √(a² + 1))), and log(a) + log(2) where a² would overflow.
  fileprivate mutating func inverseHyperbolicSine(_ x: Value) throws(Diagnostic) -> Value {
    let magnitude = try map(.abs, x)
    let square = try map(.mul, magnitude, magnitude)
    let root = try map(.sqrt, binary(.add, square, 1))
    let near = try map(.log1p, map(.add, magnitude, map(.div, square, binary(.add, root, 1))))
    let far = try binary(.add, map(.log, magnitude), 0.693147180559945309)
    return try signed(map(.select, binary(.lt, magnitude, 1e10), near, far), like: x)
  }

  /// log1p(t + √(2t + t²)) with t = x - 1, and log(x) + log(2) where t² would overflow; below 1 there is none.
  fileprivate mutating func inverseHyperbolicCosine(_ x: Value) throws(Diagnostic) -> Value {
    let above = try binary(.sub, x, 1)
    let root = try map(.sqrt, map(.mul, above, binary(.add, above, 2)))
    let near = try map(.log1p, map(.add, above, root))
    let far = try binary(.add, map(.log, x), 0.693147180559945309)
    let result = try map(.select, binary(.gt, x, 1e10), far, near)
    return try map(.select, binary(.lt, x, 1), scalar(.nan, like: x), result)
  }
}
