public import MartletScalars

/// A dense row-major array of elements that kernels read and write.
public struct Buffer: Hashable, Sendable {
  /// The name, unique in its kernel.
  public var name: String
  /// The type of the elements.
  public var element: DataType
  /// The extents, expressions over the kernel's symbols; constants for register memory.
  public var shape: [IndexExpression]
  /// Where it lies.
  public var memory: Memory

  /// The array `name` of `element` with extents `shape`.
  public init(_ name: String, _ element: DataType, _ shape: [IndexExpression], memory: Memory = .global) {
    self.name = name
    self.element = element
    self.shape = shape
    self.memory = memory
  }
}
