import MartletGraphIR
import MartletScalars

extension GraphRewriter {
  /// The most divisions and terms of an expression that elements are replaced by: it is written wherever they are read.
  private static let greatestLength = 64
  /// No element and no coefficient is greater, so that what is computed with a few of them does not overflow.
  private static let greatestNumber = 1 << 56
  /// The most factors of a term: powers of powers grow very long.
  private static let greatestDegree = 8

  /// The elements of a tensor of whole numbers as an expression over its axes and dims, where they follow from the
  /// place alone, surely do not wrap and the expression is not too long.
  mutating func indexExpression(_ value: Value) -> IndexExpression? {
    // In order, so that those of operands are known.
    for position in indexExpressions.count..<max(value.node + 1, indexExpressions.count) {
      let node = builder.graph.nodes[position]
      let isWhole = node.types.count == 1 && node.types[0].element.isInteger
      indexExpressions.append(isWhole ? inside(unboundedIndexExpression(node), node.types[0]) : nil)
    }
    return value.result == 0 ? indexExpressions[value.node] : nil
  }

  private func unboundedIndexExpression(_ node: Node) -> IndexExpression? {
    switch node.kind {
    case .constant(let literal):
      guard let number = literal.splat, number.type != .u64 || number.bits < 1 << 62 else { return nil }
      return IndexExpression(number.integer)
    case .iota(let axis): return .axis(axis)
    case .dimension(let dim): return dim
    case .view(let view):
      guard view.conditions.isEmpty, let inner = indexExpressions[node.operands[0].node], reads(view, inner) else {
        return nil
      }
      return inner.substituting { symbol in
        guard case .axis(let position) = symbol else { return nil }
        return view.indices[position]
      }
    case .map(let op):
      let parts = node.operands.compactMap { indexExpressions[$0.node] }
      return parts.count == node.operands.count ? op.facts.index?.expression(parts) : nil
    case .input, .parameter, .reduce, .contract, .gather, .concat, .update, .scan, .scatter, .sort, .composite, .fused,
      .loop, .extent, .branch:
      return nil
    }
  }

  /// Whether the indices of `view` can be put in for the axes of `inner` without coefficients that are too great.
  private func reads(_ view: View, _ inner: IndexExpression) -> Bool {
    let greatest = view.indices.map(\.greatestCoefficient).max() ?? 0
    let (product, overflow) = greatest.multipliedReportingOverflow(by: Swift.max(inner.greatestCoefficient, 1))
    return inner.axisDegree <= 1 && !overflow && product <= Self.greatestNumber
  }

  /// `expression` where it is short, and its values are numbers of the element type of `type` in every place.
  private func inside(_ expression: IndexExpression?, _ type: TensorType) -> IndexExpression? {
    guard let expression, expression.divisionCount <= Self.greatestLength,
      expression.terms.count <= Self.greatestLength,
      expression.terms.allSatisfy({ $0.factors.count <= Self.greatestDegree }),
      expression.greatestCoefficient <= Self.greatestNumber
    else { return nil }
    let bounds = source.ranges(over: type.shape).bounds(of: expression)
    guard let lower = bounds.lower, let upper = bounds.upper,
      lower >= -Self.greatestNumber, upper <= Self.greatestNumber,
      ScalarValue(lower, as: type.element).integer == lower, ScalarValue(upper, as: type.element).integer == upper
    else { return nil }
    return expression
  }
}
