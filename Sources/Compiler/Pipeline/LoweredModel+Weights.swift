internal import MartletArtifact
internal import MartletImporters
public import MartletInterpreter
internal import MartletLowering
internal import MartletScalars
public import MartletSupport

extension LoweredModel {
  /// The weights as kernels see them, by name.
  /// - Throws: a diagnostic if one is missing.
  public func packedWeights(_ binding: WeightBinding) throws(Diagnostic) -> [String: TensorData] {
    let packed = try PlacedWeights(weights, from: binding.weights, placement: .embedded)
    var result: [String: TensorData] = [:]
    for (tensor, content) in zip(packed.layout.tensors, packed.contents) {
      var bytes: [UInt8] = []
      try content.withUnsafeBytes { (source) throws(Diagnostic) in
        try WeightPacker(tensor).pack(source) { piece throws(Diagnostic) in bytes.append(contentsOf: piece) }
      }
      guard let data = TensorData(tensor.type, tensor.packing.shape, bytes: bytes) else {
        preconditionFailure("a packed weight has the bytes of its shape")
      }
      result[tensor.key] = data
    }
    return result
  }
}
