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
        while let same = shared(root, graph, plan) { root = same }
        pieces.append(Piece(root: root, life: position...last, bytes: start..<start + size))
      }
      // What the bodies of a loop or a branch have for themselves.
      let (loop, branch) = (plan.loops[position], plan.branches[position])
      guard let offset = loop?.offset ?? branch?.offset else { continue }
      let start = try #require(offset.evaluate(number))
      let plans = [loop?.plan, branch?.then, branch?.otherwise].compactMap { $0 }
      let size = try #require(plans.compactMap { $0.arenaBytes.evaluate(number) }.max())
      let root = Value(position, result: node.types.count)
      pieces.append(Piece(root: root, life: position...position, bytes: start..<start + size))
    }
    return pieces
  }

  /// What `value` shares its memory with: a view with its operand, an update with what it updates, a result of a loop with
  /// what it starts with, a result of a branch with what its bodies change.
  private func shared(_ value: Value, _ graph: Graph, _ plan: MemoryPlan) -> Value? {
    let node = graph.nodes[value.node]
    var number = graph.updatedOperand(at: value.node)
    if case .view = node.kind { number = 0 }
    if case .loop = node.kind { number = value.result }
    if case .branch(let branch) = node.kind { number = branch.replacedInputs[value.result].map { $0 + 1 } }
    guard let number, plan.place(of: node.operands[number]) == plan.place(of: value) else { return nil }
    return node.operands[number]
  }

  /// What an update changes in its memory, and an input in whose place something is written, is not read later.
  @Test func nothingIsReadAfterItIsReplaced() throws {
    var (updates, replacements) = (0, 0)
    for offset in 0..<TestSeed.count(400) {
      let seed = TestSeed.first &+ UInt64(offset)
      var generator = RandomGraphGenerator(seed: seed)
      let isFused = offset % 2 == 0
      let graph = try PassManager(named: isFused ? ["expand", "simplify", "fuse"] : ["expand"]).run(generator.graph())
      let plan = MemoryPlanner.plan(graph)
      let report = Comment(rawValue: "seed \(seed):\n\(GraphPrinter.text(graph))\n\(plan)")
      for (position, node) in graph.nodes.enumerated() {
        if let number = graph.updatedOperand(at: position), shared(Value(position), graph, plan) != nil {
          let place = plan.place(of: node.operands[number])
          updates += 1
          #expect(lastReader(of: place, before: position, graph, plan) <= position, report)
        }
        for (output, declared) in graph.outputs.enumerated() {
          guard let input = graph.inputs.firstIndex(where: { $0.name == declared.replaced }),
            plan.places[position].contains(.output(output))
          else { continue }
          replacements += 1
          let isInPlace = node.operands.indices.contains { number in
            plan.place(of: node.operands[number]) == .input(input)
              && (graph.updatedOperand(at: position) == number
                || isCarried(number, to: .output(output), at: position, graph, plan)
                || graph.readsElementwise(operand: number, at: position))
          }
          let last = lastReader(of: .input(input), before: position, graph, plan)
          #expect(last < position || last == position && isInPlace, report)
        }
      }
    }
    #expect(updates > 5 && replacements > 5, "\(updates) updates, \(replacements) outputs")
  }

  /// Whether the node at `position` is a loop or a branch whose result for the operand with this number lies at `place`.
  private func isCarried(
    _ number: Int, to place: MemoryPlan.Place, at position: Int, _ graph: Graph, _ plan: MemoryPlan
  ) -> Bool {
    var results = graph.nodes[position].types.indices.map { Optional($0) }
    if case .branch(let branch) = graph.nodes[position].kind {
      results = branch.replacedInputs.map { input in input.map { $0 + 1 } }
    } else {
      guard case .loop = graph.nodes[position].kind else { return false }
    }
    return zip(results, plan.places[position]).contains { $0 == number && $1 == place }
  }

  /// The last node that reads what stood at `place` before the node at `position` wrote there.
  private func lastReader(of place: MemoryPlan.Place, before position: Int, _ graph: Graph, _ plan: MemoryPlan) -> Int {
    let old = graph.nodes.indices[..<position].flatMap { node in
      graph.nodes[node].types.indices.map { Value(node, result: $0) }
    }.filter { plan.place(of: $0) == place && graph.type(of: $0).elementCount != 0 }
    return graph.nodes.indices.last { node in
      graph.nodes[node].operands.contains { old.contains($0) }
    } ?? -1
  }
}
