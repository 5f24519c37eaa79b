import MartletGraphIR
import MartletKernelIR
import MartletScalars
import MartletSupport

extension EntryWriter {
  /// A value read at the elements `indices`, for all places in `extents`.
  private struct Reading {
    var value: Value
    var indices: [IndexExpression]
    var extents: [Dim]
  }

  /// Checks of what `region` reads of inputs as indices, directly or through views and casts.
  func indexChecks(_ region: Region) -> [Entry.Step] {
    var checks: [Entry.Step] = []
    for node in region.body.nodes {
      guard let axis = node.kind.indexedAxis else { continue }
      let shape = region.body.type(of: node.operands[1]).shape
      let start = Reading(value: node.operands[1], indices: shape.indices.map { .axis($0) }, extents: shape)
      guard var inside = source(start, in: region.body),
        let number = region.body.inputs.firstIndex(where: { $0.value == inside.value })
      else { continue }
      inside.value = region.operands[number]
      let bound = region.body.type(of: node.operands[0]).shape[axis]
      if let check = check(inside, below: bound, node.locations) { checks.append(check) }
    }
    return checks
  }

  /// The check of what is read of an input of the entry; in the body of a loop, of all that its steps read.
  private func check(_ reading: Reading, below bound: Dim, _ locations: LocationSet) -> Entry.Step? {
    guard let found = source(reading, in: graph),
      let input = graph.inputs.firstIndex(where: { $0.value == found.value })
    else { return nil }
    let (loop, node, around): (GraphLoop, Node, EntryWriter)
    switch role {
    case .entry:
      // What is read of it is known only when everything has been checked.
      guard graph.computedSymbols.isDisjoint(with: (found.extents + found.indices + [bound]).flatMap(\.symbols)) else {
        return nil
      }
      let part = part(of: graph.inputs[input].type.shape, found.indices, over: found.extents)
      return .checkIndices(input: input, part: part, below: bound, locations)
    // Nobody knows before whether it is read.
    case .branch: return nil
    case .loop(let inner, let innerNode, let outer): (loop, node, around) = (inner, innerNode, outer)
    }
    // Where values say how many steps there are, nobody knows before what they read; so it is with what steps compute.
    guard let step = loop.step.map({ Symbol.named($0.name) }), !loop.hasCondition, input >= loop.carriedCount,
      !(found.extents + [bound]).flatMap(\.symbols).contains(step)
    else { return nil }
    let indices = found.indices.map { index in
      index.substituting { $0 == step ? .axis(found.extents.count) : nil }
    }
    return around.check(
      Reading(value: node.operands[input], indices: indices, extents: found.extents + [loop.count]), below: bound,
      locations)
  }

  /// The input that a value shows through views and conversions between whole numbers, and where it is read; nil if
  /// the value is computed.
  private func source(_ reading: Reading, in graph: Graph) -> Reading? {
    let node = graph.nodes[reading.value.node]
    switch node.kind {
    case .input: return reading
    case .view(let view):
      guard view.conditions.isEmpty else { return nil }
      let indices = view.indices.map { index in
        index.substituting { symbol in
          guard case .axis(let position) = symbol else { return nil }
          return reading.indices[position]
        }
      }
      return source(
        Reading(value: node.operands[0], indices: indices, extents: reading.extents), in: graph)
    case .map(let op):
      guard op == .cast, TypeRule.Class.integer.contains(graph.type(of: node.operands[0]).element) else { return nil }
      return source(Reading(value: node.operands[0], indices: reading.indices, extents: reading.extents), in: graph)
    case .parameter, .constant, .iota, .dimension, .reduce, .contract, .gather, .concat, .update, .scan, .scatter,
      .sort, .composite, .fused, .loop, .extent, .branch:
      return nil
    }
  }

  /// The elements `indices` of a tensor of `shape`, for all places in `extents`; nil for all elements.
  private func part(
    of shape: [Dim], _ indices: [IndexExpression], over extents: [Dim]
  ) -> Entry.IndexPart? {
    let ranges = ranges(over: extents)
    let indices = indices.map { ranges.simplified($0) }
    let exact = strided(ranges.simplified(.rowMajor(indices, in: shape)), over: extents, ranges)
    let part = united(exact ?? box(around: indices, in: shape, ranges), ranges)
    let whole = united(Entry.IndexPart(whole: shape), ranges)
    return part == whole ? nil : part
  }

  /// What is known of the dims and of axes over `extents`, none of which needs to have an element. The index along one
  /// that has at most one stays an index, so that nothing is checked where there is none.
  private func ranges(over extents: [Dim]) -> SymbolRanges {
    var ranges = graph.ranges
    for (axis, extent) in extents.enumerated() {
      let bounds = ranges.bounds(of: extent)
      if bounds.lower == 0, bounds.upper == 1 {
        ranges.add(.axis(axis), in: 0...1)
      } else {
        ranges.add(.axis(axis), below: extent)
      }
    }
    return ranges
  }

  /// The positions that `position` takes, where it moves with each axis by a distance of its own.
  private func strided(
    _ position: IndexExpression, over extents: [Dim], _ ranges: SymbolRanges
  ) -> Entry.IndexPart? {
    var part = Entry.IndexPart(at: position, [])
    for (axis, extent) in extents.enumerated() {
      guard let (stride, rest) = part.offset.affine(in: .axis(axis)) else { return nil }
      part.offset = rest
      if ranges.proveNonNegative(stride) {
        part.axes.append(.init(extent, by: stride))
      } else if ranges.proveNonNegative(-1 * stride) {
        // Backwards: from the other end on.
        part.offset += (extent - 1) * stride
        part.axes.append(.init(extent, by: -1 * stride))
      } else {
        return nil
      }
    }
    let isPlain = part.expressions.flatMap(\.symbols).allSatisfy { symbol in
      if case .named = symbol { true } else { false }
    }
    return isPlain ? part : nil
  }

  /// The smallest box that surely contains the elements `indices`.
  private func box(around indices: [IndexExpression], in shape: [Dim], _ ranges: SymbolRanges) -> Entry.IndexPart {
    var part = Entry.IndexPart(at: 0, [])
    var stride: IndexExpression = 1
    for (index, extent) in zip(indices, shape).reversed() {
      let bounds = ranges.bounds(of: index)
      let first = max(bounds.lower ?? 0, 0)
      let end = bounds.upper.map { IndexExpression.minimum(IndexExpression($0 + 1), extent) } ?? extent
      part.offset += IndexExpression(first) * stride
      part.axes.append(.init(.maximum(end - IndexExpression(first), 0), by: stride))
      stride = stride * extent
    }
    return part
  }

  /// The same elements along fewer axes: those of one place go, and two that lie one in the other become one.
  private func united(_ part: Entry.IndexPart, _ ranges: SymbolRanges) -> Entry.IndexPart {
    var axes = part.axes.map { Entry.IndexPart.Axis(ranges.simplified($0.extent), by: ranges.simplified($0.stride)) }
    axes.removeAll { $0.extent == 1 || $0.stride == 0 && ranges.proveNonNegative($0.extent - 1) }
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for (outer, inner) in axes.indices.flatMap({ outer in axes.indices.map { (outer, $0) } }) where outer != inner {
        guard axes[outer].stride == ranges.simplified(axes[inner].stride * axes[inner].extent) else { continue }
        axes[inner].extent = ranges.simplified(axes[outer].extent * axes[inner].extent)
        axes.remove(at: outer)
        hasChanged = true
        break
      }
    }
    return Entry.IndexPart(at: ranges.simplified(part.offset), axes)
  }
}

extension OpKind {
  /// The axis of the first operand along which the second has places.
  fileprivate var indexedAxis: Int? {
    switch self {
    case .gather(let axis): axis
    case .scatter(let scatter): scatter.axis
    case .input, .parameter, .constant, .iota, .dimension, .map, .reduce, .contract, .view, .concat, .update, .scan,
      .sort, .composite, .fused, .loop, .extent, .branch:
      nil
    }
  }
}
