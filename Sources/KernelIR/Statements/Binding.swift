/// What the axis of a loop is bound to.
public enum Binding: String, Hashable, Sendable, CaseIterable {
  /// One iteration after the other.
  case serial
  /// Iterations are tasks in any order, perhaps at once; only the outermost loops of a kernel, nested perfectly.
  case parallel
  /// Iterations are the threads of the blocks that tasks are on a GPU: each runs the body on its own, at once with the
  /// others. Nested perfectly, directly inside of the parallel loops; extents are constants.
  case thread
  /// One iteration after the other, written out; the extent is a constant.
  case unroll
  /// Iterations are the lanes of vectors; the extent is a constant and the body holds no vector loop or allocation.
  /// Each statement is done for all lanes before the next.
  case vector
}
