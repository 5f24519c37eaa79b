/// A symbolic dim that a graph declares: its name and what is known of it.
public struct DimSymbol: Hashable, Sendable {
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
}
