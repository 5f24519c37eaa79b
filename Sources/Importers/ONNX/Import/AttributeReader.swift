internal import Foundation
internal import MartletSupport

/// Reads attributes of nodes.
enum AttributeReader {
  /// The value of `attribute`.
  /// - Throws: a diagnostic for a type that no operator of the table has.
  static func value(_ attribute: Onnx_AttributeProto) throws(Diagnostic) -> AttributeRule.Value {
    switch kind(attribute) {
    case .float: return .float(attribute.f)
    case .int: return .integer(Int(attribute.i))
    case .string: return .string(try text(attribute.s, attribute.name))
    case .tensor: return .tensor(attribute.t)
    case .graph: return .graph(attribute.g)
    case .floats: return .floats(attribute.floats)
    case .ints: return .integers(attribute.ints.map { Int($0) })
    case .strings:
      return .strings(try attribute.strings.map { data throws(Diagnostic) in try text(data, attribute.name) })
    default: throw Diagnostic("the attribute '\(attribute.name)' has a type that is not supported")
    }
  }

  /// The type of `attribute`, which old models leave out.
  private static func kind(_ attribute: Onnx_AttributeProto) -> Onnx_AttributeProto.AttributeType {
    if attribute.type != .undefined { return attribute.type }
    if attribute.hasF { return .float }
    if attribute.hasI { return .int }
    if attribute.hasS { return .string }
    if attribute.hasT { return .tensor }
    if attribute.hasG { return .graph }
    if !attribute.floats.isEmpty { return .floats }
    if !attribute.strings.isEmpty { return .strings }
    return .ints
  }

  private static func text(_ data: Data, _ name: String) throws(Diagnostic) -> String {
    guard let text = String(validating: data, as: UTF8.self) else {
      throw Diagnostic("the attribute '\(name)' is no text in UTF-8")
    }
    return text
  }

  /// Whether `value` has the type `kind`.
  static func fits(_ value: AttributeRule.Value, _ kind: AttributeRule.Kind) -> Bool {
    switch (kind, value) {
    case (.any, _), (.integer, .integer), (.integers, .integers), (.float, .float), (.floats, .floats),
      (.string, .string), (.strings, .strings), (.tensor, .tensor), (.graph, .graph):
      true
    default: false
    }
  }
}
