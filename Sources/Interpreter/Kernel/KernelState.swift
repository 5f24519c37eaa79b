/// What changes while a kernel runs.
final class KernelState {
  /// The values of names that index expressions use.
  let slots: UnsafeMutablePointer<Int>
  /// The number of the task that runs.
  var task: Int32 = 0
  /// The number of barriers that the task has come through.
  var epoch: Int32 = 0
  private let threads: Int32
  /// The copies that threads have not waited for.
  let groups: CopyGroups

  /// Notes that the next task begins.
  func beginTask() {
    task &+= 1
    epoch = 0
    groups.clear()
  }

  /// Who touches memory in statements that are done for `laneCount` lanes.
  func accessor(_ laneCount: Int) -> Accessor {
    Accessor(
      firstThread: task &* threads, threads: threads, epoch: epoch,
      lanesPerThread: max(laneCount / Int(threads), 1))
  }

  /// Room for `count` names, in a kernel whose tasks have this number of threads.
  init(slotCount count: Int, threads: Int) {
    self.threads = Int32(threads)
    groups = CopyGroups(threads: threads)
    slots = .allocate(capacity: max(count, 1))
    slots.initialize(repeating: 0, count: max(count, 1))
  }

  deinit { slots.deallocate() }
}
