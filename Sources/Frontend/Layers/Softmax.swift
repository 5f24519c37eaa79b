/// The function `softmax` as a layer.
public struct Softmax: Layer {
  private let axis: Int

  /// The softmax along `axis`.
  public init(axis: Int = -1) { self.axis = axis }

  /// `softmax` of `input`.
  public func forward(_ input: Tensor) -> Tensor { softmax(input, axis: axis) }
}
