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

/// The inputs of an entry by name.
public struct EntryInputs: Sendable {
  let tensors: [(name: String, tensor: Tensor)]

  /// The input `name`; a mistake is reported if the entry has none of that name.
  public subscript(name: String, fileID: String = #fileID, line: Int = #line) -> Tensor {
    if let input = tensors.first(where: { $0.name == name }) { return input.tensor }
    let known = tensors.map { "'\($0.name)'" }.joined(separator: ", ")
    return Tensor(
      failure: TraceScope.failure(
        "the entry has no input '\(name)'", notes: ["its inputs are \(known)"], at: TraceScope.source(fileID, line)))
  }
}

/// Collects the entries of a model file.
@resultBuilder public enum EntryBuilder {
  /// One entry.
  public static func buildExpression(_ entry: Entry) -> [Entry] { [entry] }
  /// Several entries.
  public static func buildExpression(_ entries: [Entry]) -> [Entry] { entries }
  /// All entries in order.
  public static func buildBlock(_ entries: [Entry]...) -> [Entry] { entries.flatMap { $0 } }
  /// The entries of a condition that holds.
  public static func buildOptional(_ entries: [Entry]?) -> [Entry] { entries ?? [] }
  /// The entries of the first branch.
  public static func buildEither(first entries: [Entry]) -> [Entry] { entries }
  /// The entries of the second branch.
  public static func buildEither(second entries: [Entry]) -> [Entry] { entries }
  /// The entries of all rounds of a loop.
  public static func buildArray(_ entries: [[Entry]]) -> [Entry] { entries.flatMap { $0 } }
}
