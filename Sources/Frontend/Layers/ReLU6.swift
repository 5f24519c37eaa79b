/// The function `relu6` as a layer.
public struct ReLU6: Layer {
  /// The function `relu6` as a layer.
  public init() {}

  /// `relu6` of `input`.
  public func forward(_ input: Tensor) -> Tensor { relu6(input) }
}
