import MartletGraphIR
import MartletKernelIR
import MartletScalars
import MartletSupport

/// Schedules a region whose reductions share one space: a task runs all of them for its outer indices, one after the
/// other, and then writes the outputs.
///
/// Where the last axis is combined, its elements are the lanes and partial results are combined at the end; otherwise
/// neighbouring results are the lanes. Also the schedule of contractions that no template takes.
struct ReductionSchedule {
  /// The space.
  let space: AccumulationSpace
  /// How each output lies in the space, in order.
  private let forms: [OutputForm]

  /// A shared row of at most this many bytes is kept on the stack of a task rather than computed again, and so many
  /// bytes of rows in all.
  private static let rowBytes = 32 << 10
  private static let stackBytes = 128 << 10

  /// Writes the loops of `kernel`.
  /// - Throws: a diagnostic if the region's reductions or outputs do not share one space.
  static func write(_ kernel: inout RegionKernel) throws(Diagnostic) {
    guard let first = kernel.region.accumulations.first else {
      throw Diagnostic("the region reduces nothing", at: kernel.region.locations)
    }
    let schedule = ReductionSchedule(
      space: AccumulationSpace(kernel.region.body, first), forms: try OutputForm.forms(kernel.region))
    if schedule.space.isInnermost && !schedule.prefersOuterLanes(kernel) || schedule.space.outer.isEmpty {
      try schedule.writeInnerLanes(&kernel)
    } else {
      try schedule.writeOuterLanes(&kernel)
    }
  }

  /// A contraction whose second operand is contiguous along the last axis of the result reads best that way.
  private func prefersOuterLanes(_ kernel: RegionKernel) -> Bool {
    guard kernel.region.accumulations.count == 1, let last = space.outer.last, last != 1,
      case .contract(let contraction) = kernel.region.body.nodes[kernel.region.accumulations[0]].kind
    else { return false }
    return contraction.right.last == contraction.result.last || contraction.left.last == contraction.result.last
      || !PanelPacking.candidates(kernel.region).isEmpty
  }

  // MARK: Lanes along the last combined axis

  private func writeInnerLanes(_ kernel: inout RegionKernel) throws(Diagnostic) {
    try AxisNest(space.outer, binding: .parallel).write(&kernel, hint: "o") { kernel, outer throws(Diagnostic) in
      let costs = RowCosts(kernel, space)
      let stages = keepSharedRows(&kernel, outer, costs)
      let ahead = RowPrefetch(kernel, space, outer, stages: stages, costs)
      for stage in kernel.region.accumulations.indices {
        try accumulateInner(&kernel, stage, outer, ahead)
      }
      for output in kernel.outputs.indices { try writeOutput(&kernel, output, outer, ahead) }
    }
  }

  private func accumulateInner(
    _ kernel: inout RegionKernel, _ stage: Int, _ outer: [IndexExpression], _ ahead: RowPrefetch
  ) throws(Diagnostic) {
    let position = kernel.region.accumulations[stage]
    let node = kernel.region.body.nodes[position]
    let type = kernel.region.body.type(of: node.operands[0]).element
    // Without combined axes there is one element: the product of two numbers.
    let last = space.inner.last ?? 1
    let lanes = kernel.lanes(type == .bool ? .f32 : type, over: last, from: 2)
    let accumulator = try Accumulator(&kernel, node: position, lanes: lanes)
    try AxisNest(Array(space.inner.dropLast()), binding: .serial).write(&kernel, hint: "k") {
      kernel, lead throws(Diagnostic) in
      try kernel.vectorLoop("k", last, lanes: lanes) { kernel, index throws(Diagnostic) in
        let inner = space.inner.isEmpty ? [] : lead + [index.element]
        ahead.fetch(&kernel, stage: stage, inner: inner)
        try accumulator.join(&kernel, node: position, space: space, outer: outer, inner: inner, lane: index.lane)
      }
    }
    kernel.values.publishKept()
    try accumulator.combineLanes(&kernel, lanes: lanes)
    kernel.values.stored[Value(position)] = .init(buffer: accumulator.result, outer) { _ in [0] }
  }

  private func writeOutput(
    _ kernel: inout RegionKernel, _ output: Int, _ outer: [IndexExpression], _ ahead: RowPrefetch
  ) throws(Diagnostic) {
    let (value, buffer) = (kernel.region.body.outputs[output].value, kernel.outputs[output])
    switch forms[output] {
    case .row(let axes):
      let indices = axes.map { $0.map { outer[$0] } ?? 0 }
      let element = try kernel.values.write(value, at: indices, &kernel.writer)
      kernel.writer.store(buffer, indices, element)
    case .full:
      guard let last = space.inner.last else { return }
      let lanes = kernel.lanes(kernel.computeType, over: last, from: 1)
      let stage = kernel.region.accumulations.count + output
      try AxisNest(Array(space.inner.dropLast()), binding: .serial).write(&kernel, hint: "j") {
        kernel, lead throws(Diagnostic) in
        try kernel.vectorLoop("j", last, lanes: lanes) { kernel, index throws(Diagnostic) in
          ahead.fetch(&kernel, stage: stage, inner: lead + [index.element])
          let indices = space.indices(outer: outer, inner: lead + [index.element])
          kernel.writer.store(buffer, indices, try kernel.values.write(value, at: indices, &kernel.writer))
        }
      }
    }
    kernel.values.publishKept()
  }

  /// What a stage has computed and later ones would compute again, at a cost, gets a row of memory: of what a stage
  /// needs, the values nearest to its end. Hands out the nodes that each stage then computes, and the inputs that it reads.
  private func keepSharedRows(
    _ kernel: inout RegionKernel, _ outer: [IndexExpression], _ costs: RowCosts
  ) -> [Set<Int>] {
    let body = kernel.region.body
    var left = Self.stackBytes
    var (computed, kept): (Set<Int>, Set<Int>) = ([], [])
    var all: [Set<Int>] = []
    for stage in kernel.region.accumulations.map({ body.nodes[$0].operands }) + body.outputs.map({ [$0.value] }) {
      var reached: Set<Int> = []
      var open = stage.map(\.node)
      while let position = open.popLast() {
        guard !kernel.region.accumulations.contains(position), !kept.contains(position),
          reached.insert(position).inserted
        else { continue }
        if computed.contains(position), costs.isDear(position, kept), keepRow(&kernel, position, outer, &left) {
          kept.insert(position)
        } else {
          open += body.nodes[position].operands.map(\.node)
        }
      }
      computed.formUnion(reached)
      all.append(reached.subtracting(kept))
    }
    return all
  }

  /// Gives the value of the node at `position` a row, if there is room.
  private func keepRow(
    _ kernel: inout RegionKernel, _ position: Int, _ outer: [IndexExpression], _ left: inout Int
  ) -> Bool {
    let element = kernel.region.body.nodes[position].types[0].element
    var extents: [Int] = []
    for extent in space.inner { extents.append(kernel.writer.ranges.bounds(of: extent).upper ?? .max) }
    let count = extents.reduce(1) { $0.multipliedReportingOverflow(by: $1).overflow ? .max : $0 * $1 }
    let size = element.byteCount
    guard count >= 1, count <= min(Self.rowBytes, left) / size else { return false }
    left -= count * size
    let buffer = kernel.writer.allocate("row", element, extents, initial: nil)
    let required = space.indices(outer: outer, inner: space.inner.map { _ in RegionWriter.anywhere })
    kernel.values.keep[Value(position)] = .init(buffer: buffer, required) { [space] indices in
      space.innerAxes.map { indices[$0] }
    }
    return true
  }

  // MARK: Lanes along the last kept axis

  /// So few elements are combined one by one, as those of a window, are written out: what is asked about their places is
  /// then asked once.
  private static let writtenOut = 32

  private var innerBinding: Binding {
    let counts = space.inner.compactMap(\.constant)
    return counts.count == space.inner.count && counts.reduce(1, *) <= Self.writtenOut ? .unroll : .serial
  }

  private func writeOuterLanes(_ kernel: inout RegionKernel) throws(Diagnostic) {
    guard let last = space.outer.last else { return }
    let lanes = kernel.lanes(kernel.computeType, over: last)
    let vectors = kernel.writer.ranges.simplified(last.ceilDivided(by: IndexExpression(lanes)))
    let lead = Array(space.outer.dropLast())
    let isMany = kernel.areManyTasks(lead)
    try AxisNest(lead + (isMany ? [] : [vectors]), binding: .parallel).write(&kernel, hint: "o") {
      kernel, place throws(Diagnostic) in
      if !isMany { return try writeVector(&kernel, Array(place.dropLast()), place.last ?? 0, last, lanes) }
      try kernel.loop("o\(lead.count)", vectors, .serial) { kernel, vector throws(Diagnostic) in
        try writeVector(&kernel, place, vector, last, lanes)
      }
    }
  }

  private func writeVector(
    _ kernel: inout RegionKernel, _ lead: [IndexExpression], _ vector: IndexExpression, _ last: IndexExpression,
    _ lanes: Int
  ) throws(Diagnostic) {
    let first = vector * IndexExpression(lanes)
    var accumulators: [Int: Accumulator] = [:]
    for position in kernel.region.accumulations {
      let accumulator = try Accumulator(&kernel, node: position, lanes: lanes)
      try AxisNest(space.inner, binding: innerBinding).write(&kernel, hint: "k") { kernel, inner throws(Diagnostic) in
        try kernel.lanes("o", last, first: first, lanes: lanes) { kernel, index throws(Diagnostic) in
          let outer = lead + [index.element]
          show(accumulators, &kernel, at: outer, lane: index.lane)
          try accumulator.join(
            &kernel, node: position, space: space, outer: outer, inner: inner, lane: index.lane)
        }
      }
      accumulators[position] = accumulator
    }
    for output in kernel.outputs.indices {
      try writeOuterOutput(&kernel, output, lead, last, first, lanes, accumulators)
    }
  }

  private func writeOuterOutput(
    _ kernel: inout RegionKernel, _ output: Int, _ lead: [IndexExpression],
    _ last: IndexExpression, _ first: IndexExpression, _ lanes: Int, _ accumulators: [Int: Accumulator]
  ) throws(Diagnostic) {
    let (value, buffer) = (kernel.region.body.outputs[output].value, kernel.outputs[output])
    let extents: [Dim]
    switch forms[output] {
    case .full: extents = space.inner
    case .row: extents = []
    }
    try AxisNest(extents, binding: .serial).write(&kernel, hint: "j") { kernel, inner throws(Diagnostic) in
      try kernel.lanes("o", last, first: first, lanes: lanes) { kernel, index throws(Diagnostic) in
        let outer = lead + [index.element]
        show(accumulators, &kernel, at: outer, lane: index.lane)
        var indices = space.indices(outer: outer, inner: inner)
        if case .row(let axes) = forms[output] { indices = axes.map { $0.map { outer[$0] } ?? 0 } }
        kernel.writer.store(buffer, indices, try kernel.values.write(value, at: indices, &kernel.writer))
      }
    }
  }

  /// Makes finished results readable at `outer`, whose last index is that of `lane`.
  private func show(
    _ accumulators: [Int: Accumulator], _ kernel: inout RegionKernel, at outer: [IndexExpression],
    lane: IndexExpression
  ) {
    for position in kernel.region.accumulations {
      guard let accumulator = accumulators[position] else { continue }
      kernel.values.stored[Value(position)] = .init(buffer: accumulator.result, outer) { _ in [lane] }
    }
  }
}
