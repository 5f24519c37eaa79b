public import MartletScalars

/// Attention with several heads, as PyTorch's `MultiheadAttention` with `batch_first`; with the keys `in_proj_weight`
/// `[3·e, e]`, `in_proj_bias` `[3·e]`, `out_proj.weight` `[e, e]` and `out_proj.bias` `[e]`.
public struct MultiHeadAttention: Module {
  /// The weights of query, key and value one behind the other, `[3·e, e]`.
  @ParameterInfo public var inputWeight: Tensor
  /// The biases of query, key and value one behind the other, `[3·e]`.
  @ParameterInfo public var inputBias: Tensor?
  /// The map of the joined heads.
  @ModuleInfo public var outputProjection: Linear
  private let features: Int
  private let heads: Int

  /// Attention over `features` features, split among `heads` heads.
  public init(
    _ features: Int, heads: Int, bias: Bool = true, dtype: DataType = .float32, fileID: String = #fileID,
    line: Int = #line
  ) {
    let rows = 3 * Dimension(features)
    let weight = Tensor.parameter(TensorSpec(dtype, [rows, features]), fileID: fileID, line: line)
    let offset = bias ? Tensor.parameter(TensorSpec(dtype, [rows]), fileID: fileID, line: line) : nil
    _inputWeight = ParameterInfo(wrappedValue: weight, key: "in_proj_weight")
    _inputBias = ParameterInfo(wrappedValue: offset, key: "in_proj_bias")
    _outputProjection = ModuleInfo(
      wrappedValue: Linear(features, features, bias: bias, dtype: dtype, fileID: fileID, line: line), key: "out_proj")
    self.features = features
    self.heads = heads
  }

  /// The attention of `query` `[batch, l, e]` to `key` and `value` `[batch, s, e]`, which are the query unless given:
  /// `[batch, l, e]`. The mask is that of `scaledDotProductAttention`.
  public func callAsFunction(
    _ query: Tensor, key: Tensor? = nil, value: Tensor? = nil, mask: Tensor? = nil, causal: Bool = false,
    fileID: String = #fileID, line: Int = #line
  ) -> Tensor {
    scope(fileID: fileID, line: line) {
      let key = key ?? query
      let attended = scaledDotProductAttention(
        query: project(query, 0), key: project(key, 1), value: project(value ?? key, 2), mask: mask, causal: causal)
      let joined = attended.transposed(0, 2, 1, 3).reshaped(query.dim(0), query.dim(1), features)
      return outputProjection(joined)
    }
  }

  /// The heads `[batch, heads, l, e / heads]` that the part `part` of the input weight makes of `input`.
  private func project(_ input: Tensor, _ part: Int) -> Tensor {
    let rows = part * Dimension(features)..<(part + 1) * Dimension(features)
    let projected = linear(input, inputWeight[rows], inputBias.map { $0[rows] })
    let size = heads > 0 && features % heads == 0 ? features / heads : -1
    return projected.reshaped(input.dim(0), input.dim(1), heads, size).transposed(0, 2, 1, 3)
  }
}
