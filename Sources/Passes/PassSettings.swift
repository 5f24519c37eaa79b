/// What passes may be told; the same settings give the same graph.
public struct PassSettings: Hashable, Sendable {
  /// The greatest number of elements of a constant that `fold` makes.
  public var foldedElements = 4096
  /// The greatest number of operations in one fused region.
  public var regionNodes = 96
  /// The greatest number of tensors that one fused region reads.
  public var regionInputs = 24
  /// Which attentions `fuse` makes one region of each; there must be a kernel for them.
  public var attention = AttentionLimits()
  /// When `split` sums products in parts; nil for never.
  public var productSplit: ProductSplit?
  /// So many instructions may both bodies of a branch take in all for `branches` to let both run: what it costs to know the
  /// condition, and to go on from there.
  public var branchWork = 4096
  /// What `narrow` stores weights as; nil for as they are.
  public var weightsType: WeightsType?
  /// Whether what is rounded to bf16 to be multiplied is stored so, even if it is cheap to compute again.
  public var storesFactors = true
  /// Whether `narrow` rounds what it multiplies with weights of bf16.
  public var roundsFactors = false
  /// What other graphs of the module do with weights, by key, so that `narrow` stores each in one way.
  public var weightUses: [String: WeightUse] = [:]

  /// The usual settings.
  public init() {}
}
