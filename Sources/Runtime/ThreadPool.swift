internal import CFFI
internal import Synchronization

/// Threads that help one caller at a time with the pieces of a range: fork, pieces that get shorter, join.
///
/// Each thread has a part of the range, the same share of each range, so that it finds in its own cache what it wrote in the job
/// before. It takes half of what is left of its part at a time, which leaves short pieces for those that have ended theirs and
/// help: affinity scheduling (Markatos and LeBlanc, "Using processor affinity in loop scheduling on shared-memory
/// multiprocessors", 1994).
///
/// Everything passes through one word, the gate: a generation in the upper half, a bit that says whether the job is
/// open, and the number of threads inside. A thread enters an open job that it has not seen; the caller closes the job
/// when all pieces are taken, and waits only for the threads inside. Thus nobody waits for a thread that sleeps, and
/// the job's words are changed only while nobody is inside.
final class ThreadPool: Sendable {
  typealias Body = @convention(c) (UnsafeMutableRawPointer?, Int64, Int64) -> Void

  private static let open: UInt64 = 1 << 31
  private static let insideMask: UInt64 = open - 1
  /// For how many nanoseconds a thread looks for the next job, or for the end of one, before it sleeps: longer than what lies
  /// between two kernels.
  private static let spinNanoseconds: Int64 = 50_000

  /// The number of threads that work on a job, the caller included.
  let width: Int
  /// Threads look at the gate all the time: what the caller writes, the object's count of references too, lies on cache lines far
  /// from it.
  private let padding = CacheLinePadding()
  private let gate = Atomic<UInt64>(0)
  private let secondPadding = CacheLinePadding()
  private let isBusy = Atomic<Bool>(false)
  private let isStopping = Atomic<Bool>(false)
  private let sleepers = Atomic<Int>(0)
  private let callerSleeps = Atomic<Bool>(false)
  private let jobs = Monitor()
  private let ends = Monitor()
  private let body = Atomic<UInt>(0)
  private let argument = Atomic<UInt>(0)
  /// The length of the shortest pieces, but for those at the ends of parts.
  private let least = Atomic<Int>(1)
  /// One part for each thread.
  private let parts: [Part]

  /// What a thread begins with, on a cache line of its own.
  private final class Part: Sendable {
    /// Where the next piece begins.
    let next = Atomic<Int>(0)
    let end = Atomic<Int>(0)
    private let padding = CacheLinePadding()
  }

  /// Keeps what lies before it and behind it on different cache lines, of which processors may fetch two at once.
  private struct CacheLinePadding {
    private let words = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
  }

  init(width: Int) {
    self.width = width
    parts = (0..<width).map { _ in Part() }
  }

  /// Calls `body` for pieces that cover `0..<count`. A second caller at the same time, or a piece that calls this
  /// itself, runs its range alone.
  func run(_ count: Int, _ body: Body, _ argument: UnsafeMutableRawPointer?) {
    guard count > 1, width > 1, isBusy.compareExchange(expected: false, desired: true, ordering: .acquiring).exchanged
    else { return body(argument, 0, Int64(count)) }
    self.body.store(unsafeBitCast(body, to: UInt.self), ordering: .relaxed)
    self.argument.store(UInt(bitPattern: argument), ordering: .relaxed)
    // What such pieces leave uneven is at most a part in 32 of what a thread does.
    least.store(max(1, count / (width * 32)), ordering: .relaxed)
    let (share, rest) = count.quotientAndRemainder(dividingBy: width)
    for index in 0..<width {
      parts[index].next.store(share * index + min(rest, index), ordering: .relaxed)
      parts[index].end.store(share * (index + 1) + min(rest, index + 1), ordering: .relaxed)
    }
    let generation = (gate.load(ordering: .relaxed) >> 32 + 1) << 32
    gate.store(generation | Self.open, ordering: .sequentiallyConsistent)
    if sleepers.load(ordering: .sequentiallyConsistent) > 0 { jobs.wakeAll() }
    takePieces(first: 0)
    gate.bitwiseXor(Self.open, ordering: .sequentiallyConsistent)
    waitForOthers()
    isBusy.store(false, ordering: .releasing)
  }

  /// Runs pieces until none is left, those of the part `first` before others.
  private func takePieces(first: Int) {
    let body = unsafeBitCast(self.body.load(ordering: .relaxed), to: Body.self)
    let argument = UnsafeMutableRawPointer(bitPattern: self.argument.load(ordering: .relaxed))
    for offset in 0..<width {
      let part = parts[(first + offset) % width]
      while let piece = nextPiece(of: part) { body(argument, Int64(piece.lowerBound), Int64(piece.upperBound)) }
    }
  }

  private func nextPiece(of part: Part) -> Range<Int>? {
    let end = part.end.load(ordering: .relaxed)
    var begin = part.next.load(ordering: .relaxed)
    while begin < end {
      let length = min(max(least.load(ordering: .relaxed), (end - begin) / 2), end - begin)
      let (taken, seen) = part.next.weakCompareExchange(expected: begin, desired: begin + length, ordering: .relaxed)
      if taken { return begin..<begin + length }
      begin = seen
    }
    return nil
  }

  private var nobodyInside: Bool { gate.load(ordering: .sequentiallyConsistent) & Self.insideMask == 0 }

  private func waitForOthers() {
    if Self.spin(until: { nobodyInside }) { return }
    callerSleeps.store(true, ordering: .sequentiallyConsistent)
    ends.wait { nobodyInside }
    callerSleeps.store(false, ordering: .sequentiallyConsistent)
  }

  /// Waits until `condition` holds; false if it does not before it would be better to sleep.
  private static func spin(until condition: () -> Bool) -> Bool {
    let end = Platform.nanoseconds + spinNanoseconds
    repeat {
      // Reading the clock takes as long as some of these.
      for _ in 0..<64 {
        if condition() { return true }
        martlet_spin_hint()
      }
    } while Platform.nanoseconds < end
    return false
  }

  /// What the thread with this index, from 1, does until the pool stops.
  func work(_ index: Int) {
    var seen: UInt64 = 0
    while let generation = nextJob(after: seen) {
      seen = generation
      takePieces(first: index)
      let left = gate.subtract(1, ordering: .sequentiallyConsistent).newValue
      if left & Self.insideMask == 0, callerSleeps.load(ordering: .sequentiallyConsistent) { ends.wakeAll() }
    }
  }

  /// Enters the next job: its generation, nil when the pool stops.
  private func nextJob(after seen: UInt64) -> UInt64? {
    while true {
      var generation: UInt64?
      let isOver = Self.spin {
        generation = enter(after: seen)
        return generation != nil || isStopping.load(ordering: .relaxed)
      }
      if isOver { return generation }
      sleepers.add(1, ordering: .sequentiallyConsistent)
      jobs.wait {
        let gate = gate.load(ordering: .sequentiallyConsistent)
        return gate & Self.open != 0 && gate >> 32 != seen || isStopping.load(ordering: .sequentiallyConsistent)
      }
      sleepers.subtract(1, ordering: .sequentiallyConsistent)
    }
  }

  private func enter(after seen: UInt64) -> UInt64? {
    let value = gate.load(ordering: .acquiring)
    guard value & Self.open != 0, value >> 32 != seen else { return nil }
    let (entered, _) = gate.compareExchange(expected: value, desired: value + 1, ordering: .sequentiallyConsistent)
    return entered ? value >> 32 : nil
  }

  /// Ends all threads; no job may run.
  func stop() {
    isStopping.store(true, ordering: .sequentiallyConsistent)
    jobs.wakeAll()
  }
}
