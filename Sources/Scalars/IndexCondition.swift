public import MartletSupport

/// A condition `lower <= value < upper` on index expressions, either side of which may be missing: where a view is
/// valid, and the guards of kernel loops.
public struct IndexCondition: Hashable, Sendable, CustomStringConvertible {
  /// The least admitted value.
  public var lower: IndexExpression?
  /// The value that is bounded.
  public var value: IndexExpression
  /// The first value no longer admitted.
  public var upper: IndexExpression?

  /// `lower <= value < upper`.
  public init(_ value: IndexExpression, from lower: IndexExpression? = nil, below upper: IndexExpression? = nil) {
    self.lower = lower
    self.value = value
    self.upper = upper
  }

  /// The condition with symbols replaced.
  public func substituting(_ replacement: (Symbol) -> IndexExpression?) -> IndexCondition {
    IndexCondition(
      value.substituting(replacement), from: lower?.substituting(replacement), below: upper?.substituting(replacement))
  }

  /// The part of the condition that `ranges` cannot prove; nil if it surely holds.
  public func unproved(with ranges: SymbolRanges) -> IndexCondition? {
    let value = ranges.simplified(value)
    let below = upper.flatMap { ranges.proveLess(value, than: $0) ? nil : ranges.simplified($0) }
    let from = lower.flatMap { ranges.proveNonNegative(value - $0) ? nil : ranges.simplified($0) }
    return below == nil && from == nil ? nil : IndexCondition(value, from: from, below: below)
  }

  /// Whether it holds; nil where a symbol has no value.
  public func evaluate(_ symbolValue: (Symbol) -> Int?) -> Bool? {
    guard let number = value.evaluate(symbolValue) else { return nil }
    if let lower {
      guard let bound = lower.evaluate(symbolValue) else { return nil }
      if number < bound { return false }
    }
    if let upper {
      guard let bound = upper.evaluate(symbolValue) else { return nil }
      if number >= bound { return false }
    }
    return true
  }

  /// What is not negative where the condition holds.
  public var differences: [IndexExpression] {
    [lower.map { value - $0 }, upper.map { $0 - 1 - value }].compactMap { $0 }
  }

  /// The text with view axes as `d0`, `d1`, ….
  public var description: String { text { "d\($0)" } }

  /// The text, with `axisName` giving the names of view axes.
  public func text(axisName: (Int) -> String) -> String {
    (lower.map { "\($0.text(axisName: axisName)) <= " } ?? "") + value.text(axisName: axisName)
      + (upper.map { " < \($0.text(axisName: axisName))" } ?? "")
  }

  /// Reads `lower <= value < upper`, `lower <= value` or `value < upper`.
  /// - Throws: a diagnostic at the place that cannot be read.
  public static func parse(
    _ scanner: inout TextScanner, axis: (String) -> Int? = { _ in nil }
  ) throws(Diagnostic) -> IndexCondition {
    let first = try IndexExpression.parse(&scanner, axis: axis)
    if scanner.accept("<=") {
      let value = try IndexExpression.parse(&scanner, axis: axis)
      let upper = scanner.accept("<") ? try IndexExpression.parse(&scanner, axis: axis) : nil
      return IndexCondition(value, from: first, below: upper)
    }
    try scanner.expect("<")
    return IndexCondition(first, below: try IndexExpression.parse(&scanner, axis: axis))
  }
}
