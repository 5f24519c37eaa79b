public import MartletScalars
internal import MartletSupport

/// One entry point as a graph in SSA form with value semantics: nodes in an order in which operands come first.
public struct Graph: Hashable, Sendable {
  /// A named result of the graph.
  public struct Output: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The value.
    public var value: Value
    /// The input whose memory the caller may give for the output too, which then changes in place.
    public var replaced: String?

    /// `value` under the name `name`, in place of the input `replaced` if there is one.
    public init(_ name: String, _ value: Value, inPlaceOf replaced: String? = nil) {
      self.name = name
      self.value = value
      self.replaced = replaced
    }
  }

  /// The name of the entry; empty for the body of a fused region or a loop.
  public var name: String
  /// The symbolic dims in order of declaration.
  public var symbols: [DimSymbol]
  /// The nodes; inputs come first, in order of declaration.
  public var nodes: [Node]
  /// The results in order of declaration.
  public var outputs: [Output]

  /// A graph of the given parts, which the verifier can check.
  public init(_ name: String, symbols: [DimSymbol] = [], nodes: [Node] = [], outputs: [Output] = []) {
    self.name = name
    self.symbols = symbols
    self.nodes = nodes
    self.outputs = outputs
  }

  /// The type of `value`.
  public func type(of value: Value) -> TensorType { nodes[value.node].types[value.result] }

  /// The inputs in order: position, name and type.
  public var inputs: [(value: Value, name: String, type: TensorType)] {
    nodes.enumerated().compactMap { position, node in
      guard case .input(let name) = node.kind else { return nil }
      return (Value(position), name, node.types[0])
    }
  }

  /// What is known of the symbolic dims.
  public var ranges: SymbolRanges { SymbolRanges(symbols) }

  /// What is known of the symbolic dims and of view axes running over `shape`.
  public func ranges(over shape: [Dim]) -> SymbolRanges {
    var ranges = ranges
    ranges.addAxes(over: shape)
    return ranges
  }

  /// How often each value is used, by operands and outputs, listed by node and result.
  public var useCounts: [[Int]] {
    var counts = nodes.map { [Int](repeating: 0, count: $0.types.count) }
    for operand in nodes.flatMap(\.operands) + outputs.map(\.value) { counts[operand.node][operand.result] += 1 }
    return counts
  }
}
