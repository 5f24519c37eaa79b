internal import MartletScalars
public import MartletSupport

extension Composites {
  /// Rotary position embedding (Su and others, 2021): pairs of features are rotated by given angles.
  public struct RotaryEmbedding: Composite {
    /// The name in texts.
    public static let name = "rotary_embedding"
    /// What it computes.
    public static let summary =
      "Each pair `(a, b)` of features becomes `(a·cos - b·sin, b·cos + a·sin)`; operands x `[…, d]`, and cos and sin of "
      + "one shape that broadcasts to `[…, r/2]` with `r <= d`. The pairs lie in the first r features: features "
      + "`(i, i + r/2)`, or `(2i, 2i + 1)` where `interleaved`; the features behind stay. Calculated in f32 for 16-bit "
      + "floats and rounded once."

    /// Whether the features of a pair lie side by side.
    public let interleaved: Bool

    /// The rotation of pairs that lie half of the features apart, or side by side.
    public init(interleaved: Bool = false) { self.interleaved = interleaved }

    /// Reads the attributes.
    /// - Throws: a diagnostic if one is missing or wrong.
    public init(attributes: AttributeList) throws(Diagnostic) {
      self.init(interleaved: try attributes.boolean("interleaved"))
    }

    /// The attributes as `init(attributes:)` reads them.
    public var attributes: AttributeList { ["interleaved": .boolean(interleaved)] }

    /// Builds the same computation from other operations.
    /// - Throws: a diagnostic if the operands do not fit.
    public func expand(_ builder: inout GraphBuilder, _ operands: [Value]) throws(Diagnostic) -> [Value] {
      try builder.expect(3...3, operands)
      let type = try builder.floatType(of: operands[0])
      let (cosine, sine) = (
        try builder.floatType(of: operands[1], "cos"), try builder.floatType(of: operands[2], "sin")
      )
      guard cosine.rank >= 1, cosine.rank <= type.rank, builder.rules.equal(cosine.shape, sine.shape),
        let half = cosine.shape[cosine.rank - 1].constant, let features = type.shape[type.rank - 1].constant,
        half >= 1, 2 * half <= features
      else {
        throw Diagnostic("cos \(cosine) and sin \(sine) do not hold angles for at most half of the features of \(type)")
      }
      let rotatedShape = Array(type.shape.dropLast()) + [Dim(2 * half)]
      let front = try builder.slice(operands[0], axis: -1, from: 0, to: Dim(2 * half))
      let rotated = try rotate(front, operands[1], operands[2], TensorType(type.element, rotatedShape), half, &builder)
      if 2 * half == features { return [rotated] }
      let rest = try builder.slice(operands[0], axis: -1, from: Dim(2 * half), to: Dim(features))
      return [try builder.concat([rotated, rest], axis: -1)]
    }

    private func rotate(
      _ value: Value, _ cosine: Value, _ sine: Value, _ type: TensorType, _ half: Int, _ builder: inout GraphBuilder
    ) throws(Diagnostic) -> Value {
      let x = try builder.widened(value)
      let wide = builder.type(of: x)
      let feature = IndexExpression.axis(type.rank - 1)
      var swapped = type.shape.indices.map { IndexExpression.axis($0) }
      swapped[type.rank - 1] =
        interleaved
        ? 2 * feature.floorDivided(by: 2) + 1 - feature.modulo(2) : (feature + Dim(half)).modulo(Dim(2 * half))
      let partner = try builder.view(x, View(swapped), shape: type.shape)
      let (cosine, sine) = (
        try angles(cosine, wide, half, &builder), try angles(sine, wide, half, &builder)
      )
      let isFirst = try firstOfPairs(TensorType(.i32, type.shape), half, &builder)
      let turned = try builder.map(.select, isFirst, builder.map(.neg, sine), sine)
      let result = try builder.map(
        .add, builder.map(.mul, x, cosine), builder.map(.mul, partner, turned))
      return try builder.cast(result, to: type.element)
    }

    /// The angle functions of each feature's pair, repeated to the shape of `type`.
    private func angles(
      _ value: Value, _ type: TensorType, _ half: Int, _ builder: inout GraphBuilder
    ) throws(Diagnostic) -> Value {
      let wide = try builder.cast(value, to: type.element)
      let shape = builder.type(of: wide).shape
      let target = Array(type.shape.dropLast()) + [Dim(half)]
      let located = try View.broadcast(shape, to: target).view
      let last = IndexExpression.axis(type.rank - 1)
      let pair = interleaved ? last.floorDivided(by: 2) : last.modulo(Dim(half))
      let indices = located.indices.map { index in
        index.substituting { $0 == .axis(type.rank - 1) ? pair : nil }
      }
      return try builder.view(wide, View(indices), shape: type.shape)
    }

    /// Whether a feature is the first of its pair.
    private func firstOfPairs(
      _ type: TensorType, _ half: Int, _ builder: inout GraphBuilder
    ) throws(Diagnostic) -> Value {
      let position = try builder.iota(type, axis: type.rank - 1)
      guard interleaved else { return try builder.binary(.lt, position, Double(half)) }
      return try builder.binary(.eq, builder.binary(.and, position, 1), 0)
    }
  }
}
