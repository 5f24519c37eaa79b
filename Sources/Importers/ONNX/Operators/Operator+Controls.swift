internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Choices between graphs, and what training adds.
extension Operator {
  static let controls: [Operator] =
    [
      Operator("If", 1...newestVersion, 1...1, [.required(.graph("then_branch")), .required(.graph("else_branch"))]) {
        importer throws(Diagnostic) in try importer.branch()
      },
      Operator("Dropout", 1...6, 1...1, [.integer("is_test", 0), .float("ratio", 0.5), .any("consumed_inputs")]) {
        importer throws(Diagnostic) in
        guard try importer.flag("is_test") else { throw Diagnostic("training is not supported") }
        return [try importer.operand(0)]
      },
      Operator("Dropout", 7...11, 1...1, [.float("ratio", 0.5)]) { importer throws(Diagnostic) in
        let x = try importer.operand(0)
        return importer.call.wants(1) && importer.call.version < 10
          ? [x] : [x, try importer.builder.constant(ScalarValue(true), importer.shape(x))]
      },
      Operator("Dropout", 12...newestVersion, 1...3, [.integer("seed")]) { importer throws(Diagnostic) in
        try importer.dropout()
      },
    ]
}

extension GraphImporter {
  /// The results of the graph that is known to be taken, or a branch between both where their results have the same types.
  fileprivate mutating func branch() throws(Diagnostic) -> [Value] {
    let condition = try condition(operand(0))
    let (first, second) = (try graph("then_branch"), try graph("else_branch"))
    if let isTrue = constantScalars(condition)?.first?.isTrue { return try importBody(isTrue ? first : second) }
    return try branch(on: condition, then: first, otherwise: second)
  }

  /// `value`, a single truth value, as a scalar.
  mutating func condition(_ value: Value) throws(Diagnostic) -> Value {
    guard element(value) == .bool, type(value).elementCount == 1 else {
      throw Diagnostic("a condition is a single truth value, not \(type(value))")
    }
    return try builder.reshape(value, to: [])
  }

  /// The results of `graph` for `inputs`; it sees the names around it.
  mutating func importBody(_ graph: Onnx_GraphProto, _ inputs: [Value] = []) throws(Diagnostic) -> [Value] {
    guard graph.input.count == inputs.count else {
      throw Diagnostic("a graph takes \(graph.input.count) inputs, not \(inputs.count)")
    }
    guard depth < Self.greatestDepth else { throw Diagnostic("graphs are nested more than \(depth) deep") }
    depth += 1
    scopes.append(ImportScope(seesOuter: true, level: bodies.count))
    defer {
      scopes.removeLast()
      depth -= 1
    }
    for (input, value) in zip(graph.input, inputs) {
      try scopes[scopes.count - 1].define(input.name, .value(value))
    }
    try define(initializers: graph)
    try importNodes(graph.node)
    return try graph.output.map { output throws(Diagnostic) in try value(named: output.name) }
  }

  fileprivate mutating func dropout() throws(Diagnostic) -> [Value] {
    let x = try operand(0)
    if let training = optional(2) {
      guard let isTraining = knownScalars(training)?.first?.isTrue else {
        throw Diagnostic("whether it trains must be known at compile time")
      }
      let ratio =
        try optional(1).map { ratio throws(Diagnostic) in try numbers(ratio, "the ratio").first ?? 0.5 } ?? 0.5
      if isTraining, ratio != 0 { throw Diagnostic("training is not supported") }
    }
    return [x, try builder.constant(ScalarValue(true), shape(x))]
  }
}
