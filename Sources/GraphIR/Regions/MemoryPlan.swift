public import MartletScalars

/// Where every value of a fused graph lies: the result of memory planning (`MemoryPlanner` in `Passes`), which the
/// lowering turns into the arguments of launches.
///
/// A fused graph has only inputs, parameters, dense constants, fused regions, scatters, sorts, loops, branches, and views that
/// reshape a value for an output (the bytes stay as they are, so such a view shares the memory of its operand and launches nothing).
/// An output whose place is not `output` with its own index (an input or a weight, or a value that is another output
/// too) is copied there when everything else has run.
public struct MemoryPlan: Hashable, Sendable {
  /// Where one value lies.
  public enum Place: Hashable, Sendable {
    /// In the memory of the graph's input with this index, which nobody writes.
    case input(Int)
    /// In the memory of the graph's output with this index.
    case output(Int)
    /// In the artefact's weights: the value is the parameter or dense constant of this node.
    case weight(node: Int)
    /// In the arena from this byte offset on, a multiple of `MemoryPlan.alignment`.
    case arena(IndexExpression)
  }

  /// Where the values of the body of a loop lie. Its outputs lie in place of its inputs that are carried, which the results
  /// of the loop are; its other inputs are the operands of the loop.
  public struct Loop: Hashable, Sendable {
    /// The places of the body's values. Offsets in the arena count from `offset`.
    public var plan: MemoryPlan
    /// The byte offset from which on the body has the arena for itself, a multiple of `MemoryPlan.alignment`.
    public var offset: IndexExpression

    /// The places `plan`, in the arena from `offset` on.
    public init(_ plan: MemoryPlan, at offset: IndexExpression) {
      self.plan = plan
      self.offset = offset
    }
  }

  /// Where the values of the bodies of a branch lie, of which one runs, so that both have the same part of the arena. Their
  /// outputs lie where the results of the branch do, in place of inputs as `GraphBranch.inPlace` says; the inputs are the
  /// operands behind the condition.
  public struct Branch: Hashable, Sendable {
    /// The places of the values of `GraphBranch.then`. Offsets in the arena count from `offset`.
    public var then: MemoryPlan
    /// The places of the values of `GraphBranch.otherwise`.
    public var otherwise: MemoryPlan
    /// The byte offset from which on the bodies have the arena for themselves, a multiple of `MemoryPlan.alignment`.
    public var offset: IndexExpression

    /// The places `then` and `otherwise`, in the arena from `offset` on.
    public init(then: MemoryPlan, otherwise: MemoryPlan, at offset: IndexExpression) {
      self.then = then
      self.otherwise = otherwise
      self.offset = offset
    }
  }

  /// The alignment of offsets in the arena, in bytes.
  public static let alignment = 64

  /// The place of each result of each node, by node and result.
  public var places: [[Place]]
  /// The offsets in the arena of what each node works in while it runs (`Graph.scratch`), by node.
  public var scratch: [[IndexExpression]]
  /// The size of the arena in bytes, an expression over the symbols; 0 if nothing lies in it.
  public var arenaBytes: IndexExpression
  /// The plans of the bodies of loops, by the position of the loop.
  public var loops: [Int: Loop]
  /// The plans of the bodies of branches, by the position of the branch.
  public var branches: [Int: Branch]

  /// A plan with the given places and size of the arena.
  public init(
    places: [[Place]], scratch: [[IndexExpression]], arenaBytes: IndexExpression, loops: [Int: Loop] = [:],
    branches: [Int: Branch] = [:]
  ) {
    self.places = places
    self.scratch = scratch
    self.arenaBytes = arenaBytes
    self.loops = loops
    self.branches = branches
  }

  /// The size of the arena for dims of the values `symbols`; nil if one is missing or 64 bits overflow.
  public func arenaBytes(_ symbols: [String: Int]) -> Int? {
    arenaBytes.evaluate(named: symbols)
  }

  /// The place of `value`.
  public func place(of value: Value) -> Place { places[value.node][value.result] }
}
