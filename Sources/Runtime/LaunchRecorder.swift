internal import CFFI

/// An executor that notes when each launch begins and ends, and leaves the work to another or to the calling thread.
/// Models launch their kernels in a fixed order, which the manifest lists. It serves one context.
public final class LaunchRecorder {
  private let executor: ThreadExecutor?
  private let pool: ThreadPool?
  private let start = ContinuousClock.now
  private var instants: [(begin: ContinuousClock.Instant, end: ContinuousClock.Instant)] = []
  /// The executor as models see it, at a fixed address.
  private let description: UnsafeMutablePointer<martlet_executor>

  /// A recorder that shares the work with `executor`, or does it all on the calling thread.
  public init(_ executor: ThreadExecutor? = nil) {
    self.executor = executor
    pool = executor?.pool
    instants.reserveCapacity(1 << 12)
    description = .allocate(capacity: 1)
    description.initialize(to: martlet_executor())
    description.pointee.size = MemoryLayout<martlet_executor>.size
    description.pointee.user = Unmanaged.passUnretained(self).toOpaque()
    // Models do not ask an executor of width 1.
    description.pointee.width = Int64(max(2, executor?.width ?? 1))
    description.pointee.options = Int32(MARTLET_EXECUTOR_SEPARATE)
    description.pointee.parallel_for = { user, count, body, argument in
      guard let user, let body else { return }
      Unmanaged<LaunchRecorder>.fromOpaque(user).takeUnretainedValue().run(Int(count), body, argument)
    }
  }

  deinit { description.deallocate() }

  /// The executor as models see it; valid while the object lives.
  var pointer: UnsafePointer<martlet_executor> { UnsafePointer(description) }

  private func run(_ count: Int, _ body: ThreadPool.Body, _ argument: UnsafeMutableRawPointer?) {
    let begin = ContinuousClock.now
    if let pool { pool.run(count, body, argument) } else { body(argument, 0, Int64(count)) }
    instants.append((begin, ContinuousClock.now))
  }

  /// The launches since the last call of this method, in order.
  public func take() -> [LaunchTime] {
    let times = instants.map { LaunchTime(begin: nanoseconds($0.begin), end: nanoseconds($0.end)) }
    instants.removeAll(keepingCapacity: true)
    return times
  }

  private func nanoseconds(_ instant: ContinuousClock.Instant) -> Int {
    Int(start.duration(to: instant) / .nanoseconds(1))
  }
}
