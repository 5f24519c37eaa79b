import MartletScalars

/// What differs from lane to lane of a vector loop, or from thread to thread of a block.
struct Variance {
  /// Loop variables and `let`s.
  var names: Set<String>
  /// Buffers of which each thread has its own, or finds what others made of it meanwhile.
  var buffers: Set<String> = []

  /// Whether `index` may differ.
  func differs(_ index: IndexExpression) -> Bool {
    index.symbols.contains { symbol in
      if case .named(let name) = symbol { names.contains(name) } else { false }
    }
  }

  /// Whether one of `conditions` may hold for some and not for others.
  func differs(_ conditions: [IndexCondition]) -> Bool {
    conditions.flatMap { [$0.lower, $0.value, $0.upper] }.compactMap { $0 }.contains { differs($0) }
  }

  /// Whether `value` may differ.
  func differs(_ value: Expression) -> Bool {
    switch value {
    case .literal: false
    case .index(let index): differs(index)
    case .load(let buffer, let indices, _): buffers.contains(buffer) || indices.contains { differs($0) }
    case .variable(let name, _): names.contains(name)
    case .scalar(_, let operands, _): operands.contains { differs($0) }
    case .conditional(let conditions, let first, let second):
      differs(conditions) || differs(first) || differs(second)
    }
  }
}
