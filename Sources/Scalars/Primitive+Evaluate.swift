extension Primitive {
  /// Whether `target` has the operation for floats (`cast` for all but f16).
  public func isAvailable(on target: ScalarTarget) -> Bool {
    switch self {
    case .fma: target.fusedMultiplyAdd
    case .floor, .ceil, .trunc, .roundeven: target.rounding
    case .add, .sub, .mul, .div, .rem, .sqrt, .min, .max, .abs, .neg, .and, .or, .xor, .not, .shl, .shr, .eq, .ne, .lt,
      .le, .gt, .ge, .select, .cast, .bitcast:
      true
    }
  }

  /// The number of operands.
  public var arity: Int {
    switch self {
    case .sqrt, .floor, .ceil, .trunc, .roundeven, .abs, .neg, .not, .cast, .bitcast: 1
    case .add, .sub, .mul, .div, .rem, .min, .max, .and, .or, .xor, .shl, .shr, .eq, .ne, .lt, .le, .gt, .ge: 2
    case .fma, .select: 3
    }
  }

  /// The meaning of the operation: its value for `operands`, of the type `type`.
  ///
  /// Only exactly defined operations take part (IEEE 754 arithmetic and whole numbers), so that every machine agrees
  /// bit for bit, NaN payloads excepted. The operands must be of the types that the operation takes.
  public func evaluate(_ operands: [ScalarValue], as type: DataType) -> ScalarValue {
    precondition(operands.count == arity, "\(self) takes \(arity) operands")
    let program = ScalarProgram(
      parameters: operands.map(\.type),
      instructions: [
        .init(primitive: self, operands: operands.indices.map { .parameter($0) }, type: type)
      ], result: .instruction(0))
    return ScalarEvaluator(program).evaluate(operands)
  }
}
