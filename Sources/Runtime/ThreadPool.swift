internal import CFFI
internal import Synchronization

/// Threads that help one caller at a time with the pieces of a range: fork, pieces that get shorter, join.
///
/// Each piece is a share of what is left, so that few pieces are taken, and short ones in the end even out what the threads
/// have to do: guided self-scheduling (Polychronopoulos and Kuck, IEEE Transactions on Computers C-36, 1987). The share is
/// half of a thread's, as tasks at the beginning of a range may cost more than others.
///
/// Everything passes through one word, the gate: a generation in the upper half, a bit that says whether the job is
/// open, and the number of threads inside. A thread enters an open job that it has not seen; the caller closes the job
/// when all pieces are taken, and waits only for the threads inside. Thus nobody waits for a thread that sleeps, and
/// the job's words are changed only while nobody is inside.
final class ThreadPool: Sendable {
  typealias Body = @convention(c) (UnsafeMutableRawPointer?, Int64, Int64) -> Void

  private static let open: UInt64 = 1 << 31
  private static let insideMask: UInt64 = open - 1
  /// How often a thread looks for the next job before it sleeps: some ten microseconds, as between two kernels.
  private static let spins = 4000

  /// The number of threads that work on a job, the caller included.
  let width: Int
  private let gate = Atomic<UInt64>(0)
  private let isBusy = Atomic<Bool>(false)
  private let isStopping = Atomic<Bool>(false)
  private let sleepers = Atomic<Int>(0)
  private let callerSleeps = Atomic<Bool>(false)
  private let jobs = Monitor()
  private let ends = Monitor()
  private let body = Atomic<UInt>(0)
  private let argument = Atomic<UInt>(0)
  private let count = Atomic<Int>(0)
  private let least = Atomic<Int>(1)
  private let next = Atomic<Int>(0)

  init(width: Int) { self.width = width }

  /// Calls `body` for pieces that cover `0..<count`. A second caller at the same time, or a piece that calls this
  /// itself, runs its range alone.
  func run(_ count: Int, _ body: Body, _ argument: UnsafeMutableRawPointer?) {
    guard count > 1, width > 1, isBusy.compareExchange(expected: false, desired: true, ordering: .acquiring).exchanged
    else { return body(argument, 0, Int64(count)) }
    self.body.store(unsafeBitCast(body, to: UInt.self), ordering: .relaxed)
    self.argument.store(UInt(bitPattern: argument), ordering: .relaxed)
    self.count.store(count, ordering: .relaxed)
    // Shorter pieces would even out less than they cost.
    least.store(max(1, count / (width * 32)), ordering: .relaxed)
    next.store(0, ordering: .relaxed)
    let generation = (gate.load(ordering: .relaxed) >> 32 + 1) << 32
    gate.store(generation | Self.open, ordering: .sequentiallyConsistent)
    if sleepers.load(ordering: .sequentiallyConsistent) > 0 { jobs.wakeAll() }
    takePieces()
    gate.bitwiseXor(Self.open, ordering: .sequentiallyConsistent)
    waitForOthers()
    isBusy.store(false, ordering: .releasing)
  }

  private func takePieces() {
    let body = unsafeBitCast(self.body.load(ordering: .relaxed), to: Body.self)
    let argument = UnsafeMutableRawPointer(bitPattern: self.argument.load(ordering: .relaxed))
    let count = count.load(ordering: .relaxed)
    let least = least.load(ordering: .relaxed)
    while true {
      let begin = next.load(ordering: .relaxed)
      if begin >= count { return }
      let length = min(max(least, (count - begin) / (width * 2)), count - begin)
      guard next.weakCompareExchange(expected: begin, desired: begin + length, ordering: .relaxed).exchanged
      else { continue }
      body(argument, Int64(begin), Int64(begin + length))
    }
  }

  private var nobodyInside: Bool { gate.load(ordering: .sequentiallyConsistent) & Self.insideMask == 0 }

  private func waitForOthers() {
    for _ in 0..<Self.spins {
      if nobodyInside { return }
      martlet_spin_hint()
    }
    callerSleeps.store(true, ordering: .sequentiallyConsistent)
    ends.wait { nobodyInside }
    callerSleeps.store(false, ordering: .sequentiallyConsistent)
  }

  /// What each thread does until the pool stops.
  func work() {
    var seen: UInt64 = 0
    while let generation = nextJob(after: seen) {
      seen = generation
      takePieces()
      let left = gate.subtract(1, ordering: .sequentiallyConsistent).newValue
      if left & Self.insideMask == 0, callerSleeps.load(ordering: .sequentiallyConsistent) { ends.wakeAll() }
    }
  }

  /// Enters the next job: its generation, nil when the pool stops.
  private func nextJob(after seen: UInt64) -> UInt64? {
    while true {
      for _ in 0..<Self.spins {
        if let generation = enter(after: seen) { return generation }
        if isStopping.load(ordering: .relaxed) { return nil }
        martlet_spin_hint()
      }
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
