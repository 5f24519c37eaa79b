/// Layers one after the other. Their weights have the keys `0.…`, `1.…` and so on.
public struct Sequential: Layer {
  /// The layers in order.
  public let layers: [any Layer]

  /// The layers one after the other.
  public init(_ layers: any Layer...) { self.layers = layers }

  /// The layers one after the other.
  public init(_ layers: [any Layer]) { self.layers = layers }

  /// The result of the last layer.
  public func forward(_ input: Tensor) -> Tensor {
    layers.enumerated().reduce(input) { value, layer in
      let path = ModuleReflection.join(TraceScope.current?.path ?? "", String(layer.offset))
      return TraceScope.with(path: path, source: nil) { layer.element.forward(value) }
    }
  }
}

extension Sequential: FlatModule {
  var flatContent: Any { layers }
}
