public import MartletGraphIR

/// A weight as it lies in the artefact: a parameter, a dense constant or what is derived from them, seen through a view.
public struct PackedWeight: Hashable, Sendable {
  /// Where the values come from.
  public enum Source: Hashable, Sendable {
    /// The weight of this key, converted as it says; without its content hash.
    case parameter(Parameter)
    /// A constant of the graph.
    case constant(TensorLiteral)
    /// What a graph without inputs computes from the weights of its parameters, which have no content hashes.
    case derived(Graph)
  }

  /// The name that launches use.
  public var name: String
  /// Where the values come from.
  public var source: Source
  /// The type of the values before packing.
  public var sourceType: TensorType
  /// Which element of the source each packed element is; nil if the weight lies in the artefact as it is.
  public var packing: View?
  /// The static type after packing.
  public var type: TensorType

  /// A weight of the given parts.
  public init(name: String, source: Source, sourceType: TensorType, packing: View?, type: TensorType) {
    self.name = name
    self.source = source
    self.sourceType = sourceType
    self.packing = packing
    self.type = type
  }
}
