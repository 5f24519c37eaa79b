import MartletGraphIR
import MartletKernelIR
import MartletScalars
import MartletSupport

/// Schedules a region by rule for blocks of threads, on a GPU.
enum BlockSchedule {
  /// Writes the body of `kernel`, and what was chosen.
  /// - Throws: a diagnostic if no schedule fits, which is a mistake of fusion.
  static func write(_ kernel: inout RegionKernel, _ kind: RegionKind) throws(Diagnostic) {
    switch kind {
    case .pointwise:
      kernel.choice = ScheduleChoice("by rule: each element on its own")
      try writePointwise(&kernel)
    case .update(let node):
      if case .scatter = kernel.region.body.nodes[node].kind { return try BlockScatter.write(&kernel, node: node) }
      kernel.choice = ScheduleChoice("by rule: each new element into what is there")
      try writeUpdate(&kernel, node: node)
    case .scan(let node): try BlockScan.write(&kernel, node: node)
    case .row:
      kernel.choice = ScheduleChoice("by rule: rows shared by threads, or each thread results of its own")
      try BlockReduction.write(&kernel)
    case .contraction: preconditionFailure("contractions have a schedule of their own")
    case .sort: preconditionFailure("sorts have a schedule of their own")
    case .attention: preconditionFailure("attention has a schedule of its own")
    }
  }

  private static func writePointwise(_ kernel: inout RegionKernel) throws(Diagnostic) {
    let shapes = kernel.outputs.map(\.shape)
    guard let shape = shapes.first, shapes.allSatisfy({ $0 == shape }) else {
      throw Diagnostic("the outputs of a fused region differ in shape", at: kernel.region.locations)
    }
    let merged = MergedAxes(kernel, shape)
    let row = Array(shape.suffix(merged.count))
    let lead = Array(shape.dropLast(row.count))
    let extents = shape.isEmpty ? [] : lead + [kernel.writer.ranges.simplified(.product(row))]
    let lanes = extents.last.map { kernel.threadLanes(kernel.computeType, over: $0) } ?? 1
    try ElementGrid(kernel, extents, lanes: lanes, upTo: 4).write(&kernel) { kernel, indices throws(Diagnostic) in
      guard let last = indices.last else { return try PointwiseSchedule.writeElement(&kernel, []) }
      try PointwiseSchedule.writeElement(&kernel, indices.dropLast() + last.unravelled(over: row))
    }
  }

  private static func writeUpdate(_ kernel: inout RegionKernel, node: Int) throws(Diagnostic) {
    let update = kernel.region.body.nodes[node]
    guard case .update(let offsets) = update.kind else { preconditionFailure("the region is no update") }
    let part = update.operands[1]
    let buffer = kernel.outputs[0]
    let shape = kernel.region.body.type(of: part).shape
    let lanes = shape.last.map { kernel.threadLanes(kernel.computeType, over: $0) } ?? 1
    try ElementGrid(kernel, shape, lanes: lanes).write(&kernel) { kernel, indices throws(Diagnostic) in
      let value = try kernel.values.write(part, at: indices, &kernel.writer)
      kernel.writer.store(buffer, zip(indices, offsets).map { $0 + $1 }, value)
    }
  }
}
