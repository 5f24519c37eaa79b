internal import MartletScalars
public import MartletSupport

extension Composites {
  /// The variance along some axes, as `torch.var`.
  public struct Variance: Composite {
    /// The name in texts.
    public static let name = "variance"
    /// What it computes.
    public static let summary =
      "`Σ (x - mean)² / max(n - correction, 0)` along `axes`, for floats; with `keep` the axes stay with the extent 1; "
      + "calculated in f32 for 16-bit floats and rounded once."

    /// The axes; negative ones count from the back.
    public let axes: [Int]
    /// What is taken off the number of elements: 1 for a sample, 0 for the whole.
    public let correction: Int
    /// Whether the axes stay with the extent 1.
    public let keep: Bool

    /// The variance along `axes`.
    public init(axes: [Int], correction: Int = 1, keep: Bool = false) {
      self.axes = axes
      self.correction = correction
      self.keep = keep
    }

    /// Reads the attributes.
    /// - Throws: a diagnostic if one is missing or wrong.
    public init(attributes: AttributeList) throws(Diagnostic) {
      let correction = try attributes.integer("correction")
      guard (-(1 << 30)...1 << 30).contains(correction) else { throw Diagnostic("the correction is out of range") }
      self.init(
        axes: try attributes.integers("axes"), correction: correction, keep: try attributes.boolean("keep"))
    }

    /// The attributes as `init(attributes:)` reads them.
    public var attributes: AttributeList {
      ["axes": .integers(axes), "correction": .integer(correction), "keep": .boolean(keep)]
    }

    /// Builds the same computation from other operations.
    /// - Throws: a diagnostic if the operands do not fit.
    public func expand(_ builder: inout GraphBuilder, _ operands: [Value]) throws(Diagnostic) -> [Value] {
      try builder.expect(1...1, operands)
      _ = try Variance(attributes: attributes)
      let type = try builder.floatType(of: operands[0])
      let axes = try builder.axes(axes, of: type)
      let x = try builder.widened(operands[0])
      let mean = try builder.mean(x, axes: axes)
      let centred = try builder.map(.sub, x, builder.spread(mean, over: type.shape, reduced: axes))
      let total = try builder.sum(builder.map(.mul, centred, centred), axes: axes, keepingAxes: keep)
      let count = Dim.product(axes.map { type.shape[$0] }) - Dim(correction)
      let result = try builder.divide(total, by: builder.ranges.simplified(.maximum(count, 0)))
      return [try builder.cast(result, to: type.element)]
    }
  }
}
