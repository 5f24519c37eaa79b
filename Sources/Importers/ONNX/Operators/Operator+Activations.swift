internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Activation functions.
extension Operator {
  static let activations: [Operator] =
    [
      .one("Relu", 1...newestVersion, 1...1, [.any("consumed_inputs")]) { importer throws(Diagnostic) in
        let x = try importer.operand(0)
        // Counts, as those of loops, go through it too.
        if !importer.element(x).isFloat || importer.type(x).rank == 0 { return try importer.builder.binary(.max, x, 0) }
        return try importer.builder.composite(Composites.ReLU(), x)
      },
      activation("LeakyRelu", [.float("alpha", 0.01), .any("consumed_inputs")]) {
        builder, x, alpha throws(Diagnostic) in
        try builder.map(.select, builder.binary(.lt, x, 0), builder.binary(.mul, x, alpha), x)
      },
      activation("Elu", [.float("alpha", 1), .any("consumed_inputs")]) { builder, x, alpha throws(Diagnostic) in
        let below = try builder.binary(.mul, builder.map(.expm1, x), alpha)
        return try builder.map(.select, builder.binary(.lt, x, 0), below, x)
      },
      activation("Celu", since: 12, [.float("alpha", 1)]) { builder, x, alpha throws(Diagnostic) in
        let below = try builder.binary(.mul, builder.map(.expm1, builder.binary(.div, x, alpha)), alpha)
        return try builder.map(.select, builder.binary(.lt, x, 0), below, x)
      },
      activation("ThresholdedRelu", since: 10, [.float("alpha", 1)]) { builder, x, alpha throws(Diagnostic) in
        try builder.map(.select, builder.binary(.gt, x, alpha), x, builder.scalar(0, like: x))
      },
      activation("Swish", since: 24, [.float("alpha", 1)]) { builder, x, alpha throws(Diagnostic) in
        try builder.map(.mul, x, builder.map(.sigmoid, builder.binary(.mul, x, alpha)))
      },
      .one(
        "Selu", 6...newestVersion, 1...1,
        [
          .float("alpha", 1.67326319217681884765625),
          .float("gamma", 1.05070102214813232421875),
        ]
      ) { importer throws(Diagnostic) in
        let (alpha, gamma) = (try importer.float("alpha"), try importer.float("gamma"))
        return try importer.widely { builder, x throws(Diagnostic) in
          let below = try builder.binary(.mul, builder.map(.expm1, x), alpha)
          return try builder.binary(.mul, builder.map(.select, builder.binary(.lt, x, 0), below, x), gamma)
        }
      },
      .one(
        "HardSigmoid", 1...newestVersion, 1...1, [.float("alpha", 0.2), .float("beta", 0.5), .any("consumed_inputs")]
      ) {
        importer throws(Diagnostic) in
        let (alpha, beta) = (try importer.float("alpha"), try importer.float("beta"))
        return try importer.widely { builder, x throws(Diagnostic) in try builder.hardSigmoid(x, alpha, beta) }
      },
      wide("HardSwish", since: 14) { builder, x throws(Diagnostic) in
        try builder.map(.mul, x, builder.hardSigmoid(x, 1.0 / 6, 0.5))
      },
      wide("Softplus") { builder, x throws(Diagnostic) in try builder.softplus(x) },
      wide("Softsign") { builder, x throws(Diagnostic) in
        try builder.map(.div, x, builder.binary(.add, builder.map(.abs, x), 1))
      },
      wide("Mish", since: 18) { builder, x throws(Diagnostic) in
        try builder.map(.mul, x, builder.map(.tanh, builder.softplus(x)))
      },
      .one("Gelu", 20...newestVersion, 1...1, [.string("approximate", "none")]) { importer throws(Diagnostic) in
        switch try importer.string("approximate") {
        case "none": return try importer.builder.composite(Composites.GELU(), importer.operand(0))
        case "tanh":
          return try importer.builder.composite(Composites.GELU(approximate: .tanh), importer.operand(0))
        case let other: throw Diagnostic("the approximation '\(other)' is not known")
        }
      },
      .one("Shrink", 9...newestVersion, 1...1, [.float("bias", 0), .float("lambd", 0.5)]) {
        importer throws(Diagnostic) in
        try importer.shrink()
      },
      .one("PRelu", 1...newestVersion, 2...2, [.any("consumed_inputs")]) { importer throws(Diagnostic) in
        try importer.parametricReLU()
      },
      .one("SwiGLU", 28...newestVersion, 2...2, [.float("alpha", 1)]) { importer throws(Diagnostic) in
        try importer.gatedSwish()
      },
      .one("Clip", 6...10, 1...1, [.float("min"), .float("max")]) { importer throws(Diagnostic) in
        var result = try importer.operand(0)
        if let low = importer.optionalFloat("min") { result = try importer.builder.binary(.max, result, low) }
        if let high = importer.optionalFloat("max") { result = try importer.builder.binary(.min, result, high) }
        return result
      },
      .one("Clip", 11...newestVersion, 1...3) { importer throws(Diagnostic) in
        var result = try importer.operand(0)
        if let low = importer.optional(1) { result = try importer.builder.binary(.max, result, low) }
        if let high = importer.optional(2) { result = try importer.builder.binary(.min, result, high) }
        return result
      },
    ]

  /// A function with the attribute `alpha`.
  private static func activation(
    _ name: String, since: Int = 1, _ attributes: [AttributeRule],
    _ body: @escaping @Sendable (inout GraphBuilder, Value, Double) throws(Diagnostic) -> Value
  ) -> Operator {
    .one(name, since...newestVersion, 1...1, attributes) { importer throws(Diagnostic) in
      let alpha = try importer.float("alpha")
      return try importer.widely { builder, x throws(Diagnostic) in try body(&builder, x, alpha) }
    }
  }
}

extension GraphBuilder {
  /// `max(0, min(1, alpha · x + beta))`.
  mutating func hardSigmoid(_ x: Value, _ alpha: Double, _ beta: Double) throws(Diagnostic) -> Value {
    let line = try binary(.add, binary(.mul, x, alpha), beta)
    return try binary(.max, binary(.min, line, 1), 0)
  }

  /// log(e^x + 1) as max(x, 0) + log1p(e^-|x|), which does not overflow.
  mutating func softplus(_ x: Value) throws(Diagnostic) -> Value {
    let tail = try map(.log1p, map(.exp, map(.neg, map(.abs, x))))
    return try map(.add, binary(.max, x, 0), tail)
  }
}

extension GraphImporter {
  fileprivate mutating func shrink() throws(Diagnostic) -> Value {
    let (x, bias, limit) = (try operand(0), try float("bias"), try float("lambd"))
    let element = element(x)
    guard element != .u64, element != .i64 else { throw Diagnostic("it is not supported for \(element.rawValue)") }
    // Whole numbers are compared with what may be a fraction.
    let wide = try builder.cast(x, to: element.isFloat && element != .f64 ? .f32 : .f64)
    let below = try builder.map(
      .select, builder.binary(.lt, wide, -limit), builder.binary(.add, wide, bias), builder.scalar(0, like: wide))
    let result = try builder.map(.select, builder.binary(.gt, wide, limit), builder.binary(.sub, wide, bias), below)
    return try builder.cast(result, to: element)
  }

  /// Slopes along the channels up to version 6, by NumPy's broadcasting since.
  fileprivate mutating func parametricReLU() throws(Diagnostic) -> Value {
    let (x, slope) = (try operand(0), try operand(1))
    let shape = shape(x)
    let slopes: Value
    if call.version < 7, type(slope).rank == 1, shape.count > 1, self.shape(slope)[0] != 1 {
      slopes = try builder.broadcast(slope, to: shape, axes: [1])
    } else {
      slopes = try builder.broadcast(slope, to: shape)
    }
    let below = try builder.map(.mul, x, slopes)
    return try builder.map(.select, builder.binary(.lt, x, 0), below, x)
  }

  /// `A · sigmoid(alpha · A) · B`.
  fileprivate mutating func gatedSwish() throws(Diagnostic) -> Value {
    let (x, gate) = (try operand(0), try operand(1))
    let alpha = try float("alpha")
    try expectFloat(x)
    let wide = try widened(x)
    let sigmoid = try builder.map(.sigmoid, builder.binary(.mul, wide, alpha))
    let swish = try builder.map(.mul, wide, sigmoid)
    return try builder.cast(builder.binary(.mul, swish, widened(gate)), to: element(x))
  }
}
