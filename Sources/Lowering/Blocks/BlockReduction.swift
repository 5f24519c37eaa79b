import MartletGraphIR
import MartletKernelIR
import MartletScalars
import MartletSupport

/// Schedules a region whose reductions share one space for blocks of threads. Where the last axis is combined, threads
/// share each row; otherwise each thread has results of its own.
struct BlockReduction {
  /// So many vectors of a row a thread keeps in registers rather than computing them again.
  private static let keptSteps = 8
  /// So few elements that a thread combines alone are written out.
  private static let writtenOut = 32

  private let space: AccumulationSpace
  private let forms: [OutputForm]

  /// Writes the loops of `kernel`.
  /// - Throws: a diagnostic if the region's reductions or outputs do not share one space.
  static func write(_ kernel: inout RegionKernel) throws(Diagnostic) {
    guard let first = kernel.region.accumulations.first else {
      throw Diagnostic("the region reduces nothing", at: kernel.region.locations)
    }
    let space = AccumulationSpace(kernel.region.body, first)
    let schedule = BlockReduction(space: space, forms: try OutputForm.forms(kernel.region))
    if case .contract = kernel.region.body.nodes[first].kind { return try schedule.writeOwn(&kernel) }
    if space.isInnermost { try schedule.writeShared(&kernel) } else { try schedule.writeOwn(&kernel) }
  }

  // MARK: A row for several threads

  private func writeShared(_ kernel: inout RegionKernel) throws(Diagnostic) {
    let body = kernel.region.body
    let count = kernel.writer.ranges.simplified(.product(space.outer))
    let last = space.inner.last ?? 1
    let types = kernel.region.accumulations.map { body.type(of: body.nodes[$0].operands[0]).element }
    let widest = types.max { $0.byteCount < $1.byteCount } ?? .f32
    let lanes = kernel.threadLanes(widest == .bool ? .f32 : widest, over: last)
    // Nothing is divided by an extent that may be 0.
    let isMerged = space.outer.dropFirst().allSatisfy { (kernel.writer.ranges.bounds(of: $0).lower ?? 0) > 0 }
    let row = ThreadRow(kernel, last, lanes: lanes, count: isMerged ? count : nil)
    let blocks = row.rows == 1 ? space.outer : [count.ceilDivided(by: IndexExpression(row.rows))]
    try AxisNest(blocks, binding: .parallel).write(&kernel, hint: "o") { kernel, block throws(Diagnostic) in
      var scratch: [[Buffer]] = []
      for position in kernel.region.accumulations {
        scratch.append(row.scratch(&kernel, try Accumulator.elements(body, position)))
      }
      let threads = [row.rows, row.width].map { IndexExpression($0) }
      try AxisNest(threads, binding: .thread).write(&kernel, hint: "t") { kernel, thread throws(Diagnostic) in
        try writeRow(&kernel, row, block, thread, count, scratch)
      }
    }
  }

  /// Threads whose row does not exist compute the last one, as all must come to the barriers, but store nothing.
  private func writeRow(
    _ kernel: inout RegionKernel, _ row: ThreadRow, _ block: [IndexExpression], _ thread: [IndexExpression],
    _ count: IndexExpression, _ scratch: [[Buffer]]
  ) throws(Diagnostic) {
    var outer = block
    var exists: [IndexCondition] = []
    if row.rows > 1 {
      let number = block[0] * IndexExpression(row.rows) + thread[0]
      exists = [IndexCondition(number, below: count)]
      outer = kernel.writer.element(.minimum(number, count - 1), below: count).unravelled(over: space.outer)
    }
    let kept = KeptRow(&kernel, space, row, outer: outer, upTo: Self.keptSteps)
    for (stage, position) in kernel.region.accumulations.enumerated() {
      try accumulate(&kernel, position, row, kept, outer, thread, scratch[stage])
      kernel.values.publishKept()
    }
    for output in kernel.outputs.indices {
      try writeOutput(&kernel, output, row, kept, outer, exists, thread[1])
      kernel.values.publishKept()
    }
  }

  private func accumulate(
    _ kernel: inout RegionKernel, _ position: Int, _ row: ThreadRow, _ kept: KeptRow, _ outer: [IndexExpression],
    _ thread: [IndexExpression], _ scratch: [Buffer]
  ) throws(Diagnostic) {
    let accumulator = try Accumulator(&kernel, node: position, lanes: row.lanes)
    try AxisNest(Array(space.inner.dropLast()), binding: .serial).write(&kernel, hint: "k") {
      kernel, lead throws(Diagnostic) in
      try row.write(&kernel, "k", column: thread[1], isUnrolled: kept.isUsed) {
        kernel, place, step throws(Diagnostic) in
        kept.show(&kernel, step, place)
        let inner = space.inner.isEmpty ? [] : lead + [place.element]
        try accumulator.join(&kernel, node: position, space: space, outer: outer, inner: inner, lane: place.lane)
      }
    }
    try accumulator.combineLanes(&kernel, lanes: row.lanes)
    try row.combine(&kernel, accumulator, row: thread[0], column: thread[1], scratch: scratch)
    kernel.values.stored[Value(position)] = .init(buffer: accumulator.result, outer) { _ in [0] }
  }

  private func writeOutput(
    _ kernel: inout RegionKernel, _ output: Int, _ row: ThreadRow, _ kept: KeptRow, _ outer: [IndexExpression],
    _ exists: [IndexCondition], _ column: IndexExpression
  ) throws(Diagnostic) {
    let (value, buffer) = (kernel.region.body.outputs[output].value, kernel.outputs[output])
    switch forms[output] {
    case .row(let axes):
      let indices = axes.map { $0.map { outer[$0] } ?? 0 }
      try kernel.guarded(by: exists + [IndexCondition(column, below: 1)]) { kernel throws(Diagnostic) in
        kernel.writer.store(buffer, indices, try kernel.values.write(value, at: indices, &kernel.writer))
      }
    case .full:
      try kernel.guarded(by: exists) { kernel throws(Diagnostic) in
        try AxisNest(Array(space.inner.dropLast()), binding: .serial).write(&kernel, hint: "j") {
          kernel, lead throws(Diagnostic) in
          try row.write(&kernel, "j", column: column, isUnrolled: kept.isUsed) {
            kernel, place, step throws(Diagnostic) in
            kept.show(&kernel, step, place)
            let indices = space.indices(outer: outer, inner: lead + [place.element])
            kernel.writer.store(buffer, indices, try kernel.values.write(value, at: indices, &kernel.writer))
          }
        }
      }
    }
  }

  // MARK: Results of one thread

  private var innerBinding: Binding {
    let counts = space.inner.compactMap(\.constant)
    return counts.count == space.inner.count && counts.reduce(1, *) <= Self.writtenOut ? .unroll : .serial
  }

  private func writeOwn(_ kernel: inout RegionKernel) throws(Diagnostic) {
    try ElementGrid(kernel, space.outer, lanes: 1).write(&kernel, hint: "o") { kernel, outer throws(Diagnostic) in
      for position in kernel.region.accumulations {
        let accumulator = try Accumulator(&kernel, node: position, lanes: 1)
        try AxisNest(space.inner, binding: innerBinding).write(&kernel, hint: "k") { kernel, inner throws(Diagnostic) in
          try accumulator.join(&kernel, node: position, space: space, outer: outer, inner: inner, lane: 0)
        }
        kernel.values.stored[Value(position)] = .init(buffer: accumulator.result, outer) { _ in [0] }
      }
      for output in kernel.outputs.indices { try writeOwnOutput(&kernel, output, outer) }
    }
  }

  private func writeOwnOutput(
    _ kernel: inout RegionKernel, _ output: Int, _ outer: [IndexExpression]
  ) throws(Diagnostic) {
    let (value, buffer) = (kernel.region.body.outputs[output].value, kernel.outputs[output])
    switch forms[output] {
    case .row(let axes):
      let indices = axes.map { $0.map { outer[$0] } ?? 0 }
      kernel.writer.store(buffer, indices, try kernel.values.write(value, at: indices, &kernel.writer))
    case .full:
      try AxisNest(space.inner, binding: .serial).write(&kernel, hint: "j") { kernel, inner throws(Diagnostic) in
        let indices = space.indices(outer: outer, inner: inner)
        kernel.writer.store(buffer, indices, try kernel.values.write(value, at: indices, &kernel.writer))
      }
    }
  }
}
