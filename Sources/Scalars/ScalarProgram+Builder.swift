extension ScalarProgram {
  /// Writes a program: an expansion calls `apply` for rows and `emit` for primitives.
  ///
  /// Equal instructions are written once, operations on constants are computed, and what the result does not need
  /// is left out.
  public struct Builder {
    /// What the target can do; expansions choose by it.
    public let target: ScalarTarget
    private let parameters: [DataType]
    private var instructions: [Instruction] = []
    private var known: [Instruction: Int] = [:]

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

    /// Appends one primitive operation; `type` is that of the result.
    public mutating func emit(_ primitive: Primitive, _ operands: [Reference], as type: DataType) -> Reference {
      precondition(primitive.isAvailable(on: target), "\(primitive) is not an operation of the target")
      if let values = Self.constants(operands) { return .constant(primitive.evaluate(values, as: type)) }
      let instruction = Instruction(primitive: primitive, operands: operands, type: type)
      if let index = known[instruction] { return .instruction(index) }
      instructions.append(instruction)
      known[instruction] = instructions.count - 1
      return .instruction(instructions.count - 1)
    }

    /// The values of `operands` if all are constants.
    private static func constants(_ operands: [Reference]) -> [ScalarValue]? {
      var values: [ScalarValue] = []
      for operand in operands {
        guard case .constant(let value) = operand else { return nil }
        values.append(value)
      }
      return values
    }

    /// The finished program with the value `result`.
    public consuming func finish(_ result: Reference) -> ScalarProgram {
      ScalarProgram(parameters: parameters, instructions: instructions, result: result).withoutDeadInstructions()
    }
  }

  private func withoutDeadInstructions() -> ScalarProgram {
    var isUsed = [Bool](repeating: false, count: instructions.count)
    if case .instruction(let index) = result { isUsed[index] = true }
    for index in instructions.indices.reversed() where isUsed[index] {
      for case .instruction(let used) in instructions[index].operands { isUsed[used] = true }
    }
    var places = [Int](repeating: 0, count: instructions.count)
    var kept: [Instruction] = []
    func moved(_ reference: Reference) -> Reference {
      if case .instruction(let index) = reference { .instruction(places[index]) } else { reference }
    }
    for (index, instruction) in instructions.enumerated() where isUsed[index] {
      places[index] = kept.count
      kept.append(
        Instruction(
          primitive: instruction.primitive, operands: instruction.operands.map(moved), type: instruction.type))
    }
    return ScalarProgram(parameters: parameters, instructions: kept, result: moved(result))
  }
}
