import MartletSupport

/// `for … vector`: the body runs once for all lanes.
final class VectorLoopStep: KernelStep {
  private let conditions: ConditionPlan
  private let mask: UnsafeMutablePointer<UInt8>?
  private let laneCount: Int
  private let body: [KernelStep]

  init(
    _ place: StepPlace, conditions: ConditionPlan, mask: UnsafeMutablePointer<UInt8>?, laneCount: Int,
    body: [KernelStep]
  ) {
    self.conditions = conditions
    self.mask = mask
    self.laneCount = laneCount
    self.body = body
    super.init(place)
  }

  override func run(_ state: KernelState) throws(Diagnostic) {
    if let mask {
      let on = conditions.decide(state.slots, outer: nil, then: mask, otherwise: nil, count: laneCount)
      if on.then == 0 { return }
    } else if !conditions.holds(state.slots) {
      return
    }
    for step in body { try step.run(state) }
  }
}
