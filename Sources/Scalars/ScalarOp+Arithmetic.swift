extension ScalarOp {
  /// The sum.
  public static let add = ScalarOp(
    "add", "The sum; whole numbers wrap.", .same(.number, count: 2),
    facts: AlgebraicFacts(commutative: true, associative: true, rightIdentity: -0.0, leftIdentity: -0.0, index: .sum),
    errorBound: 0.5, .primitive(.add))

  /// The difference.
  public static let sub = ScalarOp(
    "sub", "The difference; whole numbers wrap.", .same(.number, count: 2),
    facts: AlgebraicFacts(rightIdentity: 0, index: .difference), errorBound: 0.5, .primitive(.sub))

  /// The product.
  public static let mul = ScalarOp(
    "mul", "The product; whole numbers wrap.", .same(.number, count: 2),
    facts: AlgebraicFacts(commutative: true, associative: true, rightIdentity: 1, leftIdentity: 1, index: .product),
    errorBound: 0.5, .primitive(.mul))

  /// The quotient.
  public static let div = ScalarOp(
    "div", "The quotient; whole numbers truncate towards zero, `x / 0` is 0 and the least number over -1 is itself.",
    .same(.number, count: 2), facts: AlgebraicFacts(rightIdentity: 1), errorBound: 0.5, .primitive(.div))

  /// The remainder of whole numbers.
  public static let rem = ScalarOp(
    "rem", "The remainder of the truncated quotient, with the sign of the dividend; `x rem 0` is `x`.",
    .same(.integer, count: 2), .primitive(.rem))

  /// Multiply-add in one rounding.
  public static let fma = ScalarOp(
    "fma", "`a * b + c` in one rounding; only in kernels for targets that have the instruction.",
    .same(.float, count: 3), errorBound: 0.5, .primitive(.fma))

  /// The negated value.
  public static let neg = ScalarOp(
    "neg", "The value with the other sign; whole numbers wrap.", .same(.number, count: 1),
    facts: AlgebraicFacts(involution: true),
    .bitwise { builder, operands, type in
      guard type.isHalf else { return builder.emit(.neg, operands, as: type) }
      let bits = builder.emit(.bitcast, operands, as: .u16)
      let flipped = builder.emit(.xor, [bits, builder.constant(0x8000, as: .u16)], as: .u16)
      return builder.emit(.bitcast, [flipped], as: type)
    })

  /// The magnitude.
  public static let abs = ScalarOp(
    "abs", "The magnitude; that of the least signed whole number is itself.", .same(.number, count: 1),
    .bitwise { builder, operands, type in
      guard type.isHalf else { return builder.emit(.abs, operands, as: type) }
      let bits = builder.emit(.bitcast, operands, as: .u16)
      let cleared = builder.emit(.and, [bits, builder.constant(0x7FFF, as: .u16)], as: .u16)
      return builder.emit(.bitcast, [cleared], as: type)
    })

  /// -1, 0 or 1.
  public static let sign = ScalarOp(
    "sign", "-1, 0 or 1 by the sign; floats keep -0.0 and NaN.", .same(.number, count: 1),
    .expansion { builder, operands, type in
      let x = operands[0]
      let one = builder.constant(1, as: type)
      let zero = builder.constant(0, as: type)
      guard type.isFloat else {
        let minus = builder.constant(-1, as: type)
        let isPositive = builder.emit(.gt, [x, zero], as: .bool)
        let isNegative = builder.emit(.lt, [x, zero], as: .bool)
        let rest = builder.emit(.select, [isNegative, minus, zero], as: type)
        return builder.emit(.select, [isPositive, one, rest], as: type)
      }
      // Neither holds for NaN, which like a zero stays as it is.
      let magnitude = builder.emit(.abs, [x], as: type)
      let isSigned = builder.emit(.gt, [magnitude, zero], as: .bool)
      return builder.emit(.select, [isSigned, builder.copySign(of: x, to: one), x], as: type)
    })

  /// The lesser.
  public static let min = ScalarOp(
    "min", "The lesser; NaN if either is NaN, and -0.0 is less than 0.0.", .same(.number, count: 2),
    facts: AlgebraicFacts(
      commutative: true, associative: true, idempotent: true, rightIdentity: .infinity, leftIdentity: .infinity),
    .primitive(.min))

  /// The greater.
  public static let max = ScalarOp(
    "max", "The greater; NaN if either is NaN, and 0.0 is greater than -0.0.", .same(.number, count: 2),
    facts: AlgebraicFacts(
      commutative: true, associative: true, idempotent: true, rightIdentity: -.infinity, leftIdentity: -.infinity),
    .primitive(.max))

  /// The value moved into a range.
  public static let clamp = ScalarOp(
    "clamp", "`min(max(x, low), high)`; NaN if any of the three is NaN.", .same(.number, count: 3),
    .expansion { builder, operands, type in
      let raised = builder.emit(.max, [operands[0], operands[1]], as: type)
      return builder.emit(.min, [raised, operands[2]], as: type)
    })
}
