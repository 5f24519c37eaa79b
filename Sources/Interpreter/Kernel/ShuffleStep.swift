import MartletSupport

/// `shuffle`: each thread gets the value of another thread of its warp.
final class ShuffleStep: KernelStep {
  private let program: ValueProgram
  private let values: UnsafeMutablePointer<UInt64>
  private let xor: Int
  private let warp: Int
  private let mask: UnsafePointer<UInt8>?

  init(
    _ place: StepPlace, _ program: ValueProgram, values: UnsafeMutablePointer<UInt64>, xor: Int, warp: Int,
    mask: UnsafePointer<UInt8>?
  ) {
    self.program = program
    self.values = values
    self.xor = xor
    self.warp = warp
    self.mask = mask
    super.init(place)
  }

  override func run(_ state: KernelState) throws(Diagnostic) {
    if let mask, let absent = (0..<program.laneCount).first(where: { mask[$0] == 0 }) {
      throw place.report("a thread does not come to the shuffle", state, lane: absent)
    }
    do throws(AccessFault) {
      try program.evaluate(state)
    } catch {
      throw place.report(error, state)
    }
    for thread in 0..<program.laneCount {
      values[thread] = program.result[thread - thread % warp + (thread % warp ^ xor)]
    }
  }
}
