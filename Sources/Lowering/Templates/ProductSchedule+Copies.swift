import MartletGraphIR
import MartletKernelIR
import MartletScalars
import MartletSupport

/// Copies of operands into shared memory: asynchronous ones where the elements lie side by side in memory as they are
/// multiplied, else loads of what the prologue makes of them, and stores.
extension ProductSchedule {
  /// Elements of a row, along the inner extent.
  func copyRow(
    _ kernel: inout RegionKernel, _ copy: TemplateWriter.Copy, _ batch: [String: IndexExpression]
  ) throws(Diagnostic) {
    let row = kernel.writer.element(copy.source[0], below: roles.extent(roles.rows))
    let operand = RegionOperand(value: roles.rowOperand, labels: roles.rowLabels)
    try copySteps(&kernel, copy, of: operand, batch.merging(roles.unravel(row, roles.rows)) { $1 })
  }

  /// Elements of `operand` along the inner extent, at `outer` along all other axes.
  private func copySteps(
    _ kernel: inout RegionKernel, _ copy: TemplateWriter.Copy, of operand: RegionOperand,
    _ outer: [String: IndexExpression]
  ) throws(Diagnostic) {
    let extent = roles.extent(roles.inner)
    if let run = innerRun(kernel, copy),
      kernel.copyRun(copy, from: run.start, of: operand, outer.merging(run.outer) { $1 }, along: run.label, run.extent)
    {
      return
    }
    try kernel.copyElements(copy, below: extent) { kernel, place throws(Diagnostic) in
      try kernel.element(of: operand, outer.merging(roles.unravel(place, roles.inner)) { $1 })
    }
  }

  /// Elements of one step of the inner extent, along the columns; of one column, along the inner extent, where the template
  /// reads the second operand so.
  func copyColumns(
    _ kernel: inout RegionKernel, _ copy: TemplateWriter.Copy, _ batch: [String: IndexExpression]
  ) throws(Diagnostic) {
    let extent = roles.extent(roles.inner)
    let columns = roles.extents[roles.column] ?? 1
    if let packed, writePanel(&kernel, copy, packed, batch) { return }
    let operand = RegionOperand(value: roles.columnOperand, labels: roles.columnLabels)
    if isTransposed {
      let column = kernel.writer.element(copy.source[0], below: columns)
      return try copySteps(&kernel, copy, of: operand, batch.merging([roles.column: column]) { $1 })
    }
    if packed == nil, roles.inner.count == 1, let label = roles.inner.first {
      // Beyond the end nothing is read.
      let outer = batch.merging([label: copy.source[0]]) { $1 }
      if kernel.copyRun(copy, from: copy.source[1], of: operand, outer, along: roles.column, columns) { return }
    }
    let step = kernel.writer.element(.minimum(copy.source[0], extent - 1), below: extent)
    try kernel.copyElements(copy, below: columns) { kernel, place throws(Diagnostic) in
      try columnElement(&kernel, step, place, batch)
    }
  }

  /// The axis along which the steps of a copy lie, where they begin on it, and the indices along the inner axes outside of
  /// it: of several axes the last, if no copy goes beyond its end, as those of the channels of a window.
  private func innerRun(
    _ kernel: RegionKernel, _ copy: TemplateWriter.Copy
  ) -> (label: String, extent: IndexExpression, start: IndexExpression, outer: [String: IndexExpression])? {
    guard let label = roles.inner.last, let extent = roles.extents[label] else { return nil }
    if roles.inner.count == 1 { return (label, extent, copy.source[1], [:]) }
    let ranges = kernel.writer.ranges
    guard ranges.proveDivisible(extent, by: copy.elements),
      ranges.proveDivisible(kernel.writer.written(copy.source[1]), by: copy.elements)
    else { return nil }
    var outer = roles.unravel(copy.source[1], roles.inner)
    guard let start = outer.removeValue(forKey: label) else { return nil }
    return (label, extent, start, outer)
  }

  /// Writes asynchronous copies out of the panels of `packed`, if they lie well. Whether they do.
  private func writePanel(
    _ kernel: inout RegionKernel, _ copy: TemplateWriter.Copy, _ packed: InputBuffer,
    _ batch: [String: IndexExpression]
  ) -> Bool {
    guard let width = packed.buffer.shape.last?.constant, width % copy.elements == 0,
      packed.buffer.element == copy.buffer.element,
      kernel.writer.ranges.proveDivisible(kernel.writer.written(copy.source[1]), by: copy.elements)
    else { return false }
    let source = panelPlace([copy.source[0], copy.source[1]], batch)
    return kernel.copy(copy, packed.buffer.name, source, packed.buffer.shape)
  }
}
