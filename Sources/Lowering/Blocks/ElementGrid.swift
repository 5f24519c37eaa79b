import MartletKernelIR
import MartletScalars
import MartletSupport

/// How the elements of a space are spread over blocks and threads: neighbouring threads have neighbouring elements of the
/// last axis, and where that is short, a block has several lines of it.
struct ElementGrid {
  /// The number of threads that blocks are made of, if there is enough to do: some blocks then share a multiprocessor.
  static let threads = 256

  private let extents: [IndexExpression]
  /// The elements of the last axis that a thread takes at once.
  private let lanes: Int
  /// How often it does so, with those of the other threads in between.
  private let repeats: Int
  private let columns: Int
  private let rows: Int
  private let last: IndexExpression

  /// A grid over `extents`, whose last one is a multiple of `lanes`; a thread may take up to `most` times as many.
  init(_ kernel: RegionKernel, _ extents: [IndexExpression], lanes: Int, upTo most: Int = 1) {
    self.extents = extents
    self.lanes = lanes
    last = extents.last ?? 1
    let greatest = kernel.greatest(last)
    let warp = kernel.warpThreads
    let parts = greatest == .max ? greatest : (greatest + lanes - 1) / lanes
    if parts < warp {
      columns = parts.roundedUpToPowerOfTwo
      repeats = 1
    } else {
      let pieces = parts / Self.threads + (parts % Self.threads == 0 ? 0 : 1)
      repeats = lanes > 1 ? 1 : min(most, max(parts / Self.threads, 1))
      let perPiece = parts / pieces + (parts % pieces == 0 ? 0 : 1)
      columns = min(Self.threads, (perPiece + warp - 1) / warp * warp)
    }
    let lines = extents.dropLast().last.map { kernel.greatest($0) } ?? 1
    rows = min(max(Self.threads / columns, 1), lines.roundedUpToPowerOfTwo)
  }

  /// Writes loops around what `body` writes for the elements with these indices, of which the last is that of a lane.
  func write(
    _ kernel: inout RegionKernel, hint: String = "i",
    _ body: (inout RegionKernel, [IndexExpression]) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    let lines = extents.dropLast().last ?? 1
    let chunk = IndexExpression(columns * lanes * repeats)
    let blocks = [lines.ceilDivided(by: IndexExpression(rows)), last.ceilDivided(by: chunk)]
    try AxisNest(extents.dropLast(2) + blocks, binding: .parallel).write(&kernel, hint: hint + "b") {
      kernel, block throws(Diagnostic) in
      let threads = [rows, columns].map { IndexExpression($0) }
      try AxisNest(threads, binding: .thread).write(&kernel, hint: "t") { kernel, thread throws(Diagnostic) in
        let lead = Array(block.dropLast(2))
        let line = block[block.count - 2] * IndexExpression(rows) + thread[0]
        try kernel.guarded(by: [IndexCondition(line, below: lines)]) { kernel throws(Diagnostic) in
          let outer = extents.count > 1 ? lead + [kernel.writer.element(line, below: lines)] : []
          try writeLine(&kernel, hint, outer, from: block[block.count - 1] * chunk, thread[1], body)
        }
      }
    }
  }

  private func writeLine(
    _ kernel: inout RegionKernel, _ hint: String, _ outer: [IndexExpression], from start: IndexExpression,
    _ column: IndexExpression, _ body: (inout RegionKernel, [IndexExpression]) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    try kernel.loop("u", IndexExpression(repeats), .unroll) { kernel, number throws(Diagnostic) in
      let first = start + number * IndexExpression(columns * lanes) + column * IndexExpression(lanes)
      try kernel.guarded(by: [IndexCondition(first, below: last)]) { kernel throws(Diagnostic) in
        if extents.isEmpty { return try body(&kernel, []) }
        guard lanes > 1 else { return try body(&kernel, outer + [kernel.writer.element(first, below: last)]) }
        try kernel.lanes(hint, last, first: first, lanes: lanes) { kernel, index throws(Diagnostic) in
          try body(&kernel, outer + [index.element])
        }
      }
    }
  }
}
