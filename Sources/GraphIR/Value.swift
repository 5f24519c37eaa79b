internal import MartletScalars

/// One result of one node.
public struct Value: Hashable, Sendable {
  /// The position of the node in its graph.
  public let node: Int
  /// Which of the node's results.
  public let result: Int

  /// Result `result` of the node at position `node`.
  public init(_ node: Int, result: Int = 0) {
    self.node = node
    self.result = result
  }
}
