/// An index inside or outside of a vector loop: one value, one value and a step from lane to lane, or a value for each
/// lane.
struct LaneIndex {
  /// How it depends on the lane.
  enum Form {
    /// The same for all lanes.
    case uniform
    /// The plan gives the value of lane 0.
    case affine(step: Int)
    /// The plan is evaluated lane by lane.
    case general
  }

  let plan: IndexPlan
  let form: Form

  var isUniform: Bool {
    if case .uniform = form { true } else { false }
  }
}

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
