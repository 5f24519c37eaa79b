import MartletScalars

/// A multiple of the arena's alignment as the greatest of several expressions, each known with polynomials below and
/// above it, by which offsets are compared: rounding up to the alignment is a division, of which proofs know little.
struct ArenaOffset: Hashable {
  /// One of the expressions.
  struct Term: Hashable {
    var exact: IndexExpression
    var lower: IndexExpression
    var upper: IndexExpression

    static func + (left: Term, right: Term) -> Term {
      Term(exact: left.exact + right.exact, lower: left.lower + right.lower, upper: left.upper + right.upper)
    }

    /// Whether this is surely at most `other`.
    func isSurelyAtMost(_ other: Term, _ ranges: SymbolRanges) -> Bool {
      ranges.proveNonNegative(other.exact - exact) || ranges.proveNonNegative(other.lower - upper)
    }
  }

  /// The expressions; never empty.
  private(set) var terms: [Term]

  /// The offset 0.
  static let zero = ArenaOffset(terms: [Term(exact: 0, lower: 0, upper: 0)])

  private init(terms: [Term]) { self.terms = terms }

  /// The size of `bytes` rounded up to `alignment`.
  init(bytes: IndexExpression, alignment: Int, ranges: SymbolRanges) {
    let bytes = ranges.simplified(bytes)
    if ranges.proveDivisible(bytes, by: alignment) {
      terms = [Term(exact: bytes, lower: bytes, upper: bytes)]
    } else {
      terms = [
        Term(exact: bytes.aligned(to: alignment), lower: bytes, upper: bytes + IndexExpression(alignment - 1))
      ]
    }
  }

  static func + (left: ArenaOffset, right: ArenaOffset) -> ArenaOffset {
    ArenaOffset(terms: left.terms.flatMap { first in right.terms.map { first + $0 } })
  }

  /// Whether this is surely at most `other`: each of its expressions is at most one of the other's.
  func isSurelyAtMost(_ other: ArenaOffset, _ ranges: SymbolRanges) -> Bool {
    terms.allSatisfy { term in other.terms.contains { term.isSurelyAtMost($0, ranges) } }
  }

  /// The greater of both, without expressions that surely are not the greatest.
  func maximum(_ other: ArenaOffset, _ ranges: SymbolRanges) -> ArenaOffset {
    var kept = terms
    for term in other.terms where !kept.contains(where: { term.isSurelyAtMost($0, ranges) }) {
      kept.removeAll { $0.isSurelyAtMost(term, ranges) }
      kept.append(term)
    }
    return ArenaOffset(terms: kept)
  }

  /// The offset as one expression.
  var expression: IndexExpression {
    terms.dropFirst().reduce(terms[0].exact) { .maximum($0, $1.exact) }
  }
}
