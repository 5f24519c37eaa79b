public import MartletScalars
public import MartletSupport

/// The host plan of one entry point: what it checks, the memory it needs and the kernels it launches, in order.
public struct Entry: Hashable, Sendable {
  /// A tensor that the caller gives or takes.
  public struct Tensor: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The type of the elements.
    public var element: DataType
    /// The extents.
    public var shape: [IndexExpression]
    /// Of an output: the name of the input whose memory the caller may give for it too.
    public var replaced: String?
    /// Where the model declares it.
    public var location: ModelLocation?

    /// The tensor `name` of `element` with extents `shape`, in place of the input `replaced` if there is one.
    public init(
      _ name: String, _ element: DataType, _ shape: [IndexExpression], inPlaceOf replaced: String? = nil,
      at location: ModelLocation? = nil
    ) {
      self.replaced = replaced
      self.name = name
      self.element = element
      self.shape = shape
      self.location = location
    }
  }

  /// A buffer that a launch hands to a kernel.
  public enum Argument: Hashable, Sendable {
    /// The input or the output with this index.
    case input(Int)
    case output(Int)
    /// The arena from this byte offset on, a multiple of 64.
    case arena(IndexExpression)
    /// The packed weight with this name.
    case weight(String)
  }

  /// One step of the plan.
  public enum Step: Hashable, Sendable {
    /// Every element of the input with this index, or of a part of it, must lie in `0..<bound`; the report names the
    /// model's line.
    case checkIndices(input: Int, part: IndexPart? = nil, below: IndexExpression, LocationSet)
    /// Lets the output with this index hold what the input has in whose place it is: copies it unless both are the same
    /// memory.
    case carry(output: Int)
    /// Runs all tasks of a kernel.
    case launch(Launch)
    /// Runs steps again and again.
    case loop(Loop)
    /// From here on the computed symbol with this name is the i64 that lies there, or the nearest end of its range.
    case extent(String, Argument)
    /// Runs one of two lists of steps.
    case branch(Branch)
  }

  /// The name of the entry.
  public var name: String
  /// The symbolic dims, in the order in which the caller gives them.
  public var symbols: [DimSymbol]
  /// The symbols whose values steps read: extents that are known only while the entry runs.
  public var computed: [DimSymbol]
  /// The tensors that the caller gives.
  public var inputs: [Tensor]
  /// The tensors that the caller provides memory for.
  public var outputs: [Tensor]
  /// The size of the arena in bytes.
  public var arenaBytes: IndexExpression
  /// What is done, in order.
  public var steps: [Step]

  /// The position of the input that the output with the index `output` is in place of.
  public func replacedInput(_ output: Int) -> Int? {
    guard outputs.indices.contains(output), let replaced = outputs[output].replaced else { return nil }
    return inputs.firstIndex { $0.name == replaced }
  }

  /// A plan of the given parts, which the verifier can check.
  public init(
    _ name: String, symbols: [DimSymbol], computed: [DimSymbol] = [], inputs: [Tensor], outputs: [Tensor],
    arenaBytes: IndexExpression, steps: [Step]
  ) {
    self.name = name
    self.symbols = symbols
    self.computed = computed
    self.inputs = inputs
    self.outputs = outputs
    self.arenaBytes = arenaBytes
    self.steps = steps
  }
}
