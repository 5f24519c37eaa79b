public import MartletScalars
public import MartletSupport

/// Checks kernel IR against the constraints of `IR/kernel.md`; every report names the constraint by its number.
public enum KernelVerifier {
  /// Checks a whole module.
  /// - Throws: the first report.
  public static func verify(_ module: KernelModule) throws(Diagnostic) {
    if let report = reports(module).first { throw report }
  }

  /// Checks a kernel that is to run on `machine`.
  /// - Throws: the first report.
  public static func verify(_ kernel: Kernel, on machine: Machine) throws(Diagnostic) {
    if let report = reports(kernel, on: machine).first { throw report }
  }

  /// All reports on a module, kernels first.
  public static func reports(_ module: KernelModule) -> [Diagnostic] {
    var reports = moduleReports(module)
    for kernel in module.kernels { reports += self.reports(kernel, on: module.machine) }
    for entry in module.entries {
      var checker = EntryChecker(entry, module)
      checker.check()
      reports += checker.reports
    }
    return reports
  }

  /// All reports on a kernel that is to run on `machine`.
  public static func reports(_ kernel: Kernel, on machine: Machine) -> [Diagnostic] {
    var checker = KernelChecker(kernel, machine: machine)
    checker.check()
    return checker.reports
  }

  /// An index that may lie outside of its extent, as far as the verifier can see.
  public struct UnprovedIndex: Hashable, Sendable {
    /// The buffer.
    public let buffer: String
    /// The axis of the buffer.
    public let axis: Int
    /// The index.
    public let index: IndexExpression
    /// The first line of the statement.
    public let statement: String
  }

  /// The indices of `kernel` that the verifier cannot prove to lie inside of their extents.
  public static func unprovedIndices(_ kernel: Kernel, on machine: Machine) -> [UnprovedIndex] {
    var checker = KernelChecker(kernel, machine: machine)
    checker.check()
    return checker.unproved
  }

  private static func moduleReports(_ module: KernelModule) -> [Diagnostic] {
    var reports: [Diagnostic] = []
    func names(_ names: [String], _ kind: String) {
      var seen: Set<String> = []
      for name in names {
        if !name.isIdentifier { reports.append(report("the \(kind) name '\(name)' is no identifier", .moduleNames)) }
        if !seen.insert(name).inserted {
          reports.append(report("the \(kind) name '\(name)' is used twice", .moduleNames))
        }
      }
    }
    names([module.name], "module")
    names(module.kernels.map(\.name), "kernel")
    names(module.entries.map(\.name), "entry")
    var weights: Set<String> = []
    for weight in module.weights where !weights.insert(weight.name).inserted {
      reports.append(report("the weight '\(weight.name)' is there twice", .weights))
    }
    return reports
  }

  static func report(
    _ message: String, _ constraint: KernelConstraint, at locations: LocationSet = .init(), statement: String? = nil
  ) -> Diagnostic {
    var report = Diagnostic(message, at: locations, notes: ["\(constraint.number): \(constraint.rule)"])
    report.excerpt = statement.map { Diagnostic.Excerpt(line: $0, column: 1) }
    return report
  }
}
