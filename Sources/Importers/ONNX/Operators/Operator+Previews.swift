internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Operators that are not standard yet.
extension Operator {
  static let previews: [Operator] = [
    .preview(
      "ai.onnx.preview",
      .one(
        "FlexAttention", 1...1, 3...3,
        [.float("scale"), .integer("softmax_precision"), .graph("score_mod"), .graph("prob_mod")]
      ) { importer throws(Diagnostic) in try importer.flexibleAttention() })
  ]

  /// `row` as one of `domain`.
  static func preview(_ domain: String, _ row: Operator) -> Operator {
    var row = row
    row.domain = domain
    return row
  }
}

extension GraphImporter {
  /// Attention whose scores and weights graphs of the node may change.
  fileprivate mutating func flexibleAttention() throws(Diagnostic) -> Value {
    let (query, key, value) = (try operand(0), try operand(1), try operand(2))
    let (shape, keys, values) = (shape(query), shape(key), shape(value))
    guard [shape, keys, values].allSatisfy({ $0.count == 4 }), let features = shape[3].constant, features > 0,
      let heads = shape[1].constant, let keyHeads = keys[1].constant, keyHeads > 0, heads % keyHeads == 0,
      keys[1...2] == values[1...2], keys[3] == shape[3], keys[0] == shape[0], values[0] == shape[0]
    else {
      throw Diagnostic("\(type(query)), \(type(key)) and \(type(value)) do not fit, or heads or features are not fixed")
    }
    try expectFloat(query)
    let narrow = element(query)
    let asked = try optionalInteger("softmax_precision").map { code throws(Diagnostic) in
      try ONNXElementType.dataType(code)
    }
    let wide: DataType = asked ?? (narrow == .f64 ? .f64 : .f32)
    guard wide == .f32 || wide == .f64 else {
      throw Diagnostic("a softmax in \(wide.rawValue) is not supported")
    }
    let group = [shape[0], Dim(keyHeads), Dim(heads / keyHeads), shape[2]]
    let products = try builder.contract(
      builder.reshape(query, to: group + [shape[3]]), "bhgle", key, "bhse", to: "bhgls",
      element: narrow == .f64 ? .f64 : .f32)
    var scores = try builder.reshape(
      builder.cast(products, to: wide), to: [shape[0], shape[1], shape[2], keys[2]])
    scores = try builder.binary(.mul, scores, optionalFloat("scale") ?? 1 / Double(features).squareRoot())
    scores = try changed(scores, by: "score_mod")
    let weights = try changed(builder.composite(Composites.Softmax(axis: 3), scores), by: "prob_mod")
    let sums = try builder.contract(
      builder.reshape(weights, to: group + [keys[2]]), "bhgls", builder.cast(value, to: wide), "bhsf", to: "bhglf")
    return try builder.cast(builder.reshape(sums, to: shape.dropLast() + [values[3]]), to: element(value))
  }

  /// What the graph that is the attribute `name` makes of `value`, if there is one.
  private mutating func changed(_ value: Value, by name: String) throws(Diagnostic) -> Value {
    guard gives(name) else { return value }
    let results = try importBody(try graph(name), [value])
    guard results.count == 1, type(results[0]) == type(value) else {
      throw Diagnostic("the graph '\(name)' must give one tensor of the type \(type(value))")
    }
    return results[0]
  }
}
