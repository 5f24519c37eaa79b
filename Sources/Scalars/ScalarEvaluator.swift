/// A row or program prepared for evaluation over many values: the interpreters' way to run the scalar table.
///
/// Values go in and out as bits (`ScalarValue.bits`). Prepare one per row, types and target, and keep it.
public struct ScalarEvaluator: Sendable {
  /// The types of the operands.
  public let operandTypes: [DataType]
  /// The type of the result.
  public let resultType: DataType

  /// How many lanes one pass over the instructions computes.
  private static let blockLanes = 64

  let instructions: [LaneInstruction]
  private let constants: [UInt64]
  /// Registers: the operands, the constants, then one for each instruction.
  let registerCount: Int
  let resultRegister: Int

  /// Prepares `program`.
  public init(_ program: ScalarProgram) {
    operandTypes = program.parameters
    resultType = program.type(of: program.result)
    var constants: [ScalarValue] = []
    var places: [ScalarValue: Int] = [:]
    func note(_ reference: ScalarProgram.Reference) {
      guard case .constant(let value) = reference, places[value] == nil else { return }
      places[value] = program.parameters.count + constants.count
      constants.append(value)
    }
    for instruction in program.instructions { instruction.operands.forEach(note) }
    note(program.result)
    let firstInstruction = program.parameters.count + constants.count
    func register(_ reference: ScalarProgram.Reference) -> Int {
      switch reference {
      case .parameter(let index): index
      case .instruction(let index): firstInstruction + index
      case .constant(let value): places[value] ?? 0
      }
    }
    instructions = program.instructions.enumerated().map { index, instruction in
      let operands = instruction.operands.map(register)
      return LaneInstruction(
        primitive: instruction.primitive, operandType: program.type(of: instruction.operands[operands.count - 1]),
        resultType: instruction.type, result: firstInstruction + index,
        operands: (operands[0], operands.count > 1 ? operands[1] : 0, operands.count > 2 ? operands[2] : 0))
    }
    self.constants = constants.map(\.bits)
    registerCount = firstInstruction + program.instructions.count
    resultRegister = register(program.result)
  }

  /// Prepares the row `op`; the types must fit its rule.
  public init(
    _ op: ScalarOp, operands: [DataType], result: DataType? = nil, target: ScalarTarget = .reference
  ) {
    guard let type = op.typeRule.resultType(operands, named: result) else {
      preconditionFailure("\(op.name) does not take \(operands)")
    }
    self.init(op.program(operands: operands, result: type, target: target))
  }

  /// The result for one operand each; those beyond the number of operands are not read.
  public func evaluate(_ first: UInt64, _ second: UInt64 = 0, _ third: UInt64 = 0) -> UInt64 {
    precondition(operandTypes.count <= 3, "more than three operands are given as an array")
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: registerCount + 3) { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      base[0] = first
      if operandTypes.count > 1 { base[1] = second }
      if operandTypes.count > 2 { base[2] = third }
      return finish(Lanes(base: base, stride: 1, count: 1))
    }
  }

  /// The result for one value of each operand.
  public func evaluate(_ operands: [ScalarValue]) -> ScalarValue {
    precondition(operands.map(\.type) == operandTypes, "the operands have other types than the evaluator")
    let bits = withUnsafeTemporaryAllocation(of: UInt64.self, capacity: registerCount + 1) { buffer in
      guard let base = buffer.baseAddress else { return UInt64(0) }
      for (index, operand) in operands.enumerated() { base[index] = operand.bits }
      return finish(Lanes(base: base, stride: 1, count: 1))
    }
    return ScalarValue(type: resultType, bits: bits)
  }

  private func finish(_ lanes: Lanes) -> UInt64 {
    fillConstants(lanes)
    for instruction in instructions { instruction.run(lanes) }
    return lanes[resultRegister][0]
  }

  func fillConstants(_ lanes: Lanes) {
    for (index, value) in constants.enumerated() {
      lanes[operandTypes.count + index].update(repeating: value, count: lanes.count)
    }
  }

  /// The results for `count` values of each operand, lane by lane; an operand of one value stands for all lanes.
  public func evaluate(_ operands: [[UInt64]], count: Int) -> [UInt64] {
    precondition(operands.count == operandTypes.count, "the number of operands differs")
    precondition(operands.allSatisfy { $0.count == count || $0.count == 1 }, "operands differ in length")
    return [UInt64](unsafeUninitializedCapacity: count) { buffer, initialized in
      initialized = count
      guard let result = buffer.baseAddress else { return }
      let stride = Swift.max(1, Swift.min(Self.blockLanes, count))
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: registerCount * stride) { registers in
        guard let base = registers.baseAddress else { return }
        fillConstants(Lanes(base: base, stride: stride, count: stride))
        for first in Swift.stride(from: 0, to: count, by: stride) {
          let lanes = Lanes(base: base, stride: stride, count: Swift.min(stride, count - first))
          for (index, operand) in operands.enumerated() { Self.load(operand, from: first, into: lanes, index) }
          for instruction in instructions { instruction.run(lanes) }
          (result + first).initialize(from: lanes[resultRegister], count: lanes.count)
        }
      }
    }
  }

  private static func load(_ operand: [UInt64], from first: Int, into lanes: Lanes, _ register: Int) {
    operand.withUnsafeBufferPointer { source in
      guard let values = source.baseAddress else { return }
      if source.count == 1 {
        lanes[register].update(repeating: values[0], count: lanes.count)
      } else {
        lanes[register].update(from: values + first, count: lanes.count)
      }
    }
  }
}
