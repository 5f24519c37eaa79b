/// The indices of a load or a store, prepared: where the elements of all lanes lie.
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
  private let axes: [Axis]
  private let lanes: LaneSlots?
  private let isGeneral: Bool
  /// The distance of neighbouring lanes where no axis is general.
  private let step: Int

  /// Prepares the access to `view` at `indices` for `laneCount` lanes.
  init(_ view: BufferView, _ indices: [LaneIndex], laneCount: Int, lanes: LaneSlots?) {
    self.view = view
    self.laneCount = laneCount
    self.lanes = lanes
    offsets = .allocate(capacity: laneCount)
    offsets.initialize(repeating: 0, count: laneCount)
    axes = indices.indices.map {
      Axis(index: indices[$0], extent: view.extents[$0], stride: view.strides[$0])
    }
    var step = 0
    var isGeneral = false
    for axis in axes {
      switch axis.index.form {
      case .uniform: break
      case .affine(let distance): step += distance * axis.stride
      case .general: isGeneral = true
      }
    }
    self.step = step
    self.isGeneral = isGeneral
  }

  deinit { offsets.deallocate() }

  /// Computes the offsets of the lanes that `mask` has.
  func locate(_ slots: UnsafeMutablePointer<Int>, mask: UnsafePointer<UInt8>?) throws(AccessFault) {
    defer { addCopies() }
    if isGeneral { return try locateEach(slots, mask) }
    var first = 0
    for (number, axis) in axes.enumerated() {
      let index = axis.index.plan.evaluate(slots)
      var last = index
      if case .affine(let step) = axis.index.form { last = index &+ step &* (laneCount - 1) }
      if min(index, last) < 0 || max(index, last) >= axis.extent {
        try checkEach(number, first: index, mask)
      }
      first &+= index &* axis.stride
    }
    var lane = 0
    while lane < laneCount {
      offsets[lane] = first &+ lane &* step
      lane &+= 1
    }
  }

  /// Each thread has its own copy of the buffer, and its share of the lanes.
  private func addCopies() {
    guard view.copies > 1 else { return }
    let share = laneCount / view.copies
    for lane in 0..<laneCount { offsets[lane] &+= lane / share &* view.count }
  }

  /// The end lanes lie outside; that is a fault if a lane that `mask` has does.
  private func checkEach(_ number: Int, first: Int, _ mask: UnsafePointer<UInt8>?) throws(AccessFault) {
    let axis = axes[number]
    var step = 0
    if case .affine(let distance) = axis.index.form { step = distance }
    for lane in 0..<laneCount where mask.map({ $0[lane] != 0 }) ?? true {
      let index = first &+ lane &* step
      if index < 0 || index >= axis.extent { throw .outside(view, axis: number, index: index, lane: lane) }
    }
  }

  private func locateEach(_ slots: UnsafeMutablePointer<Int>, _ mask: UnsafePointer<UInt8>?) throws(AccessFault) {
    for lane in 0..<laneCount where mask.map({ $0[lane] != 0 }) ?? true {
      lanes?.show(lane, in: slots)
      var offset = 0
      for (number, axis) in axes.enumerated() {
        var index = axis.index.plan.evaluate(slots)
        if case .affine(let step) = axis.index.form { index &+= step &* lane }
        if index < 0 || index >= axis.extent { throw .outside(view, axis: number, index: index, lane: lane) }
        offset &+= index &* axis.stride
      }
      offsets[lane] = offset
    }
  }

  /// After `locate`: no two lanes of one thread may have one element.
  private func checkDistinct(mask: UnsafePointer<UInt8>?, share: Int) throws(AccessFault) {
    if share == 1 || !isGeneral && step != 0 { return }
    var seen: Set<Int> = []
    for lane in 0..<laneCount where mask.map({ $0[lane] != 0 }) ?? true {
      if lane % share == 0 { seen.removeAll(keepingCapacity: true) }
      if !seen.insert(offsets[lane]).inserted { throw .sameElement(view, offset: offsets[lane], lane: lane) }
    }
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
