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
    /// Where the model declares it.
    public var location: ModelLocation?

    /// The tensor `name` of `element` with extents `shape`.
    public init(_ name: String, _ element: DataType, _ shape: [IndexExpression], at location: ModelLocation? = nil) {
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
    /// Every element of the input with this index must lie in `0..<bound`; the report names the model's line.
    case checkIndices(input: Int, below: IndexExpression, LocationSet)
    /// Runs all tasks of a kernel, with the values of its symbols in order.
    case launch(kernel: String, arguments: [Argument], dims: [IndexExpression])
  }

  /// The name of the entry.
  public var name: String
  /// The symbolic dims, in the order in which the caller gives them.
  public var symbols: [DimSymbol]
  /// The tensors that the caller gives.
  public var inputs: [Tensor]
  /// The tensors that the caller provides memory for.
  public var outputs: [Tensor]
  /// The size of the arena in bytes.
  public var arenaBytes: IndexExpression
  /// What is done, in order.
  public var steps: [Step]

  /// A plan of the given parts, which the verifier can check.
  public init(
    _ name: String, symbols: [DimSymbol], inputs: [Tensor], outputs: [Tensor], arenaBytes: IndexExpression,
    steps: [Step]
  ) {
    self.name = name
    self.symbols = symbols
    self.inputs = inputs
    self.outputs = outputs
    self.arenaBytes = arenaBytes
    self.steps = steps
  }
}

/// The kernels and entries of one model for one machine. Entries are the same for every CPU level of a model.
public struct KernelModule: Hashable, Sendable {
  /// A weight as kernels see it: its name, and its type after packing.
  public struct Weight: Hashable, Sendable {
    /// The name that launches use.
    public var name: String
    /// The type of the elements.
    public var element: DataType
    /// The extents after packing.
    public var shape: [Int]

    /// The weight `name` of `element` with extents `shape`.
    public init(_ name: String, _ element: DataType, _ shape: [Int]) {
      self.name = name
      self.element = element
      self.shape = shape
    }
  }

  /// The name of the model.
  public var name: String
  /// What the kernels are written for.
  public var machine: Machine
  /// The weights, in the order in which they lie in the artefact.
  public var weights: [Weight]
  /// The kernels, in the order in which the entries launch them first.
  public var kernels: [Kernel]
  /// The entries, in order of declaration.
  public var entries: [Entry]

  /// A module of the given parts, which the verifier can check.
  public init(_ name: String, machine: Machine, weights: [Weight] = [], kernels: [Kernel] = [], entries: [Entry] = []) {
    self.name = name
    self.machine = machine
    self.weights = weights
    self.kernels = kernels
    self.entries = entries
  }
}
