import MartletScalars
import Testing

/// The table as a whole: names, types, programs, facts, documentation.
struct ScalarTableTests {
  @Test func namesAreUniqueAndFound() {
    #expect(Set(ScalarOp.table.map(\.name)).count == ScalarOp.table.count)
    for op in ScalarOp.table { #expect(ScalarOp.named(op.name) == op) }
    #expect(ScalarOp.named("no such op") == nil)
  }

  /// All operand and result types that a row admits.
  static func signatures(_ op: ScalarOp) -> [(operands: [DataType], result: DataType)] {
    var signatures: [(operands: [DataType], result: DataType)] = []
    for type in DataType.allCases {
      let operands = op.typeRule == .select ? [.bool, type, type] : Array(repeating: type, count: op.arity)
      let named: [DataType?] = op.typeRule.needsResultType ? DataType.allCases : [nil]
      for name in named {
        if let result = op.typeRule.resultType(operands, named: name) { signatures.append((operands, result)) }
      }
    }
    return signatures
  }

  /// Every program consists of what the target has, is well typed, and computes in f32 and f64 only.
  @Test(arguments: ScalarOp.table)
  func programsAreLegal(_ op: ScalarOp) {
    for (operands, result) in Self.signatures(op) {
      for tested in TestedTarget.allCases where op.isAvailable(on: tested.target) {
        let program = op.program(operands: operands, result: result, target: tested.target)
        #expect(program.type(of: program.result) == result)
        for (index, instruction) in program.instructions.enumerated() {
          #expect(instruction.primitive.isAvailable(on: tested.target))
          #expect(instruction.operands.count == instruction.primitive.arity)
          for case .instruction(let used) in instruction.operands { #expect(used < index) }
          #expect(isWellTyped(instruction, program, tested.target), "\(op.name) \(operands) \(tested) \(instruction)")
        }
      }
    }
  }

  private func isWellTyped(
    _ instruction: ScalarProgram.Instruction, _ program: ScalarProgram, _ target: ScalarTarget
  ) -> Bool {
    let types = instruction.operands.map { program.type(of: $0) }
    let same = types.allSatisfy { $0 == types[0] }
    let isHalf = (types + [instruction.type]).contains { $0 == .f16 || $0 == .bf16 || $0.isLowPrecision }
    switch instruction.primitive {
    case .bitcast: return types[0].bitWidth == instruction.type.bitWidth
    case .cast:
      if !isHalf { return true }
      if types[0] == .f32, instruction.type == .bf16 { return target.brainConversion }
      return target.halfConversion && Set([types[0], instruction.type]) == [.f16, .f32]
    case .select: return !isHalf && types[0] == .bool && types[1] == types[2] && types[1] == instruction.type
    case .eq, .ne, .lt, .le, .gt, .ge: return !isHalf && same && instruction.type == .bool
    case .and, .or, .xor, .not, .shl, .shr, .rem: return same && instruction.type == types[0] && !types[0].isFloat
    case .fma, .sqrt, .floor, .ceil, .trunc, .roundeven:
      return !isHalf && same && instruction.type == types[0] && types[0].isFloat
    case .add, .sub, .mul, .div, .min, .max, .abs, .neg:
      return !isHalf && same && instruction.type == types[0] && types[0] != .bool
    }
  }

  /// Where no spelling depends on the target, all targets agree bit for bit.
  @Test(arguments: ScalarOp.table)
  func exactRowsAgreeOnAllTargets(_ op: ScalarOp) {
    guard op.errorBound <= 0.5, op != .fma, op != .cast else { return }
    for (operands, result) in Self.signatures(op) {
      let columns = operands.map { ConversionConformanceTests.values($0).map(\.bits) }
      let count = columns.map(\.count).max() ?? 0
      let values = columns.enumerated().map { index, column in
        (0..<count).map { column[($0 * (index * 6 + 1)) % column.count] }
      }
      let results = TestedTarget.allCases.map {
        ScalarEvaluator(op, operands: operands, result: result, target: $0.target).evaluate(values, count: count)
      }
      for lane in 0..<count {
        let first = ScalarValue(type: result, bits: results[0][lane])
        for other in results { #expect(first.agrees(with: ScalarValue(type: result, bits: other[lane])), "\(op.name)") }
      }
    }
  }

  /// The facts hold bit for bit on the values they are stated for.
  @Test(arguments: ScalarOp.table)
  func factsHold(_ op: ScalarOp) {
    for (operands, result) in Self.signatures(op) where Set(operands + [result]).count == 1 && op.arity <= 2 {
      let type = result
      let values = ConversionConformanceTests.values(type)
      let evaluator = ScalarEvaluator(op, operands: operands, result: result)
      func evaluate(_ a: ScalarValue, _ b: ScalarValue) -> ScalarValue {
        ScalarValue(type: type, bits: evaluator.evaluate(a.bits, b.bits))
      }
      func identity(_ value: Double?) -> ScalarValue? {
        value.map { ScalarValue($0, as: type) }.flatMap { $0.double == value ? $0 : nil }
      }
      let (left, right) = (identity(op.facts.leftIdentity), identity(op.facts.rightIdentity))
      for (index, a) in values.enumerated() {
        if let right { #expect(evaluate(a, right).agrees(with: a), "\(op.name) \(a) \(right)") }
        if let left { #expect(evaluate(left, a).agrees(with: a), "\(op.name) \(left) \(a)") }
        if op.facts.idempotent { #expect(evaluate(a, a).agrees(with: a), "\(op.name) \(a)") }
        if op.facts.involution { #expect(evaluate(evaluate(a, a), a).agrees(with: a), "\(op.name) \(a)") }
        let b = values[(index * 7 + 3) % values.count]
        if op.facts.commutative { #expect(evaluate(a, b).agrees(with: evaluate(b, a)), "\(op.name) \(a) \(b)") }
        let c = values[(index * 5 + 1) % values.count]
        if op.facts.associative, !type.isFloat {
          #expect(evaluate(evaluate(a, b), c) == evaluate(a, evaluate(b, c)), "\(op.name) \(a) \(b) \(c)")
        }
      }
    }
  }

  /// One value at a time, many at once, registers and constants give the same bits.
  @Test func waysToEvaluateAgree() {
    let values = stride(from: -20.0, through: 20, by: 0.37).map { ScalarValue($0, as: .f32) }
    for op in [ScalarOp.exp, .sin, .pow, .isnan, .round] {
      for target in [ScalarTarget.reference, .baseline] {
        let evaluator = ScalarEvaluator(op, operands: Array(repeating: .f32, count: op.arity), target: target)
        let columns = Array(repeating: values.map(\.bits), count: op.arity)
        let many = evaluator.evaluate(columns, count: values.count)
        let registers = ScalarRegisters(evaluator, laneCount: values.count)
        for index in columns.indices { registers.operand(index).update(from: columns[index], count: values.count) }
        registers.run()
        for (lane, value) in values.enumerated() {
          let operands = Array(repeating: value, count: op.arity)
          #expect(many[lane] == evaluator.evaluate(value.bits, value.bits))
          #expect(many[lane] == op.evaluate(operands, target: target).bits)
          #expect(many[lane] == registers.result[lane])
        }
        #expect(evaluator.evaluate(columns.map { [$0[3]] }, count: 5) == Array(repeating: many[3], count: 5))
        #expect(evaluator.evaluate(columns.map { _ in [] }, count: 0) == [])
      }
    }
  }
}
