/// A property whose key weight files may have though the module has no use for it.
public struct UnusedWeight: Sendable {
  /// A key without a use.
  public init() {}
}
