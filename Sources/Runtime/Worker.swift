/// What a thread of an executor runs.
final class Worker: Sendable {
  let pool: ThreadPool
  /// Which of the pool's threads it is, from 1: 0 is the caller.
  let index: Int

  init(_ pool: ThreadPool, _ index: Int) {
    self.pool = pool
    self.index = index
  }

  func run() { pool.work(index) }
}
