internal import MartletScalars
public import MartletSupport

extension Composites {
  /// The greater of an element and 0; NaN stays NaN.
  public struct ReLU: Composite {
    /// The name in texts.
    public static let name = "relu"
    /// What it computes.
    public static let summary = "`max(x, 0)` for numbers of any shape; NaN stays NaN."

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
      return [try builder.binary(.max, operands[0], 0)]
    }
  }
}
