import MartletSupport

/// Where in a kernel a step stands, for reports.
final class StepPlace {
  let kernel: String
  let locations: LocationSet
  /// The first line of the statement.
  let statement: String
  /// The names of the enclosing loops and their slots.
  let loops: [(name: String, slot: Int)]

  init(kernel: String, locations: LocationSet, statement: String, loops: [(name: String, slot: Int)]) {
    self.kernel = kernel
    self.locations = locations
    self.statement = statement
    self.loops = loops
  }

  /// A report of `message` here, with the values of the loop variables.
  func report(_ message: String, _ state: KernelState) -> Diagnostic {
    let values = loops.map { "\($0.name) = \(state.slots[$0.slot])" }
    var report = Diagnostic(
      "kernel @\(kernel): \(message)", at: locations,
      notes: values.isEmpty ? [] : ["at \(values.joined(separator: ", "))"])
    report.excerpt = .init(line: statement, column: 1)
    return report
  }
}
