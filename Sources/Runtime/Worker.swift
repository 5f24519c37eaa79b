/// What a thread of an executor runs.
final class Worker: Sendable {
  let pool: ThreadPool
  init(_ pool: ThreadPool) { self.pool = pool }
}
