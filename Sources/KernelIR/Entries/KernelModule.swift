public import MartletScalars
internal import MartletSupport

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
