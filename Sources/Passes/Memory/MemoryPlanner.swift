public import MartletGraphIR
import MartletScalars
import MartletSupport

/// Decides where every value of a graph lies, for nodes run in order, one launch each.
///
/// Inputs, parameters and constants stay where they are. What is an output is computed in the output's memory. A view
/// that reads its operand's elements one after the other shares its memory. Everything else lies in one arena, at
/// offsets that are expressions over the dims: two values share bytes only if no node needs both, which includes the
/// node that reads one and writes the other, and only if that is proved for every admitted value of the dims.
///
/// Values are placed in order of size, the largest first, each at the least offset that is proved to be free
/// ("greedy by size", Pisarchyk and Lee, "Efficient memory management for deep neural net inference", 2020; here with
/// symbolic sizes). The order and the least offset are judged where all dims are at the end of their ranges.
public struct MemoryPlanner {
  /// Values that share one piece of memory, the first of which is computed into it.
  struct Group {
    /// The values.
    var values: [Value]
    /// The position of the node that writes it, and of the last one that reads it.
    var lifetime: ClosedRange<Int>
    /// The place, once it is known.
    var place: MemoryPlan.Place?

    /// Whether both are needed at one time.
    func overlaps(_ other: Group) -> Bool { lifetime.overlaps(other.lifetime) }
  }

  private let graph: Graph
  private let ranges: SymbolRanges
  private var groups: [Group] = []
  /// The group of each result, by node and result.
  private var members: [[Int]] = []

  private init(_ graph: Graph) {
    self.graph = graph
    ranges = graph.ranges
  }

  /// The memory plan of `graph`, which is fused as a rule; other graphs have one too.
  public static func plan(_ graph: Graph) -> MemoryPlan {
    var planner = MemoryPlanner(graph)
    planner.group()
    planner.bindOutputs()
    let arena = planner.packArena()
    let places = planner.members.map { results in
      results.map { number -> MemoryPlan.Place in
        guard let place = planner.groups[number].place else { preconditionFailure("a value has no place") }
        return place
      }
    }
    return MemoryPlan(places: places, arenaBytes: arena)
  }

  private mutating func group() {
    var inputs = 0
    for (position, node) in graph.nodes.enumerated() {
      for operand in node.operands {
        let number = members[operand.node][operand.result]
        let lifetime = groups[number].lifetime
        groups[number].lifetime = lifetime.lowerBound...max(lifetime.upperBound, position)
      }
      switch node.kind {
      case .input:
        append(position, place: .input(inputs))
        inputs += 1
      case .parameter, .constant: append(position, place: .weight(node: position))
      case .view(let view) where sharesMemory(view, node):
        let number = members[node.operands[0].node][node.operands[0].result]
        groups[number].values.append(Value(position))
        members.append([number])
      case .view, .iota, .dimension, .map, .reduce, .contract, .gather, .concat, .composite, .fused:
        append(position, place: nil)
      }
    }
  }

  private mutating func append(_ position: Int, place: MemoryPlan.Place?) {
    let results = graph.nodes[position].types.indices.map { Value(position, result: $0) }
    members.append(results.map { groups.count + $0.result })
    groups += results.map { Group(values: [$0], lifetime: position...position, place: place) }
  }

  private func sharesMemory(_ view: View, _ node: Node) -> Bool {
    let number = members[node.operands[0].node][node.operands[0].result]
    // Weights are packed as their own readers want them.
    if case .weight? = groups[number].place { return false }
    return view.isReshape(
      from: graph.type(of: node.operands[0]).shape, to: node.types[0].shape, ranges: ranges)
  }

  /// Puts each output into the caller's memory. What is an output twice, or an input or a weight too, has to be copied
  /// at the end and is needed until then.
  private mutating func bindOutputs() {
    for (index, output) in graph.outputs.enumerated() {
      let number = members[output.value.node][output.value.result]
      groups[number].lifetime = groups[number].lifetime.lowerBound...graph.nodes.count
      if groups[number].place == nil { groups[number].place = .output(index) }
    }
  }

  private mutating func packArena() -> IndexExpression {
    var packing = ArenaPacking(ranges: ranges, largest: graph.largestDims)
    let floating = groups.indices.filter { groups[$0].place == nil }
    let sizes = floating.map { graph.type(of: groups[$0].values[0]).byteCount }
    let weights = sizes.map { packing.estimate($0) }
    let order = floating.indices.sorted { (weights[$1], floating[$0]) < (weights[$0], floating[$1]) }
    var placed: [(group: Int, slot: ArenaPacking.Slot)] = []
    for index in order {
      let group = groups[floating[index]]
      let rivals = placed.filter { groups[$0.group].overlaps(group) }.map(\.slot)
      let slot = packing.place(bytes: sizes[index], beside: rivals)
      placed.append((floating[index], slot))
      groups[floating[index]].place = .arena(slot.offset.expression)
    }
    return packing.size
  }
}

extension Graph {
  /// The greatest admitted value of each symbol.
  var largestDims: [String: Int] {
    Dictionary(
      symbols.map { ($0.name, $0.range.upperBound / $0.divisor * $0.divisor) }, uniquingKeysWith: { first, _ in first })
  }
}
