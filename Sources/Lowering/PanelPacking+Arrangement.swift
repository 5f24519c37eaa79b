import MartletGraphIR
import MartletScalars

extension PanelPacking {
  /// Where the axes of an operand lie in panels.
  struct Arrangement {
    /// An axis that is filled up.
    struct Fill {
      /// The last packed axis that it runs along.
      let axis: Int
      /// Its index over the packed axes.
      let place: IndexExpression
      /// How many elements it holds, and how many of them there are.
      let filled: Int
      let count: Int
    }

    /// The index of each axis of the operand over the packed axes.
    private(set) var places: [IndexExpression]
    /// The extents of the packed axes.
    private(set) var packed: [Dim] = []
    /// The axes that hold more than there is.
    private(set) var fills: [Fill] = []

    /// The operand of `contraction` with `labels` and `shape` in panels of `width` along its axis `panelAxis`, with
    /// `steps` of the last contracted axis side by side if that is given; nil where an axis is neither summed nor in the result.
    init?(
      _ contraction: Contraction, _ labels: [String], _ shape: [Int], _ panelAxis: Int, _ width: Int, steps: Int?
    ) {
      // Axes of one element take no part; the contracted ones follow in the order in which the first operand has them.
      let others = labels.indices.filter { $0 != panelAxis && shape[$0] != 1 }.map { labels[$0] }
      let batch = others.filter { contraction.result.contains($0) }
      var contracted = contraction.contracted.filter { others.contains($0) }
      guard batch.count + contracted.count == others.count else { return nil }
      places = [IndexExpression](repeating: 0, count: labels.count)
      let last = steps == nil ? nil : contracted.popLast()
      if steps != nil, last == nil { return nil }
      for label in batch { place(labels.firstIndex(of: label), shape) }
      let panel = packed.count
      packed.append(Dim((shape[panelAxis] + width - 1) / width))
      for label in contracted { place(labels.firstIndex(of: label), shape) }
      let runAxis = last.flatMap { labels.firstIndex(of: $0) }
      let outer = packed.count
      if let runAxis, let steps { packed.append(Dim((shape[runAxis] + steps - 1) / steps)) }
      split(panelAxis, panel, by: width, shape)
      if let runAxis, let steps { split(runAxis, outer, by: steps, shape) }
    }

    private mutating func place(_ axis: Int?, _ shape: [Int]) {
      guard let axis else { return }
      places[axis] = .axis(packed.count)
      packed.append(Dim(shape[axis]))
    }

    /// Lets `axis` run along the packed axis `outer` and a new one of `width` elements.
    private mutating func split(_ axis: Int, _ outer: Int, by width: Int, _ shape: [Int]) {
      places[axis] = IndexExpression(width) * .axis(outer) + .axis(packed.count)
      let filled = (shape[axis] + width - 1) / width * width
      if filled != shape[axis] {
        fills.append(Fill(axis: packed.count, place: places[axis], filled: filled, count: shape[axis]))
      }
      packed.append(Dim(width))
    }
  }
}
