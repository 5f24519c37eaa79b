/// The function `relu` as a layer.
public struct ReLU: Layer {
  /// The function `relu` as a layer.
  public init() {}

  /// `relu` of `input`.
  public func forward(_ input: Tensor) -> Tensor { relu(input) }
}
