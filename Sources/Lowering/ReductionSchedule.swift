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

  /// How an output lies in the space.
  private enum OutputForm {
    /// One element for each point.
    case full
    /// One element for each outer point: for each axis of the output, the outer index along it, or nil for index 0.
    case row([Int?])
  }

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
      space: AccumulationSpace(kernel.region.body, first), forms: try outputForms(kernel.region))
    if schedule.space.isInnermost && !schedule.prefersOuterLanes(kernel) || schedule.space.outer.isEmpty {
      try schedule.writeInnerLanes(&kernel)
    } else {
      try schedule.writeOuterLanes(&kernel)
    }
  }

  private static func outputForms(_ region: Region) throws(Diagnostic) -> [OutputForm] {
    let analysis = try RegionAnalysis(region.body)
    return region.body.outputs.map { output in
      let rank = region.body.type(of: output.value).rank
      switch (analysis.kind, analysis.placements[output.value.node]) {
      case (.contraction, _), (.attention, _), (.pointwise, _): return .row((0..<rank).map { $0 })
      case (.row, .free), (.row, .full): return .full
      case (.row, .row(let axes)):
        var sources = [Int?](repeating: nil, count: rank)
        for (outer, axis) in axes.enumerated() { if let axis { sources[axis] = outer } }
        return .row(sources)
      }
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
      keepSharedRows(&kernel, outer)
      for position in kernel.region.accumulations {
        try accumulateInner(&kernel, position, outer)
      }
      for output in kernel.outputs.indices { try writeOutput(&kernel, output, outer) }
    }
  }

  private func accumulateInner(
    _ kernel: inout RegionKernel, _ position: Int, _ outer: [IndexExpression]
  ) throws(Diagnostic) {
    let node = kernel.region.body.nodes[position]
    let type = kernel.region.body.type(of: node.operands[0]).element
    // Without combined axes there is one element: the product of two numbers.
    let last = space.inner.last ?? 1
    let lanes = kernel.lanes(type == .bool ? .f32 : type, over: last, vectors: 2)
    let accumulator = try Accumulator(&kernel, node: position, lanes: lanes)
    try AxisNest(Array(space.inner.dropLast()), binding: .serial).write(&kernel, hint: "k") {
      kernel, lead throws(Diagnostic) in
      try kernel.vectorLoop("k", last, lanes: lanes) { kernel, index throws(Diagnostic) in
        try accumulator.join(
          &kernel, node: position, space: space, outer: outer,
          inner: space.inner.isEmpty ? [] : lead + [index.element], lane: index.lane)
      }
    }
    kernel.values.publishKept()
    try accumulator.combineLanes(&kernel, lanes: lanes)
    kernel.values.stored[Value(position)] = .init(buffer: accumulator.result, outer) { _ in [0] }
  }

  private func writeOutput(
    _ kernel: inout RegionKernel, _ output: Int, _ outer: [IndexExpression]
  ) throws(Diagnostic) {
    let (value, buffer) = (kernel.region.body.outputs[output].value, kernel.outputs[output])
    switch forms[output] {
    case .row(let axes):
      let indices = axes.map { $0.map { outer[$0] } ?? 0 }
      let element = try kernel.values.write(value, at: indices, &kernel.writer)
      kernel.writer.store(buffer, indices, element)
    case .full:
      guard let last = space.inner.last else { return }
      let lanes = kernel.lanes(kernel.computeType, over: last)
      try AxisNest(Array(space.inner.dropLast()), binding: .serial).write(&kernel, hint: "j") {
        kernel, lead throws(Diagnostic) in
        try kernel.vectorLoop("j", last, lanes: lanes) { kernel, index throws(Diagnostic) in
          let indices = space.indices(outer: outer, inner: lead + [index.element])
          kernel.writer.store(buffer, indices, try kernel.values.write(value, at: indices, &kernel.writer))
        }
      }
    }
    kernel.values.publishKept()
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
    var left = Self.stackBytes
    for (position, node) in body.nodes.enumerated() where stageCounts[position, default: 0] > 1 {
      guard node.types[0].shape == space.full, isDear(node, kernel) else { continue }
      var extents: [Int] = []
      for extent in space.inner { extents.append(kernel.writer.ranges.bounds(of: extent).upper ?? .max) }
      let count = extents.reduce(1) { $0.multipliedReportingOverflow(by: $1).overflow ? .max : $0 * $1 }
      let size = node.types[0].element.byteCount
      guard count >= 1, count <= min(Self.rowBytes, left) / size else { continue }
      left -= count * size
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
      for output in kernel.outputs.indices {
        try writeOuterOutput(&kernel, output, lead, last, first, lanes, accumulators)
      }
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
