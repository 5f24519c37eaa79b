import MartletGenerators
import MartletGraphIR
import MartletPasses
import MartletScalars
import MartletSupport
import TestSupport
import Testing

/// Memory plans of graphs made at random.
@Suite(.seeded) struct MemoryPlanFuzzTests {
  /// What is needed at one time never overlaps, for any dims; everything is aligned and inside of the arena.
  @Test(arguments: [true, false])
  func liveValuesNeverOverlap(isFused: Bool) throws {
    for offset in 0..<TestSeed.count(150) {
      let seed = TestSeed.first &+ UInt64(offset)
      var generator = RandomGraphGenerator(seed: seed)
      let graph = try PassManager(named: isFused ? ["expand", "simplify", "fuse"] : ["expand"]).run(generator.graph())
      let plan = MemoryPlanner.plan(graph)
      let report = Comment(rawValue: "seed \(seed):\n\(GraphPrinter.text(graph))\n\(plan)")
      var random = RandomValues.small(seed: seed)
      for _ in 0..<4 {
        let symbols = Setting(for: graph, &random).symbols
        let size = try #require(plan.arenaBytes(symbols), report)
        let pieces = try pieces(graph, plan, symbols)
        for (position, piece) in pieces.enumerated() {
          #expect(piece.bytes.lowerBound % MemoryPlan.alignment == 0 && piece.bytes.lowerBound >= 0, report)
          #expect(piece.bytes.upperBound <= size, report)
          for other in pieces[..<position] where piece.root != other.root {
            let isClear = !piece.life.overlaps(other.life) || !piece.bytes.overlaps(other.bytes)
            #expect(isClear, report)
          }
        }
      }
    }
  }

  /// A value in the arena.
  private struct Piece {
    /// The value whose memory it shares.
    var root: Value
    var life: ClosedRange<Int>
    var bytes: Range<Int>
  }

  private func pieces(_ graph: Graph, _ plan: MemoryPlan, _ symbols: [String: Int]) throws -> [Piece] {
    let number = { (symbol: Symbol) -> Int? in
      if case .named(let name) = symbol { symbols[name] } else { nil }
    }
    var pieces: [Piece] = []
    for (position, node) in graph.nodes.enumerated() {
      for result in node.types.indices {
        let value = Value(position, result: result)
        guard case .arena(let offset) = plan.place(of: value) else { continue }
        let start = try #require(offset.evaluate(number))
        let size = try #require(node.types[result].byteCount.evaluate(number))
        var last = position
        for (reader, other) in graph.nodes.enumerated() where other.operands.contains(value) { last = reader }
        if graph.outputs.contains(where: { $0.value == value }) { last = graph.nodes.count }
        var root = value
        // A view at the place of its operand is the same piece.
        while case .view = graph.nodes[root.node].kind,
          plan.place(of: graph.nodes[root.node].operands[0]) == plan.place(of: root)
        {
          root = graph.nodes[root.node].operands[0]
        }
        pieces.append(Piece(root: root, life: position...last, bytes: start..<start + size))
      }
    }
    return pieces
  }
}
