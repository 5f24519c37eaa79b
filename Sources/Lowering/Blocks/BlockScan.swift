import MartletGraphIR
import MartletKernelIR
import MartletScalars
import MartletSupport

/// Schedules a region with a scan for blocks of threads. Where lines are many, each thread has one, and adds in the order
/// of the line. Else a block has a line and takes it in pieces: each thread adds up a few elements that lie one behind
/// the other, the sums of threads are combined in steps of doubled distance, and a thread begins at what is before it.
enum BlockScan {
  /// So many lines are enough to give each a thread.
  private static let manyLines = 1 << 12
  /// So long are lines that threads share.
  private static let shortLine = 64
  /// The threads of a block, and the elements that each takes of a piece.
  private static let (threads, own) = (256, 8)

  /// Writes the loops of `kernel` for the scan at `position`, and what was chosen.
  static func write(_ kernel: inout RegionKernel, node position: Int) throws(Diagnostic) {
    let schedule = ScanSchedule(kernel, node: position)
    let lines = kernel.greatest(.product(schedule.lineExtents))
    if lines < manyLines, kernel.greatest(schedule.shape[schedule.scan.axis]) > shortLine {
      kernel.choice = ScheduleChoice("by rule: each line shared by the threads of a block")
      try writeShared(&kernel, schedule)
    } else {
      kernel.choice = ScheduleChoice("by rule: each thread a line, one element after the other")
      try writeOwn(&kernel, schedule)
    }
  }

  private static func writeOwn(_ kernel: inout RegionKernel, _ schedule: ScanSchedule) throws(Diagnostic) {
    try ElementGrid(kernel, schedule.lineExtents, lanes: 1).write(&kernel) { kernel, line throws(Diagnostic) in
      let total = try schedule.partialResults(&kernel, count: 1)
      try kernel.loop("s", schedule.shape[schedule.scan.axis], .serial) { kernel, step throws(Diagnostic) in
        try schedule.join(&kernel, total, at: 0, line: line, step: step)
      }
    }
  }

  private static func writeShared(_ kernel: inout RegionKernel, _ schedule: ScanSchedule) throws(Diagnostic) {
    let (type, extent) = (schedule.scan.accumulation, schedule.shape[schedule.scan.axis])
    let piece = IndexExpression(threads * own)
    try AxisNest(schedule.lineExtents, binding: .parallel).write(&kernel, hint: "o") {
      kernel, line throws(Diagnostic) in
      let sums = kernel.writer.allocate("sums", type, [2, threads], initial: nil, memory: .shared)
      try kernel.loop("t", IndexExpression(threads), .thread) { kernel, thread throws(Diagnostic) in
        let carry = try schedule.partialResults(&kernel, count: 1)
        try kernel.loop("p", extent.ceilDivided(by: piece), .serial) { kernel, number throws(Diagnostic) in
          let first = number * piece + thread * IndexExpression(own)
          let total = try sum(&kernel, schedule, line: line, from: first)
          let before = try combineThreads(&kernel, schedule, total, sums, thread, carry)
          try results(&kernel, schedule, line: line, from: first, before)
        }
      }
    }
  }

  /// Adds up the elements that the thread has from `first` on.
  private static func sum(
    _ kernel: inout RegionKernel, _ schedule: ScanSchedule, line: [IndexExpression], from first: IndexExpression
  ) throws(Diagnostic) -> Buffer {
    let total = try schedule.partialResults(&kernel, count: 1)
    try forEach(&kernel, schedule, from: first) { kernel, step throws(Diagnostic) in
      let indices = schedule.indices(&kernel, line: line, step: step)
      let element = try schedule.element(&kernel, at: indices)
      kernel.writer.store(total, [0], try schedule.combined(kernel.writer.load(total, [0]), element))
    }
    return total
  }

  /// Writes `body` for each element that the thread has from `first` on.
  private static func forEach(
    _ kernel: inout RegionKernel, _ schedule: ScanSchedule, from first: IndexExpression,
    _ body: (inout RegionKernel, IndexExpression) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    let extent = schedule.shape[schedule.scan.axis]
    try kernel.loop("e", IndexExpression(own), .unroll) { kernel, number throws(Diagnostic) in
      try kernel.guarded(by: [IndexCondition(first + number, below: extent)]) { kernel throws(Diagnostic) in
        try body(&kernel, kernel.writer.element(first + number, below: extent))
      }
    }
  }

  /// Combines the sums of all threads, and hands out what comes before the thread; `carry` becomes what comes before the
  /// next piece.
  private static func combineThreads(
    _ kernel: inout RegionKernel, _ schedule: ScanSchedule, _ total: Buffer, _ sums: Buffer,
    _ thread: IndexExpression, _ carry: Buffer
  ) throws(Diagnostic) -> Buffer {
    kernel.writer.store(sums, [0, thread], kernel.writer.load(total, [0]))
    kernel.writer.add(.barrier)
    var (distance, side) = (1, 0)
    while distance < threads {
      let (from, to) = (IndexExpression(side), IndexExpression(1 - side))
      let far = IndexExpression(distance)
      let own = kernel.writer.bindHere("own", kernel.writer.load(sums, [from, thread]))
      let other = kernel.writer.load(sums, [from, thread - far])
      let joined = Expression.conditional(
        [kernel.writer.written(IndexCondition(thread, from: far))], try schedule.combined(other, own), own)
      kernel.writer.store(sums, [to, thread], joined)
      kernel.writer.add(.barrier)
      side = 1 - side
      distance *= 2
    }
    let place = IndexExpression(side)
    let before = try schedule.partialResults(&kernel, count: 1)
    let past = kernel.writer.bindHere("past", kernel.writer.load(carry, [0]))
    let preceding = kernel.writer.load(sums, [place, thread - 1])
    kernel.writer.store(
      before, [0],
      .conditional(
        [kernel.writer.written(IndexCondition(thread, from: 1))], try schedule.combined(past, preceding), past))
    let all = kernel.writer.load(sums, [place, IndexExpression(threads - 1)])
    kernel.writer.store(carry, [0], try schedule.combined(past, all))
    // What is shared is written anew only when all have read it.
    kernel.writer.add(.barrier)
    return before
  }

  /// Stores the results of the elements that the thread has from `first` on, in front of which `total` comes.
  private static func results(
    _ kernel: inout RegionKernel, _ schedule: ScanSchedule, line: [IndexExpression], from first: IndexExpression,
    _ total: Buffer
  ) throws(Diagnostic) {
    try forEach(&kernel, schedule, from: first) { kernel, step throws(Diagnostic) in
      try schedule.join(&kernel, total, at: 0, line: line, step: step)
    }
  }
}
