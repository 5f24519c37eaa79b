public import MartletSupport

/// The attributes of a composite in a fixed order, as texts print them: `(approximate: tanh, axis: 1)`.
public struct AttributeList: Hashable, Sendable {
  /// One attribute.
  public struct Attribute: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The value.
    public let value: AttributeValue
  }

  /// The attributes in order.
  public private(set) var attributes: [Attribute] = []

  /// No attributes.
  public init() {}

  /// The attributes of a literal, in its order.
  public init(_ pairs: KeyValuePairs<String, AttributeValue>) {
    attributes = pairs.map { Attribute(name: $0.key, value: $0.value) }
  }

  /// Adds one attribute at the end.
  public mutating func append(_ name: String, _ value: AttributeValue) {
    attributes.append(Attribute(name: name, value: value))
  }

  /// The value of the attribute `name`, if there is one.
  public subscript(name: String) -> AttributeValue? { attributes.first { $0.name == name }?.value }

  /// A whole number.
  /// - Throws: a diagnostic if the attribute is missing or of another kind; so do the others.
  public func integer(_ name: String) throws(Diagnostic) -> Int {
    guard case .integer(let value)? = self[name] else { throw mistake(name, "a whole number") }
    return value
  }

  /// Several whole numbers.
  public func integers(_ name: String) throws(Diagnostic) -> [Int] {
    guard case .integers(let value)? = self[name] else { throw mistake(name, "a list of whole numbers") }
    return value
  }

  /// A number; a whole number is one too.
  public func number(_ name: String) throws(Diagnostic) -> Double {
    if case .integer(let value)? = self[name] { return Double(value) }
    guard case .number(let value)? = self[name] else { throw mistake(name, "a number") }
    return value
  }

  /// A truth value.
  public func boolean(_ name: String) throws(Diagnostic) -> Bool {
    guard case .boolean(let value)? = self[name] else { throw mistake(name, "true or false") }
    return value
  }

  /// A name out of a fixed set, by its raw value.
  public func name<Choice: RawRepresentable & CaseIterable>(
    _ name: String, as _: Choice.Type = Choice.self
  ) throws(Diagnostic) -> Choice where Choice.RawValue == String {
    guard case .name(let text)? = self[name], let choice = Choice(rawValue: text) else {
      throw mistake(name, "one of " + Choice.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return choice
  }

  private func mistake(_ name: String, _ wanted: String) -> Diagnostic {
    Diagnostic(self[name] == nil ? "the attribute '\(name)' is missing" : "the attribute '\(name)' must be \(wanted)")
  }
}

extension AttributeList: ExpressibleByDictionaryLiteral {
  /// The attributes of a literal, in its order.
  public init(dictionaryLiteral elements: (String, AttributeValue)...) {
    attributes = elements.map { Attribute(name: $0.0, value: $0.1) }
  }
}
