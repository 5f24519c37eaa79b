import MartletSupport

/// `async`: what is called inside is one group of each thread that comes here.
final class AsyncStep: KernelStep {
  private let mask: UnsafePointer<UInt8>?
  private let laneCount: Int
  private let body: [KernelStep]

  init(_ place: StepPlace, mask: UnsafePointer<UInt8>?, laneCount: Int, body: [KernelStep]) {
    self.mask = mask
    self.laneCount = laneCount
    self.body = body
    super.init(place)
  }

  override func run(_ state: KernelState) throws(Diagnostic) {
    for step in body { try step.run(state) }
    for thread in 0..<laneCount where mask.map({ $0[thread] != 0 }) ?? true { state.groups.close(thread: thread) }
  }
}
