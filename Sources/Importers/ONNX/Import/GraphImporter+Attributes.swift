internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

extension GraphImporter {
  /// The attributes of `node`, checked against `rules`; those that refer to an attribute of the function around it have
  /// its value.
  func attributes(
    _ node: Onnx_NodeProto, _ rules: [AttributeRule]?
  ) throws(Diagnostic) -> [String: AttributeRule.Value] {
    var values: [String: AttributeRule.Value] = [:]
    var names: Set<String> = []
    for attribute in node.attribute {
      guard names.insert(attribute.name).inserted else {
        throw Diagnostic("the attribute '\(attribute.name)' is given twice")
      }
      let value: AttributeRule.Value
      if attribute.refAttrName.isEmpty {
        value = try AttributeReader.value(attribute)
      } else {
        guard let outer = functionAttributes.last?[attribute.refAttrName] else { continue }
        value = outer
      }
      if let rules {
        guard let rule = rules.first(where: { $0.name == attribute.name }) else {
          throw Diagnostic("the attribute '\(attribute.name)' is not supported")
        }
        guard AttributeReader.fits(value, rule.kind) else {
          throw Diagnostic("the attribute '\(attribute.name)' must be of the kind \(rule.kind.rawValue)")
        }
      }
      values[attribute.name] = value
    }
    return values
  }

  /// The value of the attribute `name`, given or standard.
  private func attribute(_ name: String) -> AttributeRule.Value? {
    call.attributes[name] ?? call.rules.first { $0.name == name }?.standard
  }

  /// Whether the node gives the attribute `name`.
  func gives(_ name: String) -> Bool { call.attributes[name] != nil }

  /// A whole number of modest size; nil if the attribute is missing.
  func optionalInteger(_ name: String) throws(Diagnostic) -> Int? {
    guard case .integer(let value)? = attribute(name) else { return nil }
    return try Self.checked(value, name)
  }

  /// A whole number of modest size.
  func integer(_ name: String) throws(Diagnostic) -> Int {
    guard let value = try optionalInteger(name) else { throw Diagnostic("the attribute '\(name)' is missing") }
    return value
  }

  /// Whether a whole number is not zero.
  func flag(_ name: String) throws(Diagnostic) -> Bool { try integer(name) != 0 }

  /// Several whole numbers of modest size; nil if the attribute is missing.
  func optionalIntegers(_ name: String) throws(Diagnostic) -> [Int]? {
    guard case .integers(let values)? = attribute(name) else { return nil }
    return try values.map { value throws(Diagnostic) in try Self.checked(value, name) }
  }

  /// Geometry: `count` numbers from `least` up, all `standard` unless they are given.
  func numbers(_ name: String, _ standard: Int, count: Int, least: Int) throws(Diagnostic) -> [Int] {
    let values = try optionalIntegers(name) ?? []
    if values.isEmpty { return [Int](repeating: standard, count: count) }
    guard values.count == count, values.allSatisfy({ (least...1 << 20).contains($0) }) else {
      throw Diagnostic("the attribute '\(name)' must be \(count) numbers from \(least) up, not \(values)")
    }
    return values
  }

  /// The numbers that extents, axes and amounts may be.
  private static func checked(_ value: Int, _ name: String) throws(Diagnostic) -> Int {
    guard value.magnitude <= DimSymbol.greatestValue else {
      throw Diagnostic("the attribute '\(name)' is \(value), which lies beyond 2^40")
    }
    return value
  }

  /// Places along axes, for which the specification has INT_MAX and INT64_MAX for "to the end".
  func optionalPlaces(_ name: String) -> [Int]? {
    let numbers: [Int]
    switch attribute(name) {
    case .integers(let values)?: numbers = values
    case .integer(let value)?: numbers = [value]
    default: return nil
    }
    let end = DimSymbol.greatestValue
    return numbers.map { $0 >= 1 << 31 - 1 ? end : $0 <= -(1 << 31) ? -end : $0 }
  }

  /// A seed, any whole number; nil if the attribute is missing.
  func optionalSeed(_ name: String) -> Int? {
    guard case .integer(let value)? = attribute(name) else { return nil }
    return value
  }

  /// A number; nil if the attribute is missing.
  func optionalFloat(_ name: String) -> Double? {
    guard case .float(let value)? = attribute(name) else { return nil }
    return Double(value)
  }

  /// A number.
  func float(_ name: String) throws(Diagnostic) -> Double {
    guard let value = optionalFloat(name) else { throw Diagnostic("the attribute '\(name)' is missing") }
    return value
  }

  /// Several numbers; nil if the attribute is missing.
  func optionalFloats(_ name: String) -> [Double]? {
    guard case .floats(let values)? = attribute(name) else { return nil }
    return values.map { Double($0) }
  }

  /// A text.
  func string(_ name: String) throws(Diagnostic) -> String {
    guard case .string(let value)? = attribute(name) else { throw Diagnostic("the attribute '\(name)' is missing") }
    return value
  }

  /// Several texts; nil if the attribute is missing.
  func optionalStrings(_ name: String) -> [String]? {
    guard case .strings(let values)? = attribute(name) else { return nil }
    return values
  }

  /// A tensor; nil if the attribute is missing.
  func optionalTensor(_ name: String) throws(Diagnostic) -> ONNXTensor? {
    guard case .tensor(let message)? = attribute(name) else { return nil }
    return try ONNXTensor(message, of: file)
  }

  /// A graph.
  func graph(_ name: String) throws(Diagnostic) -> Onnx_GraphProto {
    guard case .graph(let value)? = attribute(name) else { throw Diagnostic("the attribute '\(name)' is missing") }
    return value
  }
}
