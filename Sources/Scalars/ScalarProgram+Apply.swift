extension ScalarProgram.Builder {
  /// A value inside a program.
  public typealias Reference = ScalarProgram.Reference

  /// Appends the code of the row `op`; `named` is the result type for rows that must name it.
  public mutating func apply(_ op: ScalarOp, _ operands: Reference..., as named: DataType? = nil) -> Reference {
    apply(op, operands, as: named)
  }

  /// Appends the code of the row `op`; `named` is the result type for rows that must name it.
  public mutating func apply(_ op: ScalarOp, _ operands: [Reference], as named: DataType? = nil) -> Reference {
    let types = operands.map { type(of: $0) }
    guard let result = op.typeRule.resultType(types, named: named) else {
      preconditionFailure("\(op.name) does not take \(types)")
    }
    switch op.spelling {
    case .bitwise(let expand): return expand(&self, operands, result)
    case .primitive(let primitive):
      return inSinglePrecision(operands, result) { builder, wide, type in builder.emit(primitive, wide, as: type) }
    case .expansion(let expand): return inSinglePrecision(operands, result, expand)
    }
  }

  /// Runs `body` on the operands with f16 and bf16 widened to f32, and rounds its result once.
  private mutating func inSinglePrecision(
    _ operands: [Reference], _ result: DataType, _ body: ScalarOp.Expansion
  ) -> Reference {
    let wide = operands.map { type(of: $0).isHalf ? convert($0, to: .f32) : $0 }
    let value = body(&self, wide, result.isHalf ? .f32 : result)
    return result.isHalf ? convert(value, to: result) : value
  }

  /// `value` as a constant of the type of `reference`.
  public func constant(_ value: Double, like reference: Reference) -> Reference {
    .constant(ScalarValue(value, as: type(of: reference)))
  }

  /// `value` as a constant of `type`.
  public func constant(_ value: Double, as type: DataType) -> Reference { .constant(ScalarValue(value, as: type)) }

  /// `value` as a constant of `type`.
  public func constant(_ value: Int, as type: DataType) -> Reference { .constant(ScalarValue(value, as: type)) }

  /// The constant of `type` with these bits.
  public func constant(bits: UInt64, as type: DataType) -> Reference { .constant(ScalarValue(type: type, bits: bits)) }

  /// `a * b + c`: in one rounding where the target can, else in two.
  public mutating func multiplyAdd(_ a: Reference, _ b: Reference, _ c: Reference) -> Reference {
    let type = type(of: a)
    if target.fusedMultiplyAdd { return emit(.fma, [a, b, c], as: type) }
    return emit(.add, [emit(.mul, [a, b], as: type), c], as: type)
  }
}

extension ScalarOp {
  /// The row as straight-line code of primitives for `operands` and `result`, all of which `target` spells by itself.
  /// f16 and bf16 occur in it only as operands and results of `bitcast` and of `cast` (f16 with `halfConversion`, bf16 as a
  /// result with `brainConversion`).
  /// The types must fit the row's rule, and the row be available on the target.
  public func program(operands: [DataType], result: DataType, target: ScalarTarget = .reference) -> ScalarProgram {
    var builder = ScalarProgram.Builder(parameters: operands, target: target)
    let value = builder.apply(self, operands.indices.map { .parameter($0) }, as: result)
    return builder.finish(value)
  }

  /// The value of the row for `operands` on `target`; `result` names the type for `cast` and `bitcast`.
  /// The types must fit the row's rule. For many values, prepare a `ScalarEvaluator`.
  public func evaluate(
    _ operands: [ScalarValue], as result: DataType? = nil, target: ScalarTarget = .reference
  ) -> ScalarValue {
    let types = operands.map(\.type)
    guard let type = typeRule.resultType(types, named: result) else {
      preconditionFailure("\(name) does not take \(types)")
    }
    // Operations on constants are computed while the program is written, so that nothing is left of it.
    var builder = ScalarProgram.Builder(parameters: [], target: target)
    guard case .constant(let value) = builder.apply(self, operands.map { .constant($0) }, as: type) else {
      preconditionFailure("\(name) left code over constants")
    }
    return value
  }
}
