import MartletGraphIR
import MartletScalars
import MartletSupport

extension Pass {
  /// Brings contractions into the form that templates match: operands are read through labels, not through views, and
  /// what follows a contraction is not cut off from it by a view.
  ///
  /// - A view that only permutes the axes of an operand is left out and the operand's labels are permuted instead.
  /// - An axis that a view repeats an operand along is left out if the other operand and the result have its label too.
  /// - A map of one tensor that follows a contraction through a view which only rearranges elements changes places with
  ///   the view, so that it can join the contraction. So does a map of several tensors where the view only merges
  ///   neighbouring axes, as the groups of a convolution and the channels in each: the others are split alike.
  /// - A view that permutes the axes of what a contraction and maps behind it give, the last axis excepted, and then at
  ///   most merges or splits neighbours becomes a plain reshape, or nothing: the contraction writes in that order.
  ///
  /// The last two hold where nothing else uses what is between. Other views (the split of a projection into heads,
  /// windows) stay, for the contraction's kernel to read through. Refuses nothing; `simplify` should have run before,
  /// so that views in a row are one.
  public static let absorb = Pass("absorb", "Read and write contractions through labels instead of views") {
    graph, _ throws(Diagnostic) in
    var absorber = Absorber()
    let counts = graph.useCounts
    var position = -1
    let absorbed = try GraphRewriter.rewrite(graph) { rewriter, node throws(Diagnostic) in
      position += 1
      return try absorber.absorb(&rewriter, node, uses: counts[position])
    }
    return absorbed.withoutDeadNodes
  }
}

extension GraphRewriter {
  /// The contraction with views of its operands absorbed; nil if there are none to absorb.
  mutating func absorbedOperands(
    _ contraction: Contraction, _ node: Node
  ) throws(Diagnostic) -> [Value]? {
    var changed = contraction
    var operands = node.operands
    if let (value, labels) = try absorbed(operands[0], contraction.left, contraction.right, contraction.result) {
      (operands[0], changed.left) = (value, labels)
    }
    if let (value, labels) = try absorbed(operands[1], contraction.right, changed.left, contraction.result) {
      (operands[1], changed.right) = (value, labels)
    }
    if operands == node.operands { return nil }
    return try builder.append(.contract(changed), operands, named: node.types)
  }

  /// An operand and its labels with less of a view than `operand`; nil if its view, if any, has to stay.
  private mutating func absorbed(
    _ operand: Value, _ labels: [String], _ other: [String], _ result: [String]
  ) throws(Diagnostic) -> (Value, [String])? {
    guard case .view(let view) = node(operand).kind else { return nil }
    let read = Set(view.symbols)
    let shape = type(operand).shape
    let kept = shape.indices.filter { axis in
      read.contains(.axis(axis)) || !other.contains(labels[axis]) || !result.contains(labels[axis])
    }
    let base = node(operand).operands[0]
    let narrowed = view.renumbered { axis in kept.firstIndex(of: axis) }
    let keptLabels = kept.map { labels[$0] }
    if let sources = narrowed.permutation(resultRank: kept.count), type(base).rank == kept.count,
      // A slice reads like a permutation too, but less.
      zip(kept, sources).allSatisfy({ axis, source in source.map { type(base).shape[$0] } == shape[axis] })
    {
      var permuted = keptLabels
      for (position, source) in sources.enumerated() { if let source { permuted[source] = keptLabels[position] } }
      return (base, permuted)
    }
    guard kept.count < shape.count,
      let value = checkedView(narrowed, of: base, kept.map { shape[$0] })
    else { return nil }
    return (value, keptLabels)
  }
}

extension View {
  /// The symbols of all indices and conditions.
  var symbols: [Symbol] {
    (indices + conditions.flatMap { [$0.lower, $0.value, $0.upper].compactMap { $0 } }).flatMap(\.symbols)
  }

  /// The view with its result's axes renumbered; those that map to nil do not occur.
  func renumbered(_ position: @escaping (Int) -> Int?) -> View {
    let replace = { (symbol: Symbol) -> IndexExpression? in
      guard case .axis(let axis) = symbol else { return nil }
      return position(axis).map { .axis($0) }
    }
    return View(
      indices.map { $0.substituting(replace) }, where: conditions.map { $0.substituting(replace) }, fill: fill)
  }

  /// The view of an operand whose axes have been permuted: axis `i` is what was axis `order[i]`.
  func reindexed(_ order: [Int]) -> View { View(order.map { indices[$0] }, where: conditions, fill: fill) }
}

/// Orders of a few axes.
enum Permutations {
  /// All orders of `0..<count` that leave the last in place, in lexicographic order; none beyond 6.
  static func keepingLast(_ count: Int) -> [[Int]] {
    (2...6).contains(count) ? all(count - 1).map { $0 + [count - 1] } : []
  }

  /// All orders of `0..<count`, in lexicographic order.
  static func all(_ count: Int) -> [[Int]] {
    (0..<count).reduce([[]]) { orders, _ in
      orders.flatMap { order in (0..<count).filter { !order.contains($0) }.map { order + [$0] } }
    }
  }
}
