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
    for path in paths { tensors += try SafetensorsFile(path).tensors }
    try self.init(tensors)
  }

  /// The weights `tensors`.
  /// - Throws: a diagnostic if two have one key.
  init(_ tensors: [WeightTensor]) throws(Diagnostic) {
    var places: [String: Int] = [:]
    for (place, tensor) in tensors.enumerated() {
      if let other = places.updateValue(place, forKey: tensor.key) {
        throw Diagnostic(
          "weight '\(tensor.key)' is also in \(tensors[other].path)", at: SourceLocation(file: tensor.path))
      }
    }
    self.tensors = tensors
    self.places = places
  }

  /// The tensor with the key `key`.
  public subscript(key: String) -> WeightTensor? { places[key].map { tensors[$0] } }
}
