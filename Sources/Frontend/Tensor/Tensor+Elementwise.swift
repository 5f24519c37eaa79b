import MartletGraphIR
public import MartletScalars
import MartletSupport

extension Tensor {
  /// How the operands of an elementwise operation get one type.
  enum ElementRule {
    /// The common type of all.
    case common
    /// The common type, which must be a float.
    case commonFloat
    /// As `common`, but the first operand is a truth value.
    case commonAfterCondition
  }

  /// One row of the scalar table on operands that are brought to one type and one shape.
  static func elementwise(
    _ op: ScalarOp, _ operands: [Operand], _ rule: ElementRule = .common, at source: SourceLocation?
  ) -> Tensor {
    let tensors = operands.compactMap(\.tensor)
    return build(tensors, dimensions: operands.compactMap(\.dimension), at: source) {
      (builder, inputs) throws(Diagnostic) in
      let types = try elementTypes(op, operands, rule)
      var rest = inputs[...]
      var values: [Value] = []
      for (operand, type) in zip(operands, types) {
        let input = operand.tensor == nil ? nil : rest.popFirst()
        values.append(try operand.value(of: type, input: input, in: &builder))
      }
      let shape = try builder.broadcastShape(values.map { builder.type(of: $0).shape })
      for position in values.indices { values[position] = try builder.broadcast(values[position], to: shape) }
      return try builder.map(op, values)
    }
  }

  private static func elementTypes(
    _ op: ScalarOp, _ operands: [Operand], _ rule: ElementRule
  ) throws(Diagnostic) -> [DataType] {
    switch rule {
    case .common: return [DataType](repeating: try Promotion.common(operands), count: operands.count)
    case .commonFloat:
      let type = try Promotion.common(operands)
      guard TypeRule.Class.float.contains(type) else {
        throw Diagnostic(
          "'\(op.name)' takes floats, not \(type.rawValue)",
          notes: ["cast the tensor first, as in x.cast(to: .float32)"])
      }
      return [DataType](repeating: type, count: operands.count)
    case .commonAfterCondition:
      if let condition = operands[0].tensor, condition.dtype != .bool {
        throw Diagnostic(
          "the condition is \(condition.type), not a tensor of truth values",
          notes: ["compare it, as in mask .!= 0 or notEqual(mask, 0)"])
      }
      let type = try Promotion.common(Array(operands.dropFirst()))
      return [.bool] + [DataType](repeating: type, count: operands.count - 1)
    }
  }

  /// The tensor with elements of another type. Floats become whole numbers by truncation and saturation, truth values
  /// 0 and 1; everything that is not 0 becomes true.
  public func cast(to dtype: DataType, fileID: String = #fileID, line: Int = #line) -> Tensor {
    Tensor.build([self], at: TraceScope.source(fileID, line)) { (builder, inputs) throws(Diagnostic) in
      try builder.cast(inputs[0], to: dtype)
    }
  }

  /// The same bits as another type of the same width.
  public func bitcast(to dtype: DataType, fileID: String = #fileID, line: Int = #line) -> Tensor {
    Tensor.build([self], at: TraceScope.source(fileID, line)) { (builder, inputs) throws(Diagnostic) in
      try builder.map(.bitcast, inputs, to: dtype)
    }
  }
}
