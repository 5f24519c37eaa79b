internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Reductions along axes.
extension Operator {
  static let reductions: [Operator] =
    reduction("ReduceSum", inputSince: 13) { importer, x, axes throws(Diagnostic) in
      try importer.builder.sum(x, axes: axes, keepingAxes: true)
    }
    + reduction("ReduceMean") { importer, x, axes throws(Diagnostic) in try importer.mean(x, axes) }
    + reduction("ReduceMax") { importer, x, axes throws(Diagnostic) in
      try importer.builder.reduce(importer.element(x) == .bool ? .any : .max, x, axes: axes, keepingAxes: true)
    }
    + reduction("ReduceMin") { importer, x, axes throws(Diagnostic) in
      try importer.builder.reduce(importer.element(x) == .bool ? .all : .min, x, axes: axes, keepingAxes: true)
    }
    + reduction("ReduceProd") { importer, x, axes throws(Diagnostic) in
      try importer.builder.reduce(.product, x, axes: axes, keepingAxes: true)
    }
    + reduction("ReduceL1", appliesAlways: true) { importer, x, axes throws(Diagnostic) in
      let magnitude = try importer.builder.map(.abs, x)
      return try importer.total(magnitude, axes)
    }
    + reduction("ReduceL2", appliesAlways: true) { importer, x, axes throws(Diagnostic) in
      try importer.inFloats(x) { importer, x throws(Diagnostic) in
        let squares = try importer.builder.map(.mul, x, x)
        return try importer.builder.map(.sqrt, importer.total(squares, axes))
      }
    }
    + reduction("ReduceSumSquare", appliesAlways: true) { importer, x, axes throws(Diagnostic) in
      let wide = try importer.widened(x)
      let squares = try importer.builder.map(.mul, wide, wide)
      return try importer.builder.cast(importer.total(squares, axes), to: importer.element(x))
    }
    + reduction("ReduceLogSum", appliesAlways: true) { importer, x, axes throws(Diagnostic) in
      try importer.inFloats(x) { importer, x throws(Diagnostic) in
        try importer.builder.map(.log, importer.total(x, axes))
      }
    }
    + reduction("ReduceLogSumExp", appliesAlways: true) { importer, x, axes throws(Diagnostic) in
      try importer.inFloats(x) { importer, x throws(Diagnostic) in try importer.logSumExp(x, axes) }
    }
    + [position("ArgMax", .argmax), position("ArgMin", .argmin)].flatMap(\.self)

  /// The meaning of a reduction of a value along axes, which stay with the extent 1; without axes the rest of it is still done where
  /// the reduction is `appliesAlways`.
  private typealias Reducing = @Sendable (inout GraphImporter, Value, [Int]) throws(Diagnostic) -> Value

  /// The forms of a reduction: the axes are an attribute, then, from `inputSince` on, an operand.
  private static func reduction(
    _ name: String, inputSince: Int = 18, appliesAlways: Bool = false, _ body: @escaping Reducing
  ) -> [Operator] {
    let (keep, noop) = (AttributeRule.integer("keepdims", 1), AttributeRule.integer("noop_with_empty_axes", 0))
    return [
      .one(name, 1...(inputSince - 1), 1...1, [.integers("axes"), keep]) { importer throws(Diagnostic) in
        let axes = try importer.optionalIntegers("axes") ?? []
        return try importer.reduce(axes, isIdentity: false, body)
      },
      .one(name, inputSince...newestVersion, 1...2, [keep, noop]) { importer throws(Diagnostic) in
        var axes: [Int] = []
        if let operand = importer.optional(1) { axes = try importer.integers(operand, "the axes") }
        let isNoop = try importer.flag("noop_with_empty_axes")
        let isIdentity = axes.isEmpty && isNoop
        if isIdentity, !appliesAlways { return try importer.operand(0) }
        return try importer.reduce(axes, isIdentity: isIdentity, body)
      },
    ]
  }

  private static func position(_ name: String, _ kind: Reduction.Kind) -> [Operator] {
    let attributes: [AttributeRule] = [.integer("axis", 0), .integer("keepdims", 1)]
    return [
      .one(name, 1...11, 1...1, attributes) { importer throws(Diagnostic) in
        try importer.position(kind, selectsLast: false)
      },
      .one(name, 12...newestVersion, 1...1, attributes + [.integer("select_last_index", 0)]) {
        importer throws(Diagnostic) in
        try importer.position(kind, selectsLast: importer.flag("select_last_index"))
      },
    ]
  }
}

extension GraphImporter {
  /// Reduces the first operand along `axes`, all unless some are given, or none for `isIdentity`.
  fileprivate mutating func reduce(
    _ axes: [Int], isIdentity: Bool, _ body: (inout GraphImporter, Value, [Int]) throws(Diagnostic) -> Value
  ) throws(Diagnostic) -> Value {
    let x = try operand(0)
    let rank = type(x).rank
    let positions = try axes.isEmpty ? (isIdentity ? [] : Array(0..<rank)) : self.axes(axes, rank: rank)
    if rank == 0 || positions.isEmpty {
      // A reduction over no axes leaves the elements; the operations around it remain, over an axis of extent 1.
      let lifted = try builder.expandDims(x, axes: [rank])
      let result = try body(&self, lifted, [rank])
      return try builder.reshape(result, to: shape(x))
    }
    let result = try body(&self, x, positions)
    return try flag("keepdims") ? result : builder.squeeze(result, axes: positions)
  }

  /// The sum along `axes`, which stay.
  fileprivate mutating func total(_ x: Value, _ axes: [Int]) throws(Diagnostic) -> Value {
    try builder.sum(x, axes: axes, keepingAxes: true)
  }

  /// Does `body` in f32 for 16-bit floats and in f64 for whole numbers, and gives the result in the type of `x`.
  fileprivate mutating func inFloats(
    _ x: Value, _ body: (inout GraphImporter, Value) throws(Diagnostic) -> Value
  ) throws(Diagnostic) -> Value {
    let type = element(x)
    let wide = try type.isFloat ? widened(x) : builder.cast(x, to: .f64)
    let result = try body(&self, wide)
    return try builder.cast(result, to: type)
  }

  fileprivate mutating func mean(_ x: Value, _ axes: [Int]) throws(Diagnostic) -> Value {
    if element(x).isFloat { return try builder.composite(Composites.Mean(axes: axes, keep: true), x) }
    let count = try builder.cast(builder.dimension(.product(axes.map { shape(x)[$0] })), to: element(x))
    return try builder.binary(.div, total(x, axes), count)
  }

  /// log Σ e^x, with the greatest element taken out of the exponentials where it is finite.
  fileprivate mutating func logSumExp(_ x: Value, _ axes: [Int]) throws(Diagnostic) -> Value {
    let greatest = try builder.max(x, axes: axes, keepingAxes: true)
    let isFinite = try builder.binary(.lt, builder.map(.abs, greatest), .infinity)
    let shift = try builder.map(.select, isFinite, greatest, builder.scalar(0, like: greatest))
    let exponentials = try builder.map(.exp, builder.binary(.sub, x, shift))
    return try builder.map(.add, builder.map(.log, total(exponentials, axes)), shift)
  }

  /// The position of the greatest or least element, the last one of several for `selectsLast`.
  fileprivate mutating func position(_ kind: Reduction.Kind, selectsLast: Bool) throws(Diagnostic) -> Value {
    let x = try operand(0)
    let axis = try axis("axis", rank: type(x).rank)
    let extent = shape(x)[axis]
    let ordered = try selectsLast ? builder.reverse(x, axes: [axis]) : x
    var result = try builder.reduce(kind, ordered, axes: [axis])
    if selectsLast { result = try builder.binary(.sub, builder.dimension(extent - 1), result) }
    return try flag("keepdims") ? builder.expandDims(result, axes: [axis]) : result
  }
}
