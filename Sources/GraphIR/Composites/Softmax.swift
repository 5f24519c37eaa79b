internal import MartletScalars
public import MartletSupport

extension Composites {
  /// Exponentials along one axis that sum to 1.
  public struct Softmax: Composite {
    /// The name in texts.
    public static let name = "softmax"
    /// What it computes.
    public static let summary =
      "`exp(x - max) / Σ exp(x - max)` along `axis` for floats of any shape; NaN where every element of a row is "
      + "-inf; calculated in f32 for 16-bit floats."

    /// The axis; negative ones count from the back.
    public let axis: Int

    /// The softmax along `axis`.
    public init(axis: Int) { self.axis = axis }

    /// Reads the attributes.
    /// - Throws: a diagnostic if one is missing or wrong.
    public init(attributes: AttributeList) throws(Diagnostic) { self.init(axis: try attributes.integer("axis")) }

    /// The attributes as `init(attributes:)` reads them.
    public var attributes: AttributeList { ["axis": .integer(axis)] }

    /// Builds the same computation from other operations.
    /// - Throws: a diagnostic if the operands do not fit.
    public func expand(_ builder: inout GraphBuilder, _ operands: [Value]) throws(Diagnostic) -> [Value] {
      try builder.expect(1...1, operands)
      let type = try builder.floatType(of: operands[0])
      let axis = try builder.axis(axis, of: type)
      let x = try builder.widened(operands[0])
      let greatest = try builder.maxNumber(x, axes: [axis])
      let shifted = try builder.map(.sub, x, builder.spread(greatest, over: type.shape, reduced: [axis]))
      let exponentials = try builder.map(.exp, shifted)
      let total = try builder.sum(exponentials, axes: [axis])
      // A total is 1 at least, so that its inverse is precise; one division a row is much cheaper than one an element.
      let inverse = try builder.map(.div, builder.scalar(1, like: total), total)
      let result = try builder.map(.mul, exponentials, builder.spread(inverse, over: type.shape, reduced: [axis]))
      return [try builder.cast(result, to: type.element)]
    }
  }
}
