internal import MartletScalars
public import MartletSupport

extension Composites {
  /// The arithmetic mean along some axes.
  public struct Mean: Composite {
    /// The name in texts.
    public static let name = "mean"
    /// What it computes.
    public static let summary =
      "The sum along `axes` over the number of elements, for floats; with `keep` the axes stay with the extent 1; "
      + "calculated in f32 for 16-bit floats and rounded once."

    /// The axes; negative ones count from the back.
    public let axes: [Int]
    /// Whether they stay with the extent 1.
    public let keep: Bool

    /// The mean along `axes`.
    public init(axes: [Int], keep: Bool = false) {
      self.axes = axes
      self.keep = keep
    }

    /// Reads the attributes.
    /// - Throws: a diagnostic if one is missing or wrong.
    public init(attributes: AttributeList) throws(Diagnostic) {
      self.init(axes: try attributes.integers("axes"), keep: try attributes.boolean("keep"))
    }

    /// The attributes as `init(attributes:)` reads them.
    public var attributes: AttributeList { ["axes": .integers(axes), "keep": .boolean(keep)] }

    /// Builds the same computation from other operations.
    /// - Throws: a diagnostic if the operands do not fit.
    public func expand(_ builder: inout GraphBuilder, _ operands: [Value]) throws(Diagnostic) -> [Value] {
      try builder.expect(1...1, operands)
      let type = try builder.floatType(of: operands[0])
      return [try builder.mean(operands[0], axes: builder.axes(axes, of: type), keepingAxes: keep)]
    }
  }
}
