internal import MartletScalars
internal import MartletSupport

/// Kinds that put elements where numbers say.
extension OpRules {
  func scatterType(_ scatter: Scatter, _ operands: [TensorType]) throws(Diagnostic) -> TensorType {
    try expect(3, operands, "scatter")
    let (whole, places, updates) = (operands[0], operands[1], operands[2])
    let (axis, batch) = (scatter.axis, scatter.batch)
    guard whole.shape.indices.contains(axis), (0...axis).contains(batch) else {
      throw Constraint.scatter1.broken("\(whole) has no axis \(axis) behind \(batch) leading ones")
    }
    guard TypeRule.Class.integer.contains(places.element) else {
      throw Constraint.scatter2.broken("the places are \(places.element.rawValue), not whole numbers")
    }
    if let kind = scatter.reduction {
      guard (whole.element == .bool) == kind.takesTruthValues, !whole.element.isLowPrecision, kind.combine != nil else {
        throw Constraint.scatter3.broken("\(kind.rawValue) joins no updates of \(whole.element.rawValue)")
      }
    }
    let behind = places.shape.dropFirst(batch)
    let expected = TensorType(
      whole.element, Array(whole.shape[..<axis]) + Array(behind) + Array(whole.shape[(axis + 1)...]))
    guard places.rank >= batch, equal(Array(places.shape[..<batch]), Array(whole.shape[..<batch])),
      equal(expected, updates)
    else {
      throw Constraint.scatter5.broken("updates \(updates) at places \(places) along axis \(axis) do not fit \(whole)")
    }
    guard ranges.proveNonNegative(whole.shape[axis] - 1) || updates.shape.contains(0) else {
      throw Constraint.scatter4.broken(
        "axis \(axis) of \(whole) may be empty",
        notes: ["no place fits an axis of extent 0; let the range of its dim start at 1"])
    }
    return whole
  }

  func sortTypes(_ sort: Sort, _ operands: [TensorType]) throws(Diagnostic) -> [TensorType] {
    try expect(1, operands, "sort")
    var values = operands[0]
    guard values.shape.indices.contains(sort.axis) else {
      throw Constraint.sort1.broken("\(values) has no axis \(sort.axis)")
    }
    guard !values.element.isLowPrecision else {
      throw Constraint.sort2.broken("\(values.element.rawValue) has no order")
    }
    if let count = sort.count {
      try check(count, .sort3, limit: Self.extentLimit, broken: .sort3)
      let extent = values.shape[sort.axis]
      guard ranges.proveNonNegative(count), ranges.proveNonNegative(extent - count) else {
        throw Constraint.sort3.broken("\(count) elements are not surely there along axis \(sort.axis) of \(values)")
      }
      values.shape[sort.axis] = count
    }
    return [values, TensorType(.i64, values.shape)]
  }
}
