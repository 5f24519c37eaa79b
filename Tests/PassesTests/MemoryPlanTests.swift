import MartletGenerators
import MartletGraphIR
import MartletPasses
import MartletScalars
import MartletSupport
import Testing

struct MemoryPlanTests {
  static let seed = UInt64.random(in: 0 ... .max)

  /// What is needed at one time never overlaps, for any dims; everything is aligned and inside of the arena.
  @Test(arguments: [true, false])
  func liveValuesNeverOverlap(isFused: Bool) throws {
    print("seed \(Self.seed)")
    for offset in 0..<150 {
      let seed = Self.seed &+ UInt64(offset)
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

  @Test func outputsAndInputsLieWithTheCaller() throws {
    let text = """
      martlet graph 1
      graph @g(%x: f32[n, 4]) -> (a: f32[n, 4], b: f32[4*n], c: f32[n, 4], d: f32[n, 4]) where n in 1...8 {
        %w = parameter "w" : f32[4, 4]
        %0 = map neg %x : f32[n, 4]
        %1 = contract %0, %w {m k, n k -> m n} : f32[n, 4]
        %2 = view %1 {floordiv(i, 4), mod(i, 4) -> i} : f32[4*n]
        return %0, %2, %x, %0
      }
      """
    let graph = try GraphParser.parse(text, file: "test.graph").graphs[0]
    let plan = MemoryPlanner.plan(graph)
    let places = plan.places.map { $0[0] }
    #expect(places == [.input(0), .weight(node: 1), .output(0), .output(1), .output(1)])
    #expect(plan.arenaBytes == 0)
  }

  /// A chain of equal sizes needs two places; a smaller value goes where a larger one was.
  @Test func memoryIsUsedAgain() throws {
    var builder = GraphBuilder("g", symbols: [DimSymbol("batch", in: 1...64), DimSymbol("sequence", in: 1...512)])
    let shape: [Dim] = [.named("batch"), .named("sequence"), 384]
    var value = builder.input("x", TensorType(.f32, shape))
    for _ in 0..<6 { value = try builder.map(.exp, value) }
    let wide = try builder.broadcast(try builder.expandDims(value, axes: [2]), to: [shape[0], shape[1], 4, 384])
    var large = try builder.map(.exp, wide)
    for _ in 0..<3 { large = try builder.map(.exp, large) }
    let total = try builder.reduce(.sum, large, axes: [2])
    builder.output("y", try builder.map(.exp, total))
    let plan = MemoryPlanner.plan(builder.graph)
    // At most two values of 4 · 384 numbers for each token live at a time.
    #expect(plan.arenaBytes.description == "12288*batch*sequence")
  }

  @Test func sizesThatCannotBeComparedAreStackedOrMaximal() throws {
    let text = """
      martlet graph 1
      graph @g(%x: f32[s, 32], %y: f32[s, s]) -> (a: f32[s, 32], b: f32[s, s]) where s in 1...512 {
        %0 = map exp %x : f32[s, 32]
        %1 = map neg %0 : f32[s, 32]
        %2 = map exp %y : f32[s, s]
        %3 = map neg %2 : f32[s, s]
        return %1, %3
      }
      """
    let graph = try GraphParser.parse(text, file: "test.graph").graphs[0]
    let plan = MemoryPlanner.plan(graph)
    for s in [1, 5, 31, 32, 33, 512] {
      let expected = max(128 * s, (4 * s * s + 63) / 64 * 64)
      #expect(plan.arenaBytes(["s": s]) == expected)
    }
    #expect(plan.arenaBytes(["t": 1]) == nil)
  }
}
