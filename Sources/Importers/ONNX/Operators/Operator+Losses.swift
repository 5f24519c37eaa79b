internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Losses.
extension Operator {
  static let losses: [Operator] =
    [
      .one("NegativeLogLikelihoodLoss", 12...newestVersion, 2...3, loss) { importer throws(Diagnostic) in
        try importer.negativeLikelihood(importer.operand(0))
      },
      Operator("SoftmaxCrossEntropyLoss", 12...newestVersion, 2...3, loss) { importer throws(Diagnostic) in
        let likelihood = try importer.builder.composite(Composites.LogSoftmax(axis: 1), importer.operand(0))
        return [try importer.negativeLikelihood(likelihood), likelihood]
      },
    ]

  private static let loss: [AttributeRule] = [.integer("ignore_index"), .string("reduction", "mean")]
}

extension GraphImporter {
  /// The negated elements of `likelihood` that the labels choose along axis 1, weighted and combined.
  fileprivate mutating func negativeLikelihood(_ likelihood: Value) throws(Diagnostic) -> Value {
    let labels = try operand(1)
    try expectFloat(likelihood)
    let (shape, target) = (shape(likelihood), self.shape(labels))
    guard shape.count >= 2, target.count == shape.count - 1 else {
      throw Diagnostic("labels \(type(labels)) do not fit \(type(likelihood))")
    }
    let wide = try widened(likelihood)
    let spread = try builder.broadcast(
      builder.cast(labels, to: .i64), to: shape, axes: shape.indices.filter { $0 != 1 })
    let isChosen = try builder.map(.eq, spread, builder.iota(TensorType(.i64, shape), axis: 1))
    let zero = try scalar(0, like: wide)
    let chosen = try builder.sum(builder.select(isChosen, wide, zero), axes: [1])
    var weights = try builder.scalar(1, like: chosen)
    if let given = optional(2) {
      let perClass = try builder.broadcast(builder.cast(given, to: element(wide)), to: shape, axes: [1])
      weights = try builder.sum(builder.select(isChosen, perClass, zero), axes: [1])
    }
    if gives("ignore_index") {
      let isIgnored = try builder.binary(.eq, builder.cast(labels, to: .i64), Double(integer("ignore_index")))
      weights = try builder.select(isIgnored, zero, weights)
    }
    let losses = try builder.map(.neg, builder.map(.mul, chosen, weights))
    let axes = Array(target.indices)
    let result: Value
    switch try string("reduction") {
    case "none": result = losses
    case "sum": result = try builder.sum(losses, axes: axes)
    case "mean": result = try builder.map(.div, builder.sum(losses, axes: axes), builder.sum(weights, axes: axes))
    case let other: throw Diagnostic("the reduction '\(other)' is not known")
    }
    return try builder.cast(result, to: element(likelihood))
  }
}
