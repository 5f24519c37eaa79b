import MartletSupport

/// `barrier`: all threads of the task come here.
final class BarrierStep: KernelStep {
  private let mask: UnsafePointer<UInt8>?
  private let laneCount: Int

  init(_ place: StepPlace, mask: UnsafePointer<UInt8>?, laneCount: Int) {
    self.mask = mask
    self.laneCount = laneCount
    super.init(place)
  }

  override func run(_ state: KernelState) throws(Diagnostic) {
    if let mask, let absent = (0..<laneCount).first(where: { mask[$0] == 0 }) {
      throw place.report("a thread does not come to the barrier", state, lane: absent)
    }
    state.epoch &+= 1
  }
}
