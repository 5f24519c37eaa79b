import MartletSupport

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
