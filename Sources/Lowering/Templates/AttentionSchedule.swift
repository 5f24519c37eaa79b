import MartletGraphIR
import MartletKernelIR
import MartletScalars
import MartletSupport

/// Schedules an attention region through a template of attention: queries, keys and values are read by its loads, and what
/// the region makes of scores, of their greatest and of their sum takes the place of the template's own buffers for them.
struct AttentionSchedule {
  private let attention: AttentionPattern
  /// The labels of the queries that a task takes together, and those that it takes one by one.
  private let queryLabels: [String]
  private let batchLabels: [String]
  /// What becomes of the scores but for a causal mask, which is the template's.
  private let changed: Value
  private let template: KernelTemplate
  /// Values of the template's parameters and extents.
  private let values: [String: IndexExpression]
  private let accumulation: DataType
  /// What tensor cores multiply.
  private let factor: DataType

  /// What was chosen, and why.
  let choice: ScheduleChoice

  /// The schedule of a form for the region of `kernel`, which is `attention`, with the sizes that `tuning` has for it; those
  /// held for the best if there is no tuning.
  /// - Throws: a diagnostic if there is no such template, or if it does not admit the region, or a choice that does not fit.
  init(
    _ kernel: RegionKernel, _ attention: AttentionPattern, _ form: AttentionForm, templates: [KernelTemplate],
    tuning: Tuning?
  ) throws(Diagnostic) {
    let (scores, result) = (attention.scoreRoles, attention.resultRoles)
    accumulation = kernel.region.body.type(of: attention.changed).element
    let mask = form == .few ? nil : attention.causalMask
    let together = Self.together(kernel, attention, form)
    queryLabels = together
    batchLabels = attention.batchLabels + attention.queryLabels.filter { !together.contains($0) }
    changed = mask?.masked ?? attention.changed
    let queries = kernel.writer.ranges.simplified(scores.extent(together))
    factor = kernel.region.body.type(of: scores.rowOperand).element
    guard let template = templates.first(where: { $0.name == form.template }),
      let inner = scores.extents[scores.inner[0]]?.constant, let features = result.extents[result.column]?.constant,
      let keys = scores.extents[scores.column]
    else {
      throw Diagnostic(
        "there is no template for attention", at: kernel.region.locations,
        notes: ["--disable-pass fuse avoids it"])
    }
    (self.attention, self.template) = (attention, template)
    let batch = IndexExpression.product(batchLabels.compactMap { scores.extents[$0] })
    let sizes = form.sizes(
      kernel, attention, (inner, features), accumulation, queries: queries, keys: keys, batch: batch)
    let extents = ["l": queries, "s": keys]
    let forms = Self.forms(form, template, sizes, extents, factor, isCausal: mask != nil)
    let situation = Self.situation(kernel, scores, queries, keys, (inner, features), isCausal: mask != nil)
    let chosen = try (tuning ?? Tuning()).form(among: forms, in: situation, of: template, kernel)
    values = chosen.values
    choice =
      tuning != nil && kernel.machine.gpu == nil
      ? ScheduleChoice(chosen, for: situation, among: forms.count)
      : ScheduleChoice("template \(chosen.call): \(chosen.reason)")
  }

  /// The labels of the queries that a task takes together: with a mask, neighbours along the axis on which it depends; few of
  /// them are so many as is known.
  private static func together(
    _ kernel: RegionKernel, _ attention: AttentionPattern, _ form: AttentionForm
  ) -> [String] {
    guard form == .few else { return attention.causalMask.map { [$0.label] } ?? attention.queryLabels }
    return attention.queryLabels.filter { label in
      attention.scoreRoles.extents[label].map { kernel.writer.ranges.simplified($0).constant != nil } ?? true
    }
  }

  /// The template with each of `sizes`.
  private static func forms(
    _ form: AttentionForm, _ template: KernelTemplate, _ sizes: [[String: Int]], _ extents: [String: IndexExpression],
    _ factor: DataType, isCausal: Bool
  ) -> [TemplateForm] {
    sizes.map { sizes in
      let own = sizes.merging(["free": isCausal ? 0 : 1]) { $1 }.mapValues { IndexExpression($0) }
      return TemplateForm(
        call: TemplateCall(template, own), fixed: form.fixed, extents: extents, reason: form.reason(sizes, factor))
    }
  }

  /// What decides which form is fast.
  private static func situation(
    _ kernel: RegionKernel, _ scores: ContractionRoles, _ queries: Dim, _ keys: Dim,
    _ features: (key: Int, value: Int), isCausal: Bool
  ) -> String {
    func count(_ extent: Dim) -> String {
      let greatest = kernel.greatest(extent)
      let open = greatest < AttentionForm.greatestKeys ? "up to \(greatest)" : "any"
      return kernel.writer.ranges.simplified(extent).constant.map(String.init) ?? open
    }
    let element = kernel.region.body.type(of: scores.columnOperand).element
    let mask = isCausal ? "; causal" : ""
    return
      "attention: \(count(queries)) \(queries.constant == 1 ? "query" : "queries"); \(count(keys)) keys of \(features.key) \(element), values of "
      + "\(features.value)\(mask)"
  }

  /// Writes the loops of `kernel`.
  /// - Throws: a diagnostic if a part of the region cannot be written.
  func write(_ kernel: inout RegionKernel) throws(Diagnostic) {
    let batch = batchLabels
    let extents = batch.compactMap { attention.scoreRoles.extents[$0] }
    try AxisNest(extents, binding: .parallel).write(&kernel, hint: "b") { kernel, indices throws(Diagnostic) in
      let outer = Dictionary(uniqueKeysWithValues: zip(batch, indices))
      var writer = TemplateWriter(
        template.kernel, values: values, element: accumulation, factor: factor, loads: loads(outer),
        stores: stores(outer), copies: copies(outer))
      try writer.write(template.kernel.body, &kernel)
    }
    // Blocks that begin earlier have more keys: then all heads' longest come first, and the last ones are short.
    if template.name == "attention_mma", values["free"] == 0 { kernel.writer.exchangeInnermost() }
  }

  // MARK: Places

  /// The index along each label of the scores, for a query and a key.
  private func place(
    _ query: IndexExpression, _ key: IndexExpression?, _ outer: [String: IndexExpression]
  ) -> [String: IndexExpression] {
    var place = outer.merging(attention.scoreRoles.unravel(query, queryLabels)) { $1 }
    place[attention.scoreRoles.column] = key
    return place
  }

  /// The same place by the labels of the second contraction.
  private func resultPlace(_ place: [String: IndexExpression]) -> [String: IndexExpression] {
    var result: [String: IndexExpression] = [:]
    for (label, other) in attention.resultLabel { result[other] = place[label] }
    return result
  }

  private func indices(
    _ labels: some Sequence<String>, _ place: [String: IndexExpression], _ kernel: RegionKernel
  ) -> [IndexExpression] {
    labels.compactMap { place[$0] }.map { kernel.writer.ranges.simplified($0) }
  }

  // MARK: Hooks

  private func loads(_ outer: [String: IndexExpression]) -> [String: TemplateWriter.LoadHook] {
    let (scores, result) = (attention.scoreRoles, attention.resultRoles)
    return [
      "q": { kernel, at throws(Diagnostic) in
        var place = place(at[0], nil, outer)
        place[scores.inner[0]] = at[1]
        return try load(&kernel, scores.rowOperand, indices(scores.rowLabels, place, kernel))
      },
      "k": { kernel, at throws(Diagnostic) in
        var place = outer
        (place[scores.column], place[scores.inner[0]]) = (at[0], at[1])
        return try load(&kernel, scores.columnOperand, indices(scores.columnLabels, place, kernel))
      },
      "v": { kernel, at throws(Diagnostic) in
        var place = outer
        place[scores.column] = at[0]
        var own = resultPlace(place)
        own[result.column] = at[1]
        return try load(&kernel, result.columnOperand, indices(result.columnLabels, own, kernel))
      },
      "x": { kernel, at throws(Diagnostic) in
        let place = place(query(at[0], &kernel), key(at[1], &kernel), outer)
        return try load(&kernel, changed, indices(scores.resultLabels, place, kernel))
      },
      "y": { kernel, at throws(Diagnostic) in
        let place = place(query(at[0], &kernel), at[1], outer)
        return try load(&kernel, changed, indices(scores.resultLabels, place, kernel))
      },
      "m": { kernel, at throws(Diagnostic) in
        try load(&kernel, attention.shift, queryIndices(query(at[0], &kernel), outer, kernel))
      },
      "t": { kernel, at throws(Diagnostic) in
        try load(&kernel, attention.whole, queryIndices(query(at[0], &kernel), outer, kernel))
      },
    ]
  }

  private func copies(_ outer: [String: IndexExpression]) -> [String: TemplateWriter.CopyHook] {
    let (scores, result) = (attention.scoreRoles, attention.resultRoles)
    let keys = values["s"] ?? 1
    return [
      "q": { kernel, copy throws(Diagnostic) in
        let row = kernel.writer.element(copy.source[0], below: values["l"] ?? 1)
        let operand = RegionOperand(value: scores.rowOperand, labels: scores.rowLabels)
        try self.copy(&kernel, copy, of: operand, place(row, nil, outer), along: scores.inner[0], scores.extents)
      },
      "k": { kernel, copy throws(Diagnostic) in
        var place = outer
        place[scores.column] = kernel.writer.element(copy.source[0], below: keys)
        let operand = RegionOperand(value: scores.columnOperand, labels: scores.columnLabels)
        try self.copy(&kernel, copy, of: operand, place, along: scores.inner[0], scores.extents)
      },
      "v": { kernel, copy throws(Diagnostic) in
        var place = outer
        place[scores.column] = kernel.writer.element(copy.source[0], below: keys)
        let operand = RegionOperand(value: result.columnOperand, labels: result.columnLabels)
        try self.copy(&kernel, copy, of: operand, resultPlace(place), along: result.column, result.extents)
      },
    ]
  }

  /// Writes `copy` of elements of `operand` along an axis: asynchronous copies where they lie well, else loads and stores.
  private func copy(
    _ kernel: inout RegionKernel, _ copy: TemplateWriter.Copy, of operand: RegionOperand,
    _ place: [String: IndexExpression], along label: String, _ extents: [String: Dim]
  ) throws(Diagnostic) {
    let extent = extents[label] ?? 1
    if kernel.copyRun(copy, from: copy.source[copy.source.count - 1], of: operand, place, along: label, extent) {
      return
    }
    try kernel.copyElements(copy, below: extent) { kernel, element throws(Diagnostic) in
      try kernel.element(of: operand, place.merging([label: element]) { $1 })
    }
  }

  private func stores(_ outer: [String: IndexExpression]) -> [String: TemplateWriter.StoreHook] {
    let (scores, result) = (attention.scoreRoles, attention.resultRoles)
    return [
      "x": { kernel, at, value throws(Diagnostic) in
        let place = place(query(at[0], &kernel), key(at[1], &kernel), outer)
        keep(&kernel, attention.scores, indices(scores.resultLabels, place, kernel), value, "score")
      },
      "y": { kernel, at, value throws(Diagnostic) in
        let place = place(query(at[0], &kernel), at[1], outer)
        keep(&kernel, attention.scores, indices(scores.resultLabels, place, kernel), value, "score")
      },
      "m": { kernel, at, value throws(Diagnostic) in
        keep(&kernel, attention.greatest, queryIndices(query(at[0], &kernel), outer, kernel), value, "most")
      },
      "t": { kernel, at, value throws(Diagnostic) in
        keep(&kernel, attention.total, queryIndices(query(at[0], &kernel), outer, kernel), value, "whole")
      },
      "c": { kernel, at, value throws(Diagnostic) in
        var place = resultPlace(place(at[0], nil, outer))
        place[result.column] = at[1]
        let indices = indices(result.resultLabels, place, kernel)
        keep(&kernel, attention.result, indices, value, "attended")
        for (output, buffer) in zip(kernel.region.body.outputs, kernel.outputs) {
          kernel.writer.store(buffer, indices, try kernel.values.write(output.value, at: indices, &kernel.writer))
        }
      },
    ]
  }

  /// The query, or the key, at `index`: beyond the end the last one, where a template goes on so far.
  private func query(_ index: IndexExpression, _ kernel: inout RegionKernel) -> IndexExpression {
    inside(index, values["l"] ?? 1, &kernel)
  }

  /// See `query`.
  private func key(_ index: IndexExpression, _ kernel: inout RegionKernel) -> IndexExpression {
    inside(index, values["s"] ?? 1, &kernel)
  }

  private func inside(
    _ index: IndexExpression, _ extent: IndexExpression, _ kernel: inout RegionKernel
  ) -> IndexExpression {
    guard kernel.machine.gpu != nil else { return index }
    return kernel.writer.element(.minimum(index, extent - 1), below: extent)
  }

  private func queryIndices(
    _ query: IndexExpression, _ outer: [String: IndexExpression], _ kernel: RegionKernel
  ) -> [IndexExpression] {
    indices(attention.scoreRoles.resultLabels.dropLast(), place(query, nil, outer), kernel)
  }

  private func load(
    _ kernel: inout RegionKernel, _ value: Value, _ indices: [IndexExpression]
  ) throws(Diagnostic) -> Expression {
    kernel.values.cast(try kernel.values.write(value, at: indices, &kernel.writer), to: accumulation)
  }

  /// Takes `value` for the element of the node at `position` from here on.
  private func keep(
    _ kernel: inout RegionKernel, _ position: Int, _ indices: [IndexExpression], _ value: Expression, _ hint: String
  ) {
    let element = kernel.region.body.nodes[position].types[0].element
    let bound = kernel.writer.bindHere(hint, kernel.values.cast(value, to: element))
    kernel.writer.remember(bound, for: RegionPoint(value: Value(position), indices: indices))
  }
}
