/// The indices of a load or a store, prepared: where the elements of all lanes lie. It is used no longer than the
/// allocations live that it is made in.
final class AccessPlan {
  /// One axis of the buffer.
  struct Axis {
    let index: LaneIndex
    let extent: Int
    let stride: Int
  }

  let view: BufferView
  /// The offsets of the elements, one a lane, after `locate`.
  let offsets: UnsafeMutablePointer<Int>
  /// The number of lanes; 1 where all lanes have one element.
  let laneCount: Int
  /// Counts accesses to memory that threads share; nil where nobody asks.
  var counter: SharedAccessCounter.Site?
  private let axes: UnsafeBufferPointer<Axis>
  /// What each lane's offset has beyond what is the same for all lanes or computed anew: the fixed parts of the indices, and
  /// the copy of its thread.
  private let distances: UnsafeMutablePointer<Int>
  /// Whether no part of an index is computed anew, so that the distances tell two lanes apart.
  private let isFixed: Bool
  /// The number of lanes of a thread for which the distances were found to differ; they never change.
  private var checkedShare: Int?

  /// Prepares the access to `view` at `indices` for `laneCount` lanes.
  init(_ view: BufferView, _ indices: [LaneIndex], laneCount: Int, in allocations: KernelAllocations) {
    self.view = view
    self.laneCount = laneCount
    offsets = allocations.numbers(laneCount)
    distances = allocations.numbers(laneCount)
    axes = allocations.keep(
      indices.indices.map { Axis(index: indices[$0], extent: view.extents[$0], stride: view.strides[$0]) })
    isFixed = axes.allSatisfy { $0.index.varying == nil }
    for axis in axes {
      guard let table = axis.index.fixed else { continue }
      precondition(table.count >= laneCount, "every lane has an index")
      for lane in 0..<laneCount { distances[lane] &+= table.values[lane] &* axis.stride }
    }
    // Each thread has its own copy of the buffer, and its share of the lanes.
    if view.copies > 1 {
      let share = laneCount / view.copies
      for lane in 0..<laneCount { distances[lane] &+= lane / share &* view.count }
    }
  }

  /// Computes the offsets of the lanes that `mask` has. Of several wrong indices the one along the first axis is reported,
  /// those first that are the same for all lanes or fixed, in the first lane that has one.
  func locate(_ slots: UnsafePointer<Int>, mask: UnsafePointer<UInt8>?) throws(AccessFault) {
    var first = 0
    for number in axes.indices {
      let axis = axes[number]
      let index = axis.index.same.evaluate(slots)
      first &+= index &* axis.stride
      if axis.index.varying != nil { continue }
      let least = index &+ (axis.index.fixed?.least ?? 0)
      let greatest = index &+ (axis.index.fixed?.greatest ?? 0)
      if least < 0 || greatest >= axis.extent { try checkInside(number, slots, mask) }
    }
    for lane in 0..<laneCount { offsets[lane] = first &+ distances[lane] }
    if isFixed { return }
    for number in axes.indices where axes[number].index.varying != nil {
      try checkInside(number, slots, mask)
      addVarying(axes[number], slots)
    }
  }

  /// Compares the index of the axis `number` in each lane that `mask` has with the axis's extent.
  private func checkInside(
    _ number: Int, _ slots: UnsafePointer<Int>, _ mask: UnsafePointer<UInt8>?
  ) throws(AccessFault) {
    let axis = axes[number]
    let outside = withUnsafeTemporaryAllocation(of: Int.self, capacity: max(laneCount, 1)) { room -> AccessFault? in
      guard let values = room.baseAddress else { return nil }
      axis.index.evaluate(slots, count: laneCount, into: values)
      for lane in 0..<laneCount where mask.map({ $0[lane] != 0 }) ?? true {
        let index = values[lane]
        if index < 0 || index >= axis.extent { return .outside(view, axis: number, index: index, lane: lane) }
      }
      return nil
    }
    if let outside { throw outside }
  }

  /// Adds to the offsets what is computed anew of the index along `axis`.
  private func addVarying(_ axis: Axis, _ slots: UnsafePointer<Int>) {
    guard let varying = axis.index.varying else { return }
    withUnsafeTemporaryAllocation(of: Int.self, capacity: max(laneCount, 1)) { room in
      guard let values = room.baseAddress else { return }
      varying.plan.evaluate(slots, over: varying.lanes, count: laneCount, into: values)
      for lane in 0..<laneCount { offsets[lane] &+= values[lane] &* axis.stride }
    }
  }

  /// After `locate`: no two lanes of one thread, which has `share` of them, may have one element.
  private func checkDistinct(mask: UnsafePointer<UInt8>?, share: Int) throws(AccessFault) {
    if share == 1 || share == checkedShare { return }
    var isDistinct = true
    for lane in 0..<laneCount {
      for other in lane - lane % share..<lane where offsets[other] == offsets[lane] {
        isDistinct = false
        if mask.map({ $0[lane] != 0 && $0[other] != 0 }) ?? true {
          throw .sameElement(view, offset: offsets[lane], lane: lane)
        }
      }
    }
    if isFixed && isDistinct { checkedShare = share }
  }

  /// Loads the elements of the lanes that `mask` has; the other lanes get 0.
  func load(
    into values: UnsafeMutablePointer<UInt64>, _ state: KernelState, mask: UnsafePointer<UInt8>?
  ) throws(AccessFault) {
    try locate(state.slots, mask: mask)
    counter?.note(offsets, mask: mask, count: laneCount)
    do {
      try view.load(offsets, mask: mask, count: laneCount, into: values, by: state.accessor(laneCount))
    } catch {
      throw .element(view, error, isStore: false)
    }
  }

  /// Stores `values` to the elements of the lanes that `mask` has.
  func store(
    _ values: UnsafePointer<UInt64>, _ state: KernelState, mask: UnsafePointer<UInt8>?
  ) throws(AccessFault) {
    try locate(state.slots, mask: mask)
    counter?.note(offsets, mask: mask, count: laneCount)
    let accessor = state.accessor(laneCount)
    try checkDistinct(mask: mask, share: accessor.threads == 1 ? laneCount : accessor.lanesPerThread)
    do {
      try view.store(offsets, mask: mask, count: laneCount, values, by: accessor)
    } catch {
      throw .element(view, error, isStore: true)
    }
  }
}
