internal import MartletScalars
public import MartletSupport

/// One operation of a graph.
public struct Node: Hashable, Sendable {
  /// What it does.
  public var kind: OpKind
  /// What it does it with; results of earlier nodes.
  public var operands: [Value]
  /// The types of its results.
  public var types: [TensorType]
  /// Where in the model it comes from.
  public var locations: LocationSet
  /// The name in texts, where it has one of its own; else texts number it.
  public var name: String?

  /// The operation `kind` on `operands`, with results of `types`.
  public init(
    _ kind: OpKind, _ operands: [Value], types: [TensorType], locations: LocationSet = .init(), name: String? = nil
  ) {
    self.kind = kind
    self.operands = operands
    self.types = types
    self.locations = locations
    self.name = name
  }
}
