import MartletSupport

/// `for`: serial, unrolled and parallel loops, for which each iteration of the innermost is a task.
final class LoopStep: KernelStep {
  private let slot: Int
  private let extent: IndexPlan
  private let conditions: ConditionPlan
  /// The lanes at which the body runs, where the conditions differ between lanes.
  private let mask: UnsafeMutablePointer<UInt8>?
  private let outerMask: UnsafePointer<UInt8>?
  private let laneCount: Int
  private let isTask: Bool
  private let body: [KernelStep]

  init(
    _ place: StepPlace, slot: Int, extent: IndexPlan, conditions: ConditionPlan, mask: UnsafeMutablePointer<UInt8>?,
    outerMask: UnsafePointer<UInt8>?, laneCount: Int, isTask: Bool, body: [KernelStep]
  ) {
    self.slot = slot
    self.extent = extent
    self.conditions = conditions
    self.mask = mask
    self.outerMask = outerMask
    self.laneCount = laneCount
    self.isTask = isTask
    self.body = body
    super.init(place)
  }

  override func run(_ state: KernelState) throws(Diagnostic) {
    let end = extent.evaluate(state.slots)
    var index = 0
    while index < end {
      state.slots[slot] = index
      index &+= 1
      if isTask { state.beginTask() }
      if let mask {
        let on = conditions.decide(state.slots, outer: outerMask, then: mask, otherwise: nil, count: laneCount)
        if on.then == 0 { continue }
      } else if !conditions.holds(state.slots) {
        continue
      }
      for step in body { try step.run(state) }
    }
  }
}
