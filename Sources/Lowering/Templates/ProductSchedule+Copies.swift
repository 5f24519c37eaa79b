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
    let outer = batch.merging(roles.unravel(row, roles.rows)) { $1 }
    let operand = Operand(value: roles.rowOperand, labels: roles.rowLabels)
    if let run = innerRun(kernel, copy),
      writeRun(&kernel, copy, operand, outer.merging(run.outer) { $1 }, along: run.label, from: run.start)
    {
      return
    }
    let extent = roles.extent(roles.inner)
    try writeElements(&kernel, copy, from: copy.source[1], below: extent) { kernel, place throws(Diagnostic) in
      let indices = outer.merging(roles.unravel(place, roles.inner)) { $1 }
      return try kernel.values.write(
        operand.value, at: operand.labels.compactMap { indices[$0] }, &kernel.writer)
    }
  }

  /// Elements of one step of the inner extent, along the columns.
  func copyColumns(
    _ kernel: inout RegionKernel, _ copy: TemplateWriter.Copy, _ batch: [String: IndexExpression]
  ) throws(Diagnostic) {
    let extent = roles.extent(roles.inner)
    let columns = roles.extents[roles.column] ?? 1
    if let packed, writePanel(&kernel, copy, packed, batch) { return }
    let operand = Operand(value: roles.columnOperand, labels: roles.columnLabels)
    if packed == nil, roles.inner.count == 1, let label = roles.inner.first {
      // Beyond the end nothing is read.
      let outer = batch.merging([label: copy.source[0]]) { $1 }
      if writeRun(&kernel, copy, operand, outer, along: roles.column, from: copy.source[1]) { return }
    }
    let step = kernel.writer.element(.minimum(copy.source[0], extent - 1), below: extent)
    try writeElements(&kernel, copy, from: copy.source[1], below: columns) { kernel, place throws(Diagnostic) in
      try columnElement(&kernel, step, place, batch)
    }
  }

  /// The axis along which the steps of a copy lie, where they begin on it, and the indices along the inner axes outside of
  /// it: of several axes the last, if no copy goes beyond its end, as those of the channels of a window.
  private func innerRun(
    _ kernel: RegionKernel, _ copy: TemplateWriter.Copy
  ) -> (label: String, start: IndexExpression, outer: [String: IndexExpression])? {
    guard let label = roles.inner.last, let extent = roles.extents[label] else { return nil }
    if roles.inner.count == 1 { return (label, copy.source[1], [:]) }
    let ranges = kernel.writer.ranges
    guard ranges.proveDivisible(extent, by: copy.elements),
      ranges.proveDivisible(kernel.writer.written(copy.source[1]), by: copy.elements)
    else { return nil }
    var outer = roles.unravel(copy.source[1], roles.inner)
    guard let start = outer.removeValue(forKey: label) else { return nil }
    return (label, start, outer)
  }

  private struct Operand {
    let value: Value
    let labels: [String]
  }

  /// Writes asynchronous copies if the elements along `label` lie side by side in a buffer, and well. Whether they do.
  private func writeRun(
    _ kernel: inout RegionKernel, _ copy: TemplateWriter.Copy, _ operand: Operand, _ outer: [String: IndexExpression],
    along label: String, from start: IndexExpression
  ) -> Bool {
    guard !kernel.region.gathers(operand.value), let extent = roles.extents[label] else { return false }
    var trial = kernel
    let run = trial.writer.openLoop("run", extent, .serial).index
    let indices = outer.merging([label: run]) { $1 }
    // What cannot be written here is refused when it is written.
    let element = try? trial.values.write(
      operand.value, at: operand.labels.compactMap { indices[$0] }, &trial.writer)
    guard case .load(let name, let places, let type)? = element, type == copy.buffer.element,
      let symbol = run.symbol, let shape = kernel.values.shape(of: name), let last = places.last,
      last.affine(in: symbol)?.coefficient == 1, !places.dropLast().contains(where: { $0.symbols.contains(symbol) })
    else { return false }
    let source = places.map { $0.substituting { $0 == symbol ? kernel.writer.written(start) : nil } }
    return writeCopies(&kernel, copy, name, source, shape)
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
    return writeCopies(&kernel, copy, packed.buffer.name, source, packed.buffer.shape)
  }

  /// Writes copies from the element of `name` at `source` on, as wide as its place allows. Whether it does.
  private func writeCopies(
    _ kernel: inout RegionKernel, _ copy: TemplateWriter.Copy, _ name: String, _ source: [IndexExpression],
    _ shape: [IndexExpression]
  ) -> Bool {
    let ranges = kernel.writer.ranges
    let flat = ranges.simplified(zip(source.map(kernel.writer.written), shape).reduce(0) { $0 * $1.1 + $1.0 })
    let size = copy.buffer.element.byteCount
    var width = copy.elements
    while width * size > Self.leastCopy, !ranges.proveDivisible(flat, by: width) { width /= 2 }
    guard ranges.proveDivisible(flat, by: width),
      let procedure = HardwareProcedure.named("copy_async_\(width * size)")
    else { return false }
    for first in stride(from: 0, to: copy.elements, by: width) {
      let rest = copy.count - IndexExpression(first)
      let count =
        width == copy.elements ? copy.count : ranges.simplified(.maximum(0, .minimum(IndexExpression(width), rest)))
      kernel.writer.call(
        procedure,
        [
          .place(copy.buffer.name, shifted(copy.place, by: first)), .place(name, shifted(source, by: first)),
          .count(count),
        ])
    }
    return true
  }

  /// The least bytes that the hardware copies asynchronously.
  private static let leastCopy = 4

  private func shifted(_ place: [IndexExpression], by elements: Int) -> [IndexExpression] {
    guard let last = place.last else { return place }
    return place.dropLast() + [last + IndexExpression(elements)]
  }

  /// Writes loads and stores of the elements from `start` on along an axis of `extent`; `load` gives the one at a place.
  private func writeElements(
    _ kernel: inout RegionKernel, _ copy: TemplateWriter.Copy, from start: IndexExpression,
    below extent: IndexExpression, _ load: (inout RegionKernel, IndexExpression) throws(Diagnostic) -> Expression
  ) throws(Diagnostic) {
    let isWhole = copy.count == IndexExpression(copy.elements)
    let loop = kernel.writer.openLoop("l", IndexExpression(copy.elements), .vector)
    let place = isWhole ? start + loop.index : .minimum(start + loop.index, extent - 1)
    let type = copy.buffer.element
    var value = kernel.values.cast(try load(&kernel, kernel.writer.element(place, below: extent)), to: type)
    if !isWhole {
      let isThere = kernel.writer.written(IndexCondition(loop.index, below: copy.count))
      value = .conditional([isThere], value, .literal(ScalarValue(0, as: type)))
    }
    kernel.writer.store(copy.buffer, copy.place.dropLast() + [copy.place[copy.place.count - 1] + loop.index], value)
    kernel.writer.closeLoop(loop)
  }
}
