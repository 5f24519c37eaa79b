import MartletGraphIR
import MartletScalars
import MartletSupport

extension Dimension {
  /// The sum.
  public static func + (left: Dimension, right: Dimension) -> Dimension { combine(left, right) { $0 + $1 } }

  /// The difference. It must not become negative for any value of the symbols where it is used as an extent.
  public static func - (left: Dimension, right: Dimension) -> Dimension { combine(left, right) { $0 - $1 } }

  /// The product.
  public static func * (left: Dimension, right: Dimension) -> Dimension {
    guard let product = Dim.checkedProduct([left.dim, right.dim]) else {
      return Dimension(failure: left.failure ?? right.failure ?? tooLarge("the product of \(left) and \(right)"))
    }
    return combine(left, right) { _, _ in product }
  }

  /// The quotient, rounded towards negative infinity. The divisor must be positive.
  public static func / (left: Dimension, right: Dimension) -> Dimension {
    divide(left, right) { $0.floorDivided(by: $1) }
  }

  /// The remainder, from 0 up to but without the divisor, which must be positive.
  public static func % (left: Dimension, right: Dimension) -> Dimension { divide(left, right) { $0.modulo($1) } }

  /// The quotient rounded towards positive infinity. The divisor must be positive.
  public func ceilDivided(by divisor: Dimension) -> Dimension { Self.divide(self, divisor) { $0.ceilDivided(by: $1) } }

  /// The sum.
  public static func + (left: Dimension, right: Int) -> Dimension { left + Dimension(right) }
  /// The sum.
  public static func + (left: Int, right: Dimension) -> Dimension { Dimension(left) + right }
  /// The difference.
  public static func - (left: Dimension, right: Int) -> Dimension { left - Dimension(right) }
  /// The difference.
  public static func - (left: Int, right: Dimension) -> Dimension { Dimension(left) - right }
  /// The product.
  public static func * (left: Dimension, right: Int) -> Dimension { left * Dimension(right) }
  /// The product.
  public static func * (left: Int, right: Dimension) -> Dimension { Dimension(left) * right }
  /// The quotient, rounded towards negative infinity.
  public static func / (left: Dimension, right: Int) -> Dimension { left / Dimension(right) }
  /// The remainder, from 0 up to but without the divisor.
  public static func % (left: Dimension, right: Int) -> Dimension { left % Dimension(right) }

  /// The lesser of two dimensions.
  public static func minimum(_ left: Dimension, _ right: Dimension) -> Dimension {
    combine(left, right) { .minimum($0, $1) }
  }

  /// The greater of two dimensions.
  public static func maximum(_ left: Dimension, _ right: Dimension) -> Dimension {
    combine(left, right) { .maximum($0, $1) }
  }

  private static func combine(
    _ left: Dimension, _ right: Dimension, _ operation: (Dim, Dim) -> Dim
  ) -> Dimension {
    if let failure = left.failure ?? right.failure { return Dimension(failure: failure) }
    switch SymbolTable.union(left.symbols, right.symbols) {
    case .success(let symbols): return Dimension(checking: operation(left.dim, right.dim), symbols: symbols)
    case .failure(let failure): return Dimension(failure: failure)
    }
  }

  private static func divide(
    _ left: Dimension, _ right: Dimension, _ operation: (Dim, Dim) -> Dim
  ) -> Dimension {
    if let failure = left.failure ?? right.failure { return Dimension(failure: failure) }
    guard SymbolTable.ranges(right.symbols).proveNonNegative(right.dim - 1) else {
      return Dimension(failure: Diagnostic("\(left) is divided by \(right), which is not surely positive"))
    }
    return combine(left, right, operation)
  }
}
