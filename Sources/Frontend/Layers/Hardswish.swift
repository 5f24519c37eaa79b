/// The function `hardswish` as a layer.
public struct Hardswish: Layer {
  /// The function `hardswish` as a layer.
  public init() {}

  /// `hardswish` of `input`.
  public func forward(_ input: Tensor) -> Tensor { hardswish(input) }
}
