import MartletGraphIR
import MartletKernelIR
import MartletScalars
import MartletSupport

/// Schedules a convolution by the algorithm of Winograd: the prologue replaces the template's loads of the image, the
/// epilogue its stores.
struct WinogradSchedule {
  private let convolution: WinogradConvolution
  private let template: KernelTemplate
  private let filters: Buffer
  private let values: [String: IndexExpression]
  /// The extents of the axes of the result before its lines.
  private let lead: [IndexExpression]

  /// What was chosen, and why.
  let choice: ScheduleChoice

  /// The schedule of `convolution`, the region of `kernel`.
  /// - Throws: a diagnostic if a choice of `tuning` does not fit.
  init(
    _ kernel: RegionKernel, _ convolution: WinogradConvolution, templates: [KernelTemplate], tuning: Tuning
  ) throws(Diagnostic) {
    let body = kernel.region.body
    guard let template = templates.first(where: { $0.name == "winograd" }),
      let filters = kernel.values.inputs[body.inputs[convolution.filter].value.node]?.buffer
    else { preconditionFailure("filters are transformed for a template that is there") }
    (self.convolution, self.template, self.filters) = (convolution, template, filters)
    lead = Array(body.nodes[convolution.position].types[0].shape.dropLast(3))
    let forms = WinogradForms(
      convolution, lead: kernel.writer.ranges.simplified(.product(lead)), kernel, template)
    let form = try tuning.form(among: forms.forms, in: forms.situation, of: template, kernel)
    values = form.values
    choice = ScheduleChoice(form, for: forms.situation, among: forms.forms.count)
    // In the ranges of the template these products are small.
    let panels = (form.call["groups"] ?? 1) * (form.call["panels"] ?? 1)
    guard let count = filters.shape[0].constant, count % panels == 0 else {
      let message = "\(form.call) does not fill all panels"
      let place = tuning.choice(kernel.machine, forms.situation)?.location
      throw place.map { Diagnostic(message, at: $0) } ?? Diagnostic(message, at: kernel.region.locations)
    }
  }

  /// Writes the loops of `kernel`.
  /// - Throws: a diagnostic if the prologue or epilogue cannot be written.
  func write(_ kernel: inout RegionKernel) throws(Diagnostic) {
    var writer = TemplateWriter(
      template.kernel, values: values, axes: ["m": lead], element: .f32,
      loads: [
        "a": { kernel, place throws(Diagnostic) in
          // A window's element is read through the place that it would have as the first of another window.
          var indices = unravel(place[0])
          (indices[convolution.row], indices[convolution.column]) = (place[1], place[2])
          indices[convolution.channel] = place[3]
          let image = try kernel.values.write(
            convolution.image, at: convolution.imageLabels.map { indices[$0] ?? 0 }, &kernel.writer)
          return kernel.values.cast(image, to: .f32)
        },
        "b": { kernel, place throws(Diagnostic) in kernel.writer.load(filters, place) },
      ],
      stores: [
        "c": { kernel, place, value throws(Diagnostic) in
          try kernel.storeResult(of: convolution.position, at: resultIndices(&kernel, place), value)
        }
      ],
      prefetches: [
        "b": { kernel, place in kernel.writer.prefetch(filters, place) },
        "c": { kernel, place in
          kernel.prefetchResult(of: convolution.position, at: resultIndices(&kernel, place))
        },
      ])
    try writer.write(template.kernel.body, &kernel)
  }

  private func resultIndices(_ kernel: inout RegionKernel, _ place: [IndexExpression]) -> [IndexExpression] {
    let leading = unravel(place[0])
    let indices = convolution.lead.compactMap { leading[$0] } + place[1...]
    return indices.map { kernel.writer.ranges.simplified($0) }
  }

  private func unravel(_ linear: IndexExpression) -> [String: IndexExpression] {
    Dictionary(zip(convolution.lead, linear.unravelled(over: lead)), uniquingKeysWith: { first, _ in first })
  }
}
