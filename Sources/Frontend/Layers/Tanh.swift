/// The function `tanh` as a layer.
public struct Tanh: Layer {
  /// The function `tanh` as a layer.
  public init() {}

  /// `tanh` of `input`.
  public func forward(_ input: Tensor) -> Tensor { tanh(input) }
}
