internal import MartletScalars
public import MartletSupport

extension Composites {
  /// A product with a weight along the last axis, plus a bias.
  public struct Linear: Composite {
    /// The name in texts.
    public static let name = "linear"
    /// What it computes.
    public static let summary =
      "`x · weightᵀ + bias`; operands x `[…, in]`, weight `[out, in]` and optionally bias `[out]`, result `[…, out]`; "
      + "sums and the bias are added in f32 for 16-bit floats and rounded once."

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
      try builder.expect(2...3, operands)
      let (type, weight) = (builder.type(of: operands[0]), builder.type(of: operands[1]))
      guard type.rank >= 1, weight.rank == 2 else {
        throw Diagnostic("x must be […, in] and the weight [out, in], not \(type) and \(weight)")
      }
      guard builder.rules.equal(type.shape[type.rank - 1], weight.shape[1]) else {
        throw Diagnostic(
          "x \(type) has \(type.shape[type.rank - 1]) features, but the weight \(weight) takes \(weight.shape[1])")
      }
      let labels = (1..<max(type.rank, 1)).map { "m\($0)" }
      let element = operands.count == 3 ? type.element.accumulationType : type.element
      let product = try builder.contract(
        operands[0], labels + ["k"], operands[1], ["n", "k"], to: labels + ["n"], element: element)
      guard operands.count == 3 else { return [product] }
      let shape = builder.type(of: product).shape
      let result = TensorType(type.element, shape)
      let bias = try builder.affineOperand(operands[2], "the bias", result, [type.rank - 1])
      return [try builder.cast(builder.map(.add, product, bias), to: type.element)]
    }
  }
}
