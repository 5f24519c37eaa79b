import MartletSupport

/// A kernel that is ready to run, with all that its steps point into.
struct PreparedKernel {
  let steps: [KernelStep]
  let state: KernelState
  let allocations: KernelAllocations
  let views: [String: BufferView]

  /// Runs all tasks.
  /// - Throws: a report of the first access that is wrong.
  func run() throws(Diagnostic) {
    for step in steps { try step.run(state) }
    withExtendedLifetime((allocations, views)) {}
  }
}
