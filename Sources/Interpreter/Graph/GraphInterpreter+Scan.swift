import MartletGraphIR
import MartletScalars

extension GraphInterpreter {
  /// Combines along the axis in the order of the scan, all lines at once, starting from the identity.
  func scan(_ scan: Scan, _ operand: TensorData, _ type: TensorType) -> TensorData {
    guard let op = scan.kind.combine, let identity = scan.kind.identity(scan.accumulation) else {
      preconditionFailure("\(scan.kind.rawValue) has no scan")
    }
    let lines = ScanLayout(operand.shape, scan)
    let wide = operand.converted(to: scan.accumulation)
    let evaluator = ScalarEvaluator(op, operands: [scan.accumulation, scan.accumulation], result: scan.accumulation)
    var partial = [UInt64](repeating: identity.bits, count: lines.starts.count)
    var bits = wide.bits
    for offset in lines.offsets {
      let next = lines.starts.map { wide.bits[$0 + offset] }
      let joined = evaluator.evaluate([partial, next], count: partial.count)
      for (start, value) in zip(lines.starts, scan.isExclusive ? partial : joined) { bits[start + offset] = value }
      partial = joined
    }
    return TensorData(scan.accumulation, operand.shape, bits: bits).converted(to: type.element)
  }
}

/// Where the elements of a scan lie: `starts` the first element of each line in memory, `offsets` the way from there to
/// each element, in the order in which they join.
struct ScanLayout {
  let starts: [Int]
  let offsets: [Int]

  init(_ shape: [Int], _ scan: Scan) {
    let layout = ReductionLayout(shape, axes: [scan.axis])
    starts = layout.kept
    offsets = scan.isReversed ? layout.reduced.reversed() : layout.reduced
  }
}
