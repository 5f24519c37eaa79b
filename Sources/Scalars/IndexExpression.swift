/// A whole-number expression over symbols in one canonical form: dims of tensors, index maps of views, loop extents
/// and buffer indices of kernels, sizes and offsets of the arena.
///
/// The form is a polynomial: a sum of terms, each a coefficient times a product of factors, where a factor is a symbol
/// or a floor division, modulo, minimum or maximum of expressions. Terms and factors are sorted, like terms are
/// united, so that expressions which are equal as polynomials are equal as values.
public struct IndexExpression: Hashable, Sendable {
  /// A factor of a term.
  public indirect enum Factor: Hashable, Sendable {
    /// A variable.
    case symbol(Symbol)
    /// The quotient rounded towards negative infinity; the divisor is positive.
    case floorDivide(IndexExpression, IndexExpression)
    /// The remainder in `0..<divisor`; the divisor is positive.
    case modulo(IndexExpression, IndexExpression)
    /// The lesser; the greater. The operands are in order.
    case minimum(IndexExpression, IndexExpression)
    case maximum(IndexExpression, IndexExpression)
  }

  /// A coefficient times a product; no factors for the constant term.
  public struct Term: Hashable, Sendable {
    /// Never zero.
    public var coefficient: Int
    /// Sorted; a square has its factor twice.
    public var factors: [Factor]
  }

  /// The terms in order, the constant last; empty for zero.
  public private(set) var terms: [Term]

  /// The sum of terms that are in canonical form: in order, of different factors, none of them zero.
  init(canonical terms: [Term]) { self.terms = terms }

  /// A constant.
  public init(_ value: Int) { terms = value == 0 ? [] : [Term(coefficient: value, factors: [])] }

  /// A variable.
  public init(_ symbol: Symbol) { terms = [Term(coefficient: 1, factors: [.symbol(symbol)])] }

  /// The variable named `name`.
  public static func named(_ name: String) -> IndexExpression { IndexExpression(.named(name)) }

  /// The view axis at `position`.
  public static func axis(_ position: Int) -> IndexExpression { IndexExpression(.axis(position)) }

  /// One factor as an expression.
  public init(_ factor: Factor) { terms = [Term(coefficient: 1, factors: [factor])] }

  /// The sum of arbitrary terms, brought into canonical form.
  public init(sumOf terms: [Term]) {
    var united: [Term] = []
    for term in terms.sorted(by: { Self.ordered($0.factors, before: $1.factors) }) {
      if let last = united.last, last.factors == term.factors {
        united[united.count - 1].coefficient += term.coefficient
      } else {
        united.append(term)
      }
    }
    self.terms = united.filter { $0.coefficient != 0 }
  }

  /// The sum of two lists of terms that are both in canonical form.
  init(merging left: [Term], _ right: [Term]) {
    terms = []
    terms.reserveCapacity(left.count + right.count)
    var (first, second) = (left[...], right[...])
    while let one = first.first, let other = second.first {
      if one.factors == other.factors {
        let sum = one.coefficient + other.coefficient
        if sum != 0 { terms.append(Term(coefficient: sum, factors: one.factors)) }
        first.removeFirst()
        second.removeFirst()
      } else if Self.ordered(one.factors, before: other.factors) {
        terms.append(one)
        first.removeFirst()
      } else {
        terms.append(other)
        second.removeFirst()
      }
    }
    terms += first
    terms += second
  }

  /// The value, if this is a constant.
  public var constant: Int? {
    if terms.isEmpty { return 0 }
    return terms.count == 1 && terms[0].factors.isEmpty ? terms[0].coefficient : nil
  }

  /// The constant term, 0 if there is none.
  public var constantTerm: Int {
    guard let last = terms.last, last.factors.isEmpty else { return 0 }
    return last.coefficient
  }

  /// The symbol, if this is one and nothing else.
  public var symbol: Symbol? {
    guard terms.count == 1, terms[0].coefficient == 1, terms[0].factors.count == 1,
      case .symbol(let symbol) = terms[0].factors[0]
    else { return nil }
    return symbol
  }

  /// The symbols that occur, in ascending order.
  public var symbols: [Symbol] {
    var found: Set<Symbol> = []
    collectSymbols(into: &found)
    return found.sorted()
  }

  private func collectSymbols(into found: inout Set<Symbol>) {
    for factor in terms.flatMap(\.factors) {
      switch factor {
      case .symbol(let symbol): found.insert(symbol)
      case .floorDivide(let left, let right), .modulo(let left, let right), .minimum(let left, let right),
        .maximum(let left, let right):
        left.collectSymbols(into: &found)
        right.collectSymbols(into: &found)
      }
    }
  }

  /// Whether `symbol` occurs.
  public func contains(_ symbol: Symbol) -> Bool { symbols.contains(symbol) }

  /// `self = coefficient · symbol + rest` where neither part contains the symbol; nil if it occurs in another way.
  public func affine(in symbol: Symbol) -> (coefficient: IndexExpression, rest: IndexExpression)? {
    var coefficient: [Term] = []
    var rest: [Term] = []
    for term in terms {
      let occurrences = term.factors.indices.filter { term.factors[$0] == .symbol(symbol) }
      let others = term.factors.indices.filter { !occurrences.contains($0) }.map { term.factors[$0] }
      if others.contains(where: { IndexExpression($0).contains(symbol) }) || occurrences.count > 1 { return nil }
      let part = Term(coefficient: term.coefficient, factors: others)
      if occurrences.isEmpty { rest.append(part) } else { coefficient.append(part) }
    }
    return (IndexExpression(sumOf: coefficient), IndexExpression(sumOf: rest))
  }
}

extension IndexExpression: ExpressibleByIntegerLiteral {
  /// A constant.
  public init(integerLiteral value: Int) { self.init(value) }
}
