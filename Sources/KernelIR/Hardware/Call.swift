public import MartletScalars

/// A call of a procedure of the hardware.
public struct Call: Hashable, Sendable {
  /// What a call gives for one operand.
  public enum Operand: Hashable, Sendable {
    /// The run of elements that begins at these indices of a buffer.
    case place(String, [IndexExpression])
    /// A number.
    case count(IndexExpression)
  }

  /// What is called.
  public var procedure: HardwareProcedure
  /// The operands in order.
  public var operands: [Operand]

  /// A call of `procedure` with `operands`.
  public init(_ procedure: HardwareProcedure, _ operands: [Operand]) {
    self.procedure = procedure
    self.operands = operands
  }

  /// The index expressions of all operands.
  public var indices: [IndexExpression] {
    operands.flatMap { operand in
      switch operand {
      case .place(_, let indices): indices
      case .count(let count): [count]
      }
    }
  }

  /// The call with every index replaced by what `transform` gives for it.
  public func mapIndices(_ transform: (IndexExpression) -> IndexExpression) -> Call {
    Call(
      procedure,
      operands.map { operand in
        switch operand {
        case .place(let buffer, let indices): .place(buffer, indices.map(transform))
        case .count(let count): .count(transform(count))
        }
      })
  }
}
