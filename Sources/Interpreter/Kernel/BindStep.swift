import MartletSupport

/// `let`.
final class BindStep: KernelStep {
  private let program: ValueProgram
  private let values: UnsafeMutablePointer<UInt64>
  /// The slot that shows the value to indices, for an i64 that is the same for all lanes.
  private let slot: Int?

  init(_ place: StepPlace, _ program: ValueProgram, values: UnsafeMutablePointer<UInt64>, slot: Int?) {
    self.program = program
    self.values = values
    self.slot = slot
    super.init(place)
  }

  override func run(_ state: KernelState) throws(Diagnostic) {
    do throws(AccessFault) {
      try program.evaluate(state)
    } catch {
      throw place.report(error, state)
    }
    values.update(from: program.result, count: program.laneCount)
    if let slot { state.slots[slot] = Int(bitPattern: UInt(values[0])) }
  }
}
