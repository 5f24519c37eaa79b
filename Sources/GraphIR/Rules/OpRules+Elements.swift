internal import MartletScalars
internal import MartletSupport

extension OpRules {
  func mapType(_ op: ScalarOp, _ operands: [TensorType], element: DataType?) throws(Diagnostic) -> TensorType {
    guard operands.count == op.arity, let first = operands.first else {
      throw Constraint.map1.broken("\(op.name) takes \(op.arity) operands, not \(operands.count)")
    }
    for operand in operands where !equal(operand.shape, first.shape) {
      throw Constraint.map2.broken(
        "the operands of \(op.name) have the shapes \(View.text(first.shape)) and \(View.text(operand.shape))",
        notes: ["broadcast them to one shape first"])
    }
    let types = operands.map(\.element)
    guard let result = op.typeRule.resultType(types, named: op.typeRule.needsResultType ? element : nil) else {
      let given = types.map(\.rawValue).joined(separator: ", ")
      let target = op.typeRule.needsResultType ? " with the result \(element?.rawValue ?? "unknown")" : ""
      throw Constraint.map3.broken("\(op.name) does not take \(given)\(target)")
    }
    return TensorType(result, first.shape)
  }

  func reduceType(
    _ reduction: Reduction, _ operands: [TensorType], element: DataType?
  ) throws(Diagnostic) -> TensorType {
    try expect(1, operands, "reduce")
    let operand = operands[0]
    let (kind, axes) = (reduction.kind, reduction.axes)
    guard !axes.isEmpty, axes.allSatisfy(operand.shape.indices.contains), zip(axes, axes.dropFirst()).allSatisfy(<)
    else { throw Constraint.reduce1.broken("\(axes) are no ascending axes of \(operand)") }
    guard (operand.element == .bool) == kind.takesTruthValues, !operand.element.isLowPrecision else {
      throw Constraint.reduce2.broken("\(kind.rawValue) does not take \(operand.element.rawValue)")
    }
    try check(kind, accumulation: reduction.accumulation, of: operand.element, .reduce4)
    var result = element == reduction.accumulation ? reduction.accumulation : operand.element
    if kind == .argmax || kind == .argmin {
      guard axes.count == 1, ranges.proveNonNegative(operand.shape[axes[0]] - 1) else {
        throw Constraint.reduce3.broken("\(kind.rawValue) takes one axis that is not empty")
      }
      result = .i64
    }
    return TensorType(result, operand.shape.indices.filter { !axes.contains($0) }.map { operand.shape[$0] })
  }

  /// Checks the type of the partial results of `kind` over elements of the type `element`.
  private func check(
    _ kind: Reduction.Kind, accumulation: DataType, of element: DataType, _ constraint: Constraint
  ) throws(Diagnostic) {
    switch kind {
    case .sum, .product:
      guard accumulation.accumulates(element) else {
        throw constraint.broken("\(accumulation.rawValue) does not hold every \(element.rawValue)")
      }
    case .max, .maxNumber, .min, .any, .all, .argmax, .argmin:
      guard accumulation == element else {
        throw constraint.broken("\(kind.rawValue) of \(element.rawValue) accumulates in that type")
      }
    }
  }

  func scanType(_ scan: Scan, _ operands: [TensorType], element: DataType?) throws(Diagnostic) -> TensorType {
    try expect(1, operands, "scan")
    let operand = operands[0]
    guard operand.shape.indices.contains(scan.axis) else {
      throw Constraint.scan1.broken("\(operand) has no axis \(scan.axis)")
    }
    guard (operand.element == .bool) == scan.kind.takesTruthValues, !operand.element.isLowPrecision,
      scan.kind.combine != nil
    else { throw Constraint.scan2.broken("there is no scan \(scan.kind.rawValue) of \(operand.element.rawValue)") }
    try check(scan.kind, accumulation: scan.accumulation, of: operand.element, .scan3)
    return TensorType(element == scan.accumulation ? scan.accumulation : operand.element, operand.shape)
  }

  func gatherType(axis: Int, _ operands: [TensorType]) throws(Diagnostic) -> TensorType {
    try expect(2, operands, "gather")
    let (table, indices) = (operands[0], operands[1])
    guard table.shape.indices.contains(axis) else { throw Constraint.gather1.broken("\(table) has no axis \(axis)") }
    guard TypeRule.Class.integer.contains(indices.element) else {
      throw Constraint.gather2.broken("the indices are \(indices.element.rawValue), not whole numbers")
    }
    let shape = table.shape[..<axis] + indices.shape + table.shape[(axis + 1)...]
    guard ranges.proveNonNegative(table.shape[axis] - 1) || shape.contains(0) else {
      throw Constraint.gather3.broken(
        "axis \(axis) of \(table) may be empty",
        notes: ["no index fits an axis of extent 0; let the range of its dim start at 1, or put rows behind it"])
    }
    return TensorType(table.element, Array(shape))
  }

  func concatType(axis: Int, _ operands: [TensorType]) throws(Diagnostic) -> TensorType {
    guard var result = operands.first, result.shape.indices.contains(axis) else {
      throw Constraint.concat1.broken(
        operands.isEmpty ? "concat needs an operand" : "\(operands[0]) has no axis \(axis)")
    }
    for operand in operands.dropFirst() {
      var expected = operand
      if expected.shape.indices.contains(axis) { expected.shape[axis] = result.shape[axis] }
      guard equal(expected, result) else {
        throw Constraint.concat2.broken("\(operands[0]) and \(operand) do not fit behind each other along axis \(axis)")
      }
      result.shape[axis] += operand.shape[axis]
      try check(result)
    }
    return result
  }

  func updateType(_ offsets: [Dim], _ operands: [TensorType]) throws(Diagnostic) -> TensorType {
    try expect(2, operands, "update")
    let (whole, part) = (operands[0], operands[1])
    guard whole.element == part.element, whole.rank == part.rank, offsets.count == whole.rank else {
      throw Constraint.update1.broken("\(part) at \(offsets.count) offsets is no part of \(whole)")
    }
    for offset in offsets { try check(offset, .update2, limit: Self.byteLimit, broken: .update2) }
    if part.shape.contains(0) { return whole }
    for (axis, (offset, (inner, outer))) in zip(offsets, zip(part.shape, whole.shape)).enumerated() {
      guard ranges.proveNonNegative(offset), ranges.proveNonNegative(outer - inner - offset) else {
        throw Constraint.update3.broken(
          "the part \(part) from \(offset) on is not surely inside axis \(axis) of \(whole)")
      }
    }
    return whole
  }
}
