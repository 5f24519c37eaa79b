import MartletGraphIR
import MartletKernelIR
import MartletScalars
import MartletSupport

/// Schedules a scatter into memory that holds what is updated: a task takes the updates one after the other, in the order
/// of their places, for the elements that it alone changes.
struct ScatterSchedule {
  /// The scatter.
  let scatter: Scatter
  /// The extents in front of the axis, along it, and behind it, and those of the places of a batch.
  let (lead, extent, inner, places): ([Dim], Dim, [Dim], [Dim])
  private let (indices, updates): (Value, Value)
  private let buffer: Buffer

  /// A task has at most so many elements of a place.
  private static let taskElements = 512

  /// The schedule of the scatter at `position` of the region's body.
  init(_ kernel: RegionKernel, node position: Int) {
    let (body, node) = (kernel.region.body, kernel.region.body.nodes[position])
    guard case .scatter(let scatter) = node.kind else { preconditionFailure("the node is no scatter") }
    self.scatter = scatter
    (indices, updates) = (node.operands[1], node.operands[2])
    let shape = node.types[0].shape
    lead = Array(shape[..<scatter.axis])
    extent = shape[scatter.axis]
    inner = Array(shape[(scatter.axis + 1)...])
    places = Array(body.type(of: indices).shape[scatter.batch...])
    buffer = kernel.outputs[0]
  }

  /// Writes the loops of `kernel`.
  func write(_ kernel: inout RegionKernel) throws(Diagnostic) {
    guard let last = inner.last else {
      return try AxisNest(lead, binding: .parallel).write(&kernel) { kernel, lead throws(Diagnostic) in
        try forEachPlace(&kernel, lead) { kernel, place, row throws(Diagnostic) in
          try join(&kernel, lead, place, row, [])
        }
      }
    }
    let lanes = kernel.lanes(kernel.computeType, over: last)
    let chunk = IndexExpression(Self.taskElements)
    let chunks = kernel.writer.ranges.simplified(last.ceilDivided(by: chunk))
    let extents = lead + inner.dropLast() + [chunks]
    try AxisNest(extents, binding: .parallel).write(&kernel) { kernel, task throws(Diagnostic) in
      let (lead, middle) = (Array(task[..<lead.count]), Array(task[lead.count...].dropLast()))
      let first = (task.last ?? 0) * chunk
      try forEachPlace(&kernel, lead) { kernel, place, row throws(Diagnostic) in
        let left = kernel.writer.ranges.simplified(.minimum(last - first, chunk))
        let vectors = kernel.writer.ranges.simplified(left.ceilDivided(by: IndexExpression(lanes)))
        try kernel.loop("v", vectors, .serial) { kernel, vector throws(Diagnostic) in
          let start = first + vector * IndexExpression(lanes)
          try kernel.lanes("j", last, first: start, lanes: lanes) { kernel, index throws(Diagnostic) in
            try join(&kernel, lead, place, row, middle + [index.element])
          }
        }
      }
    }
  }

  /// Writes `body` for each place of the batch at `lead`, in order, with the row that it names.
  func forEachPlace(
    _ kernel: inout RegionKernel, _ lead: [IndexExpression],
    _ body: (inout RegionKernel, [IndexExpression], IndexExpression) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    try AxisNest(places, binding: .serial).write(&kernel, hint: "p") { kernel, place throws(Diagnostic) in
      let value = try kernel.values.write(indices, at: lead[..<scatter.batch] + place, &kernel.writer)
      let row = kernel.writer.bindIndex(
        "row", kernel.values.clamped(value, below: extent, kernel.writer), below: extent)
      try body(&kernel, place, row)
    }
  }

  /// Lets the update at these indices join what is in `row`.
  func join(
    _ kernel: inout RegionKernel, _ lead: [IndexExpression], _ place: [IndexExpression], _ row: IndexExpression,
    _ inner: [IndexExpression]
  ) throws(Diagnostic) {
    let update = try kernel.values.write(updates, at: lead + place + inner, &kernel.writer)
    let target = lead + [row] + inner
    guard let op = scatter.reduction?.combine else { return kernel.writer.store(buffer, target, update) }
    let present = kernel.writer.load(buffer, target)
    kernel.writer.store(buffer, target, .scalar(op, [present, update], buffer.element))
  }
}
