/// A number for each lane that never changes. It lives as long as the allocations that it is made in.
struct LaneTable {
  let values: UnsafePointer<Int>
  /// The number of lanes.
  let count: Int
  /// The least and the greatest number; 0 where there are no lanes.
  let least, greatest: Int

  /// The values of `plan`, whose names are axes of `lanes`.
  init(_ plan: IndexPlan, over lanes: LaneSlots, in allocations: KernelAllocations) {
    let values = allocations.numbers(lanes.count)
    // No name of the plan is looked up in slots.
    plan.evaluate(UnsafePointer(values), over: lanes, count: lanes.count, into: values)
    let all = UnsafeBufferPointer(start: values, count: lanes.count)
    least = all.min() ?? 0
    greatest = all.max() ?? 0
    self.values = UnsafePointer(values)
    count = lanes.count
  }
}
