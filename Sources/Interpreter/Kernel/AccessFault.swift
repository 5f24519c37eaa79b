/// What is wrong with an access, before the place in the kernel is known.
struct AccessFault: Error {
  /// The message, without the kernel's name.
  let message: String
  /// The lane that does it.
  let lane: Int

  /// The index along an axis lies outside of its extent.
  static func outside(_ view: BufferView, axis: Int, index: Int, lane: Int) -> AccessFault {
    let extents = view.extents.map(String.init).joined(separator: ", ")
    return AccessFault(message: "an index along axis \(axis) of %\(view.name)[\(extents)] is \(index)", lane: lane)
  }

  /// Two lanes store to the element at `offset`.
  static func sameElement(_ view: BufferView, offset: Int, lane: Int) -> AccessFault {
    AccessFault(message: "two lanes store to \(view.place(offset))", lane: lane)
  }

  /// The elements from `offset` on do not lie as a procedure needs it.
  static func misaligned(_ view: BufferView, offset: Int, bytes: Int, lane: Int) -> AccessFault {
    AccessFault(message: "\(view.place(offset)) does not lie at a multiple of \(bytes) bytes", lane: lane)
  }

  /// Of `count` elements from `offset` on some lie beyond the last axis.
  static func runOutside(_ view: BufferView, offset: Int, count: Int, lane: Int) -> AccessFault {
    AccessFault(message: "\(count) elements from \(view.place(offset)) on do not lie in the last axis", lane: lane)
  }

  /// The element itself does not allow it.
  static func element(_ view: BufferView, _ fault: BufferView.Fault, isStore: Bool) -> AccessFault {
    let place = view.place(fault.offset)
    let one = view.isSharedByThreads ? "thread" : "task"
    let message =
      switch fault.kind {
      case .unwritten: "\(place) is read, but nobody has written it"
      case .inFlight where isStore: "\(place) is written while a copy into it is on its way"
      case .inFlight: "\(place) is read before its thread has waited for the copy into it"
      case .race where isStore: "\(place) is written by one \(one) and touched by another"
      case .race: "\(place) is read by one \(one) and written by another"
      }
    return AccessFault(message: message, lane: fault.lane)
  }
}
