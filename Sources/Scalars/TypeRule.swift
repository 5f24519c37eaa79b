/// Which operand types a scalar op takes, and what its result type is.
public enum TypeRule: Hashable, Sendable {
  /// A set of data types that a rule admits.
  public enum Class: String, Hashable, Sendable {
    /// Floats only; whole numbers only; u64 only; truth values only; whole numbers and floats; whole numbers and `bool`; all.
    /// Types of low precision belong to `stored` only, which is all types.
    case float, integer, word, boolean, number, bits, any, stored

    /// Whether `type` belongs to the class.
    public func contains(_ type: DataType) -> Bool {
      switch self {
      case .float: type.isFloat && !type.isLowPrecision
      case .integer: type.isInteger && !type.isLowPrecision
      case .word: type == .u64
      case .boolean: type == .bool
      case .number: type != .bool && !type.isLowPrecision
      case .bits: !type.isFloat && !type.isLowPrecision
      case .any: !type.isLowPrecision
      case .stored: true
      }
    }
  }

  /// `count` operands of one type of the class; the result has that type.
  case same(Class, count: Int)
  /// `count` operands of one type of the class; the result is `bool`.
  case predicate(Class, count: Int)
  /// A `bool`, then two operands of one type, which is the result's.
  case select
  /// One operand; the result is any type of the class, named by the operation.
  case convert(from: Class, to: Class)
  /// One operand; the result is another type with as many bits: the same bits.
  case reinterpret

  /// The number of operands.
  public var arity: Int {
    switch self {
    case .same(_, let count), .predicate(_, let count): count
    case .select: 3
    case .convert, .reinterpret: 1
    }
  }

  /// Whether the result type must be named because it does not follow from the operands.
  public var needsResultType: Bool {
    switch self {
    case .convert, .reinterpret: true
    case .same, .predicate, .select: false
    }
  }

  /// The result type for `operands`, where `named` is the type the operation names, if any.
  /// Returns nil where the rule does not admit these types.
  public func resultType(_ operands: [DataType], named: DataType? = nil) -> DataType? {
    guard operands.count == arity, let first = operands.first else { return nil }
    let result: DataType
    switch self {
    case .same(let admitted, _):
      guard admitted.contains(first), operands.allSatisfy({ $0 == first }) else { return nil }
      result = first
    case .predicate(let admitted, _):
      guard admitted.contains(first), operands.allSatisfy({ $0 == first }) else { return nil }
      result = .bool
    case .select:
      guard first == .bool, operands[1] == operands[2] else { return nil }
      result = operands[1]
    case .convert(let from, let to):
      guard let named, from.contains(first), to.contains(named) else { return nil }
      result = named
    case .reinterpret:
      // A whole number of fewer bits than a byte lies there with copies of its sign, which a float has no place for.
      guard let named, named == first || named.bitWidth == first.bitWidth,
        named == first || named.valueBits == named.bitWidth && first.valueBits == first.bitWidth
      else { return nil }
      result = named
    }
    return named == nil || named == result ? result : nil
  }
}
