/// Two bodies, of which a condition chooses the one that runs.
///
/// Both take the same inputs, which stand for the operands behind the condition, and give values of the same types.
public struct GraphBranch: Hashable, Sendable {
  /// What runs where the condition is true.
  public var then: Graph
  /// What runs where it is false.
  public var otherwise: Graph

  /// A choice between `then` and `otherwise`, whose outputs need no names.
  public init(then: Graph, otherwise: Graph) {
    self.then = then
    self.otherwise = otherwise
    for position in then.outputs.indices { self.then.outputs[position].name = "" }
    for position in otherwise.outputs.indices { self.otherwise.outputs[position].name = "" }
  }

  /// Both bodies, the one first that runs where the condition is true.
  public var bodies: [Graph] { [then, otherwise] }

  /// The branch with both bodies replaced by what `change` makes of them.
  public func changingBodies<Failure: Error>(
    _ change: (Graph) throws(Failure) -> Graph
  ) throws(Failure) -> GraphBranch {
    GraphBranch(then: try change(then), otherwise: try change(otherwise))
  }
}
