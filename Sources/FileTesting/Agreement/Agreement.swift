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
  /// The number of elements whose distance is not bounded, or so widely that it says next to nothing.
  public var looseCount = 0
  /// The greatest distance of those as a part of the output's greatest magnitude.
  public var loosePart = 0.0
  /// The first of those that is further away than models of that precision should be; nil if none is.
  public var looseDisagreement: String?
  /// The first element that is too far away, nil if all agree.
  public var disagreement: String?
}
