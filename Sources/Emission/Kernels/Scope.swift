import MartletKernelIR
import MartletScalars

/// What is in force at one place of a kernel while its code is written.
struct Scope {
  /// What a name stands for.
  enum Name {
    /// The variable of a written-out loop.
    case fixed(Int)
    /// A value, and the number of loops around the place that it changes in.
    case value(Value, depth: Int)
    /// The variable of a vector loop: that of the lanes, from this iteration on.
    case lane(String, first: Int)
  }

  /// Memory that a buffer's name stands for.
  struct Place {
    /// The address of the first element.
    var pointer: Value
    /// The type and the extents.
    var buffer: Buffer
    /// Whether other tasks may write to it.
    var isShared = false
    /// What the first element is surely aligned to, in bytes; nil where no more is known than its type, or needed.
    var alignment: Int?
  }

  /// The axis whose iterations are the lanes of vectors.
  struct Axis {
    /// The number of the lane, as a name in resolved expressions.
    var variable: String
    /// How many there are.
    var lanes: Int
  }

  /// Loop variables, symbols and `let` names.
  var names: [String: Name] = [:]
  /// Buffers.
  var places: [String: Place] = [:]
  /// What is known of loop variables and symbols.
  var known: KnownRanges
  /// The vector loop around the place.
  var axis: Axis?
  /// The lanes that take part, one truth value a lane; nil if all do.
  var mask: Value?
  /// Whether the mask may be empty; if not, what is the same for all lanes can be done unseen.
  var maskMayBeEmpty = false
  /// Conditions that surely hold here.
  var settled: Set<IndexCondition> = []
  /// Conditions that a path around the place was split by and may not hold here.
  var doubtful: Set<IndexCondition> = []
  /// Sets of conditions of which one surely does not hold here.
  var refuted: [Set<IndexCondition>] = []
  /// The number of loops around the place.
  var depth = 0

  /// What is known of loop variables and symbols.
  var ranges: SymbolRanges { known.ranges }

  /// `expression` with the variables of written-out and vector loops replaced by what they stand for, simplified.
  func resolved(_ expression: IndexExpression) -> IndexExpression {
    let fixed = substituted(expression)
    return fixed.constant == nil ? known.simplified(fixed) : fixed
  }

  /// `expression` with the variables of written-out and vector loops replaced by what they stand for.
  func substituted(_ expression: IndexExpression) -> IndexExpression {
    if expression.constant != nil { return expression }
    return expression.substituting { symbol in
      guard case .named(let name) = symbol else { return nil }
      switch names[name] {
      case .fixed(let value): return IndexExpression(value)
      case .lane(let lane, let first): return IndexExpression.named(lane) + IndexExpression(first)
      case .value, nil: return nil
      }
    }
  }

  /// Whether `symbol` differs from lane to lane.
  func isVarying(_ symbol: Symbol) -> Bool {
    guard case .named(let name) = symbol else { return false }
    if name == axis?.variable { return true }
    switch names[name] {
    case .value(let value, _): return value.lanes != nil
    case .lane: return true
    case .fixed, nil: return false
    }
  }

  /// Whether `expression` may differ from lane to lane.
  func isVarying(_ expression: IndexExpression) -> Bool { expression.symbols.contains { isVarying($0) } }

  /// Whether one of `conditions` surely does not hold.
  func isRefuted(_ conditions: [IndexCondition]) -> Bool { refuted.contains { $0.isSubset(of: conditions) } }

  /// Expressions that must not be negative for `condition` to hold; none if it surely holds.
  func differences(_ condition: IndexCondition) -> [IndexExpression] {
    if settled.contains(condition) { return [] }
    let whole = IndexCondition(
      resolved(condition.value), from: condition.lower.map { resolved($0) }, below: condition.upper.map { resolved($0) }
    )
    guard let rest = whole.unproved(with: ranges) else { return [] }
    let lower = rest.lower.map { rest.value - $0 }
    let upper = rest.upper.map { $0 - 1 - rest.value }
    return [lower, upper].compactMap { $0 }.map { resolved($0) }
  }

  /// How `expression` depends on the lane if it does so evenly: the step from lane to lane, and the value of lane 0.
  func affine(_ expression: IndexExpression) -> (step: IndexExpression, start: IndexExpression)? {
    guard let axis else { return (0, expression) }
    guard let parts = expression.affine(in: .named(axis.variable)) else { return nil }
    return isVarying(parts.coefficient) || isVarying(parts.rest) ? nil : (parts.coefficient, parts.rest)
  }

  /// Whether `expression` surely is negative in all of `count` lanes or in none.
  func isUniform(_ expression: IndexExpression, in count: Int) -> Bool {
    guard let (step, start) = affine(expression) else { return false }
    switch step.constant {
    case 0: return true
    case 1: return ranges.proveDivisible(start, by: count)
    case -1: return ranges.proveDivisible(start + 1, by: count)
    default: return false
    }
  }

  /// The number of loops around the innermost place that `expression` changes in.
  func depth(of expression: IndexExpression) -> Int { expression.symbols.map { depth(of: $0) }.max() ?? 0 }

  private func depth(of symbol: Symbol) -> Int {
    guard case .named(let name) = symbol, case .value(_, let depth) = names[name] else { return 0 }
    return depth
  }
}
