import MartletGraphIR
import MartletKernelIR
import MartletScalars
import MartletSupport

/// Chooses how a region runs: by a template where one fits, else by the rules for its kind.
enum Schedule {
  /// Writes the body of `kernel`, and what was chosen; by the algorithm of Winograd if it is a `convolution` whose filters
  /// lie so.
  /// - Throws: a diagnostic if no schedule fits, which is a mistake of fusion, or if a choice of `tuning` does not.
  static func write(
    _ kernel: inout RegionKernel, _ convolution: WinogradConvolution?, templates: [KernelTemplate], tuning: Tuning
  ) throws(Diagnostic) {
    if let convolution {
      let schedule = try WinogradSchedule(kernel, convolution, templates: templates, tuning: tuning)
      kernel.choice = schedule.choice
      return try schedule.write(&kernel)
    }
    switch try RegionAnalysis(kernel.region.body).kind {
    case .contraction: try writeContraction(&kernel, templates, tuning)
    case .attention(let attention):
      let schedule = try AttentionSchedule(kernel, attention, templates: templates)
      kernel.choice = ScheduleChoice(schedule.choice)
      try schedule.write(&kernel)
    case let kind where kernel.machine.gpu != nil: try BlockSchedule.write(&kernel, kind)
    case .pointwise:
      kernel.choice = ScheduleChoice("by rule: each element on its own")
      try PointwiseSchedule.write(&kernel)
    case .update(let node):
      kernel.choice = ScheduleChoice("by rule: each new element into what is there")
      try PointwiseSchedule.writeUpdate(&kernel, node: node)
    case .row:
      kernel.choice = ScheduleChoice("by rule: one row after the other")
      try ReductionSchedule.write(&kernel)
    }
  }

  private static func writeContraction(
    _ kernel: inout RegionKernel, _ templates: [KernelTemplate], _ tuning: Tuning
  ) throws(Diagnostic) {
    let forms: ProductForms
    do throws(NoTemplate) {
      forms = try ProductForms(kernel)
    } catch {
      return try writeOther(&kernel, templates, error)
    }
    let tuned = tuning.choice(kernel.machine, forms.situation)
    let form = try tuned?.form(among: forms.forms) ?? tuning.untuned(forms.forms)
    let schedule: ProductSchedule
    do throws(NoTemplate) {
      schedule = try ProductSchedule(kernel, forms, form, templates: templates)
    } catch {
      if let tuned { throw Diagnostic(error.reason, at: tuned.location) }
      return try writeOther(&kernel, templates, error)
    }
    kernel.choice = schedule.choice
    try schedule.write(&kernel)
  }

  /// Writes a contraction that is no product of matrices for the reason `cause`.
  private static func writeOther(
    _ kernel: inout RegionKernel, _ templates: [KernelTemplate], _ cause: NoTemplate
  ) throws(Diagnostic) {
    if kernel.machine.gpu != nil {
      kernel.choice = ScheduleChoice("by rule: each thread sums of products; no template, as \(cause.reason)")
      return try BlockReduction.write(&kernel)
    }
    guard let depthwise = try? DepthwiseSchedule(kernel, templates: templates) else {
      kernel.choice = ScheduleChoice("by rule: sums of products; no template, as \(cause.reason)")
      return try ReductionSchedule.write(&kernel)
    }
    kernel.choice = ScheduleChoice(depthwise.choice)
    try depthwise.write(&kernel)
  }
}
