public import MartletScalars

extension View {
  /// The view that reads through `self` what `inner` makes of its operand: `self` after `inner`. `ranges` are those
  /// over the extents of this view's result.
  ///
  /// Nil if both have conditions that `ranges` cannot prove and their fill values differ: then two views are needed.
  /// Nil too if the numbers in the indices are too large to be multiplied, or if the indices would become too long:
  /// each division of a view is repeated for each time that the next one names the axis.
  public func composed(with inner: View, ranges: SymbolRanges) -> View? {
    let innerWeight = inner.expressions.map(\.weight).max() ?? 1
    guard (indices.map(\.weight).max() ?? 1).saturatingProduct(innerWeight) <= IndexExpression.weightLimit else {
      return nil
    }
    let throughSelf = { (symbol: Symbol) -> IndexExpression? in
      guard case .axis(let position) = symbol, indices.indices.contains(position) else { return nil }
      return indices[position]
    }
    let length = ViewLength(inner).read(by: self)
    guard length.isAcceptable else { return nil }
    let outer = simplified(ranges)
    let substituted = View(
      inner.indices.map { $0.substituting(throughSelf) },
      where: inner.conditions.map { $0.substituting(throughSelf) }, fill: inner.fill
    ).simplified(ranges)
    if let first = outer.fill, let second = substituted.fill, first != second { return nil }
    var conditions = outer.conditions
    for condition in substituted.conditions where !conditions.contains(condition) { conditions.append(condition) }
    return View(substituted.indices, where: conditions, fill: outer.fill ?? substituted.fill)
  }

  /// The indices and the parts of the conditions.
  var expressions: [IndexExpression] {
    indices + conditions.flatMap(\.parts)
  }

  /// The same view with simpler indices and without the conditions that `ranges` prove.
  public func simplified(_ ranges: SymbolRanges) -> View {
    let conditions = conditions.compactMap { $0.unproved(with: ranges) }
    return View(
      indices.map { ranges.simplified($0) }, where: conditions, fill: conditions.isEmpty ? nil : fill)
  }
}
