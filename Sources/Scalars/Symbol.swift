/// A whole-number variable of an index expression.
public enum Symbol: Hashable, Sendable, Comparable {
  /// A result axis of a view, by position.
  case axis(Int)
  /// A symbolic dim of a graph, or a loop variable or dim of a kernel.
  case named(String)

  /// Axes first by position, then names by their UTF-8 bytes.
  public static func < (left: Symbol, right: Symbol) -> Bool {
    switch (left, right) {
    case (.axis(let first), .axis(let second)): first < second
    case (.axis, .named): true
    case (.named, .axis): false
    case (.named(let first), .named(let second)): first.utf8.lexicographicallyPrecedes(second.utf8)
    }
  }
}
