/// Memory that lives as long as a prepared kernel: masks of lanes, the values of `let`s, and plans, which are read so often
/// that counting references to them would take longer than what they are for.
final class KernelAllocations {
  private var memory: [UnsafeMutableRawPointer] = []

  /// A mask of `count` lanes.
  func mask(_ count: Int) -> UnsafeMutablePointer<UInt8> { room(count, of: 0) }

  /// One value for each of `count` lanes.
  func value(_ count: Int) -> UnsafeMutablePointer<UInt64> { room(count, of: 0) }

  /// A number for each of `count` lanes.
  func numbers(_ count: Int) -> UnsafeMutablePointer<Int> { room(count, of: 0) }

  /// `elements`, where they stay.
  func keep<Element: BitwiseCopyable>(_ elements: [Element]) -> UnsafeBufferPointer<Element> {
    guard let first = elements.first else { return UnsafeBufferPointer(start: nil, count: 0) }
    let kept = room(elements.count, of: first)
    for (position, element) in elements.enumerated() { kept[position] = element }
    return UnsafeBufferPointer(start: kept, count: elements.count)
  }

  /// `element`, where it stays.
  func keep<Element: BitwiseCopyable>(_ element: Element) -> UnsafePointer<Element> {
    UnsafePointer(room(1, of: element))
  }

  private func room<Element: BitwiseCopyable>(_ count: Int, of element: Element) -> UnsafeMutablePointer<Element> {
    let room = UnsafeMutablePointer<Element>.allocate(capacity: max(count, 1))
    room.initialize(repeating: element, count: count)
    memory.append(UnsafeMutableRawPointer(room))
    return room
  }

  deinit { memory.forEach { $0.deallocate() } }
}
