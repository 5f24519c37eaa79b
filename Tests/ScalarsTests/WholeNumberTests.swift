import MartletScalars
import Testing

/// Every row on whole numbers, over edge values of every type, against Swift's arithmetic.
struct WholeNumberTests {
  /// Edge values, and some between.
  static func values<Number: FixedWidthInteger>(_: Number.Type) -> [Number] {
    var values: [Number] = [0, 1, 2, 3, 5, 7, .max, .max - 1, .max / 2, .min, .min + 1, .min / 2, 100]
    if Number.isSigned { values += [0 &- 1, 0 &- 2, 0 &- 3, 0 &- 7, 0 &- 100] }
    values += (0..<Number.bitWidth).flatMap { [Number(1) << $0, (Number(1) << $0) &- 1] }
    return values
  }

  /// Checks of rows on one type.
  private struct Checks<Number: FixedWidthInteger> {
    let type: DataType
    let values = WholeNumberTests.values(Number.self)

    func bits(_ value: Number) -> UInt64 { ScalarValue(type: type, bits: UInt64(truncatingIfNeeded: value)).bits }

    func unary(_ op: ScalarOp, _ expected: (Number) -> Number) {
      let evaluator = ScalarEvaluator(op, operands: [type])
      for a in values { #expect(evaluator.evaluate(bits(a)) == bits(expected(a)), "\(op.name) \(type) \(a)") }
    }

    func binary(_ op: ScalarOp, _ expected: (Number, Number) -> Number) {
      pairs(op) { bits(expected($0, $1)) }
    }

    func predicate(_ op: ScalarOp, _ expected: (Number, Number) -> Bool) {
      pairs(op) { expected($0, $1) ? 1 : 0 }
    }

    private func pairs(_ op: ScalarOp, _ expected: (Number, Number) -> UInt64) {
      let evaluator = ScalarEvaluator(op, operands: [type, type])
      for a in values {
        let results = evaluator.evaluate([[bits(a)], values.map(bits)], count: values.count)
        for (b, result) in zip(values, results) { #expect(result == expected(a, b), "\(op.name) \(type) \(a) \(b)") }
      }
    }
  }

  private func check<Number: FixedWidthInteger>(_ type: DataType, _: Number.Type) {
    let checks = Checks<Number>(type: type)
    checks.binary(.add, &+)
    checks.binary(.sub, &-)
    checks.binary(.mul, &*)
    checks.binary(.div) { $1 == 0 ? 0 : $0.dividedReportingOverflow(by: $1).partialValue }
    checks.binary(.rem) { $1 == 0 ? $0 : $0.remainderReportingOverflow(dividingBy: $1).partialValue }
    checks.binary(.min) { Swift.min($0, $1) }
    checks.binary(.max) { Swift.max($0, $1) }
    checks.binary(.and) { $0 & $1 }
    checks.binary(.or) { $0 | $1 }
    checks.binary(.xor) { $0 ^ $1 }
    checks.binary(.shl) { $1 < 0 || $1 >= Number.bitWidth ? 0 : $0 << $1 }
    checks.binary(.shr) { $1 < 0 || $1 >= Number.bitWidth ? ($0 < 0 ? 0 &- 1 : 0) : $0 >> $1 }
    checks.binary(.pow) { Self.power($0, $1) }
    checks.unary(.neg) { 0 &- $0 }
    checks.unary(.abs) { $0 < 0 ? 0 &- $0 : $0 }
    checks.unary(.sign) { $0.signum() }
    checks.unary(.not) { ~$0 }
    checks.predicate(.eq, ==)
    checks.predicate(.ne, !=)
    checks.predicate(.lt, <)
    checks.predicate(.le, <=)
    checks.predicate(.gt, >)
    checks.predicate(.ge, >=)
    let clamp = ScalarEvaluator(.clamp, operands: [type, type, type])
    for (a, b) in zip(checks.values, checks.values.reversed()) {
      let (low, high) = (Swift.min(b, 3), Swift.max(b, 3))
      let result = clamp.evaluate(checks.bits(a), checks.bits(low), checks.bits(high))
      #expect(result == checks.bits(Swift.min(Swift.max(a, low), high)))
    }
  }

  /// The power by repeated products, which wrap; of a negative power the truncated quotient 1 / x^-y, where 1 / 0 is 0.
  static func power<Number: FixedWidthInteger>(_ base: Number, _ exponent: Number) -> Number {
    if exponent < 0 {
      if base == 1 { return 1 }
      return base == 0 &- 1 ? (exponent & 1 == 0 ? 1 : base) : 0
    }
    var result: Number = 1
    var factor = base
    var left = exponent
    while left > 0 {
      if left & 1 == 1 { result = result &* factor }
      factor = factor &* factor
      left >>= 1
    }
    return result
  }

  @Test func everyType() {
    check(.i8, Int8.self)
    check(.i16, Int16.self)
    check(.i32, Int32.self)
    check(.i64, Int64.self)
    check(.u8, UInt8.self)
    check(.u16, UInt16.self)
    check(.u32, UInt32.self)
    check(.u64, UInt64.self)
  }

  @Test func truthValues() {
    for a in [false, true] {
      for b in [false, true] {
        let operands = [ScalarValue(a), ScalarValue(b)]
        #expect(ScalarOp.and.evaluate(operands) == ScalarValue(a && b))
        #expect(ScalarOp.or.evaluate(operands) == ScalarValue(a || b))
        #expect(ScalarOp.xor.evaluate(operands) == ScalarValue(a != b))
        #expect(ScalarOp.eq.evaluate(operands) == ScalarValue(a == b))
        #expect(ScalarOp.ne.evaluate(operands) == ScalarValue(a != b))
      }
      #expect(ScalarOp.not.evaluate([ScalarValue(a)]) == ScalarValue(!a))
    }
  }
}
