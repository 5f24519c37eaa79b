import MartletGraphIR
import MartletKernelIR
import MartletScalars
import MartletSupport

/// Chooses how a region runs: by a template where one fits, else by the rules for its kind.
enum Schedule {
  /// The kernels that `empty` becomes, with what was chosen: one, or several that compute the same, of which the first is
  /// the one to run whose conditions hold; by the algorithm of Winograd if it is a `convolution` whose filters lie so.
  /// - Throws: a diagnostic if no schedule fits, which is a mistake of fusion, or if a choice of `tuning` does not.
  static func kernels(
    _ empty: RegionKernel, _ convolution: WinogradConvolution?, templates: [KernelTemplate], tuning: Tuning
  ) throws(Diagnostic) -> [ScheduledKernel] {
    var kernel = empty
    if let convolution {
      let schedule = try WinogradSchedule(kernel, convolution, templates: templates, tuning: tuning)
      kernel.choice = schedule.choice
      try schedule.write(&kernel)
      return [ScheduledKernel(kernel)]
    }
    switch try RegionAnalysis(kernel.region.body).kind {
    case .contraction: return try contractions(kernel, templates, tuning)
    case .attention(let attention):
      return try AttentionForm.forms(kernel, attention).map { conditions, form throws(Diagnostic) in
        var kernel = kernel
        // Of forms for some dims alone no tuning says anything.
        let schedule = try AttentionSchedule(
          kernel, attention, form, templates: templates, tuning: conditions.isEmpty ? tuning : nil)
        kernel.choice = schedule.choice
        try schedule.write(&kernel)
        return ScheduledKernel(kernel, where: conditions)
      }
    case .sort(let node): try SortSchedule(kernel, node: node, templates: templates).write(&kernel)
    case let kind where kernel.machine.gpu != nil: try BlockSchedule.write(&kernel, kind)
    case .pointwise:
      kernel.choice = ScheduleChoice("by rule: each element on its own")
      try PointwiseSchedule.write(&kernel)
    case .update(let node):
      kernel.choice = ScheduleChoice("by rule: each new element into what is there")
      try PointwiseSchedule.writeUpdate(&kernel, node: node)
    case .scan(let node):
      kernel.choice = ScheduleChoice("by rule: each line one element after the other")
      try ScanSchedule(kernel, node: node).write(&kernel)
    case .row:
      kernel.choice = ScheduleChoice("by rule: one row after the other")
      try ReductionSchedule.write(&kernel)
    }
    return [ScheduledKernel(kernel)]
  }

  private static func contractions(
    _ kernel: RegionKernel, _ templates: [KernelTemplate], _ tuning: Tuning
  ) throws(Diagnostic) -> [ScheduledKernel] {
    let forms: ProductForms
    do throws(NoTemplate) {
      forms = try ProductForms(kernel)
    } catch {
      return [ScheduledKernel(try other(kernel, templates, tuning, error))]
    }
    let tuned = tuning.choice(kernel.machine, forms.situation)
    let form = try tuned?.form(among: forms.forms) ?? tuning.untuned(forms.forms)
    var schedules: [(conditions: [IndexCondition], schedule: ProductSchedule)] = []
    do throws(NoTemplate) {
      for sized in forms.smaller(beside: form) + [SizedForm(conditions: [], form: form)] {
        schedules.append((sized.conditions, try ProductSchedule(kernel, forms, sized, templates: templates)))
      }
    } catch {
      if let tuned { throw Diagnostic(error.reason, at: tuned.location) }
      return [ScheduledKernel(try other(kernel, templates, tuning, error))]
    }
    return try schedules.map { conditions, schedule throws(Diagnostic) in
      var kernel = kernel
      kernel.choice = schedule.choice
      try schedule.write(&kernel)
      return ScheduledKernel(kernel, where: conditions)
    }
  }

  /// A contraction that is no product of matrices for the reason `cause`.
  private static func other(
    _ empty: RegionKernel, _ templates: [KernelTemplate], _ tuning: Tuning, _ cause: NoTemplate
  ) throws(Diagnostic) -> RegionKernel {
    var kernel = empty
    if kernel.machine.gpu != nil {
      kernel.choice = ScheduleChoice("by rule: each thread sums of products; no template, as \(cause.reason)")
      try BlockReduction.write(&kernel)
    } else if var depthwise = try? DepthwiseSchedule(kernel, templates: templates) {
      try depthwise.tune(kernel, tuning)
      kernel.choice = depthwise.choice
      try depthwise.write(&kernel)
    } else {
      kernel.choice = ScheduleChoice("by rule: sums of products; no template, as \(cause.reason)")
      try ReductionSchedule.write(&kernel)
    }
    return kernel
  }
}
