internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Steps of optimisers: the rate, the number of steps before, then tensors, then their gradients, then what is kept of
/// earlier steps.
extension Operator {
  static let trainings: [Operator] = [
    step("Adagrad", kept: 1, [.float("decay_factor", 0), .float("epsilon", 1e-6)]) {
      importer, tensors throws(Diagnostic) in try importer.adagrad(tensors)
    },
    step(
      "Momentum", kept: 1, [.required(.float("alpha")), .required(.float("beta")), .required(.string("mode"))]
    ) { importer, tensors throws(Diagnostic) in try importer.momentum(tensors) },
    step(
      "Adam", kept: 2,
      [.float("alpha", 0.9), .float("beta", 0.999), .float("epsilon", 1e-6), .float("norm_coefficient_post", 0)]
    ) { importer, tensors throws(Diagnostic) in try importer.adam(tensors) },
  ]

  /// A row whose `body` makes the new values of one tensor and of the `kept` tensors that are kept of it; it is given the
  /// tensor, its gradient and what was kept.
  private static func step(
    _ name: String, kept: Int, _ attributes: [AttributeRule],
    _ body: @escaping @Sendable (inout GraphImporter, [Value]) throws(Diagnostic) -> [Value]
  ) -> Operator {
    .preview(
      "ai.onnx.preview.training",
      Operator(name, 1...1, 4 + kept...many, attributes + [.float("norm_coefficient", 0)]) {
        importer throws(Diagnostic) in
        let operands = try importer.operands().dropFirst(2)
        let (count, rest) = operands.count.quotientAndRemainder(dividingBy: 2 + kept)
        guard rest == 0 else { throw Diagnostic("the tensors, gradients and states do not fit each other") }
        var results: [[Value]] = []
        for tensor in 0..<count {
          let own = (0..<2 + kept).map { operands[operands.startIndex + $0 * count + tensor] }
          guard own.allSatisfy({ importer.type($0) == importer.type(own[0]) }) else {
            throw Diagnostic("a tensor and its gradient and state differ in type")
          }
          results.append(try body(&importer, own))
        }
        // All new tensors come first, then what is kept.
        return (0...kept).flatMap { place in results.map { $0[place] } }
      })
  }
}

extension GraphImporter {
  /// The operand at `position`, a number, for every element of `value`.
  private mutating func number(_ position: Int, like value: Value) throws(Diagnostic) -> Value {
    let number = try operand(position)
    guard shape(number).allSatisfy({ $0 == 1 }) else { throw Diagnostic("operand \(position) must be one number") }
    return try builder.broadcast(
      builder.reshape(builder.cast(number, to: element(value)), to: []), to: shape(value))
  }

  /// The gradient with that of the attribute `norm_coefficient`.
  private mutating func regularized(_ tensors: [Value]) throws(Diagnostic) -> Value {
    try expectFloat(tensors[0])
    return try builder.map(
      .add, builder.binary(.mul, tensors[0], float("norm_coefficient")), tensors[1])
  }

  /// The weighted sum of two tensors.
  private mutating func sum(
    _ first: Value, _ left: Double, _ second: Value, _ right: Double
  ) throws(Diagnostic) -> Value {
    try builder.map(.add, builder.binary(.mul, first, left), builder.binary(.mul, second, right))
  }

  /// Whether steps came before, for every element of `value`.
  private mutating func isLater(like value: Value) throws(Diagnostic) -> Value {
    try builder.binary(.gt, number(1, like: value), 0)
  }

  fileprivate mutating func adagrad(_ tensors: [Value]) throws(Diagnostic) -> [Value] {
    let gradient = try regularized(tensors)
    let decay = try builder.binary(.add, builder.binary(.mul, number(1, like: gradient), float("decay_factor")), 1)
    let rate = try builder.map(.div, number(0, like: gradient), decay)
    let squares = try builder.map(.add, tensors[2], builder.map(.mul, gradient, gradient))
    let divisor = try builder.binary(.add, builder.map(.sqrt, squares), float("epsilon"))
    let change = try builder.map(.div, builder.map(.mul, rate, gradient), divisor)
    return [try builder.map(.sub, tensors[0], change), squares]
  }

  fileprivate mutating func momentum(_ tensors: [Value]) throws(Diagnostic) -> [Value] {
    let gradient = try regularized(tensors)
    let (alpha, mode) = (try float("alpha"), try string("mode"))
    guard mode == "standard" || mode == "nesterov" else { throw Diagnostic("the mode '\(mode)' is not known") }
    let share = try builder.map(
      .select, isLater(like: gradient), builder.scalar(float("beta"), like: gradient),
      builder.scalar(1, like: gradient))
    let speed = try builder.map(
      .add, builder.binary(.mul, tensors[2], alpha), builder.map(.mul, share, gradient))
    let direction = try mode == "standard" ? speed : sum(gradient, 1, speed, alpha)
    let change = try builder.map(.mul, number(0, like: gradient), direction)
    return [try builder.map(.sub, tensors[0], change), speed]
  }

  fileprivate mutating func adam(_ tensors: [Value]) throws(Diagnostic) -> [Value] {
    let gradient = try regularized(tensors)
    let (alpha, beta) = (try float("alpha"), try float("beta"))
    let mean = try sum(tensors[2], alpha, gradient, 1 - alpha)
    let squares = try sum(tensors[3], beta, builder.map(.mul, gradient, gradient), 1 - beta)
    let divisor = try builder.binary(.add, builder.map(.sqrt, squares), float("epsilon"))
    let (rate, count) = (try number(0, like: gradient), try number(1, like: gradient))
    let meanPart = try builder.binary(.sub, 1, builder.binary(.pow, alpha, count))
    let squarePart = try builder.map(.sqrt, builder.binary(.sub, 1, builder.binary(.pow, beta, count)))
    let adjusted = try builder.map(.div, builder.map(.mul, rate, squarePart), meanPart)
    let chosen = try builder.map(.select, isLater(like: gradient), adjusted, rate)
    let change = try builder.map(.div, builder.map(.mul, chosen, mean), divisor)
    let moved = try builder.map(.sub, tensors[0], change)
    return [try builder.binary(.mul, moved, 1 - float("norm_coefficient_post")), mean, squares]
  }
}
