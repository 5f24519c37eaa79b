import MartletSupport

/// A store.
final class StoreStep: KernelStep {
  private let program: ValueProgram
  private let access: AccessPlan
  private let mask: UnsafePointer<UInt8>?

  init(_ place: StepPlace, _ program: ValueProgram, _ access: AccessPlan, mask: UnsafePointer<UInt8>?) {
    self.program = program
    self.access = access
    self.mask = mask
    super.init(place)
  }

  override func run(_ state: KernelState) throws(Diagnostic) {
    do throws(AccessFault) {
      try program.evaluate(state)
      try access.store(program.result, state, mask: mask)
    } catch {
      throw place.report(error, state)
    }
  }
}
