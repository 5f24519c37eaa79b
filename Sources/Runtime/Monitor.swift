#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A mutex with a condition, at a fixed address.
final class Monitor: Sendable {
  private let mutex: UInt
  private let condition: UInt

  init() {
    let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    mutex.initialize(to: pthread_mutex_t())
    condition.initialize(to: pthread_cond_t())
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
    self.mutex = UInt(bitPattern: mutex)
    self.condition = UInt(bitPattern: condition)
  }

  deinit {
    pthread_cond_destroy(conditionPointer)
    pthread_mutex_destroy(mutexPointer)
    conditionPointer.deallocate()
    mutexPointer.deallocate()
  }

  private var mutexPointer: UnsafeMutablePointer<pthread_mutex_t> {
    guard let pointer = UnsafeMutablePointer<pthread_mutex_t>(bitPattern: mutex) else {
      preconditionFailure("a mutex has an address")
    }
    return pointer
  }

  private var conditionPointer: UnsafeMutablePointer<pthread_cond_t> {
    guard let pointer = UnsafeMutablePointer<pthread_cond_t>(bitPattern: condition) else {
      preconditionFailure("a condition has an address")
    }
    return pointer
  }

  /// Sleeps until `isDone` holds, which is asked with the mutex held, once at first and after each wake.
  func wait(until isDone: () -> Bool) {
    pthread_mutex_lock(mutexPointer)
    while !isDone() { pthread_cond_wait(conditionPointer, mutexPointer) }
    pthread_mutex_unlock(mutexPointer)
  }

  /// Wakes all that sleep here.
  func wakeAll() {
    pthread_mutex_lock(mutexPointer)
    pthread_cond_broadcast(conditionPointer)
    pthread_mutex_unlock(mutexPointer)
  }
}
