import MartletGraphIR
import MartletKernelIR
import MartletScalars
import MartletSupport

/// Operands of procedures that take several steps of a sum at a time: neighbouring steps of a row, and what all lanes of a
/// panel have of them.
extension ProductSchedule {
  /// The `count` steps of a row from `place` on: where they lie if they are neighbours in memory, else gathered in a buffer.
  func rowRun(
    _ kernel: inout RegionKernel, _ place: [IndexExpression], _ count: Int, _ batch: [String: IndexExpression]
  ) throws(Diagnostic) -> Call.Operand {
    let type = laneProduct?.rows ?? .u8
    let row = kernel.writer.element(place[0], below: roles.extent(roles.rows))
    let outer = kernel.writer.element(place[1], below: roles.extent(roles.runSteps.outer))
    let indices = batch.merging(roles.unravel(row, roles.rows)) { $1 }
      .merging(roles.unravel(outer, roles.runSteps.outer)) { $1 }
    let start = kernel.writer.written(place[2])
    if let found = roles.runPlace(kernel, indices, from: start, count: count, of: type) {
      return .place(found.buffer, found.indices)
    }
    let run = kernel.writer.allocate("run", type, [count], initial: nil)
    for number in 0..<count {
      let step = kernel.writer.element(
        place[2] + IndexExpression(number), below: roles.extent(roles.runSteps.run))
      let element = try loadRow(&kernel, row, [outer, step], batch).beforeWidening
      kernel.writer.store(run, [IndexExpression(number)], kernel.values.cast(element, to: type))
    }
    return .place(run.name, [0])
  }

  /// Where what all lanes of a panel have of some steps lies in the packed weight: bytes at `[panel, outer, quad, lane, step]`,
  /// others at `[panel, outer, step, lane]`.
  func columnRun(
    _ kernel: RegionKernel, _ place: [IndexExpression], _ batch: [String: IndexExpression]
  ) -> Call.Operand {
    if place.count == 4 {
      return .place(packed?.buffer.name ?? "", panelPlace(place.map(kernel.writer.written), batch))
    }
    let lead = roles.columnLabels.filter { roles.batch.contains($0) && roles.extents[$0] != 1 }
    let outer = roles.unravel(kernel.writer.written(place[1]), roles.runSteps.outer)
    let indices =
      lead.compactMap { batch[$0] } + [place[0]] + roles.runSteps.outer.compactMap { outer[$0] } + place.suffix(3)
    return .place(packed?.buffer.name ?? "", indices)
  }
}
