public import MartletSupport

/// The weights of a model, from one file or several.
public struct WeightSet: Sendable {
  /// All tensors: file by file, in the order of each file.
  public let tensors: [WeightTensor]
  private let places: [String: Int]

  /// Maps and checks the safetensors files at `paths`.
  /// - Throws: a diagnostic if one of them is not right, or if a key is in two of them.
  public init(_ paths: [String]) throws(Diagnostic) {
    var tensors: [WeightTensor] = []
    var places: [String: Int] = [:]
    for path in paths {
      for tensor in try SafetensorsFile(path).tensors {
        if let other = places[tensor.key] {
          throw Diagnostic(
            "weight '\(tensor.key)' is also in \(tensors[other].file.path)", at: SourceLocation(file: path))
        }
        places[tensor.key] = tensors.count
        tensors.append(tensor)
      }
    }
    self.tensors = tensors
    self.places = places
  }

  /// The tensor with the key `key`.
  public subscript(key: String) -> WeightTensor? { places[key].map { tensors[$0] } }
}
