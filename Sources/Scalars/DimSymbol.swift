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

  /// The symbol `name` in `range`, a multiple of `divisor`.
  public init(_ name: String, in range: ClosedRange<Int>, divisor: Int = 1) {
    self.name = name
    self.range = range
    self.divisor = divisor
  }

  /// The least value.
  public var least: Int { (range.lowerBound + divisor - 1) / divisor * divisor }
}
