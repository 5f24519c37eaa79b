internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// The Gaussian error linear unit as exporters write it: the product of x, 1/2 and 1 + erf(x / √2), in any order. At
/// -infinity the product is not a number and the unit is -0.0, its limit.
extension GraphImporter {
  /// The unit of the value that `left` times `right` is it of; nil if the product is none.
  mutating func gaussianUnit(_ left: Value, _ right: Value) throws(Diagnostic) -> Value? {
    for (product, factor) in [(left, right), (right, left)] {
      guard let factors = operands(of: product, .mul), let x = unitOperand(factors + [factor]),
        try builder.broadcastShape([shape(left), shape(right)]) == shape(x)
      else { continue }
      return try builder.composite(Composites.GELU(), x)
    }
    return nil
  }

  /// The x of three factors, if they are x, 1/2 and 1 + erf(x / √2).
  private mutating func unitOperand(_ factors: [Value]) -> Value? {
    for position in factors.indices {
      guard let x = curveOperand(factors[position]) else { continue }
      let others = factors.indices.filter { $0 != position }.map { factors[$0] }
      if others[0] == x, repeated(others[1]) == 0.5 { return x }
      if others[1] == x, repeated(others[0]) == 0.5 { return x }
    }
    return nil
  }

  /// The x of 1 + erf(x / √2).
  private mutating func curveOperand(_ value: Value) -> Value? {
    guard let terms = operands(of: value, .add) else { return nil }
    for (term, other) in [(terms[0], terms[1]), (terms[1], terms[0])] {
      guard let scaled = operands(of: term, .erf)?.first, repeated(other) == 1 else { continue }
      if let quotient = operands(of: scaled, .div), isRounded(quotient[1], 2.0.squareRoot()) { return quotient[0] }
      guard let product = operands(of: scaled, .mul) else { continue }
      if isRounded(product[1], 0.5.squareRoot()) { return product[0] }
      if isRounded(product[0], 0.5.squareRoot()) { return product[1] }
    }
    return nil
  }

  /// The operands of the row `op` that gives `value`, if it is one's.
  private func operands(of value: Value, _ op: ScalarOp) -> [Value]? {
    let node = builder.graph.nodes[value.node]
    guard case .map(op) = node.kind else { return nil }
    return node.operands
  }

  /// Whether all elements of `value` are `number`, rounded to their type.
  private mutating func isRounded(_ value: Value, _ number: Double) -> Bool {
    repeated(value) == ScalarValue(number, as: element(value)).double
  }
}
