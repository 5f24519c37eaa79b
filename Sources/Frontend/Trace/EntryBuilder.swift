/// Collects the entries of a model file.
@resultBuilder public enum EntryBuilder {
  /// One entry.
  public static func buildExpression(_ entry: Entry) -> [Entry] { [entry] }
  /// Several entries.
  public static func buildExpression(_ entries: [Entry]) -> [Entry] { entries }
  /// All entries in order.
  public static func buildBlock(_ entries: [Entry]...) -> [Entry] { entries.flatMap { $0 } }
  /// The entries of a condition that holds.
  public static func buildOptional(_ entries: [Entry]?) -> [Entry] { entries ?? [] }
  /// The entries of the first branch.
  public static func buildEither(first entries: [Entry]) -> [Entry] { entries }
  /// The entries of the second branch.
  public static func buildEither(second entries: [Entry]) -> [Entry] { entries }
  /// The entries of all rounds of a loop.
  public static func buildArray(_ entries: [[Entry]]) -> [Entry] { entries.flatMap { $0 } }
}
