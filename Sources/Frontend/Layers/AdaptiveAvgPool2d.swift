/// The means of windows that share out `[n, c, h, w]` evenly.
public struct AdaptiveAvgPool2d: Layer {
  private let outputSize: IntPair

  /// `outputSize` windows.
  public init(_ outputSize: IntPair) { self.outputSize = outputSize }

  /// The means of `input`.
  public func forward(_ input: Tensor) -> Tensor { adaptiveAvgPool2d(input, outputSize) }
}
