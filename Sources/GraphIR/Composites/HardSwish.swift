internal import MartletScalars
public import MartletSupport

extension Composites {
  /// The hard swish of MobileNet V3.
  public struct HardSwish: Composite {
    /// The name in texts.
    public static let name = "hardswish"
    /// What it computes.
    public static let summary =
      "`x · min(max(x + 3, 0), 6) / 6` for floats of any shape, with a product for the quotient; calculated in f32 for "
      + "16-bit floats."

    /// The only one there is.
    public init() {}

    /// Reads the attributes.
    /// - Throws: a diagnostic if one is missing or wrong.
    public init(attributes: AttributeList) throws(Diagnostic) { self.init() }

    /// The attributes as `init(attributes:)` reads them.
    public var attributes: AttributeList { AttributeList() }

    /// Builds the same computation from other operations.
    /// - Throws: a diagnostic if the operands do not fit.
    public func expand(_ builder: inout GraphBuilder, _ operands: [Value]) throws(Diagnostic) -> [Value] {
      try builder.expect(1...1, operands)
      let type = try builder.floatType(of: operands[0])
      let x = try builder.widened(operands[0])
      return [try builder.cast(builder.map(.mul, x, builder.hardSigmoid(x)), to: type.element)]
    }
  }
}
