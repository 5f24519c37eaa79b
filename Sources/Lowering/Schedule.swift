import MartletGraphIR
import MartletKernelIR
import MartletSupport

/// Chooses how a region runs: by a template where one fits, else by the rules for its kind.
enum Schedule {
  /// Writes the body of `kernel`.
  /// - Throws: a diagnostic if no schedule fits, which is a mistake of fusion.
  static func write(_ kernel: inout RegionKernel, templates: [KernelTemplate]) throws(Diagnostic) {
    switch try RegionAnalysis(kernel.region.body).kind {
    case .pointwise: try PointwiseSchedule.write(&kernel)
    case .row: try ReductionSchedule.write(&kernel)
    case .contraction:
      if let schedule = ProductSchedule(kernel, templates: templates) {
        try schedule.write(&kernel)
      } else {
        try ReductionSchedule.write(&kernel)
      }
    case .attention(let attention):
      try AttentionSchedule(kernel, attention, templates: templates).write(&kernel)
    }
  }
}
