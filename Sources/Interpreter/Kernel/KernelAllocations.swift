/// Memory that lives as long as a prepared kernel: masks of lanes and the values of `let`s.
final class KernelAllocations {
  private var masks: [UnsafeMutablePointer<UInt8>] = []
  private var values: [UnsafeMutablePointer<UInt64>] = []

  /// A mask of `count` lanes.
  func mask(_ count: Int) -> UnsafeMutablePointer<UInt8> {
    let mask = UnsafeMutablePointer<UInt8>.allocate(capacity: count)
    mask.initialize(repeating: 0, count: count)
    masks.append(mask)
    return mask
  }

  /// One value for each of `count` lanes.
  func value(_ count: Int) -> UnsafeMutablePointer<UInt64> {
    let value = UnsafeMutablePointer<UInt64>.allocate(capacity: count)
    value.initialize(repeating: 0, count: count)
    values.append(value)
    return value
  }

  deinit {
    masks.forEach { $0.deallocate() }
    values.forEach { $0.deallocate() }
  }
}
