import MartletGraphIR
import MartletKernelIR
import MartletScalars
import MartletSupport

/// Schedules a region without reductions and contractions: every element of the outputs on its own.
///
/// The outer axes are parallel, the last one is vectorised. Outputs must have one shape.
struct PointwiseSchedule {
  /// How many elements of a single long axis make one task.
  private static let taskElements = 8192

  /// Writes the loops of `kernel`.
  /// - Throws: a diagnostic if the outputs differ in shape.
  static func write(_ kernel: inout RegionKernel) throws(Diagnostic) {
    let shapes = kernel.outputs.map(\.shape)
    guard let shape = shapes.first, shapes.allSatisfy({ $0 == shape }) else {
      throw Diagnostic("the outputs of a fused region differ in shape", at: kernel.region.locations)
    }
    guard let last = shape.last else { return try writeElement(&kernel, []) }
    let nest = AxisNest(Array(shape.dropLast()), binding: .parallel)
    let lanes = kernel.lanes(kernel.computeType, over: last, upTo: 2)
    let isLong = shape.count == 1 && (kernel.writer.ranges.bounds(of: last).upper ?? .max) > taskElements
    try nest.write(&kernel) { kernel, outer throws(Diagnostic) in
      if isLong {
        try writeChunks(&kernel, last, lanes: lanes)
      } else {
        try kernel.vectorLoop("i\(outer.count)", last, lanes: lanes) { kernel, index throws(Diagnostic) in
          try writeElement(&kernel, outer + [index.element])
        }
      }
    }
  }

  /// One axis split into tasks of several vectors.
  private static func writeChunks(
    _ kernel: inout RegionKernel, _ extent: IndexExpression, lanes: Int
  ) throws(Diagnostic) {
    let vectors = IndexExpression(taskElements / lanes)
    let chunk = IndexExpression(taskElements)
    try kernel.loop("t", extent.ceilDivided(by: chunk), .parallel) { kernel, task throws(Diagnostic) in
      let left = (extent - task * chunk).ceilDivided(by: IndexExpression(lanes))
      try kernel.loop("v", .minimum(left, vectors), .serial) { kernel, vector throws(Diagnostic) in
        let first = task * chunk + vector * IndexExpression(lanes)
        try kernel.lanes("i", extent, first: first, lanes: lanes) { kernel, index throws(Diagnostic) in
          try writeElement(&kernel, [index.element])
        }
      }
    }
  }

  private static func writeElement(
    _ kernel: inout RegionKernel, _ indices: [IndexExpression]
  ) throws(Diagnostic) {
    for (output, buffer) in zip(kernel.region.body.outputs, kernel.outputs) {
      let value = try kernel.values.write(output.value, at: indices, &kernel.writer)
      kernel.writer.store(buffer, indices, value)
    }
  }
}
