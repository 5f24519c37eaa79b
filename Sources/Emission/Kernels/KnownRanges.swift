import MartletScalars

/// What is known of loop variables and symbols, with the expressions that were simplified by it.
///
/// Written-out loops ask the same of the same places again and again: whoever knows the same shares the answers.
struct KnownRanges {
  /// What is known.
  private(set) var ranges: SymbolRanges
  private var answers = Answers()

  /// The answers for one state of knowledge, and those for what more was learnt from there.
  private final class Answers {
    struct Step: Hashable {
      let symbol: Symbol
      let extent: IndexExpression
    }

    var simplified: [IndexExpression: IndexExpression] = [:]
    var next: [Step: Answers] = [:]
  }

  /// `ranges` and nothing more.
  init(_ ranges: SymbolRanges) { self.ranges = ranges }

  /// Adds that `symbol` lies in `0..<extent`.
  mutating func add(_ symbol: Symbol, below extent: IndexExpression) {
    ranges.add(symbol, below: extent)
    let step = Answers.Step(symbol: symbol, extent: extent)
    let known = answers.next[step] ?? Answers()
    answers.next[step] = known
    answers = known
  }

  /// `expression` as `SymbolRanges.simplified` has it.
  func simplified(_ expression: IndexExpression) -> IndexExpression {
    if let known = answers.simplified[expression] { return known }
    let result = ranges.simplified(expression)
    answers.simplified[expression] = result
    return result
  }
}
