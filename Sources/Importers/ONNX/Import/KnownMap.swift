internal import MartletGraphIR
internal import MartletScalars

/// Applies a scalar op to known elements, which may be extents.
struct KnownMap {
  private let op: ScalarOp
  private let result: DataType
  private let ranges: SymbolRanges
  private let evaluator: ScalarEvaluator

  /// `op` on operands of the types `operands`, with a result of the type `result`.
  init(_ op: ScalarOp, _ operands: [DataType], _ result: DataType, _ ranges: SymbolRanges) {
    self.op = op
    self.result = result
    self.ranges = ranges
    evaluator = ScalarEvaluator(op, operands: operands, result: result)
  }

  /// The results for lists of operands; nil if one is not known.
  func elements(_ operands: [[KnownTensor.Element]]) -> [KnownTensor.Element]? {
    var results: [KnownTensor.Element] = []
    for position in operands[0].indices {
      guard let result = element(operands.map { $0[position] }) else { return nil }
      results.append(result)
    }
    return results
  }

  /// The result for one element of each operand; nil if it is not known.
  func element(_ operands: [KnownTensor.Element]) -> KnownTensor.Element? {
    var scalars: [ScalarValue] = []
    for case .scalar(let value) in operands { scalars.append(value) }
    if scalars.count == operands.count { return .scalar(evaluator.evaluate(scalars)) }
    if op == .select, case .scalar(let condition) = operands[0] { return condition.isTrue ? operands[1] : operands[2] }
    var dims: [Dim] = []
    for operand in operands {
      guard let dim = operand.dim else { return nil }
      dims.append(dim)
    }
    if result == .bool { return comparison(dims).map { .scalar(ScalarValue($0)) } }
    return extent(dims).map { .extent(ranges.simplified($0), as: result) }
  }

  /// What is surely the result of comparing two extents.
  private func comparison(_ dims: [Dim]) -> Bool? {
    guard dims.count == 2 else { return nil }
    let difference = dims[0] - dims[1]
    let isEqual = ranges.simplified(difference) == 0
    let isLess = ranges.proveNonNegative(-1 * difference - 1)
    let isGreater = ranges.proveNonNegative(difference - 1)
    switch op {
    case .eq: return isEqual ? true : isLess || isGreater ? false : nil
    case .ne: return isEqual ? false : isLess || isGreater ? true : nil
    case .lt: return isLess ? true : ranges.proveNonNegative(difference) ? false : nil
    case .gt: return isGreater ? true : ranges.proveNonNegative(-1 * difference) ? false : nil
    case .le: return ranges.proveNonNegative(-1 * difference) ? true : isGreater ? false : nil
    case .ge: return ranges.proveNonNegative(difference) ? true : isLess ? false : nil
    default: return nil
    }
  }

  /// The result as an extent, for the operations that shapes are made by. Extents are below 2^40, so that only 64 bits
  /// hold all their sums.
  private func extent(_ dims: [Dim]) -> Dim? {
    guard result == .i64 || result == .i32 && dims.allSatisfy({ ranges.bounds(of: $0).upper ?? .max <= Int(Int32.max) })
    else { return nil }
    switch op {
    case .cast: return dims[0]
    case .neg: return -1 * dims[0]
    case .add: return dims[0] + dims[1]
    case .sub: return dims[0] - dims[1]
    case .mul: return dims[0].fitsProduct(with: dims[1]) ? dims[0] * dims[1] : nil
    case .min: return .minimum(dims[0], dims[1])
    case .max: return .maximum(dims[0], dims[1])
    case .abs: return ranges.proveNonNegative(dims[0]) ? dims[0] : nil
    // Division truncates, which is rounding down for what is not negative.
    case .div where isDivision(dims): return dims[0].floorDivided(by: dims[1])
    case .rem where isDivision(dims): return dims[0].modulo(dims[1])
    default: return nil
    }
  }

  private func isDivision(_ dims: [Dim]) -> Bool {
    ranges.proveNonNegative(dims[0]) && ranges.proveNonNegative(dims[1] - 1)
  }
}
