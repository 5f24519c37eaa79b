extension ScalarOp {
  /// Bits set in both.
  public static let and = ScalarOp(
    "and", "The bits set in both; for `bool` whether both are true.", .same(.bits, count: 2),
    facts: AlgebraicFacts(commutative: true, associative: true, idempotent: true), .primitive(.and))

  /// Bits set in either.
  public static let or = ScalarOp(
    "or", "The bits set in either; for `bool` whether either is true.", .same(.bits, count: 2),
    facts: AlgebraicFacts(
      commutative: true, associative: true, idempotent: true, rightIdentity: 0, leftIdentity: 0), .primitive(.or))

  /// Bits set in one of both.
  public static let xor = ScalarOp(
    "xor", "The bits set in exactly one; for `bool` whether they differ.", .same(.bits, count: 2),
    facts: AlgebraicFacts(commutative: true, associative: true, rightIdentity: 0, leftIdentity: 0), .primitive(.xor))

  /// All bits flipped.
  public static let not = ScalarOp(
    "not", "All bits flipped; for `bool` the other value.", .same(.bits, count: 1),
    facts: AlgebraicFacts(involution: true), .primitive(.not))

  /// Bits moved up.
  public static let shl = ScalarOp(
    "shl", "The bits moved up by an unsigned amount; 0 from the bit width on.", .same(.integer, count: 2),
    facts: AlgebraicFacts(rightIdentity: 0), .primitive(.shl))

  /// Bits moved down.
  public static let shr = ScalarOp(
    "shr",
    "The bits moved down by an unsigned amount, copies of the sign behind them for signed types; nothing but those "
      + "copies from the bit width on.", .same(.integer, count: 2),
    facts: AlgebraicFacts(rightIdentity: 0), .primitive(.shr))
}
