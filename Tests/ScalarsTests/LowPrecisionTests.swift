import MartletScalars
import TestSupport
import Testing

/// The floats of low precision against their definitions, computed here from the fields of each code.
@Suite struct LowPrecisionTests {
  /// A format as the specifications give it: fields, bias, greatest value, and which codes are no finite numbers.
  struct Format: Sendable, CustomTestStringConvertible {
    let type: DataType
    let exponentBits: Int
    let fractionBits: Int
    let bias: Int
    let greatest: Double
    var infinities: [UInt64] = []
    var notANumber: Set<UInt64> = []

    var testDescription: String { type.rawValue }

    var codes: Range<UInt64> { 0..<1 << UInt64(type.valueBits) }

    /// The value of a code: sign · 2^(exponent - bias) · 1.fraction, or subnormal.
    func value(_ code: UInt64) -> Double {
      if notANumber.contains(code) { return .nan }
      let isNegative = code >> UInt64(exponentBits + fractionBits) & 1 == 1
      if infinities.contains(code) { return isNegative ? -.infinity : .infinity }
      let exponent = Int(code >> UInt64(fractionBits)) & (1 << exponentBits - 1)
      let fraction = Double(code & (1 << UInt64(fractionBits) - 1)) / Double(1 << fractionBits)
      let power = Double(sign: .plus, exponent: max(exponent, type == .f8e8m0 ? 0 : 1) - bias, significand: 1)
      let magnitude = exponent == 0 && type != .f8e8m0 ? fraction * power : (1 + fraction) * power
      return isNegative ? -magnitude : magnitude
    }
  }

  static let formats = [
    Format(
      type: .f8e4m3fn, exponentBits: 4, fractionBits: 3, bias: 7, greatest: 448, notANumber: [0x7F, 0xFF]),
    Format(type: .f8e4m3fnuz, exponentBits: 4, fractionBits: 3, bias: 8, greatest: 240, notANumber: [0x80]),
    Format(
      type: .f8e5m2, exponentBits: 5, fractionBits: 2, bias: 15, greatest: 57344, infinities: [0x7C, 0xFC],
      notANumber: [0x7D, 0x7E, 0x7F, 0xFD, 0xFE, 0xFF]),
    Format(type: .f8e5m2fnuz, exponentBits: 5, fractionBits: 2, bias: 16, greatest: 57344, notANumber: [0x80]),
    Format(type: .f8e8m0, exponentBits: 8, fractionBits: 0, bias: 127, greatest: 0x1p127, notANumber: [0xFF]),
    Format(type: .f6e2m3, exponentBits: 2, fractionBits: 3, bias: 1, greatest: 7.5),
    Format(type: .f6e3m2, exponentBits: 3, fractionBits: 2, bias: 3, greatest: 28),
    Format(type: .f4e2m1, exponentBits: 2, fractionBits: 1, bias: 1, greatest: 6),
  ]

  /// Every code widens to its value, in constants and by the table on all targets, and comes back from it.
  @Test(arguments: formats)
  func everyCodeHasItsValue(_ format: Format) {
    #expect(format.codes.map { format.value($0) }.filter(\.isFinite).max() == format.greatest)
    #expect(format.type.greatestFinite == format.greatest)
    for target in TestedTarget.allCases.map(\.target) {
      for wide in [DataType.f32, .f64] {
        let widen = ScalarEvaluator(.cast, operands: [format.type], result: wide, target: target)
        let narrow = ScalarEvaluator(.cast, operands: [wide], result: format.type, target: target)
        for code in format.codes {
          let value = ScalarValue(format.value(code), as: wide)
          let widened = ScalarValue(type: wide, bits: widen.evaluate(code))
          #expect(widened.agrees(with: value), "\(code): \(widened), not \(value)")
          let constant = ScalarValue(type: format.type, bits: code)
          #expect(ScalarValue(constant.double, as: wide).agrees(with: value))
          let back = ScalarValue(type: format.type, bits: narrow.evaluate(value.bits))
          #expect(back.agrees(with: constant), "\(code) came back as \(back.bits)")
        }
      }
    }
  }

  /// The codes that `value` may round to: the nearest, of two the even one, and what the type has beyond its greatest.
  private func nearest(_ value: Double, _ format: Format) -> ScalarValue {
    let isUnsigned = format.type == .f8e8m0
    let magnitude = value.magnitude
    let signMask: UInt64 = isUnsigned ? 0 : 1 << UInt64(format.type.valueBits - 1)
    // One step beyond the greatest number tells where rounding leaves the finite ones.
    var ladder = format.codes.filter { $0 & signMask == 0 && format.value($0).isFinite }.map { ($0, format.value($0)) }
    let last = ladder[ladder.count - 1]
    // The step to the number that would come next: as large as the last one, twice it where a fraction is full.
    let step = isUnsigned ? last.1 : last.1 - ladder[ladder.count - 2].1
    ladder.append((last.0 + 1, last.1 + step))
    var best = ladder[0]
    for rung in ladder {
      let (distance, least) = ((rung.1 - magnitude).magnitude, (best.1 - magnitude).magnitude)
      let isPreferred = isUnsigned || rung.0 % 2 == 0
      if distance < least || distance == least && isPreferred { best = rung }
    }
    if magnitude > ladder[ladder.count - 1].1 { best = ladder[ladder.count - 1] }
    let sign = value.sign == .minus ? signMask : 0
    guard best.0 > last.0 else {
      let code = best.0 | sign
      return ScalarValue(type: format.type, bits: format.notANumber.contains(code) && best.1 == 0 ? 0 : code)
    }
    if let infinity = format.infinities.first { return ScalarValue(type: format.type, bits: infinity | sign) }
    if let code = format.notANumber.min() { return ScalarValue(type: format.type, bits: code) }
    return ScalarValue(type: format.type, bits: last.0 | sign)
  }

  /// Around every code, every middle between two, and beyond the greatest, one unit of the source to each side.
  @Test(arguments: formats, [DataType.f16, .bf16, .f32, .f64])
  func roundingIsToTheNearest(_ format: Format, _ source: DataType) {
    let finite = format.codes.map { format.value($0).magnitude }.filter(\.isFinite).sorted()
    var marks = finite + zip(finite, finite.dropFirst()).map { ($0 + $1) / 2 }
    let (last, before) = (finite[finite.count - 1], finite.last { $0 < finite[finite.count - 1] } ?? 0)
    let step = format.type == .f8e8m0 ? last : last - before
    marks += [last + step / 2, last + step, last * 4, 0x1p-149, 0x1p-130, 1e30, 3e38, 1e300]
    var values: [ScalarValue] = [.infinity, -.infinity].map { ScalarValue($0, as: source) }
    for mark in marks {
      for value in [mark, mark.nextUp, mark.nextDown, mark * (1 + 0x1p-23), mark * (1 - 0x1p-24), mark * 1.01, -mark] {
        values.append(ScalarValue(value, as: source))
      }
    }
    for target in TestedTarget.allCases.map(\.target) {
      let evaluator = ScalarEvaluator(.cast, operands: [source], result: format.type, target: target)
      for value in values {
        let truth = nearest(value.double, format)
        let result = ScalarValue(type: format.type, bits: evaluator.evaluate(value.bits))
        #expect(result.agrees(with: truth), "\(value.double): \(result.bits), not \(truth.bits)")
        let constant = ScalarValue(value.double, as: format.type)
        #expect(constant.agrees(with: truth), "the constant \(value.double): \(constant.bits), not \(truth.bits)")
      }
    }
  }

  @Test func notANumberAndOverflowKeepTheirSigns() {
    func code(_ value: Double, _ type: DataType) -> UInt64 {
      ScalarOp.cast.evaluate([ScalarValue(value)], as: type).bits
    }
    #expect([.infinity, -.infinity, 464, 465, -465].map { code($0, .f8e4m3fn) } == [0x7F, 0xFF, 0x7E, 0x7F, 0xFF])
    #expect([.infinity, -.infinity, 61439, 61440, -61440].map { code($0, .f8e5m2) } == [0x7C, 0xFC, 0x7B, 0x7C, 0xFC])
    #expect([.nan, -.nan, -1e-9, -.infinity].map { code($0, .f8e4m3fnuz) } == [0x80, 0x80, 0, 0x80])
    #expect([.nan, -.nan, .infinity, -.infinity, -0.0].map { code($0, .f4e2m1) } == [8, 8, 7, 15, 8])
    #expect([0, 1, 1.49, 1.5, -4, .infinity, .nan].map { code($0, .f8e8m0) } == [0, 127, 127, 128, 129, 255, 255])
  }

  /// Whole numbers of few bits: every code, wrapping from whole numbers, saturating from floats.
  @Test(arguments: [(DataType.i4, -8, 7), (.i2, -2, 1), (.u4, 0, 15), (.u2, 0, 3)])
  func wholeNumbersOfFewBits(_ type: DataType, _ least: Int, _ greatest: Int) {
    for number in -300...300 {
      let span = greatest - least + 1
      let wrapped = ((number - least) % span + span) % span + least
      for target in TestedTarget.allCases.map(\.target) {
        func cast(_ value: ScalarValue, _ type: DataType) -> ScalarValue {
          ScalarOp.cast.evaluate([value], as: type, target: target)
        }
        #expect(cast(ScalarValue(number, as: .i32), type).integer == wrapped)
        #expect(cast(ScalarValue(number, as: .i64), type).integer == wrapped)
        let bounded = min(max(number, least), greatest)
        #expect(cast(ScalarValue(Float(number)), type).integer == bounded)
        #expect(cast(ScalarValue(Double(number) + (number < 0 ? -0.5 : 0.5)), type).integer == bounded)
        let value = ScalarValue(bounded, as: type)
        #expect(value.integer == bounded && cast(value, .f32).double == Double(bounded))
        #expect(cast(value, .i8).integer == bounded && cast(value, .bool).bits == (bounded == 0 ? 0 : 1))
        // What a byte has above the type's bits does not count.
        let other = UInt64(UInt8(truncatingIfNeeded: number))
        let widened = ScalarEvaluator(.cast, operands: [type], result: .i32, target: target).evaluate(other)
        #expect(ScalarValue(type: .i32, bits: widened).integer == wrapped)
      }
    }
    #expect(ScalarValue("\(greatest)", as: type)?.integer == greatest)
    #expect(ScalarValue("\(greatest + 1)", as: type) == nil)
  }

  /// Nothing but conversion, the same bits and choice takes them.
  @Test(arguments: DataType.allCases.filter(\.isLowPrecision))
  func nothingIsCalculated(_ type: DataType) {
    for op in ScalarOp.table where op != .cast && op != .select && op != .bitcast {
      let operands = Array(repeating: type, count: op.arity)
      #expect(op.typeRule.resultType(operands) == nil, "\(op.name)")
    }
    #expect(ScalarOp.select.typeRule.resultType([.bool, type, type]) == type)
  }
}
