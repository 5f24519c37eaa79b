internal import MartletScalars
internal import MartletSupport

/// The entries of one model, which share weights by key.
public struct GraphModule: Hashable, Sendable {
  /// The name of the model, an identifier; it prefixes the symbols of the artefact.
  public var name: String
  /// The entries in order of declaration.
  public var graphs: [Graph]
  /// How weight files match the parameters beside equality of keys.
  public var weights: WeightRules

  /// The model `name` with entries `graphs`.
  public init(_ name: String, _ graphs: [Graph], weights: WeightRules = WeightRules()) {
    self.name = name
    self.graphs = graphs
    self.weights = weights
  }
}
