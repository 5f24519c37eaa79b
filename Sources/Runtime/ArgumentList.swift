/// Room for the arguments of a call through libffi: 8 bytes for each value and the address of each. Kept between calls,
/// so that calls allocate nothing.
struct ArgumentList: ~Copyable {
  private var capacity = 0
  private var values: UnsafeMutablePointer<UInt64>?
  private var addresses: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
  private var count = 0

  deinit {
    values?.deallocate()
    addresses?.deallocate()
  }

  /// Starts a list that will have `count` values.
  mutating func reset(count newCount: Int) {
    count = 0
    if newCount <= capacity { return }
    values?.deallocate()
    addresses?.deallocate()
    let values = UnsafeMutablePointer<UInt64>.allocate(capacity: newCount)
    let addresses = UnsafeMutablePointer<UnsafeMutableRawPointer?>.allocate(capacity: newCount)
    values.initialize(repeating: 0, count: newCount)
    for place in 0..<newCount { (addresses + place).initialize(to: UnsafeMutableRawPointer(values + place)) }
    self.values = values
    self.addresses = addresses
    capacity = newCount
  }

  /// Adds a pointer.
  mutating func append(address: UInt) {
    precondition(count < capacity, "the list has no room for another argument")
    values?[count] = UInt64(address)
    count += 1
  }

  /// Adds a whole number.
  mutating func append(_ number: Int) { append(address: UInt(bitPattern: number)) }

  /// Calls `function` with the list.
  func call(_ function: ForeignFunction) -> Int64 {
    guard let addresses, count == function.argumentCount else {
      preconditionFailure("the arguments do not fit the function")
    }
    return function.call(addresses)
  }
}
