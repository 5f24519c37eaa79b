internal import CFFI

/// Threads that models share their work with. One executor may serve several contexts, also at the same time: who
/// comes while it is busy runs on its own thread alone. Results are the same whatever the number of threads.
public final class ThreadExecutor: Sendable {
  let pool: ThreadPool
  private let threads: [Platform.Thread]
  /// The executor as models see it, at a fixed address.
  private let description: UInt

  /// The number of CPUs that this process may use.
  public static var processorCount: Int { Platform.processorCount }

  /// An executor with `width` threads, the calling one included. Where the system gives fewer, it works with those. Kernels
  /// that are done before other threads would help run on the calling thread alone, unless `sharesEvery` says that all are
  /// shared, as tests want.
  public init(width: Int = ThreadExecutor.processorCount, sharesEvery: Bool = false) {
    let pool = ThreadPool(width: max(1, width))
    var threads: [Platform.Thread] = []
    while threads.count < pool.width - 1, let thread = Platform.startThread(Worker(pool, threads.count + 1)) {
      threads.append(thread)
    }
    let executor = UnsafeMutablePointer<martlet_executor>.allocate(capacity: 1)
    executor.initialize(
      to: martlet_executor(
        size: MemoryLayout<martlet_executor>.size, user: Unmanaged.passUnretained(pool).toOpaque(),
        width: Int64(threads.count + 1),
        parallel_for: { user, count, body, argument in
          guard let user, let body else { return }
          Unmanaged<ThreadPool>.fromOpaque(user).takeUnretainedValue().run(Int(count), body, argument)
        }, options: sharesEvery ? Int32(MARTLET_EXECUTOR_EVERY) : 0))
    self.pool = pool
    self.threads = threads
    self.description = UInt(bitPattern: executor)
  }

  deinit {
    pool.stop()
    for thread in threads { Platform.join(thread) }
    UnsafeMutablePointer<martlet_executor>(bitPattern: description)?.deallocate()
  }

  /// The number of threads that work at the same time, the calling one included.
  public var width: Int { threads.count + 1 }

  /// The executor as models see it; valid while the object lives.
  var pointer: UnsafePointer<martlet_executor>? { UnsafePointer(bitPattern: description) }

  /// Calls `body` for disjoint ranges that cover `0..<count`, on any thread, and returns after the last has ended.
  public func parallelFor(_ count: Int, _ body: (Range<Int>) -> Void) {
    withoutActuallyEscaping(body) { body in
      var piece = Piece(body: body)
      withUnsafeMutablePointer(to: &piece) { pointer in
        pool.run(
          count,
          { argument, begin, end in
            argument?.assumingMemoryBound(to: Piece.self).pointee.body(Int(begin)..<Int(end))
          }, pointer)
      }
    }
  }

  private struct Piece {
    var body: (Range<Int>) -> Void
  }
}
