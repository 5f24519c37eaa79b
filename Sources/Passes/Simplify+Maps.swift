import MartletGraphIR
import MartletScalars
import MartletSupport

extension GraphRewriter {
  mutating func simplifiedMap(_ op: ScalarOp, _ node: Node) -> Value? {
    let (operands, type) = (node.operands, node.types[0])
    switch op.typeRule {
    case .convert: return simplifiedCast(op, operands[0], type)
    case .reinterpret: return self.type(operands[0]) == type ? operands[0] : nil
    case .select: return simplifiedSelect(op, operands, type)
    case .same, .predicate: break
    }
    switch operands.count {
    case 1:
      guard op.facts.involution, case .map(op) = self.node(operands[0]).kind else { return nil }
      return self.node(operands[0]).operands[0]
    case 2: return simplifiedBinary(op, operands[0], operands[1], type)
    default: return nil
    }
  }

  private mutating func simplifiedBinary(
    _ op: ScalarOp, _ left: Value, _ right: Value, _ type: TensorType
  ) -> Value? {
    if op.facts.idempotent, left == right { return left }
    // A predicate's result is of another type than its operands.
    guard self.type(left).element == type.element else { return nil }
    if let constant = splat(right), isIdentity(constant, op.facts.rightIdentity) { return left }
    if let constant = splat(left), isIdentity(constant, op.facts.leftIdentity) { return right }
    return reassociated(op, left, right, type)
  }

  /// Whether `constant` is exactly the value `identity`, the sign of zero included.
  private func isIdentity(_ constant: ScalarValue, _ identity: Double?) -> Bool {
    guard let identity, constant.double == identity else { return false }
    return constant == ScalarValue(identity, as: constant.type)
  }

  /// `op(op(x, a), b)` as `op(x, op(a, b))` for whole numbers and truth values.
  private mutating func reassociated(_ op: ScalarOp, _ left: Value, _ right: Value, _ type: TensorType) -> Value? {
    guard op.facts.associative, !type.element.isFloat, let second = splat(right),
      case .map(op) = node(left).kind, let first = splat(node(left).operands[1])
    else { return nil }
    let united = constant(op.evaluate([first, second]), type)
    return simplifiedOrAppended(.map(op), [node(left).operands[0], united], type)
  }

  private mutating func simplifiedCast(_ op: ScalarOp, _ operand: Value, _ type: TensorType) -> Value? {
    let between = self.type(operand).element
    if between == type.element { return operand }
    guard case .map(op) = node(operand).kind else { return nil }
    let origin = node(operand).operands[0]
    let start = self.type(origin).element
    // Through a type that holds every value of the first nothing is lost; only wrapping would differ from saturating.
    guard between.holds(start),
      between.isFloat == start.isFloat || type.element.isFloat || type.element == .bool
        || type.element.holds(start)
    else { return nil }
    return simplifiedOrAppended(.map(op), [origin], type)
  }

  private mutating func simplifiedSelect(_ op: ScalarOp, _ operands: [Value], _ type: TensorType) -> Value? {
    let (condition, first, second) = (operands[0], operands[1], operands[2])
    if first == second { return first }
    if let known = splat(condition) { return known.isTrue ? first : second }
    // A truth value has one involution: the negation.
    guard case .map(let negation) = node(condition).kind, negation.facts.involution else { return nil }
    return simplifiedOrAppended(.map(op), [node(condition).operands[0], second, first], type)
  }
}
