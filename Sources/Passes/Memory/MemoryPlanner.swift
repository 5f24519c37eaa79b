public import MartletGraphIR
import MartletScalars
import MartletSupport

/// Decides where every value of a graph lies, for nodes run in order, one launch each.
///
/// Inputs, parameters, constants and what is derived from them ahead of time stay where they are. What is an output is computed in the output's memory. A view
/// that reads its operand's elements one after the other shares its memory. An update takes the memory of what it
/// updates where nothing reads that later. An output in place of an input is computed in its memory if nothing reads the
/// input from then on, or each element for its own successor alone; else it is copied there at the end.
///
/// Everything else lies in one arena, at offsets that are expressions over the dims: two values share bytes only if no
/// node needs both, which includes the node that reads one and writes the other, and only if that is proved for every
/// admitted value of the dims.
///
/// A loop's results are what its steps carry: they take the memory of what they start with where nothing reads that later, and
/// what the body needs besides lies in a piece of the arena of its own. Both bodies of a branch compute its results in one
/// memory, that of an operand which they change where nothing reads this later, and have one piece of the arena.
///
/// Values are placed in order of size, the largest first, each at the least offset that is proved to be free
/// ("greedy by size", Pisarchyk and Lee, "Efficient memory management for deep neural net inference", 2020; here with
/// symbolic sizes). Sizes that grow differently cannot be compared for all dims, so what lies behind one of them has
/// little place for others: orders that begin with what lives longest and with what grows slowest are tried as well,
/// and the smallest arena wins. Sizes are judged where all dims are at the end of their ranges.
public struct MemoryPlanner {
  /// Values that share one piece of memory, the first of which is computed into it.
  struct Group {
    /// The values; none of memory that a node works in.
    var values: [Value]
    /// The size in bytes.
    let bytes: IndexExpression
    /// The position of the node that writes it, and of the last one that reads it.
    var lifetime: ClosedRange<Int>
    /// The place, once it is known.
    var place: MemoryPlan.Place?
    /// What the memory is for where it is for no value: the bodies of the loop or branch at this position, whose plans are
    /// known.
    var bodies: (position: Int, plans: [MemoryPlan])?

    /// Whether both are needed at one time.
    func overlaps(_ other: Group) -> Bool { lifetime.overlaps(other.lifetime) }
  }

  private let graph: Graph
  private let ranges: SymbolRanges
  private var groups: [Group] = []
  /// The group of each result, by node and result.
  private var members: [[Int]] = []
  /// The operands in whose memory the results of each branch may be computed.
  private var replacedOperands: [Int: [Int?]] = [:]
  /// The groups of the memory that each node works in.
  private var scratch: [[Int]] = []
  /// The position of the last node that reads each result, by node and result; outputs are read at the end.
  private let lastReaders: [[Int]]

  private init(_ graph: Graph) {
    self.graph = graph
    ranges = graph.ranges
    var lastReaders = graph.nodes.map { [Int](repeating: -1, count: $0.types.count) }
    for (position, node) in graph.nodes.enumerated() {
      for operand in node.operands { lastReaders[operand.node][operand.result] = position }
    }
    for output in graph.outputs { lastReaders[output.value.node][output.value.result] = graph.nodes.count }
    self.lastReaders = lastReaders
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
    var (loops, branches) = ([Int: MemoryPlan.Loop](), [Int: MemoryPlan.Branch]())
    for group in planner.groups {
      guard let (position, plans) = group.bodies, case .arena(let offset)? = group.place else { continue }
      if plans.count == 2 {
        branches[position] = MemoryPlan.Branch(then: plans[0], otherwise: plans[1], at: offset)
      } else {
        loops[position] = MemoryPlan.Loop(plans[0], at: offset)
      }
    }
    let scratch = planner.scratch.map { numbers in
      numbers.map { number -> IndexExpression in
        guard case .arena(let offset)? = planner.groups[number].place else {
          preconditionFailure("memory has no place")
        }
        return offset
      }
    }
    return MemoryPlan(places: places, scratch: scratch, arenaBytes: arena, loops: loops, branches: branches)
  }

  private mutating func group() {
    var inputs = 0
    for (position, node) in graph.nodes.enumerated() {
      for operand in node.operands {
        let number = members[operand.node][operand.result]
        let lifetime = groups[number].lifetime
        groups[number].lifetime = lifetime.lowerBound...max(lifetime.upperBound, position)
      }
      appendScratch(position)
      switch node.kind {
      case .input:
        append(position, place: .input(inputs))
        inputs += 1
      case .parameter, .constant: append(position, place: .weight(node: position))
      case .fused where graph.isDerivedWeight(position): append(position, place: .weight(node: position))
      case .view(let view) where sharesMemory(view, node):
        let number = members[node.operands[0].node][node.operands[0].result]
        groups[number].values.append(Value(position))
        members.append([number])
      case .extent: appendExtent(position)
      case .update, .scatter, .fused:
        if let number = updatedGroup(position) {
          groups[number].values.append(Value(position))
          members.append([number])
        } else {
          append(position, place: nil)
        }
      case .loop(let loop):
        append([loop.body], position, inPlaceOf: node.types.indices.map { $0 })
      case .branch(let branch):
        let replaced = branch.replacedInputs
        replacedOperands[position] = replaced.map { input in input.map { $0 + 1 } }
        append(branch.inPlace(of: replaced).bodies, position, inPlaceOf: replacedOperands[position] ?? [])
      case .view, .iota, .dimension, .map, .reduce, .contract, .gather, .concat, .scan, .sort, .composite:
        append(position, place: nil)
      }
    }
  }

  /// The value of a symbol lies where the operand lies, but for a weight, which nobody can read in front of the launches.
  private mutating func appendExtent(_ position: Int) {
    let operand = graph.nodes[position].operands[0]
    let number = members[operand.node][operand.result]
    if case .weight? = groups[number].place { return append(position, place: nil) }
    groups[number].values.append(Value(position))
    members.append([number])
  }

  /// The group whose memory the update at `position` can write into: that of what it updates, if nothing reads it
  /// afterwards or for something else.
  private func updatedGroup(_ position: Int) -> Int? {
    guard let updated = graph.updatedOperand(at: position) else { return nil }
    let operands = graph.nodes[position].operands.map { members[$0.node][$0.result] }
    let number = operands[updated]
    guard groups[number].place == nil, operands.count(where: { $0 == number }) == 1,
      groups[number].values.allSatisfy({ lastReaders[$0.node][$0.result] <= position })
    else { return nil }
    return number
  }

  private mutating func append(_ position: Int, place: MemoryPlan.Place?) {
    let results = graph.nodes[position].types.indices.map { Value(position, result: $0) }
    members.append(results.map { groups.count + $0.result })
    groups += results.map {
      Group(values: [$0], bytes: graph.type(of: $0).byteCount, lifetime: position...position, place: place)
    }
  }

  private mutating func appendScratch(_ position: Int) {
    let types = graph.scratch(at: position)
    scratch.append(types.indices.map { groups.count + $0 })
    groups += types.map { Group(values: [], bytes: $0.byteCount, lifetime: position...position, place: nil) }
  }

  /// The results of a loop or a branch with the given bodies, each in the memory of the operand that `replaced` names for it
  /// where nothing else needs that, and what the bodies need.
  private mutating func append(_ bodies: [Graph], _ position: Int, inPlaceOf replaced: [Int?]) {
    let operands = graph.nodes[position].operands.map { members[$0.node][$0.result] }
    var row: [Int] = []
    for (result, replaced) in replaced.enumerated() {
      let value = Value(position, result: result)
      if let number = replaced.map({ operands[$0] }), groups[number].place == nil,
        operands.count(where: { $0 == number }) == 1,
        groups[number].values.allSatisfy({ lastReaders[$0.node][$0.result] <= position })
      {
        groups[number].values.append(value)
        row.append(number)
      } else {
        row.append(groups.count)
        groups.append(
          Group(values: [value], bytes: graph.type(of: value).byteCount, lifetime: position...position, place: nil))
      }
    }
    members.append(row)
    let plans = bodies.map { Self.plan($0) }
    let bytes = ranges.simplified(plans.dropFirst().reduce(plans[0].arenaBytes) { .maximum($0, $1.arenaBytes) })
    groups.append(
      Group(values: [], bytes: bytes, lifetime: position...position, place: nil, bodies: (position, plans)))
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
    for output in graph.outputs {
      let number = members[output.value.node][output.value.result]
      groups[number].lifetime = groups[number].lifetime.lowerBound...graph.nodes.count
    }
    for (index, output) in graph.outputs.enumerated() {
      let number = members[output.value.node][output.value.result]
      guard let replaced = output.replaced, groups[number].place == nil, isPast(replaced, groups[number]) else {
        continue
      }
      groups[number].place = .output(index)
    }
    for (index, output) in graph.outputs.enumerated() where output.replaced == nil {
      let number = members[output.value.node][output.value.result]
      if groups[number].place == nil { groups[number].place = .output(index) }
    }
  }

  /// Whether nothing reads the input `name` from where on `group` is written, other than to update it or to replace each
  /// element by one that is computed from it.
  private func isPast(_ name: String, _ group: Group) -> Bool {
    guard let input = graph.inputs.first(where: { $0.name == name })?.value else { return false }
    let number = members[input.node][input.result]
    let (first, last) = (group.lifetime.lowerBound, groups[number].lifetime.upperBound)
    if last < first { return true }
    let operands = graph.nodes[first].operands.map { members[$0.node][$0.result] }
    guard last == first, let operand = operands.firstIndex(of: number), operands.lastIndex(of: number) == operand else {
      return false
    }
    if case .loop = graph.nodes[first].kind { return group.values[0] == Value(first, result: operand) }
    if let replaced = replacedOperands[first], group.values[0].node == first {
      return replaced[group.values[0].result] == operand
    }
    return graph.updatedOperand(at: first) == operand || graph.readsElementwise(operand: operand, at: first)
  }

  /// Places what is left, in the order that gives the smaller arena of those tried.
  private mutating func packArena() -> IndexExpression {
    let floating = groups.indices.filter { groups[$0].place == nil }
    let sizes = floating.map { size(of: groups[$0]) }
    let empty = ArenaPacking(ranges: ranges, largest: graph.largestDims)
    let estimates = sizes.map { empty.estimate($0) }
    let candidates = orders(floating, sizes, estimates).map { packed($0, floating, sizes, empty) }
    let totals = candidates.map { $0.packing.estimatedSize }
    guard let best = totals.min().flatMap({ totals.firstIndex(of: $0) }).map({ candidates[$0] }) else { return 0 }
    for (index, slot) in best.slots { groups[floating[index]].place = .arena(slot.offset.expression) }
    return best.packing.size
  }

  /// The bytes of a piece of memory: in the body of a loop those that are enough for every step, and where extents are
  /// computed those that are enough for all of them.
  private func size(of group: Group) -> IndexExpression {
    let open = Set(graph.symbols.filter { $0.bound != nil }.map { Symbol.named($0.name) })
    let bytes = group.bytes
    if open.isDisjoint(with: bytes.symbols) { return bytes }
    let greatest = bytes.memoryBound(without: open, ranges: ranges)
    return ranges.proveNonNegative(greatest) ? greatest : .maximum(greatest, 0)
  }

  /// Orders to try, as positions in `floating`: by size, by lifetime, and by growth and lifetime; ties by size.
  private func orders(_ floating: [Int], _ sizes: [IndexExpression], _ estimates: [Int]) -> [[Int]] {
    let largestFirst = floating.indices.sorted { (estimates[$1], floating[$0]) < (estimates[$0], floating[$1]) }
    let degrees = sizes.map(\.degree)
    let spans = floating.map { groups[$0].lifetime.count }
    let ranks: [(Int) -> (Int, Int)] = [{ _ in (0, 0) }, { (-spans[$0], 0) }, { (degrees[$0], -spans[$0]) }]
    return ranks.map { rank in
      largestFirst.enumerated().sorted { left, right in
        let (first, second) = (rank(left.element), rank(right.element))
        return (first.0, first.1, left.offset) < (second.0, second.1, right.offset)
      }.map(\.element)
    }
  }

  private func packed(
    _ order: [Int], _ floating: [Int], _ sizes: [IndexExpression], _ empty: ArenaPacking
  ) -> (packing: ArenaPacking, slots: [(Int, ArenaPacking.Slot)]) {
    var packing = empty
    var slots: [(Int, ArenaPacking.Slot)] = []
    for index in order {
      let group = groups[floating[index]]
      let rivals = slots.filter { groups[floating[$0.0]].overlaps(group) }.map(\.1)
      slots.append((index, packing.place(bytes: sizes[index], beside: rivals)))
    }
    return (packing, slots)
  }
}

extension IndexExpression {
  /// How fast the expression grows with its symbols: the greatest number of them in one product.
  fileprivate var degree: Int { terms.map(\.factors.count).max() ?? 0 }
}

extension Graph {
  /// The greatest admitted value of each symbol.
  var largestDims: [String: Int] {
    Dictionary(
      symbols.map { ($0.name, $0.range.upperBound / $0.divisor * $0.divisor) }, uniquingKeysWith: { first, _ in first })
  }
}
