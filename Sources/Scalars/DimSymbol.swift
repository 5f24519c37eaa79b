/// A symbolic dim that a graph declares: its name and what is known of it.
public struct DimSymbol: Hashable, Sendable {
  /// The greatest value that a symbol may have, and the greatest extent of a tensor.
  public static let greatestValue = 1 << 40

  /// The name, an identifier.
  public let name: String
  /// The values it may have; never negative.
  public let range: ClosedRange<Int>
  /// A number that divides every value.
  public let divisor: Int
  /// Of the step of a loop: the number of steps, over symbols declared before, which every value lies below. Of a symbol that
  /// is computed: one more than the greatest value.
  public let bound: IndexExpression?
  /// Whether the value is computed while an entry runs: the caller does not know it before.
  public let isComputed: Bool

  /// The symbol `name` in `range`, a multiple of `divisor`.
  public init(_ name: String, in range: ClosedRange<Int>, divisor: Int = 1) {
    self.name = name
    self.range = range
    self.divisor = divisor
    bound = nil
    isComputed = false
  }

  /// The symbol `name` in `0..<bound`, of which `ranges` are known; where there is no such number, 0 stands for one.
  public init(_ name: String, below bound: IndexExpression, ranges: SymbolRanges) {
    self.name = name
    self.bound = bound
    range = 0...max((ranges.bounds(of: bound).upper ?? Self.greatestValue) - 1, 0)
    divisor = 1
    isComputed = false
  }

  /// The symbol `name` in `0...greatest`, whose value is computed while an entry runs; `ranges` are known of the symbols
  /// declared before.
  public init(_ name: String, computedUpTo greatest: IndexExpression, ranges: SymbolRanges) {
    self.name = name
    bound = greatest + 1
    range = 0...max(ranges.bounds(of: greatest).upper ?? Self.greatestValue, 0)
    divisor = 1
    isComputed = true
  }

  /// Whether this is the step of a loop.
  public var isStep: Bool { bound != nil && !isComputed }

  /// Of a symbol that is computed: the greatest value, over symbols declared before.
  public var greatest: IndexExpression? { isComputed ? bound.map { $0 - 1 } : nil }

  /// The symbol without its bound: with no more than its range.
  public var unbound: DimSymbol { DimSymbol(name, in: range, divisor: divisor) }

  /// The least value.
  public var least: Int { (range.lowerBound + divisor - 1) / divisor * divisor }
}
