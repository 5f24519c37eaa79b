/// What passes may assume of a scalar op. For floats a fact holds bit for bit, except where it says otherwise.
public struct AlgebraicFacts: Hashable, Sendable {
  /// `op(a, b) = op(b, a)`.
  public var commutative = false
  /// `op(op(a, b), c) = op(a, op(b, c))` for whole numbers and truth values. Never assumed for floats.
  public var associative = false
  /// `op(a, a) = a`.
  public var idempotent = false
  /// `op(op(a)) = a` for a unary op.
  public var involution = false
  /// The value `e` with `op(a, e) = a` for every `a` of every type it is representable in, both zeros included.
  public var rightIdentity: Double?
  /// As `rightIdentity`, on the other side.
  public var leftIdentity: Double?
  /// What the result is in index expressions where the operands are whole numbers that have one, and nothing wraps.
  public var index: IndexForm?

  /// An operation that index expressions have as well.
  public enum IndexForm: Hashable, Sendable {
    /// `a + b`; `a - b`; `a * b`; `a` itself.
    case sum, difference, product, value

    /// The expression on `operands`; nil where its coefficients would be too great.
    public func expression(_ operands: [IndexExpression]) -> IndexExpression? {
      switch self {
      case .sum: operands[0] + operands[1]
      case .difference: operands[0] - operands[1]
      case .product: operands[0].fitsProduct(with: operands[1]) ? operands[0] * operands[1] : nil
      case .value: operands[0]
      }
    }
  }

  /// No facts beyond those given.
  public init(
    commutative: Bool = false, associative: Bool = false, idempotent: Bool = false, involution: Bool = false,
    rightIdentity: Double? = nil, leftIdentity: Double? = nil, index: IndexForm? = nil
  ) {
    self.commutative = commutative
    self.associative = associative
    self.idempotent = idempotent
    self.involution = involution
    self.rightIdentity = rightIdentity
    self.leftIdentity = leftIdentity
    self.index = index
  }
}
