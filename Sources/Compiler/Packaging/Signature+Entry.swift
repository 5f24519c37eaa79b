public import MartletArtifact
public import MartletKernelIR
internal import MartletScalars
internal import MartletSupport

extension Signature {
  /// The signature of an entry of the kernel IR.
  public init(_ entry: Entry) {
    var ranges: [Int: IndexRange] = [:]
    for case .checkIndices(let input, let bound, _) in entry.steps where ranges[input] == nil {
      ranges[input] = IndexRange(Formula(0), below: Formula(bound))
    }
    self.init(
      entry.name, dims: entry.symbols,
      inputs: entry.inputs.enumerated().map { Tensor($1, indexRange: ranges[$0]) },
      outputs: entry.outputs.map { Tensor($0, indexRange: nil) }, arenaBytes: entry.arenaBytes)
  }
}

extension Signature.Tensor {
  fileprivate init(_ tensor: Entry.Tensor, indexRange: Signature.IndexRange?) {
    self.init(
      tensor.name, tensor.element, tensor.shape, indexRange: indexRange,
      location: tensor.location?.source.map { "\($0.file):\($0.line)" })
  }
}
