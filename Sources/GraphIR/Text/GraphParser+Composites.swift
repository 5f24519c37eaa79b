internal import MartletSupport

extension GraphParser {
  /// `gelu(approximate: tanh)`
  mutating func parseComposite() throws(Diagnostic) -> AnyComposite {
    let mark = scanner.mark()
    let name = try scanner.expectName("a composite")
    guard let type = Composites.named(name) else { throw scanner.error("no composite '\(name)'", at: mark) }
    let attributes = try parseAttributes()
    let composite: any Composite
    do {
      composite = try type.init(attributes: attributes)
    } catch {
      throw scanner.error("\(name): \(error.message)", at: mark, notes: error.notes)
    }
    let known = composite.attributes
    for attribute in attributes.attributes where known[attribute.name] == nil {
      throw scanner.error("\(name) has no attribute '\(attribute.name)'", at: mark)
    }
    return AnyComposite(composite)
  }

  /// `(axis: 1, approximate: tanh)`, possibly nothing.
  private mutating func parseAttributes() throws(Diagnostic) -> AttributeList {
    var list = AttributeList()
    guard scanner.accept("("), !scanner.accept(")") else { return list }
    repeat {
      let mark = scanner.mark()
      let name = try scanner.expectName("an attribute")
      guard list[name] == nil else { throw scanner.error("the attribute '\(name)' is given twice", at: mark) }
      try scanner.expect(":")
      list.append(name, try parseAttributeValue())
    } while scanner.accept(",")
    try scanner.expect(")")
    return list
  }

  private mutating func parseAttributeValue() throws(Diagnostic) -> AttributeValue {
    if scanner.accept("true") { return .boolean(true) }
    if scanner.accept("false") { return .boolean(false) }
    if scanner.peek("[") { return .integers(try parseIntegers()) }
    if !scanner.peek("inf"), !scanner.peek("nan"), let name = scanner.acceptName() { return .name(name) }
    let mark = scanner.mark()
    let text = try scanner.expectNumberText()
    if let whole = Int(text) { return .integer(whole) }
    guard let number = Double(text) else { throw scanner.error("'\(text)' is no number", at: mark) }
    return .number(number)
  }
}
