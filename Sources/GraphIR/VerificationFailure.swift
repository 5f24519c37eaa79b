internal import MartletSupport

/// A broken constraint, and the path to the node that breaks it.
struct VerificationFailure: Error {
  var diagnostic: Diagnostic
  /// The position of the graph in its module.
  var graph = 0
  /// The position of the node, and of the nodes in bodies around it first, each followed by the number of the body where it has
  /// several; empty for the graph itself.
  var nodes: [Int] = []
}
