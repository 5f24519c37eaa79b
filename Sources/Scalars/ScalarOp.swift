/// One row of the scalar-op table: everything the compiler knows about one operation on scalars.
///
/// Printing, parsing, verifying, folding, interpreting, emitting and the documentation follow from the row.
/// Rows are equal by name.
public struct ScalarOp: Sendable {
  /// The name in IR texts.
  public let name: String
  /// What the row computes, in one sentence for the documentation, including its special values.
  public let summary: String
  /// Which operand types it takes and what type it gives.
  public let typeRule: TypeRule
  /// Algebraic facts that passes may use.
  public let facts: AlgebraicFacts
  /// How it is computed: an instruction, or an expansion into other rows.
  public let spelling: Spelling
  /// The largest error in units in the last place for f32, over the whole range; 0 where the result is correctly
  /// rounded or exact. A test measures it.
  public let errorBound: Double

  init(
    _ name: String, _ summary: String, _ typeRule: TypeRule, facts: AlgebraicFacts = .init(), errorBound: Double = 0,
    _ spelling: Spelling
  ) {
    self.name = name
    self.summary = summary
    self.typeRule = typeRule
    self.facts = facts
    self.errorBound = errorBound
    self.spelling = spelling
  }

  /// The number of operands.
  public var arity: Int { typeRule.arity }

  /// How a row is computed on a target.
  public enum Spelling: Sendable {
    /// One machine-level operation for the types it takes directly.
    case primitive(Primitive)
    /// Straight-line code over other rows, built for the operand types, result type and target at hand.
    /// Expansions for f16 and bf16 are derived: operands are widened to f32 and the result is rounded once.
    case expansion(@Sendable (inout ScalarProgram.Builder, [ScalarProgram.Reference]) -> ScalarProgram.Reference)
  }
}

extension ScalarOp: Hashable {
  /// Whether both are the same row.
  public static func == (left: ScalarOp, right: ScalarOp) -> Bool { left.name == right.name }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
