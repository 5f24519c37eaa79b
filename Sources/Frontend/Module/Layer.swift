/// A module that makes one tensor of one tensor; layers can be put into a `Sequential`.
public protocol Layer: Module {
  /// What the layer computes. Models call the layer itself, `layer(input)`, which notes the place of the call.
  func forward(_ input: Tensor) -> Tensor
}

extension Layer {
  /// What the layer makes of `input`.
  public func callAsFunction(_ input: Tensor, fileID: String = #fileID, line: Int = #line) -> Tensor {
    scope(fileID: fileID, line: line) { forward(input) }
  }
}
