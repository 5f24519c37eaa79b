import MartletSupport

/// A function that the compiled model offers: its name, its inputs, and what it makes of them.
///
///     Entry("classify", inputs: ["image": .float32(batch, 784)]) { ["probabilities": model($0["image"])] }
public struct Entry {
  let name: String
  let inputs: KeyValuePairs<String, TensorSpec>
  let outputs: (EntryInputs) -> KeyValuePairs<String, Tensor>
  let source: SourceLocation?

  /// The entry `name`; `inputs` and the named tensors that `outputs` gives make up its signature, in this order.
  public init(
    _ name: String, inputs: KeyValuePairs<String, TensorSpec>, fileID: String = #fileID, line: Int = #line,
    outputs: @escaping (_ inputs: EntryInputs) -> KeyValuePairs<String, Tensor>
  ) {
    self.name = name
    self.inputs = inputs
    self.outputs = outputs
    source = TraceScope.source(fileID, line)
  }
}
