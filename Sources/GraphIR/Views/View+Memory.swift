public import MartletScalars

extension View {
  /// Whether the view of a row-major tensor of `shape` reads its elements one after the other and all of them, so that
  /// the result of the extents `target` can share its memory.
  public func isReshape(from shape: [Dim], to target: [Dim], ranges: SymbolRanges) -> Bool {
    guard conditions.isEmpty, indices.count == shape.count else { return false }
    let (count, wanted) = (Dim.product(shape), Dim.product(target))
    guard count == wanted || ranges.simplified(count - wanted) == 0 else { return false }
    var ranges = ranges
    ranges.addAxes(over: target)
    let read = IndexExpression.rowMajor(indices, in: shape)
    let place = IndexExpression.rowMajor(target.indices.map { .axis($0) }, in: target)
    return ranges.simplified(ranges.simplified(read) - place) == 0
  }
}
