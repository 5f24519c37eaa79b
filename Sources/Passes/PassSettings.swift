/// What passes may be told; the same settings give the same graph.
public struct PassSettings: Hashable, Sendable {
  /// The greatest number of elements of a constant that `fold` makes.
  public var foldedElements = 4096
  /// The greatest number of operations in one fused region.
  public var regionNodes = 96
  /// The greatest number of tensors that one fused region reads.
  public var regionInputs = 24

  /// The usual settings.
  public init() {}
}
