internal import MartletScalars
public import MartletSupport

extension Composites {
  /// Layer normalisation (Ba, Kiros and Hinton, 2016) over the last axes.
  public struct LayerNorm: Composite {
    /// The name in texts.
    public static let name = "layer_norm"
    /// What it computes.
    public static let summary =
      "`(x - mean) / √(variance + eps) · weight + bias` over the last `axes` axes, whose extents the optional weight "
      + "and bias have; the variance is the biased one; calculated in f32 for 16-bit floats and rounded once."

    /// The number of axes, counted from the last.
    public let axes: Int
    /// What is added to the variance.
    public let eps: Double

    /// The normalisation over the last `axes` axes.
    public init(axes: Int = 1, eps: Double = 1e-5) {
      self.axes = axes
      self.eps = eps
    }

    /// Reads the attributes.
    /// - Throws: a diagnostic if one is missing or wrong.
    public init(attributes: AttributeList) throws(Diagnostic) {
      self.init(axes: try attributes.integer("axes"), eps: try attributes.number("eps"))
    }

    /// The attributes as `init(attributes:)` reads them.
    public var attributes: AttributeList { ["axes": .integer(axes), "eps": .number(eps)] }

    /// Builds the same computation from other operations.
    /// - Throws: a diagnostic if the operands do not fit.
    public func expand(_ builder: inout GraphBuilder, _ operands: [Value]) throws(Diagnostic) -> [Value] {
      try builder.expect(1...3, operands)
      let type = try builder.floatType(of: operands[0])
      let axes = try builder.lastAxes(axes, of: type)
      let x = try builder.widened(operands[0])
      let mean = try builder.mean(x, axes: axes)
      let centred = try builder.map(.sub, x, builder.spread(mean, over: type.shape, reduced: axes))
      let variance = try builder.mean(builder.map(.mul, centred, centred), axes: axes)
      let scale = try builder.map(.rsqrt, builder.binary(.add, variance, eps))
      var result = try builder.map(.mul, centred, builder.spread(scale, over: type.shape, reduced: axes))
      for (position, operand) in operands.dropFirst().enumerated() {
        let factor = try builder.affineOperand(operand, position == 0 ? "the weight" : "the bias", type, axes)
        result = try builder.map(position == 0 ? .mul : .add, result, factor)
      }
      return [try builder.cast(result, to: type.element)]
    }
  }
}

extension GraphBuilder {
  /// The last `count` axes of `type`.
  func lastAxes(_ count: Int, of type: TensorType) throws(Diagnostic) -> [Int] {
    guard count >= 1, count <= type.rank else {
      throw Diagnostic("\(type) does not have \(count) last axes to normalise over")
    }
    return Array((type.rank - count)..<type.rank)
  }

  /// A weight or bias that has the extents of `axes` of `type`, in the accumulation type and repeated to the shape.
  mutating func affineOperand(
    _ operand: Value, _ what: String, _ type: TensorType, _ axes: [Int]
  ) throws(Diagnostic) -> Value {
    try expect(operand, axes.map { type.shape[$0] }, what)
    let element = self.type(of: operand).element
    let accumulation = type.element.accumulationType
    guard element == type.element || element == accumulation else {
      throw Diagnostic("\(what) must be \(type.element.rawValue) or \(accumulation.rawValue), not \(element.rawValue)")
    }
    return try broadcast(cast(operand, to: accumulation), to: type.shape, axes: axes)
  }
}
