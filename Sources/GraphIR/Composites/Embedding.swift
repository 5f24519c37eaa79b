internal import MartletScalars
public import MartletSupport

extension Composites {
  /// Rows of a table chosen by whole numbers.
  public struct Embedding: Composite {
    public static let name = "embedding"
    public static let summary =
      "`weight[ids]`; operands ids `[…]` of whole numbers and weight `[rows, features]`, result `[…, features]`."

    /// The only one there is.
    public init() {}

    public init(attributes: AttributeList) throws(Diagnostic) { self.init() }

    public var attributes: AttributeList { AttributeList() }

    public func expand(_ builder: inout GraphBuilder, _ operands: [Value]) throws(Diagnostic) -> [Value] {
      try builder.expect(2...2, operands)
      let weight = builder.type(of: operands[1])
      guard weight.rank == 2 else { throw Diagnostic("the weight must be [rows, features], not \(weight)") }
      return [try builder.gather(operands[1], operands[0], axis: 0)]
    }
  }
}
