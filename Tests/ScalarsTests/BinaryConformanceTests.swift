import Foundation
import MartletScalars
import MartletSupport
import TestSupport
import Testing

/// pow, atan2, fmod and the arithmetic rows against the C library's f64, for f32 and the smaller floats.
@Suite(.seeded) struct BinaryConformanceTests {
  /// A row with what it should compute.
  struct Reference: Sendable, CustomTestStringConvertible {
    let op: ScalarOp
    let function: @Sendable (Double, Double) -> Double
    var testDescription: String { op.name }
  }

  static let references: [Reference] = [
    .init(op: .pow) { Foundation.pow($0, $1) }, .init(op: .atan2) { Foundation.atan2($0, $1) },
    .init(op: .add) { $0 + $1 }, .init(op: .sub) { $0 - $1 }, .init(op: .mul) { $0 * $1 },
    .init(op: .div) { $0 / $1 }, .init(op: .fmod) { Foundation.fmod($0, $1) },
    .init(op: .min) {
      $0.isNaN || $1.isNaN ? .nan : $0 == 0 && $1 == 0 ? ($0.sign == .minus ? $0 : $1) : Swift.min($0, $1)
    },
    .init(op: .max) {
      $0.isNaN || $1.isNaN ? .nan : $0 == 0 && $1 == 0 ? ($0.sign == .plus ? $0 : $1) : Swift.max($0, $1)
    },
  ]

  static let special: [Float] = [
    0, -0.0, 1, -1, 2, -2, 0.5, -0.5, .infinity, -.infinity, .nan, 0x1p-149, -0x1p-149, 0x1p-126, 0x1.fffffep127,
    -0x1.fffffep127, 3, -3, 7, -5, 10, 100, 0x1p23, 0x1p24, -0x1p24, 0x1.fffffep23, -0x1.fffffep23, 0x1.fffffep22,
    4_194_304.5, 0x1p40, -0x1p41, 1e38, 88, -104, 1.0000001, 0.99999994, -1.0000001, -0.99999994, 1e-30, 1e30,
    0x1p-140,
  ]

  /// Pairs: all of the special values, and random ones of several kinds.
  static func pairs(_ random: inout SeededGenerator) -> [(Float, Float)] {
    var pairs = special.flatMap { first in special.map { (first, $0) } }
    func value(_ kind: Int) -> Float {
      switch kind % 4 {
      case 0: Float(bitPattern: UInt32(truncatingIfNeeded: random.next()))
      case 1: Float.random(in: -40...40, using: &random)
      case 2:
        1 + Float.random(in: -1...1, using: &random)
          * Float(sign: .plus, exponent: -Int.random(in: 0...22, using: &random), significand: 1)
      default: Float(Int.random(in: -32...32, using: &random))
      }
    }
    for kind in 0..<TestSeed.count(20_000) {
      let first = value(kind)
      let second = value(kind / 4)
      pairs.append((first, second))
      // A power that keeps the result in range.
      let size = Swift.abs(Foundation.log2(Double(first.magnitude)))
      if size > 0, size.isFinite {
        pairs.append((first.magnitude, Float(Double.random(in: -150...150, using: &random) / size)))
      }
    }
    return pairs
  }

  @Test(arguments: references, TestedTarget.allCases)
  func pairsWithinBound(_ reference: Reference, _ target: TestedTarget) {
    var random = SeededGenerator(seed: TestSeed.first)
    let pairs = Self.pairs(&random)
    for type in [DataType.f32, .f16, .bf16] {
      let evaluator = ScalarEvaluator(reference.op, operands: [type, type], target: target.target)
      let first = pairs.map { ScalarValue(Double($0.0), as: type).bits }
      let second = pairs.map { ScalarValue(Double($0.1), as: type).bits }
      var accuracy = Accuracy(type)
      for (index, result) in evaluator.evaluate([first, second], count: pairs.count).enumerated() {
        let a = ScalarValue(type: type, bits: first[index]).double
        let b = ScalarValue(type: type, bits: second[index]).double
        accuracy.note(ScalarValue(type: type, bits: result), truth: reference.function(a, b), "\(a), \(b)")
      }
      let bound = reference.op.errorBound
      let allowed = type == .f32 || bound == 0 ? bound : 0.5 + bound * 0x1p-12
      #expect(accuracy.wrong == 0 && accuracy.worst <= allowed, "\(type): \(accuracy.report)")
    }
  }

  /// The special values of f64 `pow` and `atan2` are those of the C library, bit for bit where they are exact.
  @Test(arguments: [ScalarOp.pow, .atan2], TestedTarget.allCases)
  func specialValuesOfDouble(_ op: ScalarOp, _ target: TestedTarget) {
    let evaluator = ScalarEvaluator(op, operands: [.f64, .f64], target: target.target)
    let values =
      Self.special.map(Double.init) + [
        0x1p-1074, -0x1p-1074, 0x1p-1022, 0x1.fffffffffffffp1023, 0x1p52, 0x1p53, 0x1.fffffffffffffp52,
        -0x1.fffffffffffffp52, 0x1.ffffffffffffep52, 0x1p54, 1.0000000000000002, 0.9999999999999999,
      ]
    var accuracy = Accuracy(.f64)
    for first in values {
      for second in values {
        let result = ScalarValue(type: .f64, bits: evaluator.evaluate(first.bitPattern, second.bitPattern))
        let truth = op == .pow ? Foundation.pow(first, second) : Foundation.atan2(first, second)
        accuracy.note(result, truth: truth, "\(first), \(second)")
      }
    }
    // The C library is itself within one unit.
    #expect(accuracy.wrong == 0 && accuracy.worst <= op.errorBoundDouble + 1, "\(accuracy.report)")
  }

  /// Remainders are those of the C library, bit for bit, however far the exponents are apart.
  @Test(arguments: TestedTarget.allCases)
  func remaindersOfDoubleAreExact(_ target: TestedTarget) {
    let evaluator = ScalarEvaluator(.fmod, operands: [.f64, .f64], target: target.target)
    var random = SeededGenerator(seed: TestSeed.first)
    var pairs = Self.special.flatMap { first in Self.special.map { (Double(first), Double($0)) } }
    let edges = [0x1p-1074, -0x1p-1022, 0x1.fffffffffffffp1023, -0x1.fffffffffffffp1023, 0x1.fffffffffffffp-1022, 3]
    pairs += edges.flatMap { first in edges.map { (first, $0) } }
    for kind in 0..<TestSeed.count(20_000) {
      let first = Double(bitPattern: random.next())
      let second = Double(bitPattern: random.next())
      // Of one size, or of any.
      let near = first * Double.random(in: -2...2, using: &random)
      pairs.append((first, kind % 2 == 0 ? near : second))
    }
    for (first, second) in pairs {
      let result = Double(bitPattern: evaluator.evaluate(first.bitPattern, second.bitPattern))
      let truth = Foundation.fmod(first, second)
      #expect(result.bitPattern == truth.bitPattern || result.isNaN && truth.isNaN, "\(first), \(second)")
    }
  }

  /// Powers that are whole numbers within 53 bits are exact, and x^1 is x.
  @Test(arguments: TestedTarget.allCases)
  func exactPowers(_ target: TestedTarget) {
    let evaluator = ScalarEvaluator(.pow, operands: [.f64, .f64], target: target.target)
    for base in 2...60 {
      var power = 1.0
      for exponent in 0...60 where power < 0x1p53 {
        let result = Double(bitPattern: evaluator.evaluate(Double(base).bitPattern, Double(exponent).bitPattern))
        #expect(result == power, "\(base)^\(exponent)")
        power *= Double(base)
      }
    }
    var random = SeededGenerator(seed: TestSeed.first)
    let values = (0..<TestSeed.count(5000)).map { _ in random.next() }
    let single = ScalarEvaluator(.pow, operands: [.f32, .f32], target: target.target)
    for bits in values {
      let double = Double(bitPattern: bits)
      #expect(double.isNaN || evaluator.evaluate(bits, 1.0.bitPattern) == bits, "\(double)")
      let float = Float(bitPattern: UInt32(truncatingIfNeeded: bits))
      let result = single.evaluate(UInt64(float.bitPattern), UInt64(Float(1).bitPattern))
      #expect(float.isNaN || result == UInt64(float.bitPattern), "\(float)")
    }
  }
}
