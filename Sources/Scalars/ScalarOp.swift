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
  /// The largest error for f32 in units in the last place of what `errorUnit` says, over the whole range and on every target;
  /// 0.5 where the result is correctly rounded, 0 where it is exact. A test measures it on a sample of that range.
  public let errorBound: Double
  /// The same for f64.
  public let errorBoundDouble: Double
  /// Whose last place the errors are counted in.
  public let errorUnit: ErrorUnit

  init(
    _ name: String, _ summary: String, _ typeRule: TypeRule, facts: AlgebraicFacts = .init(), errorBound: Double = 0,
    errorBoundDouble: Double? = nil, errorUnit: ErrorUnit = .result, _ spelling: Spelling
  ) {
    precondition(errorUnit == .result || typeRule.arity == 1)
    self.name = name
    self.summary = summary
    self.typeRule = typeRule
    self.facts = facts
    self.errorBound = errorBound
    self.errorBoundDouble = errorBoundDouble ?? errorBound
    self.errorUnit = errorUnit
    self.spelling = spelling
  }

  /// The number of operands.
  public var arity: Int { typeRule.arity }

  /// Whether it gives its operand's value in another type.
  public var isConversion: Bool { if case .convert = typeRule { true } else { false } }

  /// Whether `target` can compute the row: `fma` alone needs an instruction that some targets lack.
  public func isAvailable(on target: ScalarTarget) -> Bool { self != .fma || target.fusedMultiplyAdd }

  /// Straight-line code: appends to the builder, given the operands and the result type.
  public typealias Expansion =
    @Sendable (
      inout ScalarProgram.Builder, [ScalarProgram.Reference], DataType
    ) -> ScalarProgram.Reference

  /// Whose last place errors are counted in.
  public enum ErrorUnit: Sendable {
    /// That of the result.
    case result
    /// That of the only operand, whose magnitude is at least that of the result: beside it a small result may be any.
    case operand
  }

  /// How a row is computed on a target.
  public enum Spelling: Sendable {
    /// One machine-level operation. f16 and bf16 operands are widened to f32 and the result is rounded once.
    case primitive(Primitive)
    /// Straight-line code over other rows, built for the operand types, result type and target at hand.
    /// f16 and bf16 operands are widened to f32 before it and the result is rounded once after it.
    case expansion(Expansion)
    /// An expansion that is given f16 and bf16 operands as they are, because it works on bits.
    case bitwise(Expansion)
  }
}

extension ScalarOp: Hashable {
  /// Whether both are the same row.
  public static func == (left: ScalarOp, right: ScalarOp) -> Bool { left.name == right.name }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
