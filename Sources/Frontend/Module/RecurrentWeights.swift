import MartletGraphIR
import MartletScalars
import MartletSupport

/// The weights of a recurrent network, with PyTorch's keys: `weight_ih_l0`, `weight_hh_l0`, `bias_ih_l0`, `bias_hh_l0`, then
/// those of further layers; those of the other direction end in `_reverse`.
struct RecurrentWeights {
  /// The weights of one direction of one layer.
  struct Cell {
    /// `[gates · hidden, inputs]`.
    let input: Tensor
    /// `[gates · hidden, hidden]`.
    let hidden: Tensor
    /// `[gates · hidden]` each, if there are some.
    let inputBias: Tensor?
    let hiddenBias: Tensor?
  }

  /// By key.
  let table: [String: Tensor]
  let layers: Int
  let directions: Int
  let hidden: Int
  private let gates: Int

  init(
    _ inputs: Int, _ hidden: Int, gates: Int, layers: Int, bias: Bool, bidirectional: Bool, dtype: DataType,
    fileID: String, line: Int
  ) {
    (self.layers, directions, self.hidden, self.gates) = (layers, bidirectional ? 2 : 1, hidden, gates)
    var table: [String: Tensor] = [:]
    let rows = gates * Dimension(hidden)
    for layer in 0..<max(layers, 0) {
      let width = layer == 0 ? inputs : hidden * (bidirectional ? 2 : 1)
      for direction in 0..<(bidirectional ? 2 : 1) {
        let ending = Self.ending(layer, direction)
        table["weight_ih" + ending] = .parameter(TensorSpec(dtype, [rows, width]), fileID: fileID, line: line)
        table["weight_hh" + ending] = .parameter(TensorSpec(dtype, [rows, hidden]), fileID: fileID, line: line)
        guard bias else { continue }
        table["bias_ih" + ending] = .parameter(TensorSpec(dtype, [rows]), fileID: fileID, line: line)
        table["bias_hh" + ending] = .parameter(TensorSpec(dtype, [rows]), fileID: fileID, line: line)
      }
    }
    self.table = table
  }

  private static func ending(_ layer: Int, _ direction: Int) -> String {
    "_l\(layer)" + (direction == 0 ? "" : "_reverse")
  }

  private func cell(_ layer: Int, _ direction: Int) -> Cell? {
    let ending = Self.ending(layer, direction)
    guard let input = table["weight_ih" + ending], let hidden = table["weight_hh" + ending] else { return nil }
    return Cell(
      input: input, hidden: hidden, inputBias: table["bias_ih" + ending], hiddenBias: table["bias_hh" + ending])
  }

  /// Runs all layers over `input`, `[steps, batch, inputs]` or `[batch, steps, inputs]`. `step` makes the next states of what
  /// the input gives to the gates, of the states, each `[batch, hidden]`, and of the weights; the first state is the output.
  /// - Returns: the outputs of the last layer, and each state of all layers and directions after the last step,
  ///   `[layers · directions, batch, hidden]`.
  ///
  /// Without a batch, for an input `[steps, inputs]`, no other tensor has that axis either.
  func run(
    _ input: Tensor, _ states: [Tensor?], batchFirst: Bool,
    _ step: (_ gates: Tensor, _ states: [Tensor], _ cell: Cell) -> [Tensor]
  ) -> (output: Tensor, states: [Tensor]) {
    let axis = batchFirst ? 1 : 0
    if let failure = mistake(input, states, axis) {
      let failed = Tensor(failure: failure)
      return (failed, states.map { _ in failed })
    }
    guard input.ndim == 2 else { return runBatch(input, states, axis, step) }
    let single = states.map { $0?.expandedDimensions(axis: 1) }
    let (output, last) = runBatch(input.expandedDimensions(axis: 1 - axis), single, axis, step)
    return (output.squeezed(axes: [1 - axis]), last.map { $0.squeezed(axes: [1]) })
  }

  /// What is wrong with the input, or with the states that the network begins with.
  private func mistake(_ input: Tensor, _ states: [Tensor?], _ axis: Int) -> Diagnostic? {
    if let failure = ([input] + states).compactMap({ $0?.failure }).first { return failure }
    let name = [1: "RNN", 3: "GRU"][gates] ?? "LSTM"
    guard layers > 0 else { return TraceScope.failure("\(name) needs at least one layer, not \(layers)") }
    guard (2...3).contains(input.ndim) else {
      let batched = axis == 0 ? "[steps, batch, inputs]" : "[batch, steps, inputs]"
      return TraceScope.failure("\(name) takes an input \(batched) or [steps, inputs], not \(input.type)")
    }
    let wanted = Shape(
      [Dimension(layers * directions)] + (input.ndim == 3 ? [input.dim(1 - axis)] : []) + [Dimension(hidden)])
    for (state, label) in zip(states, ["hidden", "cell"]) {
      guard let state, state.type.shape != wanted.dimensions.map(\.dim) else { continue }
      return TraceScope.failure("\(label) of \(name) must be \(wanted), not \(state.shape)")
    }
    return nil
  }

  /// Runs all layers over `input`, whose steps lie along `axis`, 0 or 1, and the batch along the other one.
  private func runBatch(
    _ input: Tensor, _ states: [Tensor?], _ axis: Int,
    _ step: (_ gates: Tensor, _ states: [Tensor], _ cell: Cell) -> [Tensor]
  ) -> (output: Tensor, states: [Tensor]) {
    var output = input
    var last = [[Tensor]](repeating: [], count: states.count)
    for layer in 0..<layers {
      var outputs: [Tensor] = []
      for direction in 0..<directions {
        guard let cell = cell(layer, direction) else { continue }
        let start = states.map { state in
          state.map { $0[layer * directions + direction] }
            ?? Tensor.zeros([input.dim(1 - axis), hidden], dtype: input.dtype)
        }
        let projected = linear(output, cell.input, cell.inputBias)
        let result = scan([projected], carrying: start, axis: axis, reversed: direction == 1) { states, parts in
          let next = step(parts[0], states, cell)
          return (next, [next[0]])
        }
        outputs.append(result.outputs[0])
        for (place, state) in result.states.enumerated() { last[place].append(state) }
      }
      output = outputs.count == 1 ? outputs[0] : concatenated(outputs, axis: -1)
    }
    return (output, last.map { stacked($0) })
  }

  /// The part of `gates` that belongs to the gate `number`.
  func gate(_ gates: Tensor, _ number: Int) -> Tensor {
    gates[.ellipsis, number * Dimension(hidden)..<(number + 1) * Dimension(hidden)]
  }
}
