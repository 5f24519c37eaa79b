import MartletGraphIR
import MartletScalars
import MartletSupport

/// The iteration space that all reductions of a region share: outer axes, which results keep, and inner axes, which
/// they combine.
struct AccumulationSpace {
  /// The extents of the kept axes, in the order of the result.
  let outer: [Dim]
  /// The extents of the combined axes, in the order of the operand.
  let inner: [Dim]
  /// For values of full shape: which axes are combined, ascending. For a contraction they follow the result's axes.
  let innerAxes: [Int]
  /// Whether the last axis of full-shape values is a combined one.
  var isInnermost: Bool { innerAxes.last == outer.count + inner.count - 1 }

  /// The shape of values before reduction.
  var full: [Dim] { indices(outer: outer, inner: inner) }

  /// The space of the accumulating node at `position` of `body`.
  init(_ body: Graph, _ position: Int) {
    let node = body.nodes[position]
    switch node.kind {
    case .reduce(let reduction):
      let shape = body.type(of: node.operands[0]).shape
      outer = shape.indices.filter { !reduction.axes.contains($0) }.map { shape[$0] }
      inner = reduction.axes.map { shape[$0] }
      innerAxes = reduction.axes
    case .contract(let contraction):
      let left = body.type(of: node.operands[0]).shape
      outer = node.types[0].shape
      inner = contraction.contracted.compactMap { contraction.left.firstIndex(of: $0) }.map { left[$0] }
      innerAxes = inner.indices.map { [count = outer.count] in count + $0 }
    case .input, .parameter, .constant, .iota, .dimension, .map, .view, .gather, .concat, .update, .scan, .scatter,
      .sort, .composite, .fused, .loop, .extent, .branch:
      preconditionFailure("the node does not accumulate")
    }
  }

  /// Indices (or extents) of full-shape values from those of the outer and inner axes.
  func indices(outer: [IndexExpression], inner: [IndexExpression]) -> [IndexExpression] {
    var result: [IndexExpression] = []
    var (nextOuter, nextInner) = (outer.makeIterator(), inner.makeIterator())
    for axis in 0..<(outer.count + inner.count) {
      if let index = innerAxes.contains(axis) ? nextInner.next() : nextOuter.next() { result.append(index) }
    }
    return result
  }
}
