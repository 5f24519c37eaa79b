import MartletGraphIR
import MartletKernelIR
import MartletScalars
import MartletSupport

/// Schedules a contraction whose last axis is in both operands, one of which is a packed weight, as the channels of a
/// depthwise convolution: the axis before is a line of results, on whose neighbours the template works together.
struct DepthwiseSchedule {
  private let contraction: Contraction
  private let position: Int
  private let accumulation: DataType
  private let template: KernelTemplate
  private let forms: DepthwiseForms
  private var form: TemplateForm
  /// The operand that the windows are read from, and the weight as it lies in memory.
  private let windows: (operand: Value, labels: [String])
  private let weight: Buffer
  /// The labels of the results before a line, of the line, of the channels, and of the sums.
  private let lead: [String]
  private let line: String?
  private let channel: String
  private let inner: [String]
  private let extents: [String: Dim]

  private var values: [String: IndexExpression] { form.values }

  /// What was chosen, and why.
  var choice: ScheduleChoice { ScheduleChoice(form, for: forms.situation, among: forms.forms.count) }

  /// The schedule for the region of `kernel`, in the form that the cost model holds for the best.
  /// - Throws: why the template does not fit.
  init(_ kernel: RegionKernel, templates: [KernelTemplate]) throws(NoTemplate) {
    let body = kernel.region.body
    guard let position = kernel.region.accumulations.first, case .contract(let contraction) = body.nodes[position].kind,
      contraction.accumulation.isFloat || contraction.accumulation == .i32, let channel = contraction.result.last,
      contraction.batch.contains(channel), !contraction.contracted.isEmpty
    else { throw NoTemplate(reason: "no axis of channels comes last in both operands and the result") }
    guard let (number, weight) = Self.packedWeight(kernel, position) else {
      throw NoTemplate(reason: "neither operand is a packed weight")
    }
    (self.contraction, self.position, self.channel, self.weight) = (contraction, position, channel, weight.buffer)
    accumulation = contraction.accumulation
    let operands = zip(body.nodes[position].operands, [contraction.left, contraction.right]).map { ($0, $1) }
    windows = operands[1 - number]
    var extents: [String: Dim] = [:]
    for (operand, labels) in operands {
      for (label, extent) in zip(labels, body.type(of: operand).shape) { extents[label] = extent }
    }
    self.extents = extents
    lead = Array(contraction.result.dropLast(2))
    line = contraction.result.dropLast().last
    let (own, labels) = (operands[number].1, windows.labels)
    guard contraction.result.dropLast().allSatisfy({ !own.contains($0) || extents[$0] == 1 }) else {
      throw NoTemplate(reason: "the weight has more axes of the result than its channels")
    }
    inner = contraction.contracted.filter { extents[$0] != 1 }
    guard inner.allSatisfy({ own.contains($0) && labels.contains($0) }) else {
      throw NoTemplate(reason: "the weight lacks an axis that is summed over")
    }
    guard let template = templates.first(where: { $0.name == "depthwise" }) else {
      throw NoTemplate(reason: "there is no template of this name")
    }
    self.template = template
    forms = Self.forms(
      kernel, weight.buffer, accumulation, lead.compactMap { extents[$0] }, line.flatMap { extents[$0] },
      extents[channel] ?? 1, inner.compactMap { extents[$0] })
    form = forms.forms[0]
    if let refusal = form.refusal(by: template, kernel.writer.ranges) { throw NoTemplate(reason: refusal) }
  }

  /// Which operand is a weight in panels along the channels, and its buffer.
  private static func packedWeight(_ kernel: RegionKernel, _ position: Int) -> (operand: Int, buffer: InputBuffer)? {
    let candidates = PanelPacking.candidates(kernel.region)
    for (number, operand) in kernel.region.body.nodes[position].operands.enumerated() {
      let source = PanelPacking.source(of: operand, in: kernel.region.body).source
      guard let input = kernel.values.inputs[source.node], let packing = input.packing,
        candidates.contains(where: { $0.view == packing })
      else { continue }
      return (number, input)
    }
    return nil
  }

  /// The forms for a line of results after `lead`.
  private static func forms(
    _ kernel: RegionKernel, _ weight: Buffer, _ type: DataType, _ lead: [Dim], _ line: Dim?, _ channels: Dim,
    _ inner: [Dim]
  ) -> DepthwiseForms {
    DepthwiseForms(
      lines: .product(lead), length: line ?? 1, channels: channels, outer: inner.dropLast(), inner: inner.last,
      panel: weight.shape.last?.constant ?? 1, type: type, ranges: kernel.writer.ranges, machine: kernel.machine)
  }

  /// Takes the form that `tuning` has for `kernel`.
  /// - Throws: a diagnostic if a choice does not fit.
  mutating func tune(_ kernel: RegionKernel, _ tuning: Tuning) throws(Diagnostic) {
    form = try tuning.form(among: forms.forms, in: forms.situation, of: template, kernel)
  }

  /// Writes the loops of `kernel`.
  /// - Throws: a diagnostic if the prologue or epilogue cannot be written.
  func write(_ kernel: inout RegionKernel) throws(Diagnostic) {
    let outer = values["taps"] == 1 ? inner : Array(inner.dropLast())
    var writer = TemplateWriter(
      template.kernel, values: values,
      axes: ["m": lead.compactMap { extents[$0] }, "k": outer.compactMap { extents[$0] }], element: accumulation,
      loads: [
        "a": { kernel, place throws(Diagnostic) in
          let indices = results(place[0], place[1], place[4]).merging(sums(place[2], place[3])) { $1 }
          let value = try kernel.values.write(
            windows.operand, at: windows.labels.map { indices[$0] ?? 0 }, &kernel.writer)
          return kernel.values.cast(value, to: accumulation)
        },
        "b": { kernel, place throws(Diagnostic) in
          let sums = sums(place[1], place[2])
          let indices = [place[0]] + inner.compactMap { sums[$0] } + [place[3]]
          return kernel.values.cast(kernel.writer.load(weight, indices), to: accumulation)
        },
      ],
      stores: [
        "c": { kernel, place, value throws(Diagnostic) in
          try storeResult(&kernel, results(place[0], place[1], place[2]), value)
        }
      ])
    try writer.write(template.kernel.body, &kernel)
  }

  /// The index along each axis of the result.
  private func results(
    _ lines: IndexExpression, _ place: IndexExpression, _ channels: IndexExpression
  ) -> [String: IndexExpression] {
    var indices = unravel(lines, lead)
    if let line { indices[line] = place }
    indices[channel] = channels
    return indices
  }

  /// The index along each axis that is summed over; those of extent 1 are left out.
  private func sums(_ outer: IndexExpression, _ tap: IndexExpression) -> [String: IndexExpression] {
    guard values["taps"] != 1, let last = inner.last else { return unravel(outer, inner) }
    return unravel(outer, Array(inner.dropLast())).merging([last: tap]) { $1 }
  }

  private func unravel(_ linear: IndexExpression, _ labels: [String]) -> [String: IndexExpression] {
    let indices = linear.unravelled(over: labels.map { extents[$0] ?? 1 })
    return Dictionary(zip(labels, indices), uniquingKeysWith: { first, _ in first })
  }

  private func storeResult(
    _ kernel: inout RegionKernel, _ named: [String: IndexExpression], _ value: Expression
  ) throws(Diagnostic) {
    let indices = contraction.result.compactMap { named[$0] }.map { kernel.writer.ranges.simplified($0) }
    try kernel.storeResult(of: position, at: indices, value)
  }
}
