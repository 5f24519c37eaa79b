/// What changes while a kernel runs.
final class KernelState {
  /// The values of names that index expressions use.
  let slots: UnsafeMutablePointer<Int>
  /// The number of the task that runs.
  var task: Int32 = 0

  /// Room for `count` names.
  init(slotCount count: Int) {
    slots = .allocate(capacity: max(count, 1))
    slots.initialize(repeating: 0, count: max(count, 1))
  }

  deinit { slots.deallocate() }
}
