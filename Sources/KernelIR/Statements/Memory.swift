internal import MartletScalars

/// Where a buffer lies.
public enum Memory: String, Hashable, Sendable, CaseIterable {
  /// Memory that all tasks see: tensors, weights, the arena.
  case global
  /// Memory that the threads of one block share.
  case shared
  /// Memory of one task: registers, or its stack.
  case register
  /// Memory that nobody writes.
  case constant
}
