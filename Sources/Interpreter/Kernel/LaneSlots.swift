/// The lanes of the vector loop that a statement stands in, as slots: the loop variable, and names bound lane by lane.
struct LaneSlots {
  /// The slot of the loop's variable.
  let variable: Int
  /// The number of lanes.
  let count: Int
  /// Slots of names bound to a value a lane, and where the values lie.
  var bound: [(slot: Int, values: UnsafeMutablePointer<UInt64>)] = []

  /// Makes the slots show `lane`.
  func show(_ lane: Int, in slots: UnsafeMutablePointer<Int>) {
    slots[variable] = lane
    for name in bound { slots[name.slot] = Int(bitPattern: UInt(name.values[lane])) }
  }
}
