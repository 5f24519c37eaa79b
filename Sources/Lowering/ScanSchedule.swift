import MartletGraphIR
import MartletKernelIR
import MartletScalars
import MartletSupport

/// Schedules a region with a scan: along a line, which is all elements that differ in the place along the axis alone, one
/// element joins after the other, the partial results in the accumulation type. So results do not depend on how lines are
/// shared out. (A block of threads adds long lines in pieces: `BlockScan`.)
///
/// Neighbouring lines are the lanes of vectors where the axis is not the last one; else a task has a few lines at once, of
/// which each waits for its own sums alone.
struct ScanSchedule {
  /// The position of the scan in the body.
  let position: Int
  /// The scan.
  let scan: Scan
  /// The extents of the operand.
  let shape: [Dim]
  private let operand: Value

  /// So many lines of a task are in step.
  private static let lines = 4

  /// The schedule of the scan at `position` of the region's body.
  init(_ kernel: RegionKernel, node position: Int) {
    let node = kernel.region.body.nodes[position]
    guard case .scan(let scan) = node.kind else { preconditionFailure("the node is no scan") }
    self.position = position
    self.scan = scan
    operand = node.operands[0]
    shape = kernel.region.body.type(of: operand).shape
  }

  /// The extents of all axes but the one along which elements are combined.
  var lineExtents: [Dim] { Array(shape[..<scan.axis]) + Array(shape[(scan.axis + 1)...]) }

  /// Writes the loops of `kernel`.
  func write(_ kernel: inout RegionKernel) throws(Diagnostic) {
    if let last = shape[(scan.axis + 1)...].lastIndex(where: { $0 != 1 }) {
      try writeVectors(&kernel, along: last - 1)
    } else {
      try writeLines(&kernel)
    }
  }

  /// Lines that lie side by side along the axis `last` of lines are lanes.
  private func writeVectors(_ kernel: inout RegionKernel, along last: Int) throws(Diagnostic) {
    var extents = lineExtents
    let row = extents[last]
    let lanes = kernel.lanes(kernel.computeType, over: row)
    extents[last] = kernel.writer.ranges.simplified(row.ceilDivided(by: IndexExpression(lanes)))
    try AxisNest(extents, binding: .parallel).write(&kernel, hint: "o") { kernel, line throws(Diagnostic) in
      let total = try partialResults(&kernel, count: lanes)
      try kernel.loop("s", shape[scan.axis], .serial) { kernel, step throws(Diagnostic) in
        let first = line[last] * IndexExpression(lanes)
        try kernel.lanes("i", row, first: first, lanes: lanes) { kernel, index throws(Diagnostic) in
          var line = line
          line[last] = index.element
          try join(&kernel, total, at: index.lane, line: line, step: step)
        }
      }
    }
  }

  /// Each line by itself, a few of the last axis of lines in step. Where there are fewer, the last one is computed again.
  private func writeLines(_ kernel: inout RegionKernel) throws(Diagnostic) {
    var extents = lineExtents
    let last = extents.lastIndex { $0 != 1 }
    let row = last.map { extents[$0] } ?? 1
    let count = min(kernel.greatest(row), Self.lines)
    if let last {
      extents[last] = kernel.writer.ranges.simplified(row.ceilDivided(by: IndexExpression(max(count, 1))))
    }
    try AxisNest(extents, binding: .parallel).write(&kernel, hint: "o") { kernel, line throws(Diagnostic) in
      let total = try partialResults(&kernel, count: max(count, 1))
      try kernel.loop("s", shape[scan.axis], .serial) { kernel, step throws(Diagnostic) in
        for number in 0..<count {
          var line = line
          if let last, count > 1 {
            let place = line[last] * IndexExpression(count) + IndexExpression(number)
            line[last] = kernel.writer.element(.minimum(place, row - 1), below: row)
          }
          try join(&kernel, total, at: IndexExpression(number), line: line, step: step)
        }
      }
    }
  }

  /// So many partial results, which begin as those of no elements.
  func partialResults(_ kernel: inout RegionKernel, count: Int) throws(Diagnostic) -> Buffer {
    guard let identity = scan.kind.identity(scan.accumulation) else {
      throw Diagnostic("the scan has no first value", at: kernel.region.locations)
    }
    return kernel.writer.allocate("total", scan.accumulation, [count], initial: .literal(identity))
  }

  /// The indices of the element number `step`, from where the scan begins, of the line at `line`.
  func indices(
    _ kernel: inout RegionKernel, line: [IndexExpression], step: IndexExpression
  ) -> [IndexExpression] {
    let extent = shape[scan.axis]
    let place = scan.isReversed ? kernel.writer.element(extent - 1 - step, below: extent) : step
    return line[..<scan.axis] + [place] + line[scan.axis...]
  }

  /// The value of the operand at `indices`, in the accumulation type.
  func element(_ kernel: inout RegionKernel, at indices: [IndexExpression]) throws(Diagnostic) -> Expression {
    kernel.values.cast(
      try kernel.values.write(operand, at: indices, &kernel.writer), to: scan.accumulation)
  }

  /// What the partial results `left` and then `right` give together.
  func combined(_ left: Expression, _ right: Expression) throws(Diagnostic) -> Expression {
    guard let op = scan.kind.combine else { throw Diagnostic("there is no scan \(scan.kind.rawValue)") }
    return .scalar(op, [left, right], scan.accumulation)
  }

  /// Lets the next element of the line at `line` join the partial result `total[slot]`, and stores what follows from it.
  func join(
    _ kernel: inout RegionKernel, _ total: Buffer, at slot: IndexExpression, line: [IndexExpression],
    step: IndexExpression
  ) throws(Diagnostic) {
    let indices = indices(&kernel, line: line, step: step)
    let before = kernel.writer.load(total, [slot])
    let after = try combined(before, element(&kernel, at: indices))
    if scan.isExclusive {
      let next = kernel.writer.bindHere("next", after)
      try store(&kernel, before, at: indices)
      kernel.writer.store(total, [slot], next)
    } else {
      let next = kernel.writer.bindHere("next", after)
      kernel.writer.store(total, [slot], next)
      try store(&kernel, next, at: indices)
    }
  }

  /// Stores the outputs at `indices`, where the scan gives `value`.
  func store(
    _ kernel: inout RegionKernel, _ value: Expression, at indices: [IndexExpression]
  ) throws(Diagnostic) {
    let type = kernel.region.body.nodes[position].types[0].element
    let result = kernel.writer.bindHere("sum", kernel.values.cast(value, to: type))
    let indices = indices.map { kernel.writer.ranges.simplified($0) }
    kernel.writer.remember(result, for: RegionPoint(value: Value(position), indices: indices))
    for (output, buffer) in zip(kernel.region.body.outputs, kernel.outputs) {
      kernel.writer.store(buffer, indices, try kernel.values.write(output.value, at: indices, &kernel.writer))
    }
  }
}
