/// The function `sigmoid` as a layer.
public struct Sigmoid: Layer {
  /// The function `sigmoid` as a layer.
  public init() {}

  /// `sigmoid` of `input`.
  public func forward(_ input: Tensor) -> Tensor { sigmoid(input) }
}
