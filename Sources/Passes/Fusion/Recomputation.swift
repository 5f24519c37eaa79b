import MartletGraphIR
import MartletScalars

/// How much a region computes more often than once: values that are needed at other indices than its own, through
/// views, are computed anew there. So is what is needed several times where it may not be needed at all: nothing is
/// kept there.
struct Recomputation {
  /// Whether that is little enough.
  private(set) var isAcceptable = true

  /// The most operations that are done again for each element.
  private static let limit = 4
  /// The most ways on which one value is reached that are followed.
  private static let wayLimit = 8
  /// The most times that one value is written where it may not be needed, below a concat, an update or a view with
  /// conditions: values that use each other twice, one after the other, are written twice as often each time.
  private static let copyLimit = 16

  private let body: Graph
  private let analysis: RegionAnalysis
  /// For each node the ways on which its value is needed (the index changes between it and the region's elements, by
  /// number) and how many elements each way asks for.
  private var ways: [[Int: Dim]]
  private var numbers: [Step: Int] = [:]
  /// How often each node is written where it may not be needed.
  private var copies: [Int]

  /// One change of indices: the node, which of its operands, and the way from there on; 0 is the region's own index.
  private struct Step: Hashable {
    let node: Int
    let operand: Int
    let way: Int
  }

  init(_ region: FusionBody, _ analysis: RegionAnalysis) {
    body = region.graph
    self.analysis = analysis
    ways = .init(repeating: [:], count: body.nodes.count)
    copies = .init(repeating: 0, count: body.nodes.count)
    for output in body.outputs { ways[output.value.node][0] = body.type(of: output.value).elementCount }
    var repeated = 0
    for position in body.nodes.indices.reversed() {
      // Operands of a contraction hold nothing that costs anything.
      if case .contract = body.nodes[position].kind { continue }
      followOperands(position)
      followCopies(position)
      let cost = region.costs[position]
      if cost > 0, analysis.placements[position] == .free, !asksForNoMoreThanThereIs(position) { isAcceptable = false }
      repeated += cost * max(ways[position].count - 1, 0)
      if repeated > Self.limit || ways[position].count > Self.wayLimit { isAcceptable = false }
      if copies[position] > Self.copyLimit, isComputed(position) { isAcceptable = false }
      if !isAcceptable { return }
    }
  }

  private mutating func followOperands(_ position: Int) {
    let node = body.nodes[position]
    let isFree = node.operands.allSatisfy { analysis.placements[$0.node] == .free }
    for (way, asked) in ways[position].sorted(by: { $0.key < $1.key }) {
      for (index, operand) in node.operands.enumerated() {
        switch node.kind {
        case .view, .gather, .concat, .update:
          // A view of what depends on a reduction repeats a row's value.
          let next = isFree ? number(Step(node: position, operand: index, way: way)) : way
          let own = body.type(of: operand).elementCount
          ways[operand.node][next] = isFree ? elements(asked, position, operand) : own
        case .reduce: ways[operand.node][way] = body.type(of: operand).elementCount
        case .input, .parameter, .constant, .iota, .dimension, .map, .contract, .scan, .scatter, .sort, .composite,
          .fused, .loop, .extent, .branch:
          ways[operand.node][way] = asked
        }
      }
    }
  }

  private mutating func followCopies(_ position: Int) {
    let node = body.nodes[position]
    let written: Int
    switch node.kind {
    case .concat, .update: written = max(copies[position], 1)
    case .view(let view): written = view.conditions.isEmpty ? copies[position] : max(copies[position], 1)
    case .map, .gather: written = copies[position]
    // What these read is computed before, in loops of its own.
    case .input, .parameter, .constant, .iota, .dimension, .reduce, .contract, .scan, .scatter, .sort, .composite,
      .fused, .loop, .extent, .branch:
      return
    }
    // More than the limit is as good as the limit and one: numbers stay small.
    for operand in node.operands { copies[operand.node] = min(copies[operand.node] + written, Self.copyLimit + 1) }
  }

  /// Whether the value of the node at `position` is computed anew from others wherever it is written.
  private func isComputed(_ position: Int) -> Bool {
    guard analysis.placements[position] == .free else { return false }
    if case .map = body.nodes[position].kind { return true }
    return false
  }

  private mutating func number(_ step: Step) -> Int {
    if let known = numbers[step] { return known }
    numbers[step] = numbers.count + 1
    return numbers.count
  }

  /// How many elements of `operand` are asked for where `asked` of the node at `position` are.
  private func elements(_ asked: Dim, _ position: Int, _ operand: Value) -> Dim {
    let node = body.nodes[position]
    let isWhole = body.ranges.proveNonNegative(node.types[0].elementCount - asked)
    let own = body.type(of: operand).elementCount
    switch node.kind {
    case .concat, .update: return isWhole ? own : asked
    case .view(let view): return isWhole && view.readsAtMostOnce(resultRank: node.types[0].rank) ? own : asked
    case .input, .parameter, .constant, .iota, .dimension, .map, .reduce, .contract, .gather, .scan, .scatter, .sort,
      .composite, .fused, .loop, .extent, .branch:
      return asked
    }
  }

  /// Whether no single way asks for more elements than the node's result has.
  private func asksForNoMoreThanThereIs(_ position: Int) -> Bool {
    let own = body.nodes[position].types[0].elementCount
    return ways[position].allSatisfy { body.ranges.proveNonNegative(own - $0.value) }
  }
}

extension View {
  /// Whether different places of the result surely read different elements, where they read any: each axis of the
  /// result moves the index of an axis of its own.
  fileprivate func readsAtMostOnce(resultRank: Int) -> Bool {
    var moved: Set<Int> = []
    for index in indices {
      let axes = index.symbols.compactMap { symbol -> Int? in
        if case .axis(let axis) = symbol { axis } else { nil }
      }
      if axes.isEmpty { continue }
      guard axes.count == 1, let (coefficient, _) = index.affine(in: .axis(axes[0])),
        let step = coefficient.constant, step != 0, moved.insert(axes[0]).inserted
      else { return false }
    }
    return moved.count == resultRank
  }
}
