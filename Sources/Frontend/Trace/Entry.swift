import MartletSupport

/// A function that the compiled model offers: its name, its inputs, and what it makes of them.
///
///     Entry("classify", inputs: ["image": .float32(batch, 784)]) { ["probabilities": model($0["image"])] }
///
/// State that a caller keeps between calls, as the keys and values of a decoder, is an input and an output in its place:
///
///     Entry("step", inputs: ["row": .float32(1, 64), "table": .float32(2048, 64)], dims: [past], inPlace: ["next": "table"]) {
///       ["next": $0["table"].updated(with: $0["row"], axis: 0, from: past)]
///     }
///
/// The caller may give the same memory for both; then only what changes is written.
public struct Entry {
  let name: String
  let inputs: KeyValuePairs<String, TensorSpec>
  let dims: [Dimension]
  let inPlace: KeyValuePairs<String, String>
  let outputs: (EntryInputs) -> KeyValuePairs<String, Tensor>
  let source: SourceLocation?

  /// The entry `name`; `inputs` and the named tensors that `outputs` gives make up its signature, in this order.
  /// - Parameters:
  ///   - dims: dimensions that the extents of no input tell; each call gives their values.
  ///   - inPlace: which outputs are in place of which inputs, `["output": "input"]`: both have one type, and the caller may
  ///     give the same memory for both.
  public init(
    _ name: String, inputs: KeyValuePairs<String, TensorSpec>, dims: [Dimension] = [],
    inPlace: KeyValuePairs<String, String> = [:], fileID: String = #fileID, line: Int = #line,
    outputs: @escaping (_ inputs: EntryInputs) -> KeyValuePairs<String, Tensor>
  ) {
    self.name = name
    self.inputs = inputs
    self.dims = dims
    self.inPlace = inPlace
    self.outputs = outputs
    source = TraceScope.source(fileID, line)
  }
}
