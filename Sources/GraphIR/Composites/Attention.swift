internal import MartletScalars
public import MartletSupport

extension Composites {
  /// Scaled dot-product attention (Vaswani and others, 2017), as
  /// `torch.nn.functional.scaled_dot_product_attention` without dropout.
  public struct Attention: Composite {
    /// The name in texts.
    public static let name = "attention"
    /// What it computes.
    public static let summary =
      "`softmax(q · kᵀ · scale + mask) · v`; operands q `[…, h, l, e]`, k `[…, g, s, e]`, v `[…, g, s, f]` and "
      + "optionally a mask that broadcasts to `[…, h, l, s]`, which is added, or of truth values that are true where a "
      + "key takes part; `causal` lets query i see the keys 0…i. Query head i uses key head i / (h / g). Without "
      + "`scale` it is 1 / √e. A query without any key gives zeros. For 16-bit floats scores and sums are f32, "
      + "and shares may be rounded before they meet the values."

    /// Whether a query sees only keys up to its own position.
    public let causal: Bool
    /// What scores are multiplied with; nil for one over the root of the number of features.
    public let scale: Double?

    /// Attention with the given masking and scale.
    public init(causal: Bool = false, scale: Double? = nil) {
      self.causal = causal
      self.scale = scale
    }

    /// Reads the attributes.
    /// - Throws: a diagnostic if one is missing or wrong.
    public init(attributes: AttributeList) throws(Diagnostic) {
      self.init(causal: try attributes.boolean("causal"), scale: try attributes.optionalNumber("scale"))
    }

    /// The attributes as `init(attributes:)` reads them.
    public var attributes: AttributeList {
      var list: AttributeList = ["causal": .boolean(causal)]
      if let scale { list.append("scale", .number(scale)) }
      return list
    }

    /// Builds the same computation from other operations.
    /// - Throws: a diagnostic if the operands do not fit.
    public func expand(_ builder: inout GraphBuilder, _ operands: [Value]) throws(Diagnostic) -> [Value] {
      try builder.expect(3...4, operands)
      let query = try builder.floatType(of: operands[0], "the query")
      let layout = try AttentionLayout(
        builder.rules, query, builder.type(of: operands[1]), builder.type(of: operands[2]))
      let wide = query.element.accumulationType
      let q = try builder.reshape(operands[0], to: layout.grouped(query.shape))
      let products = try builder.contract(
        q, layout.queryLabels, operands[1], layout.keyLabels, to: layout.scoreLabels, element: wide)
      var scores = try scaled(products, features: query.shape[query.rank - 1], &builder)
      if operands.count == 4 { scores = try masked(scores, by: operands[3], layout, &builder) }
      if causal { scores = try causallyMasked(scores, &builder) }
      let weights = try builder.cast(normalised(scores, &builder), to: query.element)
      let result = try builder.contract(
        weights, layout.scoreLabels, operands[2], layout.valueLabels, to: layout.resultLabels, element: wide)
      let shaped = try builder.reshape(result, to: layout.resultShape)
      return [try builder.cast(shaped, to: query.element)]
    }

    private func scaled(
      _ products: Value, features: Dim, _ builder: inout GraphBuilder
    ) throws(Diagnostic) -> Value {
      if let scale { return try builder.binary(.mul, products, scale) }
      if let count = features.constant {
        return count == 0 ? products : try builder.binary(.mul, products, 1 / Double(count).squareRoot())
      }
      let type = builder.type(of: products)
      let factor = try builder.map(.rsqrt, builder.cast(builder.dimension(features), to: type.element))
      return try builder.binary(.mul, products, factor)
    }

    private func masked(
      _ scores: Value, by mask: Value, _ layout: AttentionLayout, _ builder: inout GraphBuilder
    ) throws(Diagnostic) -> Value {
      let type = builder.type(of: scores)
      let maskType = builder.type(of: mask)
      guard maskType.element == .bool || TypeRule.Class.float.contains(maskType.element) else {
        throw Diagnostic("the mask must be of truth values or floats, not \(maskType)")
      }
      let ungrouped = try builder.broadcast(mask, to: layout.scoreShape)
      let shaped = try builder.reshape(ungrouped, to: type.shape)
      guard maskType.element == .bool else {
        return try builder.map(.add, scores, builder.cast(shaped, to: type.element))
      }
      return try builder.map(.select, shaped, scores, builder.scalar(-.infinity, like: scores))
    }

    private func causallyMasked(_ scores: Value, _ builder: inout GraphBuilder) throws(Diagnostic) -> Value {
      let type = builder.type(of: scores)
      let isSmall = type.shape.suffix(2).allSatisfy { (builder.ranges.bounds(of: $0).upper ?? .max) < Int(Int32.max) }
      let positions = TensorType(isSmall ? .i32 : .i64, type.shape)
      let row = try builder.iota(positions, axis: type.rank - 2)
      let column = try builder.iota(positions, axis: type.rank - 1)
      return try builder.map(.select, builder.map(.ge, row, column), scores, builder.scalar(-.infinity, like: scores))
    }

    /// The softmax along the last axis with zeros for rows of nothing but -inf: there the greatest score counts as
    /// the least finite number, and the sum, which is at least 1 in all other rows, as 1.
    private func normalised(_ scores: Value, _ builder: inout GraphBuilder) throws(Diagnostic) -> Value {
      let type = builder.type(of: scores)
      let last = type.rank - 1
      let least = type.element == .f64 ? -Double.greatestFiniteMagnitude : -Double(Float.greatestFiniteMagnitude)
      let greatest = try builder.binary(.max, builder.maxNumber(scores, axes: [last]), least)
      let shifted = try builder.map(.sub, scores, builder.spread(greatest, over: type.shape, reduced: [last]))
      let exponentials = try builder.map(.exp, shifted)
      let total = try builder.binary(.max, builder.sum(exponentials, axes: [last]), 1)
      return try builder.map(.div, exponentials, builder.spread(total, over: type.shape, reduced: [last]))
    }
  }
}
