import MartletGraphIR
import MartletKernelIR
import MartletScalars
import MartletSupport

/// Operands of procedures that multiply bytes: neighbouring steps of a row, and what all lanes of a panel have of them.
extension ProductSchedule {
  /// The `count` steps of a row from `place` on: where they lie if they are neighbours in memory, else gathered in a buffer.
  func rowRun(
    _ kernel: inout RegionKernel, _ place: [IndexExpression], _ count: Int, _ batch: [String: IndexExpression]
  ) throws(Diagnostic) -> Call.Operand {
    let row = kernel.writer.element(place[0], below: roles.extent(roles.rows))
    let outer = kernel.writer.element(place[1], below: roles.extent(roles.byteSteps.outer))
    if let found = rowPlace(kernel, row, outer, place[2], batch) { return found }
    let quad = kernel.writer.allocate("quad", .u8, [count], initial: nil)
    for number in 0..<count {
      let step = kernel.writer.element(
        place[2] + IndexExpression(number), below: roles.extent(roles.byteSteps.run))
      let element = try loadRow(&kernel, row, [outer, step], batch).beforeCasts
      kernel.writer.store(quad, [IndexExpression(number)], kernel.values.cast(element, to: .u8))
    }
    return .place(quad.name, [0])
  }

  /// Where the step `start` of a row lies, if those behind it follow in a buffer that the kernel only reads.
  private func rowPlace(
    _ kernel: RegionKernel, _ row: IndexExpression, _ outer: IndexExpression, _ start: IndexExpression,
    _ batch: [String: IndexExpression]
  ) -> Call.Operand? {
    guard !kernel.isInPlace, !kernel.region.gathers(roles.rowOperand) else { return nil }
    var trial = kernel
    let run = trial.writer.openLoop("run", roles.extent(roles.byteSteps.run), .serial).index
    // What cannot be written here is refused when it is written.
    guard let element = try? loadRow(&trial, row, [outer, run], batch).beforeCasts,
      case .load(let name, let places, .u8) = element, let symbol = run.symbol, let last = places.last,
      kernel.values.shape(of: name) != nil, last.affine(in: symbol)?.coefficient == 1,
      !places.dropLast().contains(where: { $0.symbols.contains(symbol) })
    else { return nil }
    let first = kernel.writer.written(start)
    return .place(name, places.map { $0.substituting { $0 == symbol ? first : nil } })
  }

  /// Where what all lanes of a panel have of four steps lies in the packed weight: `[panel, outer, quad, lane, step]`.
  func columnRun(
    _ kernel: RegionKernel, _ place: [IndexExpression], _ batch: [String: IndexExpression]
  ) -> Call.Operand {
    let lead = roles.columnLabels.filter { roles.batch.contains($0) && roles.extents[$0] != 1 }
    let outer = roles.unravel(kernel.writer.written(place[1]), roles.byteSteps.outer)
    let indices =
      lead.compactMap { batch[$0] } + [place[0]] + roles.byteSteps.outer.compactMap { outer[$0] } + place.suffix(3)
    return .place(packed?.buffer.name ?? "", indices)
  }
}

extension Expression {
  /// What is cast to the expression, through all casts.
  var beforeCasts: Expression {
    var value = self
    while case .scalar(.cast, let operands, _) = value { value = operands[0] }
    return value
  }
}
