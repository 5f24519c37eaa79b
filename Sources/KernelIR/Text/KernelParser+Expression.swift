import MartletScalars
import MartletSupport

extension KernelParser {
  /// A scalar value; `implied` is the type that the place asks of a bare literal, if it asks for one.
  mutating func parseExpression(implied: DataType? = nil) throws(Diagnostic) -> Expression {
    try nested { (parser) throws(Diagnostic) in try parser.parseUnlimited(implied: implied) }
  }

  private mutating func parseUnlimited(implied: DataType?) throws(Diagnostic) -> Expression {
    let mark = scanner.mark()
    if scanner.peek("%") { return try parseNamed() }
    if scanner.accept("if") { return try parseChoice(implied: implied) }
    if let name = scanner.acceptName() {
      if scanner.peek("(") || scanner.peek(".") { return try parseCall(name, implied: implied, at: mark) }
      scanner.reset(to: mark)
    }
    guard let implied else {
      throw scanner.error(
        "expected a value", at: mark,
        notes: ["a number whose type does not follow from its place is written with it, as f32(0.5)"])
    }
    return .literal(try ScalarValue.parse(&scanner, as: implied))
  }

  private mutating func parseNamed() throws(Diagnostic) -> Expression {
    let mark = scanner.mark()
    let name = try scanner.expectName(after: "%")
    guard scanner.peek("[") else {
      guard let type = variables[name] else { throw scanner.error("no value '%\(name)' is in scope", at: mark) }
      return .variable(name, type)
    }
    guard let element = elements[name] else { throw scanner.error("no buffer '%\(name)' is in scope", at: mark) }
    return .load(name, try parseIndices(), element)
  }

  private mutating func parseChoice(implied: DataType?) throws(Diagnostic) -> Expression {
    let conditions = try parseConditions()
    try scanner.expect("then")
    let value = try parseExpression(implied: implied)
    try scanner.expect("else")
    let mark = scanner.mark()
    let otherwise = try parseExpression(implied: value.type)
    guard value.type == otherwise.type else {
      throw scanner.error(
        "one value is \(value.type.rawValue), the other \(otherwise.type.rawValue)", at: mark)
    }
    return .conditional(conditions, value, otherwise)
  }

  private mutating func parseCall(
    _ name: String, implied: DataType?, at mark: TextScanner.Mark
  ) throws(Diagnostic) -> Expression {
    if name == "index" {
      try scanner.expect("(")
      let index = try parseIndex()
      try scanner.expect(")")
      return .index(index)
    }
    if let type = DataType(rawValue: name) {
      try scanner.expect("(")
      let value = try ScalarValue.parse(&scanner, as: type)
      try scanner.expect(")")
      return .literal(value)
    }
    guard let op = ScalarOp.named(name) else { throw scanner.error("no scalar op '\(name)'", at: mark) }
    return try parseOperation(op, implied: implied, at: mark)
  }

  private mutating func parseOperation(
    _ op: ScalarOp, implied: DataType?, at mark: TextScanner.Mark
  ) throws(Diagnostic) -> Expression {
    let named = scanner.accept(".") ? try parseDataType() : nil
    if (named != nil) != op.typeRule.needsResultType {
      throw scanner.error(
        named == nil ? "'\(op.name)' names its result type, as in \(op.name).f32(…)" : "'\(op.name)' names no type",
        at: mark)
    }
    try scanner.expect("(")
    var operands: [Expression] = []
    while !scanner.peek(")") {
      if !operands.isEmpty { try scanner.expect(",") }
      if operands.count == op.arity { break }
      let types = operands.map(\.type)
      operands.append(
        try parseExpression(implied: op.impliedType(ofOperand: operands.count, after: types, result: implied)))
    }
    let types = operands.map(\.type)
    guard operands.count == op.arity, scanner.accept(")") else {
      throw scanner.error("'\(op.name)' takes \(op.arity) operands", at: mark)
    }
    guard let type = op.typeRule.resultType(types, named: named) else {
      let given = types.map(\.rawValue).joined(separator: ", ")
      throw scanner.error(
        "'\(op.name)' does not take (\(given))" + (named.map { " to \($0.rawValue)" } ?? ""), at: mark)
    }
    return .scalar(op, operands, type)
  }
}
