import MartletGraphIR
import MartletSupport

/// Chooses how a region runs: by a template where one fits, else by the rules for its kind.
enum Schedule {
  /// Writes the body of `kernel`.
  /// - Throws: a diagnostic if no schedule fits, which is a mistake of fusion.
  static func write(_ kernel: inout RegionKernel) throws(Diagnostic) {
    switch try RegionAnalysis(kernel.region.body).kind {
    case .pointwise: try PointwiseSchedule.write(&kernel)
    case .row, .contraction: try ReductionSchedule.write(&kernel)
    }
  }
}
