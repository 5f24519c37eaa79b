import MartletSupport

/// `alloc`.
final class AllocateStep: KernelStep {
  private let view: BufferView
  private let initial: ValueProgram?

  init(_ place: StepPlace, _ view: BufferView, initial: ValueProgram?) {
    self.view = view
    self.initial = initial
    super.init(place)
  }

  override func run(_ state: KernelState) throws(Diagnostic) {
    guard let initial else { return view.clear() }
    do throws(AccessFault) {
      try initial.evaluate(state)
    } catch {
      throw place.report(error, state)
    }
    for copy in 0..<view.copies { view.fill(initial.result[initial.laneCount == 1 ? 0 : copy], copy: copy) }
  }
}
