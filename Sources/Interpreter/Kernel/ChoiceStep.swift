import MartletSupport

/// `if`, decided once or lane by lane.
final class ChoiceStep: KernelStep {
  /// The lanes of both bodies, where the conditions differ between lanes.
  struct Masks {
    let outer: UnsafePointer<UInt8>?
    let then: UnsafeMutablePointer<UInt8>
    let otherwise: UnsafeMutablePointer<UInt8>
    let laneCount: Int
  }

  private let conditions: ConditionPlan
  private let masks: Masks?
  private let then: [KernelStep]
  private let otherwise: [KernelStep]

  init(
    _ place: StepPlace, conditions: ConditionPlan, masks: Masks?, then: [KernelStep], otherwise: [KernelStep]
  ) {
    self.conditions = conditions
    self.masks = masks
    self.then = then
    self.otherwise = otherwise
    super.init(place)
  }

  override func run(_ state: KernelState) throws(Diagnostic) {
    guard let masks else {
      for step in conditions.holds(state.slots) ? then : otherwise { try step.run(state) }
      return
    }
    let on = conditions.decide(
      state.slots, outer: masks.outer, then: masks.then, otherwise: masks.otherwise, count: masks.laneCount)
    if on.then > 0 { for step in then { try step.run(state) } }
    if on.otherwise > 0 { for step in otherwise { try step.run(state) } }
  }
}
