/// For each element of a buffer who wrote it and who read it since, so that accesses that no barrier keeps apart are found.
final class AccessMarks {
  /// One access: a thread, or several, and the barriers that its task had come through.
  private struct Mark {
    var thread: Int32 = Mark.nobody
    var epoch: Int32 = 0

    static let nobody: Int32 = -1
    /// Threads of several tasks.
    static let severalTasks: Int32 = -2
    /// Several threads of one task have this less the number of the task.
    static let severalThreads: Int32 = -3

    /// Whether `thread` may conflict with what the mark tells.
    @inline(__always)
    func allows(_ thread: Int32, _ accessor: Accessor) -> Bool {
      if self.thread == thread || self.thread == Mark.nobody { return true }
      return isBehindBarrier(accessor)
    }

    /// Whether the access was that of the same task before its last barrier.
    private func isBehindBarrier(_ accessor: Accessor) -> Bool {
      guard accessor.threads > 1, thread != Mark.severalTasks else { return false }
      return task(accessor) == accessor.firstThread / accessor.threads && epoch < accessor.epoch
    }

    private func task(_ accessor: Accessor) -> Int32 {
      thread >= 0 ? thread / accessor.threads : Mark.severalThreads - thread
    }

    /// Joins a reading by `thread`.
    mutating func join(_ thread: Int32, _ accessor: Accessor) {
      if self.thread == Mark.nobody || self.thread == thread || isBehindBarrier(accessor) {
        self = Mark(thread: thread, epoch: accessor.epoch)
      } else if accessor.threads > 1, self.thread != Mark.severalTasks,
        task(accessor) == accessor.firstThread / accessor.threads
      {
        self = Mark(thread: Mark.severalThreads - task(accessor), epoch: accessor.epoch)
      } else {
        self.thread = Mark.severalTasks
      }
    }
  }

  private let writers: UnsafeMutablePointer<Mark>
  private let readers: UnsafeMutablePointer<Mark>
  private let count: Int

  /// Marks for `count` elements that nobody has touched.
  init(_ count: Int) {
    self.count = count
    writers = .allocate(capacity: max(count, 1))
    readers = .allocate(capacity: max(count, 1))
    writers.initialize(repeating: Mark(), count: max(count, 1))
    readers.initialize(repeating: Mark(), count: max(count, 1))
  }

  deinit {
    writers.deallocate()
    readers.deallocate()
  }

  /// Forgets all accesses.
  func clear() {
    writers.update(repeating: Mark(), count: count)
    readers.update(repeating: Mark(), count: count)
  }

  /// Notes that the thread of `lane` reads the element at `offset`. Whether it may.
  @inline(__always)
  func read(_ offset: Int, lane: Int, by accessor: Accessor) -> Bool {
    let thread = accessor.thread(ofLane: lane)
    if !writers[offset].allows(thread, accessor) { return false }
    readers[offset].join(thread, accessor)
    return true
  }

  /// Notes that the thread of `lane` writes the element at `offset`. Whether it may.
  @inline(__always)
  func write(_ offset: Int, lane: Int, by accessor: Accessor) -> Bool {
    let thread = accessor.thread(ofLane: lane)
    guard writers[offset].allows(thread, accessor), readers[offset].allows(thread, accessor) else { return false }
    writers[offset] = Mark(thread: thread, epoch: accessor.epoch)
    return true
  }
}
