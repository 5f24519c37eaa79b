/// The layer that does nothing.
public struct Identity: Layer {
  /// The layer that does nothing.
  public init() {}

  /// `input` itself.
  public func forward(_ input: Tensor) -> Tensor { input }
}
