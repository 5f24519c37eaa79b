import MartletScalars
import MartletSupport

extension KernelPrinter {
  /// The statements of a body, one level deeper, in a scope of their own.
  mutating func print(_ body: [Statement]) {
    let outer = elements
    printIndented(body)
    elements = outer
  }

  private mutating func printIndented(_ body: [Statement]) {
    printer.indent()
    for statement in body { print(statement, suffix: "") }
    printer.outdent()
  }

  private mutating func print(_ statement: Statement, suffix: String) {
    switch statement {
    case .loop(let loop):
      let binding = loop.binding == .serial ? "" : " \(loop.binding.rawValue)"
      let guards = loop.conditions.isEmpty ? "" : " where \(Self.text(loop.conditions))"
      printBlock("for \(loop.variable) in 0..<\(loop.extent)\(binding)\(guards) {", loop.body)
    case .conditional(let conditions, let then, let otherwise):
      printer.line("if \(Self.text(conditions)) {")
      print(then)
      if !otherwise.isEmpty {
        printer.line("} else {")
        print(otherwise)
      }
      printer.line("}")
    case .bind(let name, let value):
      printer.line("let \(TextPrinter.name(name, after: "%")) = \(text(value))\(suffix)")
    case .allocate(let buffer, let initial):
      let value = initial.map { " = \(text($0, implied: buffer.element))" } ?? ""
      printer.line(
        "alloc \(TextPrinter.name(buffer.name, after: "%")): \(Self.type(buffer, unless: nil))\(value)\(suffix)")
      elements[buffer.name] = buffer.element
    case .store(let buffer, let indices, let value):
      let text = text(value, implied: elements[buffer])
      printer.line("\(TextPrinter.name(buffer, after: "%"))[\(Self.list(indices))] = \(text)\(suffix)")
    case .prefetch(let buffer, let indices):
      printer.line("prefetch \(TextPrinter.name(buffer, after: "%"))[\(Self.list(indices))]\(suffix)")
    case .shuffle(let name, let value, let mask):
      printer.line("let \(TextPrinter.name(name, after: "%")) = shuffle(\(text(value)), xor \(mask))\(suffix)")
    case .barrier:
      printer.line("barrier\(suffix)")
    case .call(let call):
      printer.line("call \(call.procedure.name)(\(Self.list(call.operands)))\(suffix)")
    case .asynchronous(let body): printBlock("async {", body)
    case .wait(let count):
      printer.line("wait \(count)\(suffix)")
    case .located(let locations, let body):
      print(located: body, at: locations)
    }
  }

  /// One plain statement carries its locations behind it, several share a block, which is no scope of its own.
  private mutating func print(located body: [Statement], at locations: LocationSet) {
    if body.count == 1, !locations.isEmpty {
      switch body[0] {
      case .bind, .allocate, .store, .prefetch, .shuffle, .barrier, .call, .wait:
        return print(body[0], suffix: Self.suffix(locations))
      case .loop, .conditional, .asynchronous, .located: break
      }
    }
    printer.line(locations.isEmpty ? "at {" : "at \(locations) {")
    printIndented(body)
    printer.line("}")
  }

  private mutating func printBlock(_ opening: String, _ body: [Statement]) {
    printer.line(opening)
    print(body)
    printer.line("}")
  }

  /// `%acc[i, 0], %x[4*i], n`.
  private static func list(_ operands: [Call.Operand]) -> String {
    let texts = operands.map { operand in
      switch operand {
      case .place(let buffer, let indices): "\(TextPrinter.name(buffer, after: "%"))[\(list(indices))]"
      case .count(let count): "\(count)"
      }
    }
    return texts.joined(separator: ", ")
  }

  /// Conditions separated by commas; a condition without bounds holds.
  static func text(_ conditions: [IndexCondition]) -> String {
    if conditions.isEmpty { return "0 <= 0" }
    let texts = conditions.map { condition in
      condition.lower == nil && condition.upper == nil
        ? "\(condition.value) <= \(condition.value)" : condition.description
    }
    return texts.joined(separator: ", ")
  }

  /// A value; its type is `implied` by the place, or not.
  func text(_ value: Expression, implied: DataType? = nil) -> String {
    switch value {
    case .literal(let literal):
      return literal.type == implied ? "\(literal)" : "\(literal.type.rawValue)(\(literal))"
    case .index(let index):
      return "index(\(index))"
    case .load(let buffer, let indices, _):
      return "\(TextPrinter.name(buffer, after: "%"))[\(Self.list(indices))]"
    case .variable(let name, _):
      return TextPrinter.name(name, after: "%")
    case .scalar(let op, let operands, let type):
      let named = op.typeRule.needsResultType ? ".\(type.rawValue)" : ""
      return "\(op.name)\(named)(\(texts(operands, of: op, as: implied).joined(separator: ", ")))"
    case .conditional(let conditions, let value, let otherwise):
      return "if \(Self.text(conditions)) then \(text(value, implied: implied)) "
        + "else \(text(otherwise, implied: value.type))"
    }
  }

  private func texts(_ operands: [Expression], of op: ScalarOp, as implied: DataType?) -> [String] {
    operands.indices.map { index in
      text(
        operands[index],
        implied: op.impliedType(ofOperand: index, after: operands.prefix(index).map(\.type), result: implied))
    }
  }
}

extension ScalarOp {
  /// The type that the operand at `index` must have, given those before it and the type of the result, where the
  /// place implies one: what printer and parser leave unsaid of literals.
  func impliedType(ofOperand index: Int, after earlier: [DataType], result: DataType?) -> DataType? {
    switch typeRule {
    case .same: index == 0 ? result : earlier.first
    case .predicate: index == 0 ? nil : earlier.first
    case .select: index == 0 ? .bool : index == 1 ? result : earlier[1]
    case .convert, .reinterpret: nil
    }
  }
}
