public import MartletScalars

/// One entry of an artefact as its callers see it: symbols, dims, tensors, working memory.
public struct Signature: Hashable, Sendable, Codable {
  /// The interval that the elements of an index tensor must lie in.
  public struct IndexRange: Hashable, Sendable, Codable {
    /// The first value allowed.
    public var lower: Formula
    /// The value behind the last one allowed.
    public var upper: Formula

    /// The interval `lower..<upper`.
    public init(_ lower: Formula, below upper: Formula) {
      self.lower = lower
      self.upper = upper
    }
  }

  /// A tensor that the caller gives or provides memory for.
  public struct Tensor: Hashable, Sendable, Codable {
    /// The name.
    public var name: String
    /// The type of the elements.
    public var type: DataType
    /// The extents, row-major without gaps.
    public var shape: [Formula]
    /// What all elements must satisfy, for indices.
    public var indexRange: IndexRange?
    /// A range that suits all elements, where parts of the tensor must satisfy more than that.
    public var partRange: IndexRange?
    /// Of an output: the name of the input whose memory the caller may give for it too.
    public var inPlaceOf: String?
    /// The place in the model that declares the tensor, as `Model.swift:14`.
    public var location: String?

    /// The tensor `name` of `type` with extents `shape`.
    public init(
      _ name: String, _ type: DataType, _ shape: [IndexExpression], indexRange: IndexRange? = nil,
      partRange: IndexRange? = nil, inPlaceOf: String? = nil, location: String? = nil
    ) {
      self.inPlaceOf = inPlaceOf
      self.name = name
      self.type = type
      self.shape = shape.map(Formula.init)
      self.indexRange = indexRange
      self.partRange = partRange
      self.location = location
    }

    /// A range in which every element is admitted; nil if all values of the type are.
    public var admittedRange: IndexRange? { partRange ?? indexRange }
  }

  /// An output axis whose extent is known only after the call.
  public struct ReturnedExtent: Hashable, Sendable, Codable {
    /// The position of the output.
    public var output: Int
    /// The axis.
    public var axis: Int

    /// Axis `axis` of output `output`.
    public init(output: Int, axis: Int) {
      self.output = output
      self.axis = axis
    }
  }

  /// The name of the entry, an identifier.
  public var name: String
  /// The dims, in the order in which the typed function takes them.
  public var dims: [DimSymbol]
  /// The tensors that the caller gives.
  public var inputs: [Tensor]
  /// The tensors that the caller provides memory for.
  public var outputs: [Tensor]
  /// The size of the arena in bytes.
  public var arenaBytes: Formula
  /// The extents that the call returns, in the order of `extents_out`.
  public var returnedExtents: [ReturnedExtent]

  /// The entry `name` of the given parts.
  public init(
    _ name: String, dims: [DimSymbol], inputs: [Tensor], outputs: [Tensor], arenaBytes: IndexExpression,
    returnedExtents: [ReturnedExtent] = []
  ) {
    self.name = name
    self.dims = dims
    self.inputs = inputs
    self.outputs = outputs
    self.arenaBytes = Formula(arenaBytes)
    self.returnedExtents = returnedExtents
  }

  /// For each output the position of the input that it is in place of; nil for those that are in place of none.
  public var replacedInputs: [Int?] {
    outputs.map { output in output.inPlaceOf.flatMap { name in inputs.firstIndex { $0.name == name } } }
  }

  /// The symbol of the typed function.
  public func functionSymbol(model: String) -> String { "\(model)_\(name)" }
  /// The symbol of the function over tensor descriptions.
  public func callSymbol(model: String) -> String { "\(model)_\(name)_call" }
  /// The symbol of the function that computes the size of the arena.
  public func arenaSymbol(model: String) -> String { "\(model)_\(name)_arena_size" }
  /// The symbol of the function that computes the size of the arena on a GPU, for tensors in the host's memory.
  public func deviceArenaSymbol(model: String) -> String { "\(model)_\(name)_device_arena_size" }
}
