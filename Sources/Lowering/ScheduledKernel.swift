import MartletScalars

/// A kernel whose body is written, and the dims for which it is the one to run.
struct ScheduledKernel {
  /// What must hold of the dims; nothing for the last kernel of a region.
  let conditions: [IndexCondition]
  /// The kernel.
  let kernel: RegionKernel

  /// `kernel`, which runs where `conditions` hold.
  init(_ kernel: RegionKernel, where conditions: [IndexCondition] = []) {
    self.conditions = conditions
    self.kernel = kernel
  }
}
