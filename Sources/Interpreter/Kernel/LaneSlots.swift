/// The lanes that a statement is done for, as slots: the variables of the thread loops and of the vector loop around it,
/// and names bound lane by lane. They live as long as the allocations that they are made in.
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
  let axes: UnsafeBufferPointer<Axis>
  /// The names that index expressions use.
  let bound: UnsafeBufferPointer<Bound>
  /// The number of lanes.
  let count: Int

  /// The lanes of `axes` with the names `bound`.
  init(_ axes: [Axis], bound: [Bound] = [], in allocations: KernelAllocations) {
    self.axes = allocations.keep(axes)
    self.bound = allocations.keep(bound)
    count = axes.reduce(1) { $0 * $1.extent }
  }

  /// Makes the slots show `lane`: they get what `add` adds for it.
  func show(_ lane: Int, in slots: UnsafeMutablePointer<Int>) {
    var rest = lane
    for axis in axes.reversed() {
      slots[axis.slot] = rest % axis.extent
      rest /= axis.extent
    }
    for name in bound { slots[name.slot] = Int(bitPattern: UInt(name.values[lane / (count / name.count)])) }
  }

  /// Whether the value of `slot` differs between lanes.
  func varies(_ slot: Int) -> Bool {
    axes.contains { $0.slot == slot } || bound.contains { $0.slot == slot }
  }

  /// Adds `coefficient` times what `slot`, which varies, is for each of the first `count` lanes to `values`.
  func add(_ slot: Int, times coefficient: Int, count: Int, to values: UnsafeMutablePointer<Int>) {
    if let name = bound.last(where: { $0.slot == slot }) {
      let share = self.count / name.count
      if share == 1 {
        for lane in 0..<count { values[lane] &+= coefficient &* Int(bitPattern: UInt(name.values[lane])) }
      } else {
        for lane in 0..<count { values[lane] &+= coefficient &* Int(bitPattern: UInt(name.values[lane / share])) }
      }
      return
    }
    // The number of neighbouring lanes with the same value, from the inside out.
    var share = 1
    for axis in axes.reversed() {
      if axis.slot == slot {
        for lane in 0..<count { values[lane] &+= coefficient &* (lane / share % axis.extent) }
        return
      }
      share *= axis.extent
    }
    preconditionFailure("slot \(slot) is the same for all lanes")
  }
}
