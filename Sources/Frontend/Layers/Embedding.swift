public import MartletScalars

/// A table of rows chosen by whole numbers, with the key `weight` `[rows, features]`.
public struct Embedding: Layer {
  /// `[rows, features]`.
  public let weight: Tensor

  /// A table of `rows` rows of `features` elements.
  public init(
    _ rows: Int, _ features: Int, dtype: DataType = .float32, fileID: String = #fileID, line: Int = #line
  ) {
    weight = .parameter(TensorSpec(dtype, [rows, features]), fileID: fileID, line: line)
  }

  /// The rows that the whole numbers `ids` `[…]` name: `[…, features]`.
  public func forward(_ ids: Tensor) -> Tensor { embedding(ids, weight) }

  /// `input` `[…, features]` times the table transposed, `[…, rows]`: an output layer with tied weights.
  public func asLinear(_ input: Tensor, fileID: String = #fileID, line: Int = #line) -> Tensor {
    scope(fileID: fileID, line: line) { linear(input, weight) }
  }
}
