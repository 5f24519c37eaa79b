import MartletGenerators
import MartletGraphIR
import MartletScalars
import MartletSupport
import TestSupport
import Testing

/// Properties that every valid graph has, tried on graphs made at random.
@Suite(.seeded) struct GraphFuzzTests {
  static let seed = TestSeed.first

  @Test func randomModulesAreValidAndReadBack() throws {
    for offset in 0..<TestSeed.count(300) {
      let seed = Self.seed &+ UInt64(offset)
      var options = RandomGraphGenerator.Options()
      options.hasComputedExtents = seed % 2 == 0
      var generator = RandomGraphGenerator(seed: seed, options: options)
      let module = generator.module()
      let text = GraphPrinter.text(module)
      do {
        try GraphVerifier.verify(module)
        let parsed = try GraphParser.parse(text, file: "random.graph")
        #expect(parsed == module, "seed \(seed):\n\(text)")
      } catch {
        Issue.record("seed \(seed): \(error)\n\(text)")
        return
      }
    }
  }

  @Test func theGeneratorCoversEverything() {
    var found: Set<String> = []
    func collect(_ graph: Graph) {
      for node in graph.nodes {
        switch node.kind {
        case .reduce(let reduction): found.insert("reduce \(reduction.kind)")
        case .composite(let composite): found.insert("composite \(composite.name)")
        case .map(let op): found.insert("map \(op.name)")
        case .view(let view): found.insert(view.conditions.isEmpty ? "view" : "view with conditions")
        case .constant(let literal): found.insert(literal.splat == nil ? "dense constant" : "splat constant")
        case .fused(let body): collect(body)
        case .loop(let loop): collect(loop.body)
        case .branch(let branch): branch.bodies.forEach(collect)
        case .input, .parameter, .iota, .dimension, .contract, .gather, .concat, .update, .scan, .scatter, .sort,
          .extent:
          break
        }
        found.insert(node.kind.name)
        found.formUnion(node.types.map(\.element.rawValue))
        found.formUnion(node.types.flatMap(\.shape).map { $0.constant == nil ? "symbolic" : "extent \($0)" })
      }
    }
    var options = RandomGraphGenerator.Options()
    options.hasComputedExtents = true
    for seed in 0..<600 {
      var generator = RandomGraphGenerator(seed: UInt64(seed), options: options)
      collect(generator.graph())
    }
    var wanted = ["extent 0", "extent 1", "symbolic", "view with conditions", "dense constant", "splat constant"]
    wanted += DataType.allCases.map(\.rawValue) + Composites.all.map { "composite \($0.name)" }
    wanted += Reduction.Kind.allCases.map { "reduce \($0)" }
    wanted += ScalarOp.table.filter { $0 != .fma }.map { "map \($0.name)" }
    wanted += [
      "input", "parameter", "iota", "dimension", "contract", "gather", "concat", "scan", "scatter", "sort", "fused",
      "loop", "extent", "branch",
    ]
    #expect(wanted.filter { !found.contains($0) } == [])
  }

  @Test func aSeedDeterminesTheGraph() {
    var first = RandomGraphGenerator(seed: 7)
    var second = RandomGraphGenerator(seed: 7)
    #expect(first.module() == second.module())
  }

  /// Texts with bytes changed, removed and repeated give a module or a diagnostic, never a trap.
  @Test func damagedTextsAreRefusedOrRead() {
    var random = SeededGenerator(seed: Self.seed)
    for offset in 0..<TestSeed.count(60) {
      var generator = RandomGraphGenerator(seed: Self.seed &+ UInt64(offset))
      let text = Array(GraphPrinter.text(generator.module()).utf8)
      for _ in 0..<25 {
        var damaged = text
        for _ in 0..<random.int(1...3) where damaged.count > 2 {
          let place = random.int(0...damaged.count - 1)
          switch random.int(0...3) {
          case 0: damaged[place] = random.pick(Array("0123456789-*%,(){}[]<>.:@ab\"".utf8))
          case 1: damaged.remove(at: place)
          case 2: damaged.insert(contentsOf: Array("99999999999".utf8), at: place)
          default:
            let other = random.int(0...damaged.count - 1)
            let piece = Array(damaged[min(place, other)..<min(max(place, other), min(place, other) + 40)])
            damaged.insert(contentsOf: piece, at: place)
          }
        }
        let result = String(decoding: damaged, as: UTF8.self)
        if let module = try? GraphParser.parse(result, file: "damaged.graph") {
          let again = try? GraphParser.parse(GraphPrinter.text(module), file: "printed.graph")
          #expect(again == module, "\(result)")
        }
      }
    }
  }

  @Test(arguments: [
    "[" + String(repeating: "(", count: 100_000), "[" + String(repeating: "-", count: 100_000),
    "[" + String(repeating: "floordiv(1,", count: 50_000), "[99999999999999999999]", "[4611686018427387904*n]",
    "[72057594037927936*n*n*n]", "[1099511627776, 1099511627776, 1099511627776]",
    "[" + String(repeating: "(n + 1)*", count: 5000) + "1]", "[-1]", "[n - 5]", "[floordiv(n, 0)]",
    "[" + Array(repeating: "1", count: 100_000).joined(separator: ", ") + "]",
  ])
  func hostileShapesAreRefused(shape: String) {
    let text = """
      martlet graph 1
      graph @g(%x: f32[n], %y: f32\(shape)) -> (z: f32[n]) where n in 0...9 {
        return %x
      }
      """
    #expect(throws: Diagnostic.self) { try GraphParser.parse(text, file: "hostile.graph") }
  }
}
