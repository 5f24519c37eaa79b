import MartletSupport

/// A statement prepared for execution.
class KernelStep {
  let place: StepPlace

  init(_ place: StepPlace) { self.place = place }

  /// Does what the statement says.
  func run(_ state: KernelState) throws(Diagnostic) { preconditionFailure("a step runs itself") }
}
