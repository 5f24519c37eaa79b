/// What is wrong with an access, before the place in the kernel is known.
struct AccessFault: Error {
  /// The message, without the kernel's name.
  let message: String

  /// The index along an axis lies outside of its extent.
  static func outside(_ view: BufferView, axis: Int, index: Int) -> AccessFault {
    let extents = view.extents.map(String.init).joined(separator: ", ")
    return AccessFault(message: "an index along axis \(axis) of %\(view.name)[\(extents)] is \(index)")
  }

  /// Two lanes store to the element at `offset`.
  static func sameElement(_ view: BufferView, offset: Int) -> AccessFault {
    AccessFault(message: "two lanes store to \(view.place(offset))")
  }

  /// The element itself does not allow it.
  static func element(_ view: BufferView, _ fault: BufferView.Fault, isStore: Bool) -> AccessFault {
    let place = view.place(fault.offset)
    return switch fault.kind {
    case .unwritten: AccessFault(message: "\(place) is read, but nobody has written it")
    case .race where isStore: AccessFault(message: "\(place) is written by one task and touched by another")
    case .race: AccessFault(message: "\(place) is read by one task and written by another")
    }
  }
}
