public import MartletGraphIR

/// What a caller wants to know while a compilation runs.
public struct CompileObserver: Sendable {
  /// Told what is going on, for people to read.
  public var progress: @Sendable (String) -> Void
  /// Told how long each stage and each pass over one graph took.
  public var finished: @Sendable (_ stage: String, Duration) -> Void
  /// Shown each graph after each pass, and as it was read, under the stage's name; with whether the pass changed it.
  public var graph: @Sendable (_ stage: String, Graph, _ isChanged: Bool) -> Void
  /// Shown the memory plan of each graph.
  public var memory: @Sendable (Graph, MemoryPlan) -> Void
  /// Shown the kernels of each level when they are lowered: called with a function that writes their text, which is slow, so
  /// that it is written only to be shown.
  public var kernels: @Sendable (() -> String) -> Void
  /// Told what is odd but no mistake.
  public var warning: @Sendable (String) -> Void

  /// An observer that is told what it asks for, by default nothing.
  public init(
    progress: @escaping @Sendable (String) -> Void = { _ in },
    finished: @escaping @Sendable (String, Duration) -> Void = { _, _ in },
    graph: @escaping @Sendable (String, Graph, Bool) -> Void = { _, _, _ in },
    memory: @escaping @Sendable (Graph, MemoryPlan) -> Void = { _, _ in },
    kernels: @escaping @Sendable (() -> String) -> Void = { _ in },
    warning: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.progress = progress
    self.finished = finished
    self.graph = graph
    self.memory = memory
    self.kernels = kernels
    self.warning = warning
  }
}
