/// Straight-line code of primitive operations on scalars: the expansion of one row for given types and one target.
///
/// The interpreters run it; the emission writes it lane-wise over vectors.
public struct ScalarProgram: Hashable, Sendable {
  /// A value inside a program.
  public enum Reference: Hashable, Sendable {
    /// The operand with this index.
    case parameter(Int)
    /// The result of the instruction with this index.
    case instruction(Int)
    /// A constant.
    case constant(ScalarValue)
  }

  /// One primitive operation.
  public struct Instruction: Hashable, Sendable {
    /// What is done.
    public let primitive: Primitive
    /// With what.
    public let operands: [Reference]
    /// The type of the result.
    public let type: DataType
  }

  /// The types of the operands.
  public let parameters: [DataType]
  /// The operations in order; each uses only earlier ones.
  public let instructions: [Instruction]
  /// The value of the whole.
  public let result: Reference

  /// The type of `reference`.
  public func type(of reference: Reference) -> DataType {
    switch reference {
    case .parameter(let index): parameters[index]
    case .instruction(let index): instructions[index].type
    case .constant(let value): value.type
    }
  }
}
