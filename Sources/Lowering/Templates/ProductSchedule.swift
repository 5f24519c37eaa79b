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

  /// What was chosen, and why.
  let choice: String

  /// The schedule for the region of `kernel`.
  /// - Throws: why no template fits.
  init(_ kernel: RegionKernel, templates: [KernelTemplate]) throws(NoTemplate) {
    guard let position = kernel.region.accumulations.first,
      case .contract(let contraction) = kernel.region.body.nodes[position].kind, contraction.accumulation.isFloat
    else { throw NoTemplate(reason: "the numbers are whole") }
    guard let roles = ContractionRoles(kernel.region.body, position), let columns = roles.extents[roles.column] else {
      throw NoTemplate(reason: "the last axis of the result is in both operands, or nothing is summed")
    }
    self.roles = roles
    self.position = position
    accumulation = contraction.accumulation
    let packed = Self.packedColumns(kernel, roles)
    let form: Form
    if packed == nil, let few = Self.fewRows(kernel, roles, accumulation) {
      form = few
    } else {
      form = try Self.tiled(kernel, roles, columns, accumulation, packed)
    }
    guard let template = templates.first(where: { $0.name == form.template }) else {
      throw NoTemplate(reason: "there is no template \(form.template)")
    }
    self.template = template
    let values = form.values.merging(["m": roles.extent(roles.rows), "n": columns]) { $1 }
    let names = Set(template.parameters.map(\.name) + template.kernel.symbols.map(\.name))
    self.values = values.filter { names.contains($0.key) }
    choice = "\(template.description(self.values)): \(form.reason)"
    guard template.admits(self.values, ranges: kernel.writer.ranges) else {
      throw NoTemplate(reason: "\(template.name) does not admit these extents")
    }
  }

  /// A template, values of its parameters and extents, and why it was chosen.
  struct Form {
    let template: String
    let values: [String: IndexExpression]
    let reason: String
  }

  /// The product in register tiles, over the columns of a `packed` weight or over columns that a task packs itself.
  private static func tiled(
    _ kernel: RegionKernel, _ roles: ContractionRoles, _ columns: Dim, _ accumulation: DataType, _ packed: InputBuffer?
  ) throws(NoTemplate) -> Form {
    if packed == nil, kernel.region.gathers(roles.columnOperand) {
      throw NoTemplate(reason: "columns are read on a condition, under which no index can be loaded first")
    }
    let rows = Self.rows(kernel, roles)
    let tile =
      packed.map { buffer in
        ProductTile(
          packed: buffer.buffer.shape.last?.constant ?? 1, accumulation: accumulation, rows: rows, columns: columns,
          machine: kernel.machine)
      }
      ?? ProductTile(
        accumulation: accumulation, greatest: kernel.writer.ranges.bounds(of: columns).upper, rows: rows,
        machine: kernel.machine)
    let (name, sizes) = Self.sizes(kernel, roles, tile, accumulation, isPacked: packed != nil)
    guard let name else { throw NoTemplate(reason: "nothing is summed") }
    return Form(
      template: name,
      values: sizes.merging(tile.values.map { ($0, IndexExpression($1)) }) { $1 },
      reason: (packed == nil ? "both operands are computed, columns are packed" : "columns lie in panels") + ", \(rows)")
  }

  /// The template to use, and the extents and sizes along the inner axis; no template where nothing is summed.
  private static func sizes(
    _ kernel: RegionKernel, _ roles: ContractionRoles, _ tile: ProductTile, _ accumulation: DataType, isPacked: Bool
  ) -> (name: String?, values: [String: IndexExpression]) {
    if isPacked {
      let inner = roles.extent(Array(roles.inner.dropFirst()))
      let depth = max(1, blockDepth / max(1, inner.constant ?? 1))
      let outer = roles.extent(Array(roles.inner.prefix(1)))
      return ("matmul", ["k": outer, "e": inner, "depth": IndexExpression(depth)])
    }
    let extent = roles.extent(roles.inner)
    let depth = kernel.writer.ranges.bounds(of: extent).upper ?? .max
    guard depth > 0 else { return (nil, [:]) }
    if depth <= panelBytes / (tile.width * accumulation.byteCount) {
      return ("matmul_dynamic", ["k": extent, "depth": IndexExpression(depth)])
    }
    let tiles = IndexExpression(max(1, blockRows / tile.rows))
    return ("matmul_blocked", ["k": extent, "depth": IndexExpression(blockDepth), "tiles": tiles])
  }

  /// How the rows lie in the memory that the row operand reads.
  private static func rows(_ kernel: RegionKernel, _ roles: ContractionRoles) -> ProductRows {
    let count = kernel.writer.ranges.simplified(roles.extent(roles.rows))
    var trial = kernel
    let row = trial.writer.openLoop("row", count, .serial).index
    var indices = roles.unravel(row, roles.rows)
    for label in roles.batch + roles.inner { indices[label] = 0 }
    if let place = linearPlace(&trial, roles.rowOperand, roles.rowLabels.compactMap { indices[$0] }),
      let symbol = row.symbol, let last = roles.rows.last.flatMap({ roles.extents[$0]?.constant }),
      place.affine(in: symbol) == nil
    {
      return .runs(last)
    }
    return count.constant.map { .count($0) } ?? .open
  }

  /// Where in memory the element of `operand` at `indices` lies, if it is read as it is or widened.
  static func linearPlace(
    _ trial: inout RegionKernel, _ operand: Value, _ indices: [IndexExpression]
  ) -> IndexExpression? {
    // What cannot be written here is refused when it is written.
    var element = try? trial.values.write(operand, at: indices, &trial.writer)
    while case .scalar(.cast, let operands, _)? = element { element = operands[0] }
    guard case .load(let name, let indices, _)? = element, let shape = trial.values.shape(of: name) else { return nil }
    return trial.writer.ranges.simplified(zip(indices, shape).reduce(0) { $0 * $1.1 + $1.0 })
  }

  /// The packed weight that holds the columns, if they lie in panels.
  private static func packedColumns(_ kernel: RegionKernel, _ roles: ContractionRoles) -> InputBuffer? {
    let source = PanelPacking.source(of: roles.columnOperand, in: kernel.region.body).source
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
