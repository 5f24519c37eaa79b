public import MartletScalars
public import MartletSupport

extension View {
  /// The same elements in row-major order under other extents.
  ///
  /// Runs of axes with equal products are matched first, so that axes which stay, split or merge keep simple indices;
  /// only what is left goes through the linear index.
  /// - Throws: a diagnostic if the numbers of elements are not surely equal.
  public static func reshaped(
    _ shape: [Dim], to target: [Dim], ranges: SymbolRanges
  ) throws(Diagnostic) -> Reindexed {
    try checkProduct(shape)
    try checkProduct(target)
    var indices = [IndexExpression](repeating: 0, count: shape.count)
    let (sourceCount, targetCount) = (Dim.product(shape), Dim.product(target))
    guard sourceCount == targetCount || ranges.simplified(sourceCount) == ranges.simplified(targetCount) else {
      throw Diagnostic(
        "a reshape from \(text(shape)) to \(text(target)) changes the number of elements",
        notes: ["\(sourceCount) against \(targetCount)"])
    }
    // Nothing is ever read.
    if targetCount == 0 { return (View(indices), target) }
    var ranges = ranges
    ranges.addAxes(over: target)
    let from = shape.indices.filter { shape[$0] != 1 }
    let to = target.indices.filter { target[$0] != 1 }
    var (fromStart, toStart) = (0, 0)
    while fromStart < from.count {
      let (fromEnd, toEnd) = nextCut(
        from[fromStart...].map { shape[$0] }, to[toStart...].map { target[$0] })
      let group = from[fromStart..<(fromStart + fromEnd)].map { $0 }
      let axes = to[toStart..<(toStart + toEnd)]
      let linear = IndexExpression.rowMajor(axes.map { .axis($0) }, in: axes.map { target[$0] })
      for (axis, index) in zip(group, linear.unravelled(over: group.map { shape[$0] })) {
        indices[axis] = ranges.simplified(index)
      }
      fromStart += fromEnd
      toStart += toEnd
    }
    return (View(indices), target)
  }

  /// The lengths of the shortest two prefixes whose products are equal; everything if there are none.
  private static func nextCut(_ from: [Dim], _ to: [Dim]) -> (Int, Int) {
    var fromProduct = Dim(1)
    for (fromLength, extent) in from.enumerated() {
      fromProduct = fromProduct * extent
      var toProduct = Dim(1)
      for (toLength, extent) in to.enumerated() {
        toProduct = toProduct * extent
        // Axes that are left over have extents whose product is 1 and go with the last group.
        let isLast = fromLength + 1 == from.count || toLength + 1 == to.count
        if fromProduct == toProduct, !isLast || (fromLength + 1 == from.count && toLength + 1 == to.count) {
          return (fromLength + 1, toLength + 1)
        }
      }
    }
    return (from.count, to.count)
  }
}
