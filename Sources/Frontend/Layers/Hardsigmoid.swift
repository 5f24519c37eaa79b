/// The function `hardsigmoid` as a layer.
public struct Hardsigmoid: Layer {
  /// The function `hardsigmoid` as a layer.
  public init() {}

  /// `hardsigmoid` of `input`.
  public func forward(_ input: Tensor) -> Tensor { hardsigmoid(input) }
}
