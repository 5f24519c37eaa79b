import Foundation
import MartletScalars
import Testing

/// Special functions at points whose true values were computed with 400 bits (Scripts/scalar_references.py): f64 over
/// its whole range, and hard cases for f32.
struct ReferencePointConformanceTests {
  static let ops: [ScalarOp] = [
    .exp, .exp2, .expm1, .log, .log2, .log1p, .sqrt, .rsqrt, .sin, .cos, .tan, .tanh, .erf, .gelu, .sigmoid, .pow,
    .atan2,
  ]

  @Test(arguments: ops, [DataType.f32, .f64])
  func pointsWithinBound(_ op: ScalarOp, _ type: DataType) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "References")
    let text = try String(contentsOf: folder.appending(path: "\(op.name).\(type.rawValue).txt"), encoding: .utf8)
    let rows = text.split(separator: "\n").map { line in
      line.split(separator: " ").compactMap { UInt64($0, radix: 16) }
    }
    #expect(rows.count > 100 && rows.allSatisfy { $0.count == op.arity + 2 })
    for target in TestedTarget.allCases {
      let evaluator = ScalarEvaluator(op, operands: Array(repeating: type, count: op.arity), target: target.target)
      let operands = (0..<op.arity).map { index in rows.map { $0[index] } }
      var accuracy = Accuracy(type, in: op.errorUnit)
      for (row, result) in zip(rows, evaluator.evaluate(operands, count: rows.count)) {
        let (truth, rest) = (Double(bitPattern: row[op.arity]), Double(bitPattern: row[op.arity + 1]))
        let values = row.prefix(op.arity).map { ScalarValue(type: type, bits: $0).double }
        let place = values.map { "\($0)" }.joined(separator: ", ")
        accuracy.note(
          ScalarValue(type: type, bits: result), truth: truth, rest: rest, of: values[0], "\(target) \(place)")
      }
      let bound = type == .f64 ? op.errorBoundDouble : op.errorBound
      #expect(accuracy.wrong == 0 && accuracy.worst <= bound, "\(accuracy.report)")
    }
  }
}
