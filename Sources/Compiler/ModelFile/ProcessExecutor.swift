internal import Dispatch

/// Where the waiting for other programs runs. Threads of Swift's own pool may all be taken by work that does not pause,
/// such as compiling a kernel; a program that ended meanwhile would then seem to have taken too long.
final class ProcessExecutor: TaskExecutor {
  /// The one of this process.
  static let shared = ProcessExecutor()

  private let queue = DispatchQueue(label: "martlet.processes", attributes: .concurrent)

  private init() {}

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
