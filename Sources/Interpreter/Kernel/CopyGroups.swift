/// What asynchronous procedures have written and their threads have not waited for: groups of copies, thread by thread.
final class CopyGroups {
  /// Elements that one call writes.
  struct Copy {
    let view: BufferView
    let offset: Int
    let count: Int
  }

  /// The group that is being filled, and those behind it, the oldest first.
  private struct Queue {
    var open: [Copy] = []
    var closed: [[Copy]] = []
  }

  private var queues: [Queue]

  /// No groups of `threads` threads.
  init(threads: Int) { queues = Array(repeating: Queue(), count: threads) }

  /// Adds to the group that `thread` fills.
  func add(_ copy: Copy, thread: Int) {
    copy.view.launch(copy.offset, count: copy.count)
    queues[thread].open.append(copy)
  }

  /// Ends the group that `thread` fills.
  func close(thread: Int) {
    queues[thread].closed.append(queues[thread].open)
    queues[thread].open = []
  }

  /// Ends all groups of `thread` but the latest `count`.
  func land(thread: Int, leaving count: Int, by accessor: Accessor) {
    let landed = max(queues[thread].closed.count - count, 0)
    for copy in queues[thread].closed.prefix(landed).joined() {
      copy.view.land(copy.offset, count: copy.count, lane: thread, by: accessor)
    }
    queues[thread].closed.removeFirst(landed)
  }

  /// Forgets all groups.
  func clear() {
    for thread in queues.indices { queues[thread] = Queue() }
  }
}
