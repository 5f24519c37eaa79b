extension ScalarOp {
  /// Whether both are equal.
  public static let eq = ScalarOp(
    "eq", "Whether both are equal; false where one is NaN.", .predicate(.any, count: 2),
    facts: AlgebraicFacts(commutative: true), .primitive(.eq))

  /// Whether both differ.
  public static let ne = ScalarOp(
    "ne", "Whether both differ; true where one is NaN.", .predicate(.any, count: 2),
    facts: AlgebraicFacts(commutative: true), .primitive(.ne))

  /// Whether the first is less.
  public static let lt = ScalarOp(
    "lt", "Whether the first is less; false where one is NaN.", .predicate(.number, count: 2), .primitive(.lt))

  /// Whether the first is less or equal.
  public static let le = ScalarOp(
    "le", "Whether the first is less or equal; false where one is NaN.", .predicate(.number, count: 2),
    .primitive(.le))

  /// Whether the first is greater.
  public static let gt = ScalarOp(
    "gt", "Whether the first is greater; false where one is NaN.", .predicate(.number, count: 2), .primitive(.gt))

  /// Whether the first is greater or equal.
  public static let ge = ScalarOp(
    "ge", "Whether the first is greater or equal; false where one is NaN.", .predicate(.number, count: 2),
    .primitive(.ge))

  /// One of two values.
  public static let select = ScalarOp(
    "select", "The second operand where the first is true, else the third.", .select,
    .bitwise { builder, operands, type in
      builder.choose(operands[0], operands[1], operands[2])
    })

  /// Whether a float is not a number.
  public static let isnan = ScalarOp(
    "isnan", "Whether the value is NaN.", .predicate(.float, count: 1),
    .bitwise { builder, operands, _ in
      guard builder.type(of: operands[0]).isHalf else {
        return builder.emit(.ne, [operands[0], operands[0]], as: .bool)
      }
      let (magnitude, infinity) = builder.halfMagnitudeAndInfinity(operands[0])
      return builder.emit(.gt, [magnitude, infinity], as: .bool)
    })

  /// Whether a float is an infinity.
  public static let isinf = ScalarOp(
    "isinf", "Whether the value is an infinity of either sign.", .predicate(.float, count: 1),
    .bitwise { builder, operands, _ in
      let type = builder.type(of: operands[0])
      guard type.isHalf else {
        let magnitude = builder.emit(.abs, operands, as: type)
        return builder.emit(.eq, [magnitude, builder.constant(.infinity, as: type)], as: .bool)
      }
      let (magnitude, infinity) = builder.halfMagnitudeAndInfinity(operands[0])
      return builder.emit(.eq, [magnitude, infinity], as: .bool)
    })
}

extension ScalarProgram.Builder {
  /// `first` where `condition` is true, else `second`: by their bits where no primitive but a change of type takes them.
  public mutating func choose(_ condition: Reference, _ first: Reference, _ second: Reference) -> Reference {
    let type = type(of: first)
    guard type.isHalf || type.isLowPrecision else { return emit(.select, [condition, first, second], as: type) }
    let bits = type.unsigned
    let parts = [first, second].map { emit(.bitcast, [$0], as: bits) }
    return emit(.bitcast, [emit(.select, [condition, parts[0], parts[1]], as: bits)], as: type)
  }

  /// The bits of an f16 or bf16 without the sign, and those of infinity, as `i16` (which compares cheaply).
  fileprivate mutating func halfMagnitudeAndInfinity(_ value: Reference) -> (Reference, Reference) {
    let infinity = ScalarValue(.infinity, as: type(of: value)).bits
    let bits = emit(.bitcast, [value], as: .i16)
    return (emit(.and, [bits, constant(0x7FFF, as: .i16)], as: .i16), constant(bits: infinity, as: .i16))
  }
}
