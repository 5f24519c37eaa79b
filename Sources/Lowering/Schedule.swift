import MartletGraphIR
import MartletKernelIR
import MartletSupport

/// Chooses how a region runs: by a template where one fits, else by the rules for its kind.
enum Schedule {
  /// Writes the body of `kernel`, and what was chosen.
  /// - Throws: a diagnostic if no schedule fits, which is a mistake of fusion.
  static func write(_ kernel: inout RegionKernel, templates: [KernelTemplate]) throws(Diagnostic) {
    switch try RegionAnalysis(kernel.region.body).kind {
    case .pointwise:
      kernel.choice = "by rule: each element on its own"
      try PointwiseSchedule.write(&kernel)
    case .row:
      kernel.choice = "by rule: one row after the other"
      try ReductionSchedule.write(&kernel)
    case .contraction: try writeContraction(&kernel, templates)
    case .attention(let attention):
      let schedule = try AttentionSchedule(kernel, attention, templates: templates)
      kernel.choice = schedule.choice
      try schedule.write(&kernel)
    }
  }

  private static func writeContraction(
    _ kernel: inout RegionKernel, _ templates: [KernelTemplate]
  ) throws(Diagnostic) {
    let schedule: ProductSchedule
    do throws(NoTemplate) {
      schedule = try ProductSchedule(kernel, templates: templates)
    } catch {
      kernel.choice = "by rule: sums of products; no template, as \(error.reason)"
      return try ReductionSchedule.write(&kernel)
    }
    kernel.choice = schedule.choice
    try schedule.write(&kernel)
  }
}
