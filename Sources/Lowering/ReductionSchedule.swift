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
  /// A shared row of at most this many bytes is kept on the stack of a task rather than computed again.
  private static let rowBytes = 32 << 10

  /// Writes the loops of `kernel`.
  /// - Throws: a diagnostic if the region's reductions or outputs do not share one space.
  static func write(_ kernel: inout RegionKernel) throws(Diagnostic) {
    let schedule = ReductionSchedule(space: try AccumulationSpace(kernel.region))
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
  }

  // MARK: Lanes along the last combined axis

  private func writeInnerLanes(_ kernel: inout RegionKernel) throws(Diagnostic) {
    try AxisNest(space.outer, binding: .parallel).write(&kernel, hint: "o") { kernel, outer throws(Diagnostic) in
      keepSharedRows(&kernel, outer)
      for position in kernel.region.accumulations {
        try accumulateInner(&kernel, position, outer)
      }
      for (output, buffer) in zip(kernel.region.body.outputs, kernel.outputs) {
        try writeOutput(&kernel, output.value, buffer, outer)
      }
    }
  }

  private func accumulateInner(
    _ kernel: inout RegionKernel, _ position: Int, _ outer: [IndexExpression]
  ) throws(Diagnostic) {
    let node = kernel.region.body.nodes[position]
    guard let last = space.inner.last else { return }
    let type = kernel.region.body.type(of: node.operands[0]).element
    let lanes = kernel.lanes(type == .bool ? .f32 : type, over: last, vectors: 2)
    let accumulator = try Accumulator(&kernel, node: position, lanes: lanes)
    try AxisNest(Array(space.inner.dropLast()), binding: .serial).write(&kernel, hint: "k") {
      kernel, lead throws(Diagnostic) in
      try kernel.vectorLoop("k", last, lanes: lanes) { kernel, index throws(Diagnostic) in
        try accumulator.join(
          &kernel, node: position, space: space, outer: outer, inner: lead + [index.element], lane: index.lane)
      }
    }
    try accumulator.combineLanes(&kernel, lanes: lanes)
    kernel.values.stored[Value(position)] = .init(buffer: accumulator.result, outer) { _ in [0] }
  }

  private func writeOutput(
    _ kernel: inout RegionKernel, _ value: Value, _ buffer: Buffer, _ outer: [IndexExpression]
  ) throws(Diagnostic) {
    switch space.form(of: buffer.shape) {
    case .row(let axes)?:
      let indices = axes.map { $0.map { outer[$0] } ?? 0 }
      let element = try kernel.values.write(value, at: indices, &kernel.writer)
      kernel.writer.store(buffer, indices, element)
    case .full?:
      guard let last = space.inner.last else { return }
      let lanes = kernel.lanes(kernel.computeType, over: last)
      try AxisNest(Array(space.inner.dropLast()), binding: .serial).write(&kernel, hint: "j") {
        kernel, lead throws(Diagnostic) in
        try kernel.vectorLoop("j", last, lanes: lanes) { kernel, index throws(Diagnostic) in
          let indices = space.indices(outer: outer, inner: lead + [index.element])
          kernel.writer.store(buffer, indices, try kernel.values.write(value, at: indices, &kernel.writer))
        }
      }
    case nil:
      throw Diagnostic("an output of a fused region lies outside of its rows", at: kernel.region.locations)
    }
  }

  /// Values of full shape that several stages need and that are dear to compute get a row of memory.
  private func keepSharedRows(_ kernel: inout RegionKernel, _ outer: [IndexExpression]) {
    let body = kernel.region.body
    var stageCounts: [Int: Int] = [:]
    let stages = kernel.region.accumulations.map { body.nodes[$0].operands } + body.outputs.map { [$0.value] }
    for stage in stages {
      var reached: Set<Int> = []
      var open = stage.map(\.node)
      while let position = open.popLast() {
        guard !kernel.region.accumulations.contains(position), reached.insert(position).inserted else { continue }
        open += body.nodes[position].operands.map(\.node)
      }
      for position in reached { stageCounts[position, default: 0] += 1 }
    }
    for (position, node) in body.nodes.enumerated() where stageCounts[position, default: 0] > 1 {
      guard node.types[0].shape == space.full, isDear(node, kernel) else { continue }
      var extents: [Int] = []
      for extent in space.inner { extents.append(kernel.writer.ranges.bounds(of: extent).upper ?? .max) }
      let count = extents.reduce(1) { $0.multipliedReportingOverflow(by: $1).overflow ? .max : $0 * $1 }
      guard count <= Self.rowBytes / node.types[0].element.byteCount else { continue }
      let buffer = kernel.writer.allocate("row", node.types[0].element, extents, initial: nil)
      let space = space
      let required = space.indices(outer: outer, inner: space.inner.map { _ in RegionWriter.anywhere })
      kernel.values.keep[Value(position)] = .init(buffer: buffer, required) { indices in
        space.innerAxes.map { indices[$0] }
      }
    }
  }

  private func isDear(_ node: Node, _ kernel: RegionKernel) -> Bool {
    guard case .map(let op) = node.kind else { return false }
    let types = node.operands.map { kernel.region.body.type(of: $0).element }
    return op.program(operands: types, result: node.types[0].element, target: kernel.machine.scalars)
      .instructions.count > 4
  }

  // MARK: Lanes along the last kept axis

  private func writeOuterLanes(_ kernel: inout RegionKernel) throws(Diagnostic) {
    guard let last = space.outer.last else { return }
    let lanes = kernel.lanes(kernel.computeType, over: last)
    let vectors = kernel.writer.ranges.simplified(last.ceilDivided(by: IndexExpression(lanes)))
    try AxisNest(Array(space.outer.dropLast()) + [vectors], binding: .parallel).write(&kernel, hint: "o") {
      kernel, place throws(Diagnostic) in
      let first = (place.last ?? 0) * IndexExpression(lanes)
      let lead = Array(place.dropLast())
      var accumulators: [Int: Accumulator] = [:]
      for position in kernel.region.accumulations {
        let accumulator = try Accumulator(&kernel, node: position, lanes: lanes)
        try AxisNest(space.inner, binding: .serial).write(&kernel, hint: "k") { kernel, inner throws(Diagnostic) in
          try kernel.lanes("o", last, first: first, lanes: lanes) { kernel, index throws(Diagnostic) in
            let outer = lead + [index.element]
            show(accumulators, &kernel, at: outer, lane: index.lane)
            try accumulator.join(
              &kernel, node: position, space: space, outer: outer, inner: inner, lane: index.lane)
          }
        }
        accumulators[position] = accumulator
      }
      for (output, buffer) in zip(kernel.region.body.outputs, kernel.outputs) {
        try writeOuterOutput(&kernel, output.value, buffer, lead, last, first, lanes, accumulators)
      }
    }
  }

  private func writeOuterOutput(
    _ kernel: inout RegionKernel, _ value: Value, _ buffer: Buffer, _ lead: [IndexExpression],
    _ last: IndexExpression, _ first: IndexExpression, _ lanes: Int, _ accumulators: [Int: Accumulator]
  ) throws(Diagnostic) {
    let form = space.form(of: buffer.shape)
    let extents: [Dim]
    switch form {
    case .full?: extents = space.inner
    case .row?: extents = []
    case nil: throw Diagnostic("an output of a fused region lies outside of its rows", at: kernel.region.locations)
    }
    try AxisNest(extents, binding: .serial).write(&kernel, hint: "j") { kernel, inner throws(Diagnostic) in
      try kernel.lanes("o", last, first: first, lanes: lanes) { kernel, index throws(Diagnostic) in
        let outer = lead + [index.element]
        show(accumulators, &kernel, at: outer, lane: index.lane)
        var indices = space.indices(outer: outer, inner: inner)
        if case .row(let axes)? = form { indices = axes.map { $0.map { outer[$0] } ?? 0 } }
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
