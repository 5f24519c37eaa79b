internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Normalisations.
extension Operator {
  static let normalizations: [Operator] =
    [
      .one(
        "BatchNormalization", 1...6, 5...5,
        [epsilon, .float("momentum", 0.9), .integer("is_test", 0), .integer("spatial", 1), .any("consumed_inputs")]
      ) {
        importer throws(Diagnostic) in
        guard try importer.flag("is_test") || importer.call.results.count == 1 else {
          throw Diagnostic("training is not supported")
        }
        return try importer.batchNormalization(isSpatial: importer.flag("spatial"))
      },
      .one("BatchNormalization", 7...8, 5...5, [epsilon, .float("momentum", 0.9), .integer("spatial", 1)]) {
        importer throws(Diagnostic) in try importer.batchNormalization(isSpatial: importer.flag("spatial"))
      },
      Operator(
        "BatchNormalization", 9...newestVersion, 5...5,
        [epsilon, .float("momentum", 0.9), .integer("training_mode", 0)]
      ) { importer throws(Diagnostic) in
        try importer.flag("training_mode")
          ? importer.trainingNormalization() : [importer.batchNormalization(isSpatial: true)]
      },
      Operator(
        "LayerNormalization", 17...newestVersion, 2...3, [.integer("axis", -1), epsilon, .integer("stash_type", 1)]
      ) {
        importer throws(Diagnostic) in try importer.layerNormalization()
      },
      .one("RMSNormalization", 23...newestVersion, 2...2, [.integer("axis", -1), epsilon, .integer("stash_type", 1)]) {
        importer throws(Diagnostic) in try importer.rootMeanSquareNormalization()
      },
      .one("InstanceNormalization", 1...newestVersion, 3...3, [epsilon, .any("consumed_inputs")]) {
        importer throws(Diagnostic) in try importer.instanceNormalization()
      },
      .one("GroupNormalization", 18...20, 3...3, [epsilon, .required(.integer("num_groups"))]) {
        importer throws(Diagnostic) in try importer.groupNormalization(isPerGroup: true)
      },
      .one(
        "GroupNormalization", 21...newestVersion, 3...3,
        [epsilon, .required(.integer("num_groups")), .integer("stash_type", 1)]
      ) { importer throws(Diagnostic) in
        try importer.groupNormalization(isPerGroup: false)
      },
      .one("MeanVarianceNormalization", 9...newestVersion, 1...1, [.integers("axes", [0, 2, 3])]) {
        importer throws(Diagnostic) in
        let x = try importer.operand(0)
        try importer.expectFloat(x)
        let axes = try importer.axes(importer.optionalIntegers("axes") ?? [], rank: importer.type(x).rank)
        let wide = try importer.widened(x)
        let (centred, variance) = try importer.statistics(wide, axes)
        // As the function of the standard has it.
        let deviation = try importer.builder.binary(.add, importer.builder.map(.sqrt, variance.1), 1e-9)
        let result = try importer.builder.binary(.div, centred, deviation)
        return try importer.builder.cast(result, to: importer.element(x))
      },
      .one("LpNormalization", 1...newestVersion, 1...1, [.integer("axis", -1), .integer("p", 2)]) {
        importer throws(Diagnostic) in try importer.normNormalization()
      },
      .one(
        "LRN", 1...newestVersion, 1...1,
        [.float("alpha", 0.0001), .float("beta", 0.75), .float("bias", 1), .required(.integer("size"))]
      ) {
        importer throws(Diagnostic) in try importer.localResponse()
      },
    ]

  private static let epsilon = AttributeRule.float("epsilon", 1e-5)
}

extension GraphImporter {
  /// `x` less its mean along `axes`, and the mean and the variance there; the axes stay.
  fileprivate mutating func statistics(
    _ x: Value, _ axes: [Int]
  ) throws(Diagnostic) -> (centred: Value, (mean: Value, variance: Value)) {
    let mean = try builder.mean(x, axes: axes, keepingAxes: true)
    let centred = try builder.binary(.sub, x, mean)
    let variance = try builder.mean(builder.map(.mul, centred, centred), axes: axes, keepingAxes: true)
    return (centred, (mean, variance))
  }

  fileprivate mutating func batchNormalization(isSpatial: Bool) throws(Diagnostic) -> Value {
    var x = try operand(0)
    let shape = shape(x)
    var parameters = [try operand(3), try operand(4), try operand(1), try operand(2)]
    if !isSpatial {
      let count = Dim.product(shape.dropFirst())
      x = try builder.reshape(x, to: [shape[0], count])
      for place in parameters.indices { parameters[place] = try builder.reshape(parameters[place], to: [count]) }
    }
    if shape.count == 1 { x = try builder.reshape(x, to: [shape[0], 1]) }
    let wide = element(x).isHalf ? DataType.f32 : element(x)
    for place in parameters.indices where element(parameters[place]) != element(x) {
      parameters[place] = try builder.cast(parameters[place], to: wide)
    }
    let result = try builder.composite(Composites.BatchNorm(eps: float("epsilon")), [x] + parameters)[0]
    return try builder.reshape(result, to: shape)
  }

  /// The normalisation by the batch's own statistics, and the running ones with a part of these.
  fileprivate mutating func trainingNormalization() throws(Diagnostic) -> [Value] {
    let x = try operand(0)
    guard call.version >= 14, type(x).rank >= 2 else { throw Diagnostic("training is not supported") }
    let axes = [0] + Array(2..<type(x).rank)
    let (momentum, wide) = (try float("momentum"), try widened(x))
    let (centred, (mean, variance)) = try statistics(wide, axes)
    let shape = shape(x)
    let deviation = try builder.map(.sqrt, builder.binary(.add, variance, float("epsilon")))
    var result = try builder.binary(.div, centred, deviation)
    for (op, position) in [(ScalarOp.mul, 1), (.add, 2)] {
      let factor = try builder.cast(operand(position), to: element(wide))
      result = try builder.map(op, result, builder.broadcast(factor, to: shape, axes: [1]))
    }
    var results = [try builder.cast(result, to: element(x))]
    for (statistic, position) in [(mean, 3), (variance, 4)] {
      let running = try operand(position)
      let present = try builder.cast(builder.squeeze(statistic, axes: axes), to: element(running))
      results.append(
        try builder.map(
          .add, builder.binary(.mul, running, momentum), builder.binary(.mul, present, 1 - momentum)))
    }
    return results
  }

  fileprivate mutating func layerNormalization() throws(Diagnostic) -> [Value] {
    let x = try operand(0)
    try expectFloat(x)
    let shape = shape(x)
    let first = try axis("axis", rank: shape.count)
    let parameters = [try operand(1)] + (optional(2).map { [$0] } ?? [])
    let isPlain = parameters.allSatisfy { self.shape($0) == Array(shape[first...]) && element($0) == element(x) }
    if isPlain, !call.wants(1), !call.wants(2), element(x) != .f64 {
      let norm = Composites.LayerNorm(axes: shape.count - first, eps: try float("epsilon"))
      return try builder.composite(norm, [x] + parameters)
    }
    // f64 is taken down to f32 by the standard's stash type, where that is asked for.
    let stash = try dataType("stash_type")
    let wide = try builder.cast(x, to: element(x) == .f64 ? .f64 : .f32)
    let (centred, (mean, variance)) = try statistics(wide, Array(first..<shape.count))
    let inverse = try builder.map(.rsqrt, builder.binary(.add, variance, float("epsilon")))
    var result = try builder.binary(.mul, centred, inverse)
    for (op, parameter) in zip([ScalarOp.mul, .add], parameters) {
      result = try builder.map(op, result, builder.broadcast(builder.cast(parameter, to: element(wide)), to: shape))
    }
    return [
      try builder.cast(result, to: element(x)), try builder.cast(mean, to: stash),
      try builder.cast(inverse, to: stash),
    ]
  }

  fileprivate mutating func rootMeanSquareNormalization() throws(Diagnostic) -> Value {
    let (x, scale) = (try operand(0), try operand(1))
    try expectFloat(x)
    let shape = shape(x)
    let first = try axis("axis", rank: shape.count)
    let epsilon = try float("epsilon")
    if self.shape(scale) == Array(shape[first...]), element(scale) == element(x) {
      return try builder.composite(Composites.RMSNorm(axes: shape.count - first, eps: epsilon), x, scale)
    }
    let wide = try widened(x)
    let square = try builder.mean(builder.map(.mul, wide, wide), axes: Array(first..<shape.count), keepingAxes: true)
    let inverse = try builder.map(.rsqrt, builder.binary(.add, square, epsilon))
    let factor = try builder.broadcast(builder.cast(scale, to: element(wide)), to: shape)
    let result = try builder.map(.mul, builder.binary(.mul, wide, inverse), factor)
    return try builder.cast(result, to: element(scale))
  }

  /// `x` standardised along `axes`, then scaled and moved by what has one number for each index along `channel`.
  private mutating func standardized(
    _ x: Value, _ axes: [Int], scale: Value, bias: Value, along channel: [Int]
  ) throws(Diagnostic) -> Value {
    let wide = try widened(x)
    let (centred, (_, variance)) = try statistics(wide, axes)
    let inverse = try builder.map(.rsqrt, builder.binary(.add, variance, float("epsilon")))
    let normal = try builder.binary(.mul, centred, inverse)
    let factor = try builder.broadcast(builder.cast(scale, to: element(wide)), to: shape(x), axes: channel)
    let addend = try builder.broadcast(builder.cast(bias, to: element(wide)), to: shape(x), axes: channel)
    return try builder.cast(builder.map(.add, builder.map(.mul, normal, factor), addend), to: element(x))
  }

  fileprivate mutating func instanceNormalization() throws(Diagnostic) -> Value {
    let x = try operand(0)
    try expectFloat(x)
    guard type(x).rank >= 3 else { throw Diagnostic("it takes [n, c, …], not \(type(x))") }
    return try standardized(x, Array(2..<type(x).rank), scale: operand(1), bias: operand(2), along: [1])
  }

  fileprivate mutating func groupNormalization(isPerGroup: Bool) throws(Diagnostic) -> Value {
    let x = try operand(0)
    try expectFloat(x)
    let (shape, groups) = (shape(x), try integer("num_groups"))
    guard shape.count >= 2, groups >= 1, shape[1].modulo(Dim(groups)) == 0 else {
      throw Diagnostic("\(groups) groups do not divide the channels of \(type(x))")
    }
    let split = [shape[0], Dim(groups), shape[1].floorDivided(by: Dim(groups))] + shape[2...]
    let grouped = try builder.reshape(x, to: split)
    var parameters = [try operand(1), try operand(2)]
    if !isPerGroup {
      for place in parameters.indices {
        parameters[place] = try builder.reshape(parameters[place], to: Array(split[1...2]))
      }
    }
    let result = try standardized(
      grouped, Array(2..<split.count), scale: parameters[0], bias: parameters[1], along: isPerGroup ? [1] : [1, 2])
    return try builder.reshape(result, to: shape)
  }

  fileprivate mutating func normNormalization() throws(Diagnostic) -> Value {
    let x = try operand(0)
    try expectFloat(x)
    let (order, axis) = (try integer("p"), try axis("axis", rank: type(x).rank))
    guard order == 1 || order == 2 else { throw Diagnostic("the norm of order \(order) is not supported") }
    let wide = try widened(x)
    let terms = try order == 1 ? builder.map(.abs, wide) : builder.map(.mul, wide, wide)
    let total = try builder.sum(terms, axes: [axis], keepingAxes: true)
    let norm = try order == 1 ? total : builder.map(.sqrt, total)
    // A row of zeros stays one.
    let divisor = try builder.map(.select, builder.binary(.eq, norm, 0), builder.scalar(1, like: norm), norm)
    return try builder.cast(builder.binary(.div, wide, divisor), to: element(x))
  }

  /// x / (bias + alpha / size · Σ x² of `size` neighbouring channels)^beta.
  fileprivate mutating func localResponse() throws(Diagnostic) -> Value {
    let x = try operand(0)
    try expectFloat(x)
    let size = try integer("size")
    guard type(x).rank >= 2, (1...1 << 20).contains(size) else {
      throw Diagnostic("\(size) channels do not fit \(type(x))")
    }
    let wide = try widened(x)
    let squares = try builder.map(.mul, wide, wide)
    let window = View.Window(1, size: Dim(size), low: (size - 1) / 2, high: size - 1 - (size - 1) / 2)
    let slid = try builder.window(squares, [window], fill: ScalarValue(0, as: element(wide)))
    let sum = try builder.sum(slid, axes: [type(x).rank])
    let base = try builder.binary(.add, builder.binary(.mul, sum, float("alpha") / Double(size)), float("bias"))
    let result = try builder.map(.div, wide, builder.binary(.pow, base, float("beta")))
    return try builder.cast(result, to: element(x))
  }
}
