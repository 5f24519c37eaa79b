import MartletSupport

/// Where in a kernel a step stands, for reports.
final class StepPlace {
  let kernel: String
  let locations: LocationSet
  /// The first line of the statement.
  let statement: String
  /// The names of the enclosing loops and their slots.
  let loops: [(name: String, slot: Int)]

  /// The lanes that it is done for, if there are several.
  private let lanes: LaneSlots?

  init(
    kernel: String, locations: LocationSet, statement: String, loops: [(name: String, slot: Int)], lanes: LaneSlots?
  ) {
    self.lanes = lanes
    self.kernel = kernel
    self.locations = locations
    self.statement = statement
    self.loops = loops
  }

  /// A report of `fault` here, with the values of the loop variables.
  func report(_ fault: AccessFault, _ state: KernelState) -> Diagnostic {
    report(fault.message, state, lane: fault.lane)
  }

  /// A report of `message` here, with the values of the loop variables in `lane`.
  func report(_ message: String, _ state: KernelState, lane: Int) -> Diagnostic {
    lanes?.show(lane, in: state.slots)
    let values = loops.map { "\($0.name) = \(state.slots[$0.slot])" }
    var report = Diagnostic(
      "kernel @\(kernel): \(message)", at: locations,
      notes: values.isEmpty ? [] : ["at \(values.joined(separator: ", "))"])
    report.excerpt = .init(line: statement, column: 1)
    return report
  }
}
