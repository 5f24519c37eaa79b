internal import MartletScalars
public import MartletSupport

extension Composites {
  /// Division by the Euclidean norm, as `torch.nn.functional.normalize`.
  public struct L2Normalize: Composite {
    /// The name in texts.
    public static let name = "l2_normalize"
    /// What it computes.
    public static let summary =
      "`x / max(√(Σ x²), eps)` along `axis` for floats of any shape; calculated in f32 for 16-bit floats and rounded "
      + "once, so that a row of zeros gives zeros."

    /// The axis; negative ones count from the back.
    public let axis: Int
    /// The least norm that is divided by.
    public let eps: Double

    /// The normalisation along `axis`.
    public init(axis: Int, eps: Double = 1e-12) {
      self.axis = axis
      self.eps = eps
    }

    /// Reads the attributes.
    /// - Throws: a diagnostic if one is missing or wrong.
    public init(attributes: AttributeList) throws(Diagnostic) {
      self.init(axis: try attributes.integer("axis"), eps: try attributes.number("eps"))
    }

    /// The attributes as `init(attributes:)` reads them.
    public var attributes: AttributeList { ["axis": .integer(axis), "eps": .number(eps)] }

    /// Builds the same computation from other operations.
    /// - Throws: a diagnostic if the operands do not fit.
    public func expand(_ builder: inout GraphBuilder, _ operands: [Value]) throws(Diagnostic) -> [Value] {
      try builder.expect(1...1, operands)
      let type = try builder.floatType(of: operands[0])
      let axis = try builder.axis(axis, of: type)
      let x = try builder.widened(operands[0])
      let norm = try builder.map(.sqrt, builder.sum(builder.map(.mul, x, x), axes: [axis]))
      let divisor = try builder.spread(builder.binary(.max, norm, eps), over: type.shape, reduced: [axis])
      return [try builder.cast(builder.map(.div, x, divisor), to: type.element)]
    }
  }
}
