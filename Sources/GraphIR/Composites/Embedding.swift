internal import MartletScalars
public import MartletSupport

extension Composites {
  /// Rows of a table chosen by whole numbers.
  public struct Embedding: Composite {
    /// The name in texts.
    public static let name = "embedding"
    /// What it computes.
    public static let summary =
      "`weight[ids]`; operands ids `[…]` of whole numbers and weight `[rows, features]`, result `[…, features]`."

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
      try builder.expect(2...2, operands)
      let weight = builder.type(of: operands[1])
      guard weight.rank == 2 else { throw Diagnostic("the weight must be [rows, features], not \(weight)") }
      return [try builder.gather(operands[1], operands[0], axis: 0)]
    }
  }
}
