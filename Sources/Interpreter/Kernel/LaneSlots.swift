/// The lanes that a statement is done for, as slots: the variables of the thread loops and of the vector loop around it,
/// and names bound lane by lane.
struct LaneSlots {
  /// A loop whose iterations are lanes.
  struct Axis {
    /// The slot of the loop's variable.
    let slot: Int
    let extent: Int
  }

  /// A name with a value for each lane, or for each of several lanes that follow one another.
  struct Bound {
    let slot: Int
    let values: UnsafeMutablePointer<UInt64>
    /// The number of values.
    let count: Int
  }

  /// The loops from the outside in.
  let axes: [Axis]
  /// The number of lanes.
  let count: Int
  /// The names that index expressions use.
  var bound: [Bound] = []

  /// The lanes of `axes`.
  init(_ axes: [Axis]) {
    self.axes = axes
    count = axes.reduce(1) { $0 * $1.extent }
  }

  /// Makes the slots show `lane`.
  func show(_ lane: Int, in slots: UnsafeMutablePointer<Int>) {
    var rest = lane
    for axis in axes.reversed() {
      slots[axis.slot] = rest % axis.extent
      rest /= axis.extent
    }
    for name in bound { slots[name.slot] = Int(bitPattern: UInt(name.values[lane / (count / name.count)])) }
  }
}
