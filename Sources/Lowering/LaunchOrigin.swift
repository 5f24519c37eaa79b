/// What a launch computes.
public struct LaunchOrigin: Hashable, Sendable {
  /// The values, as the text of the graph names them.
  public let names: String
  /// Whether it copies a value, where a node of the graph computes it elsewhere.
  public let isCopy: Bool
}
