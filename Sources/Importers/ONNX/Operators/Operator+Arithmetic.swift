internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Arithmetic on two and more operands.
extension Operator {
  static let arithmetic: [Operator] =
    binary("Add", .add) + binary("Sub", .sub) + binary("Mul", .mul) + binary("Div", .div) + [
      .one("Pow", 7...newestVersion, 2...2) { importer throws(Diagnostic) in try importer.power() },
      .one("Mod", 10...newestVersion, 2...2, [.integer("fmod", 0)]) { importer throws(Diagnostic) in
        try importer.remainder()
      },
      variadic("Max", .max), variadic("Min", .min), variadic("Sum", .add),
      .one("Mean", 6...newestVersion, 1...many) { importer throws(Diagnostic) in
        let operands = try importer.operands()
        var wide: [Value] = []
        for operand in operands { wide.append(try importer.widened(operand)) }
        let sum = try importer.fold(.add, wide)
        let mean = try importer.builder.binary(.div, sum, Double(operands.count))
        return try importer.builder.cast(mean, to: importer.element(operands[0]))
      },
      .one("BitShift", 11...newestVersion, 2...2, [.required(.string("direction"))]) { importer throws(Diagnostic) in
        let op: ScalarOp
        switch try importer.string("direction") {
        case "LEFT": op = .shl
        case "RIGHT": op = .shr
        case let other: throw Diagnostic("the direction '\(other)' is not known")
        }
        return try importer.builder.binary(op, importer.operand(0), importer.operand(1))
      },
    ]

  /// The forms of a binary operator: with the broadcasting of its time up to version 6, with NumPy's since.
  static func binary(
    _ name: String, _ op: ScalarOp, since: Int = 1
  ) -> [Operator] {
    let present = Operator.one(name, max(since, 7)...newestVersion, 2...2) { importer throws(Diagnostic) in
      let (left, right) = (try importer.operand(0), try importer.operand(1))
      if op == .mul, let unit = try importer.gaussianUnit(left, right) { return unit }
      return try importer.builder.binary(op, left, right)
    }
    guard since == 1 else { return [present] }
    let attributes: [AttributeRule] = [.integer("axis"), .integer("broadcast", 0), .any("consumed_inputs")]
    let legacy = Operator.one(name, 1...6, 2...2, attributes) { importer throws(Diagnostic) in
      let (left, right) = try importer.legacyOperands()
      return try importer.builder.map(op, left, right)
    }
    return [legacy, present]
  }

  private static func variadic(_ name: String, _ op: ScalarOp) -> Operator {
    .one(name, 6...newestVersion, 1...many) { importer throws(Diagnostic) in
      try importer.fold(op, try importer.operands())
    }
  }
}

extension GraphImporter {
  /// `operands` combined from the left by a binary op.
  mutating func fold(_ op: ScalarOp, _ operands: [Value]) throws(Diagnostic) -> Value {
    var result = operands[0]
    for operand in operands.dropFirst() { result = try builder.binary(op, result, operand) }
    return result
  }

  /// Two operands of one shape by the rules up to version 6: the second is repeated only where the attribute
  /// `broadcast` says so; its axes lie along those of the first from `axis` on, or are the last ones.
  mutating func legacyOperands() throws(Diagnostic) -> (Value, Value) {
    let (left, right) = (try operand(0), try operand(1))
    guard try flag("broadcast") else { return (left, right) }
    let (shape, inner) = (self.shape(left), self.shape(right))
    guard inner.count <= shape.count else { throw Diagnostic("the second operand has more axes than the first") }
    let start = try optionalInteger("axis") ?? shape.count - inner.count
    let first = start < 0 ? start + shape.count : start
    guard first >= 0, first + inner.count <= shape.count else {
      throw Diagnostic("the second operand does not fit at axis \(start)")
    }
    return (left, try builder.broadcast(right, to: shape, axes: Array(first..<first + inner.count)))
  }

  /// The first operand to the power of the second, in the first one's type.
  fileprivate mutating func power() throws(Diagnostic) -> Value {
    let (base, exponent) = (try operand(0), try operand(1))
    let (type, other) = (element(base), element(exponent))
    if let product = try repeatedProduct(base, exponent) { return product }
    if type == other { return try builder.binary(.pow, base, exponent) }
    guard type != .bool, other != .bool, other != .u64 || type.isFloat else {
      throw Diagnostic("powers of \(type.rawValue) to \(other.rawValue) are not supported")
    }
    // Whole numbers wrap in 64 bits as they do in fewer.
    let wide: DataType = type.isFloat ? (type == .f64 ? .f64 : .f32) : other.isFloat ? .f64 : .i64
    if type == .u64 { throw Diagnostic("powers of u64 to \(other.rawValue) are not supported") }
    let result = try builder.binary(.pow, builder.cast(base, to: wide), builder.cast(exponent, to: wide))
    if type.isFloat || wide == .i64 { return try builder.cast(result, to: type) }
    // What is a whole number but for the rounding of the power must not be cut down to the one below.
    let whole = try builder.map(.round, result)
    let distance = try builder.map(.abs, builder.map(.sub, result, whole))
    let isWhole = try builder.map(.le, distance, builder.binary(.mul, builder.map(.abs, result), 1e-14))
    return try builder.cast(builder.map(.select, isWhole, whole, result), to: type)
  }

  /// `base`, floats of f32 or f64, to the power of 2 or 3 as products, which cost much less.
  private mutating func repeatedProduct(_ base: Value, _ exponent: Value) throws(Diagnostic) -> Value? {
    guard element(base) == .f32 || element(base) == .f64, type(exponent).rank <= type(base).rank,
      let numbers = constantScalars(exponent), numbers.count == 1
    else { return nil }
    switch numbers[0].double {
    case 2: return try builder.map(.mul, base, base)
    case 3: return try builder.map(.mul, builder.map(.mul, base, base), base)
    default: return nil
    }
  }

  /// The remainder with the sign of the divisor, or with that of the dividend for `fmod`.
  fileprivate mutating func remainder() throws(Diagnostic) -> Value {
    let (left, right) = (try operand(0), try operand(1))
    let shape = try builder.broadcastShape([self.shape(left), self.shape(right)])
    let (x, y) = (try builder.broadcast(left, to: shape), try builder.broadcast(right, to: shape))
    let isTruncated = try flag("fmod")
    guard element(x).isFloat else {
      let rest = try builder.map(.rem, x, y)
      return isTruncated || !element(x).isSignedInteger ? rest : try withSign(of: y, rest)
    }
    guard isTruncated || call.version >= 28 else { throw Diagnostic("remainders of floats need 'fmod'") }
    let rest = try builder.map(.fmod, x, y)
    return try isTruncated ? rest : floored(rest, y)
  }

  /// `rest` moved by the divisor where their signs differ.
  private mutating func withSign(of divisor: Value, _ rest: Value) throws(Diagnostic) -> Value {
    let zero = try builder.scalar(0, like: rest)
    let differs = try builder.map(
      .xor, builder.map(.lt, rest, zero), builder.map(.lt, divisor, zero))
    let moves = try builder.map(.and, differs, builder.map(.ne, rest, zero))
    return try builder.map(.select, moves, builder.map(.add, rest, divisor), rest)
  }

  /// The same for floats, where a rest of zero has the sign of the divisor and one by an infinity is whole.
  private mutating func floored(_ rest: Value, _ divisor: Value) throws(Diagnostic) -> Value {
    let moved = try withSign(of: divisor, rest)
    let isInfinite = try builder.map(.isinf, divisor)
    let zero = try builder.scalar(0, like: rest)
    let isMoved = try builder.map(.ne, moved, rest)
    let whole = try builder.map(.select, builder.map(.and, isInfinite, isMoved), divisor, moved)
    let signed = try builder.map(.mul, zero, builder.map(.sign, divisor))
    let isZero = try builder.map(.and, builder.map(.eq, rest, zero), builder.map(.not, builder.map(.isnan, divisor)))
    return try builder.map(.select, isZero, signed, whole)
  }
}
