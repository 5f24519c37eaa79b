internal import MartletScalars
public import MartletSupport

extension Composites {
  /// The logarithm of the softmax, calculated without its underflow.
  public struct LogSoftmax: Composite {
    /// The name in texts.
    public static let name = "log_softmax"
    /// What it computes.
    public static let summary =
      "`(x - max) - log(Σ exp(x - max))` along `axis` for floats of any shape; calculated in f32 for 16-bit floats."

    /// The axis; negative ones count from the back.
    public let axis: Int

    /// The logarithm of the softmax along `axis`.
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
      let total = try builder.sum(builder.map(.exp, shifted), axes: [axis])
      let logarithm = try builder.spread(builder.map(.log, total), over: type.shape, reduced: [axis])
      return [try builder.cast(builder.map(.sub, shifted, logarithm), to: type.element)]
    }
  }
}
