import MartletKernelIR
import MartletScalars
import MartletSupport

/// The threads of a block that share one row of elements: each has every so manieth vector of it, and at the end each gets
/// the combined result.
struct ThreadRow {
  /// So many vectors of a row are worth a thread each, and so many threads one row at most.
  private static let vectorsPerThread = 4

  /// The number of threads of a row, a power of two.
  let width: Int
  /// The rows of a block.
  let rows: Int
  /// The elements of a vector.
  let lanes: Int
  /// The extent of the row.
  let extent: IndexExpression
  private let warp: Int

  /// The threads for rows of `extent` elements, of which each takes `lanes` at once, in a space of `count` rows; one row
  /// a block where that is nil.
  init(_ kernel: RegionKernel, _ extent: IndexExpression, lanes: Int, count: IndexExpression?) {
    self.extent = extent
    self.lanes = lanes
    warp = kernel.warpThreads
    let greatest = kernel.greatest(extent)
    let vectors = greatest == .max ? greatest : max((greatest + lanes - 1) / lanes, 1)
    let few = vectors < warp ? vectors : max(vectors / Self.vectorsPerThread, warp)
    let wanted = min(few.roundedUpToPowerOfTwo, ElementGrid.threads)
    width = count == nil ? max(wanted, warp) : wanted
    let most = count.map { max(kernel.greatest($0), 1).roundedUpToPowerOfTwo } ?? 1
    // Threads exchange values in whole warps.
    rows = max(min(ElementGrid.threads / width, most), warp / width)
  }

  /// The number of vectors that a thread has at most; nil where that is not known.
  func steps(_ kernel: RegionKernel) -> Int? {
    let greatest = kernel.greatest(extent)
    return greatest == .max ? nil : max((greatest + width * lanes - 1) / (width * lanes), 1)
  }

  /// The number of warps that share a row.
  var warps: Int { max(width / warp, 1) }

  /// Writes the loop over the vectors of the thread `column` around `body`, which is given the element and the number of
  /// the vector; written out if `isUnrolled`.
  func write(
    _ kernel: inout RegionKernel, _ hint: String, column: IndexExpression, isUnrolled: Bool,
    _ body: (inout RegionKernel, LanePlace, IndexExpression) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    let stride = IndexExpression(width * lanes)
    let open = kernel.writer.ranges.simplified(extent.ceilDivided(by: stride))
    let steps = isUnrolled ? steps(kernel).map { IndexExpression($0) } ?? open : open
    try kernel.loop(hint + "v", steps, isUnrolled ? .unroll : .serial) { kernel, step throws(Diagnostic) in
      let first = step * stride + column * IndexExpression(lanes)
      try kernel.guarded(by: [IndexCondition(first, below: extent)]) { kernel throws(Diagnostic) in
        if lanes == 1 {
          let place = LanePlace(element: kernel.writer.element(first, below: extent), lane: 0)
          return try body(&kernel, place, step)
        }
        try kernel.lanes(hint, extent, first: first, lanes: lanes) { kernel, place throws(Diagnostic) in
          try body(&kernel, place, step)
        }
      }
    }
  }

  /// The shared memory through which warps combine the partial results in buffers of the types `elements`.
  func scratch(_ kernel: inout RegionKernel, _ elements: [DataType]) -> [Buffer] {
    guard warps > 1 else { return [] }
    return elements.map {
      kernel.writer.allocate("part", $0, [rows, warps], initial: nil, memory: .shared)
    }
  }

  /// Gives each thread of the row the combination of the partial results of all, which lie in lane 0 of `accumulator`:
  /// first within warps, by exchange, then over warps in their order, through `scratch`.
  func combine(
    _ kernel: inout RegionKernel, _ accumulator: Accumulator, row: IndexExpression, column: IndexExpression,
    scratch: [Buffer]
  ) throws(Diagnostic) {
    let buffers = accumulator.buffers
    var distance = min(width, warp) / 2
    while distance > 0 {
      let others = buffers.map { buffer in
        kernel.writer.bindShuffled("other", kernel.writer.load(buffer, [0]), xor: distance)
      }
      accumulator.combine(&kernel, lane: 0, with: others[0], at: others.count > 1 ? others[1] : nil)
      distance /= 2
    }
    guard warps > 1 else { return }
    let size = IndexExpression(warp)
    let isFirst = IndexCondition(column.modulo(size), below: 1)
    try kernel.guarded(by: [isFirst]) { kernel throws(Diagnostic) in
      for (buffer, part) in zip(buffers, scratch) {
        kernel.writer.store(part, [row, column.floorDivided(by: size)], kernel.writer.load(buffer, [0]))
      }
    }
    kernel.writer.add(.barrier)
    for (buffer, part) in zip(buffers, scratch) {
      kernel.writer.store(buffer, [0], kernel.writer.load(part, [row, 0]))
    }
    try kernel.loop("w", IndexExpression(warps - 1), .unroll) { kernel, number throws(Diagnostic) in
      let others = scratch.map { kernel.writer.load($0, [row, number + 1]) }
      accumulator.combine(&kernel, lane: 0, with: others[0], at: others.count > 1 ? others[1] : nil)
    }
  }
}
