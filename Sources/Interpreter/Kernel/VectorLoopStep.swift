import MartletSupport

/// `for … vector` and `for … thread`: the body runs once for all lanes.
final class VectorLoopStep: KernelStep {
  private let conditions: ConditionPlan
  private let mask: UnsafeMutablePointer<UInt8>?
  private let laneCount: Int
  /// The lanes of the loops around this one that are switched on, each of which has several here.
  private let outer: (mask: UnsafePointer<UInt8>, count: Int)?
  private let body: [KernelStep]

  init(
    _ place: StepPlace, conditions: ConditionPlan, mask: UnsafeMutablePointer<UInt8>?, laneCount: Int,
    outer: (mask: UnsafePointer<UInt8>, count: Int)? = nil, body: [KernelStep]
  ) {
    self.outer = outer
    self.conditions = conditions
    self.mask = mask
    self.laneCount = laneCount
    self.body = body
    super.init(place)
  }

  override func run(_ state: KernelState) throws(Diagnostic) {
    if let mask {
      if let outer {
        let share = laneCount / outer.count
        for lane in 0..<laneCount { mask[lane] = outer.mask[lane / share] }
      }
      // Conditions that are the same for all lanes leave the mask as it is, or empty.
      let on = conditions.decide(
        state.slots, outer: outer == nil ? nil : UnsafePointer(mask), then: mask, otherwise: nil, count: laneCount)
      if on.then == 0 { return }
    } else if !conditions.holds(state.slots) {
      return
    }
    for step in body { try step.run(state) }
  }
}
