import MartletScalars
import TestSupport
import Testing

/// Every unary float row against the C library's f64, on every target: all of f16 and bf16, and a sample of f32 that is
/// spread over its whole range.
@Suite(.seeded) struct UnaryConformanceTests {
  /// Every so manyth f32 is tried, and those around the edges below. A prime, so that all exponents meet all kinds of
  /// fractions. An effort of that many tries all f32, which takes minutes for each row and target.
  static let stride = UInt64(max(1, 20_011 / TestSeed.effort) | 1)

  /// Values where functions have edges: around each, the neighbours are checked too.
  static let edges: [Float] = [
    0, 0x1p-149, 0x1p-126, 0x1.fffffep127, 0x1p-24, 0x1p-12, 0.00389742, 0.0039033, 0.1737, 0.34657, 0.5, 0.6931472,
    0.70710677, 0.78539816, 0.95, 1, 1.4142135, 1.5, 2, 2.5, 3.9192059, 4, 4.5, 5.5, 5.61, 5.625, 9.01, 9.02,
    16.635532, 17.328680, 17.5, 87.33655, 88.72284, 89, 103.97208, 104, 126, 127, 128, 149, 150, 0x1p22,
    0x1.fffffep22, 0x1p23, 0x1p24, 0x1p31, 0x1p48, 0x1p63, 0x1p72, 0x1p96, 0x1p120, 1.5707964, 3.1415927, 6.2831855,
    16_367_173 * 0x1p72,
  ]

  /// The neighbourhoods of the edges, infinities and NaN.
  static let edgePoints: [UInt64] = {
    var points: [UInt64] = [0x7F80_0000, 0xFF80_0000, 0x7FC0_0000, 0xFFC0_0001, 0x7F80_0001]
    for edge in edges {
      for step in -8...8 {
        let bits = UInt64(edge.bitPattern) &+ UInt64(bitPattern: Int64(step))
        points += [bits & 0x7FFF_FFFF, bits & 0x7FFF_FFFF | 0x8000_0000]
      }
    }
    return points
  }()

  /// The f32 that a row is checked with, as bits, block by block.
  static var blocks: some Sequence<[UInt64]> {
    sequence(state: UInt64?.none) { (next: inout UInt64?) -> [UInt64]? in
      guard let first = next else {
        next = 0
        return edgePoints
      }
      guard first <= 0xFFFF_FFFF else { return nil }
      let block = Array(Swift.stride(from: first, to: Swift.min(first + stride << 16, 1 << 32), by: Int(stride)))
      next = first + UInt64(block.count) * stride
      return block
    }
  }

  @Test(arguments: ReferenceFunction.unary, TestedTarget.allCases)
  func sampleOfSingle(_ reference: ReferenceFunction, _ target: TestedTarget) {
    let evaluator = ScalarEvaluator(reference.op, operands: [.f32], target: target.target)
    var accuracy = Accuracy(.f32, in: reference.op.errorUnit)
    for block in Self.blocks {
      for (bits, result) in zip(block, evaluator.evaluate([block], count: block.count)) {
        let x = Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits)))
        accuracy.note(ScalarValue(type: .f32, bits: result), truth: reference.function(x), of: x, "\(x)")
      }
    }
    #expect(accuracy.wrong == 0 && accuracy.worst <= reference.op.errorBound, "\(accuracy.report)")
  }

  @Test(arguments: ReferenceFunction.unary, [DataType.f16, .bf16])
  func allHalves(_ reference: ReferenceFunction, _ type: DataType) {
    for target in [ScalarTarget.reference, .baseline] {
      let evaluator = ScalarEvaluator(reference.op, operands: [type], target: target)
      let all = Array(UInt64(0)...0xFFFF)
      var accuracy = Accuracy(type)
      for (bits, result) in zip(all, evaluator.evaluate([all], count: all.count)) {
        let x = ScalarValue(type: type, bits: bits).double
        let slack = slack(reference.op, x)
        accuracy.note(ScalarValue(type: type, bits: result), truth: reference.function(x), slack: slack, "\(x)")
      }
      // The error of f32 counts 2^-13 or 2^-16 of a unit here; the rounding at the end one half.
      let bound = reference.op.errorBound == 0 ? 0 : 0.5 + reference.op.errorBound * 0x1p-12
      #expect(accuracy.wrong == 0 && accuracy.worst <= bound, "\(accuracy.report)")
    }
  }

  /// What errors of f32 that are counted in units of the operand make, which may be much of a small result.
  private func slack(_ op: ScalarOp, _ x: Double) -> Double {
    op.errorUnit == .operand && x.isFinite ? op.errorBound * Double(Float(x).ulp) : 0
  }
}
