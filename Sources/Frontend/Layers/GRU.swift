public import MartletScalars

/// A recurrent network with gates, as PyTorch's `GRU`, with its keys: `weight_ih_l0` `[3·hidden, inputs]`, `weight_hh_l0`
/// `[3·hidden, hidden]`, `bias_ih_l0` and `bias_hh_l0` `[3·hidden]`, then those of further layers; those of the other
/// direction end in `_reverse`. The number of steps may be known only when the model runs.
public struct GRU: Module, FlatModule {
  private let weights: RecurrentWeights
  private let batchFirst: Bool

  var flatContent: Any { weights.table }

  /// A network from `inputs` to `hidden` features, of `layers` layers; with `bidirectional` one over the steps in reverse stands
  /// beside each. With `batchFirst` the batch is the first axis, else the steps are.
  public init(
    _ inputs: Int, _ hidden: Int, layers: Int = 1, bias: Bool = true, batchFirst: Bool = false,
    bidirectional: Bool = false, dtype: DataType = .float32, fileID: String = #fileID, line: Int = #line
  ) {
    weights = RecurrentWeights(
      inputs, hidden, gates: 3, layers: layers, bias: bias, bidirectional: bidirectional, dtype: dtype,
      fileID: fileID, line: line)
    self.batchFirst = batchFirst
  }

  /// The hidden states of all steps of the last layer, `[steps, batch, directions · hidden]` for an input
  /// `[steps, batch, inputs]`, and those of all layers after the last step, `[layers · directions, batch, hidden]`, which
  /// begin with `hidden` of that shape, or with zeros.
  /// Without a batch, for an input `[steps, inputs]`, none of them has that axis.
  public func callAsFunction(
    _ input: Tensor, hidden: Tensor? = nil, fileID: String = #fileID, line: Int = #line
  ) -> (output: Tensor, hidden: Tensor) {
    scope(fileID: fileID, line: line) {
      let (output, states) = weights.run(input, [hidden], batchFirst: batchFirst) { part, states, own in
        let product = linear(states[0], own.hidden, own.hiddenBias)
        let reset = sigmoid(weights.gate(part, 0) + weights.gate(product, 0))
        let update = sigmoid(weights.gate(part, 1) + weights.gate(product, 1))
        let candidate = tanh(weights.gate(part, 2) + reset * weights.gate(product, 2))
        return [(1 - update) * candidate + update * states[0]]
      }
      return (output, states[0])
    }
  }
}
