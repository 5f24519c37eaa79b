public import MartletArtifact
public import MartletKernelIR
internal import MartletScalars
internal import MartletSupport

extension Signature {
  /// The signature of an entry of the kernel IR.
  public init(_ entry: Entry) {
    // An input may choose from several tensors; then its elements lie below the least of their extents.
    let known = SymbolRanges(entry.symbols)
    var whole: [Int: IndexExpression] = [:]
    var parts: [Int: IndexExpression] = [:]
    for case .checkIndices(let input, let part, let bound, _) in entry.steps {
      if part == nil { whole[input] = whole[input].map { known.simplified(.minimum($0, bound)) } ?? bound }
      parts[input] = parts[input].map { known.simplified(.minimum($0, bound)) } ?? bound
    }
    self.init(
      entry.name, dims: entry.symbols,
      inputs: entry.inputs.enumerated().map { position, tensor in
        let range = whole[position].map { IndexRange(Formula(0), below: Formula($0)) }
        let part = parts[position].map { IndexRange(Formula(0), below: Formula($0)) }
        return Tensor(tensor, indexRange: range, partRange: part == range ? nil : part)
      },
      outputs: entry.outputs.map { output in
        var output = output
        output.shape = entry.bounds(output)
        return Tensor(output, indexRange: nil, partRange: nil)
      }, arenaBytes: entry.arenaBytes,
      returnedExtents: entry.returnedExtents.map { ReturnedExtent(output: $0.output, axis: $0.axis) })
  }
}

extension Signature.Tensor {
  fileprivate init(_ tensor: Entry.Tensor, indexRange: Signature.IndexRange?, partRange: Signature.IndexRange?) {
    self.init(
      tensor.name, tensor.element, tensor.shape, indexRange: indexRange, partRange: partRange,
      inPlaceOf: tensor.replaced, location: tensor.location?.source.map { "\($0.file):\($0.line)" })
  }
}
