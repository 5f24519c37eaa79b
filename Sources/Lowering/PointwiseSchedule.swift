import MartletGraphIR
import MartletKernelIR
import MartletScalars
import MartletSupport

/// Schedules a region without reductions and contractions: every element of the outputs on its own.
///
/// The outer axes are parallel, the last one is vectorised, and where it is long and there may be few others it is cut into
/// tasks. Outputs must have one shape. What reads a large operand along
/// another axis than it writes goes through squares (`TransposedSchedule`), or lines (`InterleavedSchedule`).
struct PointwiseSchedule {
  /// How many elements of a long axis make one task.
  private static let taskElements = 8192

  /// Writes the loops of `kernel`.
  /// - Throws: a diagnostic if the outputs differ in shape.
  static func write(_ kernel: inout RegionKernel) throws(Diagnostic) {
    let shapes = kernel.outputs.map(\.shape)
    guard let shape = shapes.first, shapes.allSatisfy({ $0 == shape }) else {
      throw Diagnostic("the outputs of a fused region differ in shape", at: kernel.region.locations)
    }
    if shape.isEmpty { return try writeElement(&kernel, []) }
    if let transposed = TransposedSchedule(kernel) {
      kernel.choice = ScheduleChoice(transposed.choice)
      return try transposed.write(&kernel)
    }
    if let interleaved = InterleavedSchedule(kernel) {
      kernel.choice = ScheduleChoice(interleaved.choice)
      return try interleaved.write(&kernel)
    }
    let lanesOfRow = kernel.lanes(kernel.computeType)
    // More axes than one are vectorised as one where the last is shorter than a vector.
    let row = Array(shape.suffix(MergedAxes(kernel, shape, reaching: lanesOfRow).count))
    let last = IndexExpression.product(row)
    let lead = Array(shape.dropLast(row.count))
    let isLong = (kernel.writer.ranges.bounds(of: last).upper ?? .max) > taskElements && !kernel.areManyTasks(lead)
    let lanes = kernel.lanes(kernel.computeType, over: last, from: 1)
    try AxisNest(lead, binding: .parallel).write(&kernel) { kernel, outer throws(Diagnostic) in
      func write(_ kernel: inout RegionKernel, _ element: IndexExpression) throws(Diagnostic) {
        try writeElement(&kernel, outer + element.unravelled(over: row))
      }
      if isLong { return try writeChunks(&kernel, last, lanes: lanes, write) }
      try kernel.vectorLoop("i\(outer.count)", last, lanes: lanes) { kernel, index throws(Diagnostic) in
        try write(&kernel, index.element)
      }
    }
  }

  /// One axis split into tasks of several vectors, each of whose elements `write` writes.
  private static func writeChunks(
    _ kernel: inout RegionKernel, _ extent: IndexExpression, lanes: Int,
    _ write: (inout RegionKernel, IndexExpression) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    let vectors = IndexExpression(taskElements / lanes)
    let chunk = IndexExpression(taskElements)
    try kernel.loop("t", extent.ceilDivided(by: chunk), .parallel) { kernel, task throws(Diagnostic) in
      let left = (extent - task * chunk).ceilDivided(by: IndexExpression(lanes))
      try kernel.loop("v", .minimum(left, vectors), .serial) { kernel, vector throws(Diagnostic) in
        let first = task * chunk + vector * IndexExpression(lanes)
        try kernel.lanes("i", extent, first: first, lanes: lanes) { kernel, index throws(Diagnostic) in
          try write(&kernel, index.element)
        }
      }
    }
  }

  /// Writes the loops of a kernel that puts the new part of an update into memory that holds the rest.
  static func writeUpdate(_ kernel: inout RegionKernel, node: Int) throws(Diagnostic) {
    if case .scatter = kernel.region.body.nodes[node].kind {
      kernel.choice = ScheduleChoice("by rule: the updates of a line in order, into what is there")
      return try ScatterSchedule(kernel, node: node).write(&kernel)
    }
    let update = kernel.region.body.nodes[node]
    guard case .update(let offsets) = update.kind else { preconditionFailure("the region is no update") }
    let part = update.operands[1]
    let buffer = kernel.outputs[0]
    let shape = kernel.region.body.type(of: part).shape
    let nest = AxisNest(Array(shape.dropLast()), binding: .parallel)
    try nest.write(&kernel) { kernel, outer throws(Diagnostic) in
      guard let last = shape.last else {
        return kernel.writer.store(buffer, [], try kernel.values.write(part, at: [], &kernel.writer))
      }
      let lanes = kernel.lanes(kernel.computeType, over: last)
      try kernel.vectorLoop("i\(outer.count)", last, lanes: lanes) { kernel, index throws(Diagnostic) in
        let indices = outer + [index.element]
        let value = try kernel.values.write(part, at: indices, &kernel.writer)
        kernel.writer.store(buffer, zip(indices, offsets).map { $0 + $1 }, value)
      }
    }
  }

  /// Writes all outputs at `indices`.
  static func writeElement(
    _ kernel: inout RegionKernel, _ indices: [IndexExpression]
  ) throws(Diagnostic) {
    let outputs = zip(kernel.region.body.outputs, kernel.outputs)
    // What one store changes, another value may be computed from: then all are computed first.
    let comesFirst = kernel.isInPlace && kernel.outputs.count > 1
    var stores: [(buffer: Buffer, value: Expression)] = []
    for (output, buffer) in outputs {
      let value = try kernel.values.write(output.value, at: indices, &kernel.writer)
      if comesFirst {
        stores.append((buffer, kernel.writer.bindHere("v", value)))
      } else {
        kernel.writer.store(buffer, indices, value)
      }
    }
    for (buffer, value) in stores { kernel.writer.store(buffer, indices, value) }
  }
}
