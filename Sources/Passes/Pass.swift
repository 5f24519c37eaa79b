public import MartletGraphIR
public import MartletSupport

/// A step from graph to graph that keeps what the graph computes. Passes are values in `Pass.all`; nothing registers
/// itself.
///
/// A pass's own file says in its header what it changes, what it refuses and what must have run before.
public struct Pass: Sendable {
  /// What a pass does to one graph.
  public typealias Run = @Sendable (Graph, PassSettings) throws(Diagnostic) -> Graph

  /// The name in options and file tests.
  public let name: String
  /// What it does, in one line.
  public let summary: String
  /// The names of the passes that must have run before.
  public let requirements: [String]
  /// Gives the changed graph, which computes the same outputs from the same inputs.
  /// - Throws: a diagnostic where the graph holds something that the pass refuses.
  public let run: Run

  /// A pass of the given parts.
  public init(_ name: String, _ summary: String, requirements: [String] = [], run: @escaping Run) {
    self.name = name
    self.summary = summary
    self.requirements = requirements
    self.run = { graph, settings throws(Diagnostic) in try Self.apply(run, graph, settings) }
  }

  /// The bodies of loops and branches are graphs like others: each pass changes them first.
  private static func apply(_ run: Run, _ graph: Graph, _ settings: PassSettings) throws(Diagnostic) -> Graph {
    try run(
      graph.changingBodies { body throws(Diagnostic) in try apply(run, body, settings) }, settings)
  }

  /// All passes, in the order in which they first run.
  public static let all: [Pass] = [
    expand, branches, loops, fold, simplify, cse, absorb, narrow, layout, polyphase, split, dce, derive, fuse,
  ]

  /// The order in which a compilation runs them. Branches and loops come again where more is known of them. Folding and
  /// simplification come again once composites are open and equal nodes are one; `narrow`, `layout`, `polyphase` and `split`
  /// come after the last simplification.
  public static let pipeline: [Pass] = [
    expand, branches, loops, fold, simplify, cse, branches, loops, absorb, simplify, cse, narrow, layout, polyphase,
    split, cse, dce,
    derive, fuse,
  ]

  /// The pass with this name.
  public static func named(_ name: String) -> Pass? { all.first { $0.name == name } }
}
