import CLLVM
import MartletKernelIR
import MartletScalars
import MartletSupport

extension KernelEmitter {
  /// The value of `expression` as it stands in a register; a vector where it differs from lane to lane.
  func emit(_ expression: Expression) throws(Diagnostic) -> Value {
    switch expression {
    case .literal(let value): return context.constant(value)
    case .index(let index): return emit(index)
    case .load(let name, let indices, _): return try load(name, indices)
    case .variable(let name, _):
      guard case .value(let value, _) = scope.names[name] else { throw error("there is no value '\(name)'") }
      return value
    case .scalar(let op, let operands, let result): return try emit(op, operands, result)
    case .conditional(let conditions, let value, let other): return try emitChoice(conditions, value, other)
    }
  }

  private func emit(_ op: ScalarOp, _ operands: [Expression], _ result: DataType) throws(Diagnostic) -> Value {
    let program = try program(op, operands.map(\.type), result)
    var values: [Value] = []
    for operand in operands { values.append(try emit(operand)) }
    return write(program, values)
  }

  /// Writes the primitives of `program`, whose operands are `operands`: in long programs each for several registers
  /// before the next one.
  private func write(_ program: ScalarProgram, _ operands: [Value]) -> Value {
    let parts = registers(of: program, operands)
    let groups = stride(from: 0, to: parts.count, by: Machine.registersAtOnce).map { first in
      write(program, Array(parts[first..<min(first + Machine.registersAtOnce, parts.count)]))
    }
    return builder.joined(groups.flatMap { $0 })
  }

  /// What `program` gives for each of several lists of operands.
  private func write(_ program: ScalarProgram, _ parts: [[Value]]) -> [Value] {
    var results: [[Value]] = []
    func value(_ reference: ScalarProgram.Reference, _ part: Int) -> Value {
      switch reference {
      case .parameter(let index): parts[part][index]
      case .instruction(let index): results[index][part]
      case .constant(let constant): context.constant(constant)
      }
    }
    for instruction in program.instructions {
      let (type, types) = (instruction.type, instruction.operands.map { program.type(of: $0) })
      let values = parts.indices.map { part -> Value in
        let operands = instruction.operands.map { value($0, part) }
        return knownExtremum(instruction, operands) ?? builder.write(instruction, operands, types)
      }
      // To need fewer registers, LLVM would compute one of the parts to its end before the next, with the same constants
      // fetched again, and each instruction would wait for the one before it.
      let areRegisters = type.isFloat && !type.isHalf && values[0].lanes == machine.lanes(type)
      results.append(parts.count > 1 && areRegisters ? builder.together(values) : values)
    }
    return parts.indices.map { value(program.result, $0) }
  }

  /// The operands of a long program cut so that each part of a vector takes one register; else as they are.
  private func registers(of program: ScalarProgram, _ operands: [Value]) -> [[Value]] {
    let types = program.parameters + program.instructions.map(\.type)
    guard machine.gpu == nil, program.instructions.count >= Self.longProgram,
      let lanes = operands.lazy.compactMap(\.lanes).first, let widest = types.map(\.byteCount).max(),
      case let count = machine.vectorBytes / widest, count < lanes, lanes.isMultiple(of: count)
    else { return [operands] }
    return stride(from: 0, to: lanes, by: count).map { first in
      operands.map { $0.lanes == nil ? $0 : builder.lanes(first..<first + count, of: $0) }
    }
  }

  /// Shorter programs are left as they are to LLVM.
  private static let longProgram = 8

  /// The first value where `conditions` hold, else the second, decided lane by lane where they differ so.
  private func emitChoice(
    _ conditions: [IndexCondition], _ value: Expression, _ other: Expression
  ) throws(Diagnostic) -> Value {
    if scope.isRefuted(conditions) { return try emit(other) }
    let test = test(conditions)
    if test.isCertain { return try emit(value) }
    let first = { () throws(Diagnostic) in try self.valueInScope { () throws(Diagnostic) in try self.emit(value) } }
    if !test.isVarying, let common = test.common {
      return try builder.choose(common, then: first) { () throws(Diagnostic) in try emit(other) }
    }
    guard let mask = mask(test) else { return try emit(value) }
    if machine.masksAreFree { return try emitSelected(mask, value, other) }
    return try builder.choose(holdsEverywhere(test), then: first) { () throws(Diagnostic) in
      try emitSelected(mask, value, other)
    }
  }

  /// Both values, each with only its own lanes taking part, and the choice between them.
  private func emitSelected(
    _ mask: Value, _ value: Expression, _ other: Expression
  ) throws(Diagnostic) -> Value {
    let first = try valueInScope { () throws(Diagnostic) in
      scope.mask = builder.and(scope.mask, mask)
      scope.maskMayBeEmpty = true
      return try emit(value)
    }
    let second = try valueInScope { () throws(Diagnostic) in
      scope.mask = builder.and(scope.mask, builder.not(mask))
      scope.maskMayBeEmpty = true
      return try emit(other)
    }
    return builder.select(mask, first, second)
  }
}
