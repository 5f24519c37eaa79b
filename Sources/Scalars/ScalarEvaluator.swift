/// A row or program prepared for evaluation over many values: the interpreters' way to run the scalar table.
///
/// Values go in and out as bits (`ScalarValue.bits`). Prepare one per row, types and target, and keep it: an
/// evaluation allocates nothing but its result. Arrays run several times as fast as single values.
public struct ScalarEvaluator: Sendable {
  /// The types of the operands.
  public let operandTypes: [DataType]
  /// The type of the result.
  public let resultType: DataType

  /// How many lanes one pass over the instructions computes.
  private static let blockLanes = 64

  private let instructions: [LaneInstruction]
  private let constants: [(value: UInt64, register: Lanes.Register)]
  let operands: [Lanes.Register]
  let result: Lanes.Register
  private let counts: Counts

  /// The number of registers of each bank.
  private struct Counts {
    var whole = 0
    var single = 0
    var double = 0

    mutating func next(_ type: DataType) -> Lanes.Register {
      let bank = Lanes.Bank(type)
      switch bank {
      case .whole:
        whole += 1
        return .init(bank: bank, index: whole - 1)
      case .single:
        single += 1
        return .init(bank: bank, index: single - 1)
      case .double:
        double += 1
        return .init(bank: bank, index: double - 1)
      }
    }
  }

  /// Prepares `program`.
  public init(_ program: ScalarProgram) {
    operandTypes = program.parameters
    resultType = program.type(of: program.result)
    var counts = Counts()
    let operands = program.parameters.map { counts.next($0) }
    var constants: [(value: UInt64, register: Lanes.Register)] = []
    var places: [ScalarValue: Lanes.Register] = [:]
    var results: [Lanes.Register] = []
    func register(_ reference: ScalarProgram.Reference) -> Lanes.Register {
      switch reference {
      case .parameter(let index): return operands[index]
      case .instruction(let index): return results[index]
      case .constant(let value):
        if let known = places[value] { return known }
        let register = counts.next(value.type)
        places[value] = register
        constants.append((value.bits, register))
        return register
      }
    }
    var instructions: [LaneInstruction] = []
    for instruction in program.instructions {
      let from = instruction.operands.map { register($0).index }
      results.append(counts.next(instruction.type))
      instructions.append(
        LaneInstruction(
          primitive: instruction.primitive, operandType: program.type(of: instruction.operands[from.count - 1]),
          resultType: instruction.type, result: results[results.count - 1].index,
          operands: (from[0], from.count > 1 ? from[1] : from[0], from.count > 2 ? from[2] : from[0])))
    }
    result = register(program.result)
    self.operands = operands
    self.instructions = instructions
    self.constants = constants
    self.counts = counts
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
}

extension ScalarEvaluator {
  /// The result for one operand each; those beyond the number of operands are not read.
  public func evaluate(_ first: UInt64, _ second: UInt64 = 0, _ third: UInt64 = 0) -> UInt64 {
    precondition(operands.count <= 3, "more than three operands are given as an array")
    return withLanes(1) { lanes in
      if operands.count > 0 { lanes.store(first, operands[0]) }
      if operands.count > 1 { lanes.store(second, operands[1]) }
      if operands.count > 2 { lanes.store(third, operands[2]) }
      run(lanes)
      return lanes.load(result)
    }
  }

  /// The result for one value of each operand.
  public func evaluate(_ values: [ScalarValue]) -> ScalarValue {
    precondition(values.map(\.type) == operandTypes, "the operands have other types than the evaluator")
    let bits = withLanes(1) { lanes in
      for (value, register) in zip(values, operands) { lanes.store(value.bits, register) }
      run(lanes)
      return lanes.load(result)
    }
    return ScalarValue(type: resultType, bits: bits)
  }

  /// The results for `count` values of each operand, lane by lane; an operand of one value stands for all lanes.
  public func evaluate(_ values: [[UInt64]], count: Int) -> [UInt64] {
    precondition(values.count == operands.count, "the number of operands differs")
    precondition(values.allSatisfy { $0.count == count || $0.count == 1 }, "operands differ in length")
    var results = [UInt64](repeating: 0, count: count)
    let stride = Swift.max(1, Swift.min(Self.blockLanes, count))
    results.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      withLanes(stride) { lanes in
        for (operand, register) in zip(values, operands) where operand.count == 1 { lanes.fill(operand[0], register) }
        for first in Swift.stride(from: 0, to: count, by: stride) {
          let block = lanes.first(Swift.min(stride, count - first))
          for (operand, register) in zip(values, operands) where operand.count > 1 {
            operand.withUnsafeBufferPointer { source in
              if let start = source.baseAddress { block.store(start + first, register) }
            }
          }
          run(block)
          block.load(result, into: base + first)
        }
      }
    }
    return results
  }

  /// Computes the result from the operands.
  func run(_ lanes: Lanes) {
    instructions.withUnsafeBufferPointer { list in
      var index = 0
      while index < list.count {
        list[index].run(lanes)
        index &+= 1
      }
    }
  }

  /// The memory that registers for `stride` lanes take.
  func byteCount(_ stride: Int) -> Int { ((counts.whole + counts.double) * 8 + counts.single * 4) * stride }

  /// Registers for `stride` lanes at `base`, the constants in place, all others as they come.
  func lanes(_ stride: Int, at base: UnsafeMutableRawPointer) -> Lanes {
    let (whole, double) = (counts.whole * stride, counts.double * stride)
    let lanes = Lanes(
      whole: base.bindMemory(to: UInt64.self, capacity: whole),
      single: (base + (whole + double) * 8).bindMemory(to: Float.self, capacity: counts.single * stride),
      double: (base + whole * 8).bindMemory(to: Double.self, capacity: double), stride: stride, count: stride)
    for constant in constants { lanes.fill(constant.value, constant.register) }
    return lanes
  }

  private func withLanes<Value>(_ stride: Int, _ body: (Lanes) -> Value) -> Value {
    // Never empty, so that there is an address.
    withUnsafeTemporaryAllocation(byteCount: byteCount(stride) + 8, alignment: 64) { buffer in
      guard let base = buffer.baseAddress else { preconditionFailure("a temporary allocation has no address") }
      return body(lanes(stride, at: base))
    }
  }
}
