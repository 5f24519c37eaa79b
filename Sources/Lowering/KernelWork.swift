public import MartletScalars

/// What a launch of a kernel has to do, whatever its schedule: arithmetic and memory traffic, over the symbols of the
/// entry.
public struct KernelWork: Hashable, Sendable {
  /// Operations on scalars. A contraction counts a multiplication and an addition for each product, a reduction one
  /// operation for each element that it combines, a map one for each element, whatever its row expands to. Conversions,
  /// and what only moves elements, count nothing.
  public var operations: IndexExpression
  /// Bytes read and written: each element of an operand that is needed once, and each element of a result once, at
  /// their types in memory.
  public var bytes: IndexExpression

  /// Work of the given amounts.
  public init(operations: IndexExpression, bytes: IndexExpression) {
    self.operations = operations
    self.bytes = bytes
  }
}
