/// The function `silu` as a layer.
public struct SiLU: Layer {
  /// The function `silu` as a layer.
  public init() {}

  /// `silu` of `input`.
  public func forward(_ input: Tensor) -> Tensor { silu(input) }
}
