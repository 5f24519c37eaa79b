internal import MartletScalars
public import MartletSupport

extension Composites {
  /// The greater of an element and 0; NaN stays NaN.
  public struct ReLU: Composite {
    public static let name = "relu"
    public static let summary = "`max(x, 0)` for numbers of any shape; NaN stays NaN."

    /// The only one there is.
    public init() {}

    public init(attributes: AttributeList) throws(Diagnostic) { self.init() }

    public var attributes: AttributeList { AttributeList() }

    public func expand(_ builder: inout GraphBuilder, _ operands: [Value]) throws(Diagnostic) -> [Value] {
      try builder.expect(1...1, operands)
      return [try builder.binary(.max, operands[0], 0)]
    }
  }
}
