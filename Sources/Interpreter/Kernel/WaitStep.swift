import MartletSupport

/// `wait`: what the thread's older groups write is there.
final class WaitStep: KernelStep {
  private let count: Int
  private let mask: UnsafePointer<UInt8>?
  private let laneCount: Int

  init(_ place: StepPlace, leaving count: Int, mask: UnsafePointer<UInt8>?, laneCount: Int) {
    self.count = count
    self.mask = mask
    self.laneCount = laneCount
    super.init(place)
  }

  override func run(_ state: KernelState) throws(Diagnostic) {
    let accessor = state.accessor(laneCount)
    for thread in 0..<laneCount where mask.map({ $0[thread] != 0 }) ?? true {
      state.groups.land(thread: thread, leaving: count, by: accessor)
    }
  }
}
