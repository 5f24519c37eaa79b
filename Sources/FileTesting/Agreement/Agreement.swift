/// How one output of one execution compares with the graph interpreter's.
public struct Agreement: Hashable, Sendable {
  /// The entry.
  public var entry: String
  /// The output.
  public var output: String
  /// What computed it: `code for x86-64-v3`, `kernels for x86-64-v3`.
  public var executor: String
  /// The greatest distance from what the graph interpreter computed.
  public var greatestError: Double
  /// The greatest distance as a part of what is allowed at that element; 0 where nothing is allowed and nothing differs.
  public var greatestShare: Double
  /// The share of elements of which nothing can be said.
  public var unboundedShare: Double
  /// Whether one side is NaN everywhere, so that the comparison says nothing.
  public var isOnlyNaN: Bool
  /// The first element that is too far away, nil if all agree.
  public var disagreement: String?
}
