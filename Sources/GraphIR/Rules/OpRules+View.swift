internal import MartletScalars
internal import MartletSupport

extension OpRules {
  func viewType(_ view: View, _ operands: [TensorType], named: [TensorType]) throws(Diagnostic) -> TensorType {
    try expect(1, operands, "view")
    let operand = operands[0]
    guard let result = named.first else { throw Constraint.node3.broken("a view has one result") }
    guard view.indices.count == operand.rank else {
      throw Constraint.view1.broken("\(view.indices.count) indices for the \(operand.rank) axes of \(operand)")
    }
    try check(result)
    // Kernels run over parts of what a product of extents says, so that divisors must be positive by themselves.
    var divisorRanges = ranges
    divisorRanges.addAxes(over: result.shape, assuming: result.shape.filter { $0.symbol != nil })
    var ranges = ranges
    ranges.addAxes(over: result.shape)
    guard view.conditions.count <= Self.conditionLimit else {
      throw Constraint.view3.broken("a view has \(view.conditions.count) conditions")
    }
    for condition in view.conditions {
      guard condition.lower != nil || condition.upper != nil else {
        throw Constraint.view3.broken("the condition on '\(condition.value)' has no bound")
      }
    }
    for expression in view.expressions {
      try check(expression, .view2, limit: Self.byteLimit, broken: .view2, axes: result.shape, ranges: divisorRanges)
      guard expression.isQuasiAffine else {
        throw Constraint.view2.broken("'\(expression)' is not quasi-affine in the axes")
      }
    }
    guard (view.fill == nil) == view.conditions.isEmpty, view.fill.map({ $0.type == operand.element }) ?? true else {
      throw Constraint.view4.broken("a view has a fill value of the element type exactly if it has conditions")
    }
    if !result.shape.contains(0) { try checkInside(view, operand, result.shape, ranges) }
    return TensorType(operand.element, result.shape)
  }

  private func checkInside(
    _ view: View, _ operand: TensorType, _ shape: [Dim], _ ranges: SymbolRanges
  ) throws(Diagnostic) {
    let proof = ConditionalProof(view.conditions, shape: shape, ranges: ranges)
    for (axis, index) in view.indices.enumerated() {
      let extent = operand.shape[axis]
      guard proof.proveNonNegative(index), proof.proveNonNegative(extent - 1 - index) else {
        throw Constraint.view5.broken("the index '\(index)' is not surely inside axis \(axis) of \(operand)")
      }
    }
  }
}

extension IndexExpression {
  /// Whether axes are added, scaled and divided by expressions without axes only.
  var isQuasiAffine: Bool {
    terms.allSatisfy { term in
      let withAxes = term.factors.filter { IndexExpression($0).hasAxes }
      return withAxes.count <= 1
        && withAxes.allSatisfy { factor in
          switch factor {
          case .symbol: true
          case .floorDivide(let left, let right), .modulo(let left, let right): left.isQuasiAffine && !right.hasAxes
          case .minimum(let left, let right), .maximum(let left, let right):
            left.isQuasiAffine && right.isQuasiAffine
          }
        }
    }
  }

  /// Whether a view axis occurs.
  var hasAxes: Bool {
    symbols.contains {
      if case .axis = $0 { return true }
      return false
    }
  }
}
