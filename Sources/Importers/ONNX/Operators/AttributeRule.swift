/// An attribute that an operator takes: its name, its type and its value where a node does not give one.
struct AttributeRule: Sendable {
  /// A value of an attribute, of one of the types that operators use.
  enum Value: Sendable {
    case integer(Int)
    case integers([Int])
    case float(Float)
    case floats([Float])
    case string(String)
    case strings([String])
    case tensor(Onnx_TensorProto)
    case graph(Onnx_GraphProto)
  }

  /// The types of values.
  enum Kind: String, Sendable {
    case integer, integers, float, floats, string, strings, tensor, graph
    /// Of any type, for an attribute that a conversion refuses.
    case any
  }

  /// The name.
  let name: String
  /// The type.
  let kind: Kind
  /// The value where a node does not give one; nil if there is none.
  let standard: Value?
  /// Whether nodes must give it.
  var isRequired = false

  static func integer(_ name: String, _ standard: Int? = nil) -> AttributeRule {
    AttributeRule(name: name, kind: .integer, standard: standard.map { .integer($0) })
  }

  static func integers(_ name: String, _ standard: [Int]? = nil) -> AttributeRule {
    AttributeRule(name: name, kind: .integers, standard: standard.map { .integers($0) })
  }

  static func float(_ name: String, _ standard: Float? = nil) -> AttributeRule {
    AttributeRule(name: name, kind: .float, standard: standard.map { .float($0) })
  }

  static func floats(_ name: String) -> AttributeRule { AttributeRule(name: name, kind: .floats, standard: nil) }

  static func string(_ name: String, _ standard: String? = nil) -> AttributeRule {
    AttributeRule(name: name, kind: .string, standard: standard.map { .string($0) })
  }

  static func strings(_ name: String) -> AttributeRule { AttributeRule(name: name, kind: .strings, standard: nil) }

  static func tensor(_ name: String) -> AttributeRule { AttributeRule(name: name, kind: .tensor, standard: nil) }

  static func graph(_ name: String) -> AttributeRule { AttributeRule(name: name, kind: .graph, standard: nil) }

  static func any(_ name: String) -> AttributeRule { AttributeRule(name: name, kind: .any, standard: nil) }

  /// The same rule for an attribute that nodes must give.
  static func required(_ rule: AttributeRule) -> AttributeRule {
    var rule = rule
    rule.isRequired = true
    return rule
  }
}
