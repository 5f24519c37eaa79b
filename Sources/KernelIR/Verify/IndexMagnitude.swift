import MartletScalars

/// How large index expressions can become: bounds that stay far from the limits of 64 bits, so that neither the
/// verifier's proofs nor the addresses of machine code overflow.
struct IndexMagnitude {
  /// Expressions stay below this.
  static let limit = 0x1p56

  /// The greatest magnitude of each name; 1 for those that are not listed.
  private(set) var ofName: [String: Double] = [:]

  /// Symbols up to the ends of their ranges.
  init(_ symbols: [DimSymbol]) {
    for symbol in symbols { ofName[symbol.name] = max(1, Double(symbol.range.upperBound)) }
  }

  /// Notes that `name` does not exceed `magnitude`.
  mutating func set(_ name: String, _ magnitude: Double) { ofName[name] = max(1, magnitude) }

  /// What the value of `expression`, and every coefficient that rewriting it can give, does not exceed.
  func of(_ expression: IndexExpression) -> Double {
    expression.terms.reduce(0) { sum, term in
      sum + term.factors.reduce(Double(term.coefficient.magnitude)) { $0 * of($1) }
    }
  }

  private func of(_ factor: IndexExpression.Factor) -> Double {
    switch factor {
    case .symbol(.named(let name)): ofName[name] ?? 1
    case .symbol(.axis): 1
    case .floorDivide(let left, let right), .modulo(let left, let right), .minimum(let left, let right),
      .maximum(let left, let right):
      max(of(left), of(right), 1)
    }
  }

  /// Where a whole number surely lies, by clamps, conversions from small types and indices; the infinities where
  /// nothing is known.
  func interval(of value: Expression) -> ClosedRange<Double> {
    switch value {
    case .literal(let literal):
      guard !literal.type.isFloat else { return -.infinity ... .infinity }
      return literal.double...literal.double
    case .index(let index): return -of(index)...of(index)
    case .variable(let name, .i64): return (ofName[name].map { -$0...$0 }) ?? -.infinity ... .infinity
    case .load, .variable: return value.type.interval
    case .conditional(_, let first, let second): return hull(interval(of: first), interval(of: second))
    case .scalar(let op, let operands, let type): return interval(op, operands.map { interval(of: $0) }, operands, type)
    }
  }

  private func interval(
    _ op: ScalarOp, _ parts: [ClosedRange<Double>], _ operands: [Expression], _ type: DataType
  ) -> ClosedRange<Double> {
    guard !type.isFloat else { return -.infinity ... .infinity }
    switch op {
    case .min: return min(parts[0].lowerBound, parts[1].lowerBound)...min(parts[0].upperBound, parts[1].upperBound)
    case .max: return max(parts[0].lowerBound, parts[1].lowerBound)...max(parts[0].upperBound, parts[1].upperBound)
    case .select: return hull(parts[1], parts[2])
    case .cast:
      let own = type.interval
      let source = operands[0].type.isFloat ? own : parts[0]
      return own.contains(source.lowerBound) && own.contains(source.upperBound) ? source : own
    default: return type.interval
    }
  }

  private func hull(_ first: ClosedRange<Double>, _ second: ClosedRange<Double>) -> ClosedRange<Double> {
    min(first.lowerBound, second.lowerBound)...max(first.upperBound, second.upperBound)
  }
}

extension DataType {
  /// The values of a small whole-number type; the infinities for others.
  fileprivate var interval: ClosedRange<Double> {
    switch self {
    case .bool: 0...1
    case .i8: -0x1p7...0x1p7
    case .i16: -0x1p15...0x1p15
    case .i32: -0x1p31...0x1p31
    case .u8: 0...0x1p8
    case .u16: 0...0x1p16
    case .u32: 0...0x1p32
    case .i4, .i2: -8...8
    case .u4, .u2: 0...16
    case .i64, .u64, .f16, .bf16, .f32, .f64, .f8e4m3fn, .f8e4m3fnuz, .f8e5m2, .f8e5m2fnuz, .f8e8m0, .f6e2m3, .f6e3m2,
      .f4e2m1:
      -.infinity ... .infinity
    }
  }
}

extension ScalarValue {
  /// The magnitude, where it is small enough for the end of a clamp to be reckoned with.
  var magnitudeOfBound: Int? {
    guard !type.isFloat, integer.magnitude < 1 << 48 else { return nil }
    return Int(integer.magnitude)
  }
}
