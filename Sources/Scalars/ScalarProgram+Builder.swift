extension ScalarProgram {
  /// Writes a program: an expansion calls `apply` for rows and `emit` for primitives.
  public struct Builder {
    /// What the target can do; expansions choose by it.
    public let target: ScalarTarget
    private let parameters: [DataType]
    private var instructions: [Instruction] = []

    /// An empty program over operands of the types `parameters`.
    public init(parameters: [DataType], target: ScalarTarget) {
      self.parameters = parameters
      self.target = target
    }

    /// The type of `reference`.
    public func type(of reference: Reference) -> DataType {
      switch reference {
      case .parameter(let index): parameters[index]
      case .instruction(let index): instructions[index].type
      case .constant(let value): value.type
      }
    }

    /// Appends one primitive operation.
    public mutating func emit(_ primitive: Primitive, _ operands: [Reference], as type: DataType) -> Reference {
      instructions.append(Instruction(primitive: primitive, operands: operands, type: type))
      return .instruction(instructions.count - 1)
    }

    /// The finished program with the value `result`.
    public consuming func finish(_ result: Reference) -> ScalarProgram {
      ScalarProgram(parameters: parameters, instructions: instructions, result: result)
    }
  }
}
