import MartletGraphIR
import MartletKernelIR
import MartletScalars
import MartletSupport

/// Schedules a contraction region through a matrix-product template: the prologue replaces the template's loads of its
/// first operand, the epilogue its stores.
struct ProductSchedule {
  private let roles: ContractionRoles
  private let accumulation: DataType
  private let position: Int
  private let template: KernelTemplate

  /// Values of the template's parameters and extents.
  private let values: [String: IndexExpression]
  /// A panel that a task packs itself takes at most this many bytes of its stack.
  private static let panelBytes = 96 << 10
  /// Of longer panels it packs about so many steps at a time, for about so many rows; sums of more products are made in
  /// parts.
  private static let blockDepth = 256
  private static let blockRows = 96

  /// The schedule for the region of `kernel`, if a template fits.
  init?(_ kernel: RegionKernel, templates: [KernelTemplate]) {
    guard let position = kernel.region.accumulations.first,
      case .contract(let contraction) = kernel.region.body.nodes[position].kind, contraction.accumulation.isFloat,
      let roles = ContractionRoles(kernel.region.body, position), let columns = roles.extents[roles.column]
    else { return nil }
    let packed = Self.packedColumns(kernel, roles)
    // The dynamic template reads columns on a condition, under which no index can be loaded first.
    if packed == nil, kernel.region.gathers(roles.columnOperand) { return nil }
    self.roles = roles
    self.position = position
    accumulation = contraction.accumulation
    var values = ["m": roles.extent(roles.rows), "n": columns, "k": roles.extent(roles.inner)]
    let rows = Self.rows(kernel, roles)
    let tile =
      packed.map { [accumulation] buffer in
        ProductTile(
          packed: PanelPacking.width(buffer.buffer.element), accumulation: accumulation, rows: rows, columns: columns,
          machine: kernel.machine)
      }
      ?? ProductTile(
        accumulation: accumulation, greatest: kernel.writer.ranges.bounds(of: columns).upper, rows: rows,
        machine: kernel.machine)
    for (name, value) in tile.values { values[name] = IndexExpression(value) }
    var name = "matmul"
    if packed != nil {
      let inner = roles.extent(Array(roles.inner.dropFirst()))
      values["k"] = roles.extent(Array(roles.inner.prefix(1)))
      values["e"] = inner
      values["depth"] = IndexExpression(max(1, Self.blockDepth / max(1, inner.constant ?? 1)))
    } else {
      let depth = kernel.writer.ranges.bounds(of: roles.extent(roles.inner)).upper ?? .max
      guard depth > 0 else { return nil }
      let isShort = depth <= Self.panelBytes / (tile.width * accumulation.byteCount)
      name = isShort ? "matmul_dynamic" : "matmul_blocked"
      values["depth"] = IndexExpression(isShort ? depth : Self.blockDepth)
      values["tiles"] = IndexExpression(max(1, Self.blockRows / tile.rows))
    }
    guard let template = templates.first(where: { $0.name == name }) else { return nil }
    self.template = template
    let names = Set(template.parameters.map(\.name) + template.kernel.symbols.map(\.name))
    self.values = values.filter { names.contains($0.key) }
    guard template.admits(self.values, ranges: kernel.writer.ranges) else { return nil }
  }

  /// How the rows lie in the memory that the row operand reads.
  private static func rows(_ kernel: RegionKernel, _ roles: ContractionRoles) -> ProductRows {
    let count = kernel.writer.ranges.simplified(roles.extent(roles.rows))
    var trial = kernel
    let row = trial.writer.openLoop("row", count, .serial).index
    var indices = roles.unravel(row, roles.rows)
    for label in roles.batch + roles.inner { indices[label] = 0 }
    let place = roles.rowLabels.compactMap { indices[$0] }
    // What cannot be written here is refused when it is written.
    var element = try? trial.values.write(roles.rowOperand, at: place, &trial.writer)
    while case .scalar(.cast, let operands, _)? = element { element = operands[0] }
    if case .load(let name, let indices, _)? = element, let shape = trial.values.shape(of: name),
      let symbol = row.symbol, let last = roles.rows.last.flatMap({ roles.extents[$0]?.constant })
    {
      let place = trial.writer.ranges.simplified(zip(indices, shape).reduce(0) { $0 * $1.1 + $1.0 })
      if place.affine(in: symbol) == nil { return .runs(last) }
    }
    return count.constant.map { .count($0) } ?? .open
  }

  /// The packed weight that holds the columns, if they lie in panels.
  private static func packedColumns(_ kernel: RegionKernel, _ roles: ContractionRoles) -> InputBuffer? {
    var source = roles.columnOperand
    if case .view = kernel.region.body.nodes[source.node].kind {
      source = kernel.region.body.nodes[source.node].operands[0]
    }
    guard let input = kernel.values.inputs[source.node], let packing = input.packing,
      PanelPacking.candidates(kernel.region).contains(where: { $0.view == packing })
    else { return nil }
    return input
  }

  /// Writes the loops of `kernel`.
  /// - Throws: a diagnostic if the prologue or epilogue cannot be written.
  func write(_ kernel: inout RegionKernel) throws(Diagnostic) {
    let batchExtents = roles.batch.compactMap { roles.extents[$0] }
    try AxisNest(batchExtents, binding: .parallel).write(&kernel, hint: "b") { kernel, batch throws(Diagnostic) in
      let batchIndices = Dictionary(uniqueKeysWithValues: zip(roles.batch, batch))
      var writer = TemplateWriter(
        template.kernel, values: values, axes: axes, element: accumulation,
        loads: [
          "a": { kernel, indices throws(Diagnostic) in
            try loadRow(&kernel, indices[0], Array(indices[1...]), batchIndices)
          },
          "b": { kernel, indices throws(Diagnostic) in
            try loadColumn(&kernel, indices, batchIndices)
          },
        ],
        stores: [
          "c": { kernel, indices, value throws(Diagnostic) in
            try storeResult(&kernel, indices[0], indices[1], batchIndices, value)
          }
        ])
      try writer.write(template.kernel.body, &kernel)
    }
  }

  private func load(
    _ kernel: inout RegionKernel, _ operand: Value, _ labels: [String], _ indices: [String: IndexExpression]
  ) throws(Diagnostic) -> Expression {
    let element = try kernel.values.write(operand, at: labels.compactMap { indices[$0] }, &kernel.writer)
    return kernel.values.cast(element, to: accumulation)
  }

  /// The axes that extents of the template stand for.
  private var axes: [String: [IndexExpression]] {
    let extents = roles.inner.compactMap { roles.extents[$0] }
    return values["e"] == nil ? ["k": extents] : ["e": Array(extents.dropFirst())]
  }

  /// The index along each inner axis: from one index over all of them, or from that of the first and one over the rest.
  private func inner(_ place: some Collection<IndexExpression>) -> [String: IndexExpression] {
    guard let first = place.first, let rest = place.dropFirst().first, let label = roles.inner.first else {
      return place.first.map { roles.unravel($0, roles.inner) } ?? [:]
    }
    return roles.unravel(rest, Array(roles.inner.dropFirst())).merging([label: first]) { $1 }
  }

  private func loadRow(
    _ kernel: inout RegionKernel, _ row: IndexExpression, _ place: [IndexExpression],
    _ batch: [String: IndexExpression]
  ) throws(Diagnostic) -> Expression {
    let indices = batch.merging(roles.unravel(row, roles.rows)) { $1 }.merging(inner(place)) { $1 }
    return try load(&kernel, roles.rowOperand, roles.rowLabels, indices)
  }

  /// Loads from panels `[b…, panel, k, e…, lane]`, or from columns `[k, n]` that lie as they are.
  private func loadColumn(
    _ kernel: inout RegionKernel, _ place: [IndexExpression], _ batch: [String: IndexExpression]
  ) throws(Diagnostic) -> Expression {
    if let packed = Self.packedColumns(kernel, roles) {
      let inner = inner(place[1...2])
      let lead = roles.batch.filter { roles.columnLabels.contains($0) && roles.extents[$0] != 1 }
      let indices =
        lead.compactMap { batch[$0] } + [place[0]]
        + roles.inner.filter { roles.extents[$0] != 1 }.compactMap { inner[$0] } + [place[3]]
      return kernel.values.cast(kernel.writer.load(packed.buffer, indices), to: accumulation)
    }
    var indices = batch.merging(roles.unravel(place[0], roles.inner)) { $1 }
    indices[roles.column] = place[1]
    return try load(&kernel, roles.columnOperand, roles.columnLabels, indices)
  }

  private func storeResult(
    _ kernel: inout RegionKernel, _ row: IndexExpression, _ column: IndexExpression,
    _ batch: [String: IndexExpression], _ value: Expression
  ) throws(Diagnostic) {
    var named = batch.merging(roles.unravel(row, roles.rows)) { $1 }
    named[roles.column] = column
    let indices = roles.resultLabels.compactMap { named[$0] }.map { kernel.writer.ranges.simplified($0) }
    let result = kernel.region.body.nodes[position].types[0].element
    let product = kernel.writer.bindHere("product", kernel.values.cast(value, to: result))
    kernel.writer.remember(product, for: RegionPoint(value: Value(position), indices: indices))
    for (output, buffer) in zip(kernel.region.body.outputs, kernel.outputs) {
      kernel.writer.store(buffer, indices, try kernel.values.write(output.value, at: indices, &kernel.writer))
    }
  }
}
