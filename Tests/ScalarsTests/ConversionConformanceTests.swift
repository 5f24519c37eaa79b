import MartletScalars
import MartletSupport
import TestSupport
import Testing

/// `cast` and `bitcast` between all types, on all targets.
@Suite(.seeded) struct ConversionConformanceTests {
  static let targets = TestedTarget.allCases.map(\.target)

  /// Values at the edges of every type, as constants of `type`.
  static func values(_ type: DataType) -> [ScalarValue] {
    guard type.isFloat else {
      var bits: [UInt64] = [0, 1, 2, 100, .max]
      for shift in UInt64(0)..<64 {
        let power: UInt64 = 1 << shift
        // Around powers of two and half a unit of the small floats beyond them.
        bits += [
          power, power &- 1, power &+ 1, 0 &- power, power | power >> 8, power | power >> 9, (power | power >> 8) &+ 1,
        ]
        bits += [power | power >> 11, power | power >> 24, (power | power >> 24) &+ 1, (power | power >> 53) &+ 1]
      }
      return bits.map { ScalarValue(type: type, bits: $0) }
    }
    var values: [Double] = [
      0, -0.0, 0.5, -0.5, 0.99999, -0.99999, 1, -1, 1.5, .infinity, -.infinity, .nan, 65504, 65519.99, 65520, 0x1p-24,
      0x1p-25, 0x1.8p-25, 0x1p-14, 0x1.ffcp-15, 0x1p-149, 0x1p-150, 0x1.fffffep127, 0x1.ffffffp127, 0x1.fffffefffffp127,
      0x1.fep127, 0x1.ffp127, 0x1p-1074, 1e300, -1e300, 0x1.004p0, 0x1.00400000001p0, 0x1.00c00000001p0, 0x1.01p0,
      0x1.0100000000001p0, 0x1.03p0, 0x1.02ffffffffffp0,
    ]
    for width in [7, 8, 15, 16, 31, 32, 63, 64] {
      let power = Double(sign: .plus, exponent: width, significand: 1)
      for value in [power, power.nextDown, power.nextUp, power - 1, power + 1, power - 0.5] {
        values += [value, -value]
      }
    }
    return values.map { ScalarValue($0, as: type) }
  }

  /// A whole number's or float's value rounded once to a float type: `nearest` of an exact f64, or of a 64-bit whole
  /// number by its distance to the neighbours.
  private func expected(_ value: ScalarValue, as type: DataType) -> ScalarValue {
    if value.type.isFloat || type == .bool { return ScalarValue(value.double, as: type) }
    if !type.isFloat { return ScalarValue(type: type, bits: UInt64(bitPattern: Int64(value.integer))) }
    if type == .f64 || type == .f32 {
      let isSigned = value.type.isSignedInteger
      if type == .f64 { return ScalarValue(isSigned ? Double(value.integer) : Double(value.bits)) }
      return ScalarValue(isSigned ? Float(value.integer) : Float(value.bits))
    }
    // Shorten to 32 bits with the rest noted in the last one, which is exact in f64.
    let isNegative = value.type.isSignedInteger && value.integer < 0
    var magnitude = isNegative ? 0 &- UInt64(bitPattern: Int64(value.integer)) : value.bits
    var exponent = 0
    while magnitude >= 1 << 32 {
      magnitude = magnitude >> 1 | magnitude & 1
      exponent += 1
    }
    let scaled = Double(magnitude) * Double(sign: .plus, exponent: exponent, significand: 1)
    return ScalarValue(isNegative ? -scaled : scaled, as: type)
  }

  @Test(arguments: DataType.allCases, DataType.allCases)
  func castRoundsOnce(_ from: DataType, _ to: DataType) {
    for target in Self.targets {
      let evaluator = ScalarEvaluator(.cast, operands: [from], result: to, target: target)
      for value in Self.values(from) {
        let result = ScalarValue(type: to, bits: evaluator.evaluate(value.bits))
        let truth = expected(value, as: to)
        #expect(result.agrees(with: truth), "\(value) as \(to): \(result), expected \(truth)")
      }
    }
  }

  /// Random f32 and f64 near the ties of the small floats.
  @Test(arguments: [DataType.f16, .bf16], [DataType.f32, .f64])
  func tiesOfHalves(_ to: DataType, _ from: DataType) {
    var random = SeededGenerator(seed: TestSeed.first)
    let values = (0..<TestSeed.count(20_000)).map { _ -> ScalarValue in
      let half = ScalarValue(type: to, bits: random.next() & 0xFFFF).double
      let next = ScalarValue(type: to, bits: ScalarValue(half, as: to).bits &+ 1).double
      let middle = (half + next) / 2
      let off =
        Double.random(in: -1...1, using: &random) * middle.ulp * [0, 1, 3, 0x1p20, 0x1p30][Int(random.next() % 5)]
      return ScalarValue(middle + off, as: from)
    }
    for target in Self.targets {
      let evaluator = ScalarEvaluator(.cast, operands: [from], result: to, target: target)
      let results = evaluator.evaluate([values.map(\.bits)], count: values.count)
      for (value, bits) in zip(values, results) {
        let truth = ScalarValue(value.double, as: to)
        #expect(ScalarValue(type: to, bits: bits).agrees(with: truth), "\(value.double)")
      }
    }
  }

  @Test func bitcastKeepsBits() {
    for from in DataType.allCases {
      for to in DataType.allCases where ScalarOp.bitcast.typeRule.resultType([from], named: to) != nil {
        for value in Self.values(from) {
          #expect(ScalarOp.bitcast.evaluate([value], as: to) == ScalarValue(type: to, bits: value.bits))
        }
      }
    }
  }
}
