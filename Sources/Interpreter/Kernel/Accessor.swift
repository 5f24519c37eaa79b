/// Who touches memory: the threads of one task, each for its share of the lanes. On a CPU a task is its only thread.
struct Accessor {
  /// The number of the task's first thread among all threads of the launch.
  let firstThread: Int32
  /// The number of threads of a task.
  let threads: Int32
  /// The number of barriers that the task has come through.
  let epoch: Int32
  /// The number of lanes that each thread has.
  let lanesPerThread: Int

  /// The thread that has `lane`.
  @inline(__always)
  func thread(ofLane lane: Int) -> Int32 { threads == 1 ? firstThread : firstThread &+ Int32(lane / lanesPerThread) }
}
