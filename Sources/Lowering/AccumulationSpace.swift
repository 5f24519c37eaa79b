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
    case .input, .parameter, .constant, .iota, .dimension, .map, .view, .gather, .concat, .composite, .fused:
      preconditionFailure("the node does not accumulate")
    }
  }

  /// The space of all accumulating nodes of `region`.
  /// - Throws: a diagnostic if they differ.
  init(_ region: Region) throws(Diagnostic) {
    let spaces = region.accumulations.map { AccumulationSpace(region.body, $0) }
    guard let first = spaces.first,
      spaces.allSatisfy({ $0.outer == first.outer && $0.inner == first.inner && $0.innerAxes == first.innerAxes })
    else {
      throw Diagnostic("the reductions of a fused region run over different axes", at: region.locations)
    }
    self = first
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

  /// How an output of `shape` lies in the space.
  enum OutputForm {
    /// One element for each point of the space.
    case full
    /// One element for each outer point; the index of each axis is an outer one, or 0.
    case row([Int?])
  }

  /// How an output of `shape` lies in the space; nil if it does not.
  func form(of shape: [Dim]) -> OutputForm? {
    if shape == full, !inner.isEmpty { return .full }
    if shape == outer { return .row(outer.indices.map { $0 }) }
    // The combined axes kept with extent 1.
    let ones = indices(outer: outer, inner: inner.map { _ in 1 })
    guard shape == ones else { return nil }
    var next = 0
    return .row(
      shape.indices.map { axis in
        if innerAxes.contains(axis) { return nil }
        defer { next += 1 }
        return next
      })
  }
}
