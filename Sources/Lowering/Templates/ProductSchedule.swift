import MartletGraphIR
import MartletKernelIR
import MartletScalars
import MartletSupport

/// Schedules a contraction region through a matrix-product template: the prologue replaces the template's loads of its
/// first operand, the epilogue its stores.
struct ProductSchedule {
  let roles: ContractionRoles
  private let accumulation: DataType
  private let position: Int
  private let template: KernelTemplate
  let packed: InputBuffer?
  /// Values of the template's parameters and extents.
  private let values: [String: IndexExpression]

  /// What was chosen, and why.
  let choice: ScheduleChoice

  /// The schedule of a form for the region of `kernel`, one of `forms`. No tuning says anything of one for some dims alone.
  /// - Throws: a diagnostic if the template does not admit its parameters.
  init(
    _ kernel: RegionKernel, _ forms: ProductForms, _ sized: SizedForm, templates: [KernelTemplate]
  ) throws(NoTemplate) {
    let form = sized.form
    roles = forms.roles
    position = forms.position
    accumulation = forms.accumulation
    packed = forms.packed
    guard let template = templates.first(where: { $0.name == form.call.template }) else {
      throw NoTemplate(reason: "there is no template \(form.call.template)")
    }
    self.template = template
    let names = Set(template.parameters.map(\.name) + template.kernel.symbols.map(\.name))
    values = form.values.filter { names.contains($0.key) }
    choice =
      sized.conditions.isEmpty
      ? ScheduleChoice(form, for: forms.situation, among: forms.forms.count)
      : ScheduleChoice("template \(form.call): \(form.reason)")
    if let refusal = form.refusal(by: template, kernel.writer.ranges) { throw NoTemplate(reason: refusal) }
    guard forms.fillsPanels(form.call) else {
      throw NoTemplate(reason: "'\(form.call)' reads panels beyond the last of the weight")
    }
  }

  /// Writes the loops of `kernel`.
  /// - Throws: a diagnostic if the prologue or epilogue cannot be written.
  func write(_ kernel: inout RegionKernel) throws(Diagnostic) {
    let batchExtents = roles.batch.compactMap { roles.extents[$0] }
    try AxisNest(batchExtents, binding: .parallel).write(&kernel, hint: "b") { kernel, batch throws(Diagnostic) in
      let batchIndices = Dictionary(uniqueKeysWithValues: zip(roles.batch, batch))
      var writer = TemplateWriter(
        template.kernel, values: values, axes: axes, element: accumulation,
        factor: laneProduct?.rows ?? kernel.region.body.type(of: roles.rowOperand).element,
        loads: [
          "a": { kernel, indices throws(Diagnostic) in
            let element = try loadRow(&kernel, indices[0], Array(indices[1...]), batchIndices)
            return laneProduct.map { kernel.values.cast(element.beforeWidening, to: $0.rows) } ?? element
          },
          "b": { kernel, indices throws(Diagnostic) in
            try loadColumn(&kernel, indices, batchIndices)
          },
        ],
        stores: [
          "c": { kernel, indices, value throws(Diagnostic) in
            try storeResult(&kernel, indices[0], indices[1], batchIndices, value)
          }
        ],
        prefetches: prefetches(kernel, batchIndices),
        copies: [
          "a": { kernel, copy throws(Diagnostic) in try copyRow(&kernel, copy, batchIndices) },
          "b": { kernel, copy throws(Diagnostic) in try copyColumns(&kernel, copy, batchIndices) },
        ],
        runs: [
          "a": { kernel, indices, count throws(Diagnostic) in try rowRun(&kernel, indices, count, batchIndices) },
          "b": { kernel, indices, _ in columnRun(kernel, indices, batchIndices) },
        ])
      try writer.write(template.kernel.body, &kernel)
    }
  }

  /// Where results go, and what follows in the second operand, while that of a tile is multiplied: no panels where the
  /// weight stays in the cache.
  private func prefetches(
    _ kernel: RegionKernel, _ batch: [String: IndexExpression]
  ) -> [String: TemplateWriter.PrefetchHook] {
    var hooks: [String: TemplateWriter.PrefetchHook] = [
      "c": { kernel, place in
        kernel.prefetchResult(of: position, at: resultIndices(&kernel, place[0], place[1], batch))
      }
    ]
    guard let packed else {
      // Steps are neighbours in memory where a template fetches them; those ahead may lie outside.
      hooks["b"] = { kernel, place in
        kernel.prefetch(roles.columnOperand, at: columnPlace(0, place[1], batch), beyond: place[0])
      }
      return hooks
    }
    if let count = IndexExpression.product(packed.buffer.shape).constant,
      2 * count * packed.buffer.element.byteCount > kernel.machine.cacheBytes
    {
      hooks["b"] = { kernel, place in kernel.writer.prefetch(packed.buffer, panelPlace(place, batch)) }
    }
    return hooks
  }

  private func load(
    _ kernel: inout RegionKernel, _ operand: Value, _ labels: [String], _ indices: [String: IndexExpression]
  ) throws(Diagnostic) -> Expression {
    let element = try kernel.values.write(operand, at: labels.compactMap { indices[$0] }, &kernel.writer)
    return kernel.values.cast(element, to: accumulation)
  }

  /// The axes that extents of the template stand for.
  private var axes: [String: [IndexExpression]] {
    let extents = (laneProduct == nil ? roles.inner : roles.runSteps.outer).compactMap { roles.extents[$0] }
    if laneProduct != nil { return ["k": extents] }
    return values["e"] == nil ? ["k": extents] : ["e": Array(extents.dropFirst())]
  }

  /// Whether the template reads the second operand by columns, whose steps lie side by side.
  var isTransposed: Bool {
    template.kernel.parameters.first { $0.buffer.name == "b" }?.buffer.shape.first == .named("n")
  }

  /// What is multiplied by a procedure that takes several steps at a time.
  var laneProduct: LaneProduct? { LaneProduct.named(template.name) }

  /// The index along each inner axis: from one index over all of them, or from that of the first and one over the rest; for
  /// runs of steps from one over all but the last and that of the last.
  func inner(_ place: some Collection<IndexExpression>) -> [String: IndexExpression] {
    if laneProduct != nil, let outer = place.first, let step = place.dropFirst().first {
      let steps = roles.runSteps
      let units = roles.inner.filter { roles.extents[$0] == 1 }.map { ($0, IndexExpression(0)) }
      return Dictionary(units, uniquingKeysWith: { first, _ in first })
        .merging(roles.unravel(outer, steps.outer)) { $1 }.merging(roles.unravel(step, steps.run)) { $1 }
    }
    guard let first = place.first, let rest = place.dropFirst().first, let label = roles.inner.first else {
      return place.first.map { roles.unravel($0, roles.inner) } ?? [:]
    }
    return roles.unravel(rest, Array(roles.inner.dropFirst())).merging([label: first]) { $1 }
  }

  func loadRow(
    _ kernel: inout RegionKernel, _ row: IndexExpression, _ place: [IndexExpression],
    _ batch: [String: IndexExpression]
  ) throws(Diagnostic) -> Expression {
    let indices = batch.merging(roles.unravel(row, roles.rows)) { $1 }.merging(inner(place)) { $1 }
    return try load(&kernel, roles.rowOperand, roles.rowLabels, indices)
  }

  /// Loads from panels `[b…, panel, k, e…, lane]`, or from columns `[k, n]` that lie as they are, or in panels all the
  /// same.
  private func loadColumn(
    _ kernel: inout RegionKernel, _ place: [IndexExpression], _ batch: [String: IndexExpression]
  ) throws(Diagnostic) -> Expression {
    if let packed {
      let element = kernel.writer.load(packed.buffer, panelPlace(place, batch))
      return laneProduct == nil ? kernel.values.cast(element, to: accumulation) : element
    }
    return kernel.values.cast(try columnElement(&kernel, place[0], place[1], batch), to: accumulation)
  }

  /// The element in `column` of one step of the inner extent, in its own type.
  func columnElement(
    _ kernel: inout RegionKernel, _ step: IndexExpression, _ column: IndexExpression,
    _ batch: [String: IndexExpression]
  ) throws(Diagnostic) -> Expression {
    if let packed { return kernel.writer.load(packed.buffer, panelPlace([step, column], batch)) }
    return try kernel.values.write(roles.columnOperand, at: columnPlace(step, column, batch), &kernel.writer)
  }

  /// The indices into the second operand, of one step of the inner extent and a column.
  private func columnPlace(
    _ step: IndexExpression, _ column: IndexExpression, _ batch: [String: IndexExpression]
  ) -> [IndexExpression] {
    var indices = batch.merging(roles.unravel(step, roles.inner)) { $1 }
    indices[roles.column] = column
    return roles.columnLabels.compactMap { indices[$0] }
  }

  /// The indices into the packed weight, from those of a panel or from a step and a column.
  func panelPlace(_ place: [IndexExpression], _ batch: [String: IndexExpression]) -> [IndexExpression] {
    var place = place
    if place.count == 2 { place = panels(place, width: packed?.buffer.shape.last ?? 1) }
    let inner = place.count == 4 ? inner(place[1...2]) : roles.unravel(place[1], roles.inner)
    // In the order of the weight, as its packing has them.
    let lead = roles.columnLabels.filter { roles.batch.contains($0) && roles.extents[$0] != 1 }
    return lead.compactMap { batch[$0] } + [place[0]]
      + roles.inner.filter { roles.extents[$0] != 1 }.compactMap { inner[$0] } + [place[place.count - 1]]
  }

  /// The panel, the step and the lane of the element `[k, n]`.
  private func panels(_ place: [IndexExpression], width: IndexExpression) -> [IndexExpression] {
    [place[1].floorDivided(by: width), place[0], place[1].modulo(width)]
  }

  private func storeResult(
    _ kernel: inout RegionKernel, _ row: IndexExpression, _ column: IndexExpression,
    _ batch: [String: IndexExpression], _ value: Expression
  ) throws(Diagnostic) {
    try kernel.storeResult(of: position, at: resultIndices(&kernel, row, column, batch), value)
  }

  private func resultIndices(
    _ kernel: inout RegionKernel, _ row: IndexExpression, _ column: IndexExpression, _ batch: [String: IndexExpression]
  ) -> [IndexExpression] {
    var named = batch.merging(roles.unravel(row, roles.rows)) { $1 }
    named[roles.column] = column
    return roles.resultLabels.compactMap { named[$0] }.map { kernel.writer.ranges.simplified($0) }
  }
}
