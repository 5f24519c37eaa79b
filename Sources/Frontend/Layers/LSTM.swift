public import MartletScalars

/// A recurrent network with long short-term memory, as PyTorch's `LSTM`, with its keys: `weight_ih_l0` `[4·hidden, inputs]`,
/// `weight_hh_l0` `[4·hidden, hidden]`, `bias_ih_l0` and `bias_hh_l0` `[4·hidden]`, then those of further layers; those of
/// the other direction end in `_reverse`. The number of steps may be known only when the model runs.
public struct LSTM: Module, FlatModule {
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
      inputs, hidden, gates: 4, layers: layers, bias: bias, bidirectional: bidirectional, dtype: dtype,
      fileID: fileID, line: line)
    self.batchFirst = batchFirst
  }

  /// The hidden states of all steps of the last layer, `[steps, batch, directions · hidden]` for an input
  /// `[steps, batch, inputs]`, and the states of all layers after the last step, `[layers · directions, batch, hidden]`, which
  /// begin with `hidden` and `cell` of that shape, or with zeros.
  /// Without a batch, for an input `[steps, inputs]`, none of them has that axis.
  public func callAsFunction(
    _ input: Tensor, hidden: Tensor? = nil, cell: Tensor? = nil, fileID: String = #fileID, line: Int = #line
  ) -> (output: Tensor, hidden: Tensor, cell: Tensor) {
    scope(fileID: fileID, line: line) {
      let (output, states) = weights.run(input, [hidden, cell], batchFirst: batchFirst) { part, states, own in
        let gates = part + linear(states[0], own.hidden, own.hiddenBias)
        let (entry, kept) = (sigmoid(weights.gate(gates, 0)), sigmoid(weights.gate(gates, 1)))
        let (candidate, exit) = (tanh(weights.gate(gates, 2)), sigmoid(weights.gate(gates, 3)))
        let memory = kept * states[1] + entry * candidate
        return [exit * tanh(memory), memory]
      }
      return (output, states[0], states[1])
    }
  }
}
