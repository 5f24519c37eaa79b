import MartletScalars

extension KernelChecker.Scope {
  /// Whether `index` surely lies in `0..<extent`, by ranges or by one of the conditions that hold.
  func proves(_ index: IndexExpression, below extent: IndexExpression) -> Bool {
    provesNonNegative(index) && provesNonNegative(extent - 1 - index)
  }

  /// Whether `expression` is surely not negative. A condition `value < upper` gives `upper - 1 - value`, which is not
  /// negative, so what is left after taking it away need not be either.
  private func provesNonNegative(_ expression: IndexExpression) -> Bool {
    let expression = ranges.simplified(expression)
    if ranges.proveNonNegative(expression) { return true }
    return conditions.contains { condition in
      let slacks = [condition.upper.map { $0 - 1 - condition.value }, condition.lower.map { condition.value - $0 }]
      return slacks.contains { slack in
        slack.map { ranges.proveNonNegative(ranges.simplified(expression - $0)) } ?? false
      }
    }
  }

  /// Whether a condition surely does not hold, so that nothing here ever runs.
  var isDead: Bool {
    conditions.contains { condition in
      if let upper = condition.upper, ranges.proveNonNegative(condition.value - upper) { return true }
      return condition.lower.map { ranges.proveLess(condition.value, than: $0) } ?? false
    }
  }

  /// Notes where the i64 value `name` lies: what clamps and conversions from small types tell of it.
  mutating func addBounds(of name: String, _ value: Expression) {
    let bounds = bounds(of: value)
    if let lower = bounds.lower, lower >= 0, let last = last(of: value), ranges.proveNonNegative(last) {
      ranges.add(.named(name), below: last + 1)
    } else if let lower = bounds.lower, let upper = bounds.upper, lower <= upper {
      ranges.add(.named(name), in: lower...upper)
    }
  }

  private func bounds(of value: Expression) -> SymbolRanges.Bounds {
    switch value {
    case .literal(let literal):
      return literal.magnitudeOfBound == nil ? .init(nil, nil) : .init(literal.integer, literal.integer)
    case .index(let index): return ranges.bounds(of: index)
    case .variable(let name, .i64): return ranges.bounds(of: .named(name))
    case .load, .variable: return range(of: value.type)
    case .conditional(_, let first, let second): return hull([bounds(of: first), bounds(of: second)])
    case .scalar(let op, let operands, _):
      let parts = operands.map { bounds(of: $0) }
      switch op {
      case .min: return .init(both(parts.map(\.lower))?.min(), parts.compactMap(\.upper).min())
      case .max: return .init(parts.compactMap(\.lower).max(), both(parts.map(\.upper))?.max())
      case .select: return hull(Array(parts.dropFirst()))
      case .cast where operands[0].type.isInteger && operands[0].type != .u64:
        let own = range(of: value.type)
        return parts[0].isInside(own) ? parts[0] : own
      default: return range(of: value.type)
      }
    }
  }

  /// An expression that `value` never exceeds: the end of a clamp.
  private func last(of value: Expression) -> IndexExpression? {
    switch value {
    case .index(let index): return index
    case .literal(let literal): return literal.magnitudeOfBound.map { _ in IndexExpression(literal.integer) }
    case .scalar(.min, let operands, _): return operands.lazy.compactMap { last(of: $0) }.first
    case .scalar(.max, let operands, _):
      let ends = operands.compactMap { last(of: $0) }
      guard ends.count == operands.count else { return nil }
      if ranges.proveNonNegative(ends[0] - ends[1]) { return ends[0] }
      return ranges.proveNonNegative(ends[1] - ends[0]) ? ends[1] : nil
    case .load, .variable, .scalar, .conditional: return nil
    }
  }

  private func hull(_ parts: [SymbolRanges.Bounds]) -> SymbolRanges.Bounds {
    .init(both(parts.map(\.lower))?.min(), both(parts.map(\.upper))?.max())
  }

  private func both(_ ends: [Int?]) -> [Int]? {
    let known = ends.compactMap { $0 }
    return known.count == ends.count ? known : nil
  }

  private func range(of type: DataType) -> SymbolRanges.Bounds {
    switch type {
    case .bool: .init(0, 1)
    case .i8: .init(-128, 127)
    case .i16: .init(-32768, 32767)
    case .i32: .init(Int(Int32.min), Int(Int32.max))
    case .u8: .init(0, 255)
    case .u16: .init(0, 65535)
    case .u32: .init(0, Int(UInt32.max))
    case .i4: .init(-8, 7)
    case .i2: .init(-2, 1)
    case .u4: .init(0, 15)
    case .u2: .init(0, 3)
    case .i64, .u64, .f16, .bf16, .f32, .f64, .f8e4m3fn, .f8e4m3fnuz, .f8e5m2, .f8e5m2fnuz, .f8e8m0, .f6e2m3, .f6e3m2,
      .f4e2m1:
      .init(nil, nil)
    }
  }
}

extension SymbolRanges.Bounds {
  /// Whether every number of this interval lies in `other`.
  fileprivate func isInside(_ other: Self) -> Bool {
    (other.lower.map { limit in lower.map { $0 >= limit } ?? false } ?? true)
      && (other.upper.map { limit in upper.map { $0 <= limit } ?? false } ?? true)
  }
}
