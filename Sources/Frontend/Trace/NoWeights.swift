/// The root of a model file that has no weights.
public struct NoWeights: Module {
  /// A root without weights.
  public init() {}
}
