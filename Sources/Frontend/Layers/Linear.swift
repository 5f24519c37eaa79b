public import MartletScalars

/// An affine map of the last axis, as PyTorch's `Linear`: `x · weightᵀ + bias`, with the keys `weight`
/// `[outputs, inputs]` and `bias` `[outputs]`.
public struct Linear: Layer {
  /// `[outputs, inputs]`.
  public let weight: Tensor
  /// `[outputs]`, if there is one.
  public let bias: Tensor?

  /// A map from `inputs` to `outputs` elements.
  public init(
    _ inputs: Int, _ outputs: Int, bias: Bool = true, dtype: DataType = .float32, fileID: String = #fileID,
    line: Int = #line
  ) {
    weight = .parameter(TensorSpec(dtype, [outputs, inputs]), fileID: fileID, line: line)
    self.bias = bias ? .parameter(TensorSpec(dtype, [outputs]), fileID: fileID, line: line) : nil
  }

  /// A map without a bias whose weight is the table of `embedding`, as language models share it.
  public init(tied embedding: Embedding) {
    weight = embedding.weight
    bias = nil
  }

  /// The map of `input` `[…, inputs]` to `[…, outputs]`.
  public func forward(_ input: Tensor) -> Tensor { linear(input, weight, bias) }
}
