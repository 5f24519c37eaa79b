import MartletGenerators
import MartletGraphIR
import MartletInterpreter
import MartletPasses
import MartletScalars
import MartletSupport
import TestSupport
import Testing

/// Properties of passes on graphs made at random.
@Suite(.seeded) struct PassFuzzTests {
  static let seed = TestSeed.first
  static let count = TestSeed.count(150)

  /// Every pass keeps the bits of all outputs; `absorb` may change the order of a sum over several labels.
  @Test(arguments: [false, true])
  func everyPassKeepsTheResults(hasComputedExtents: Bool) throws {
    var options = RandomGraphGenerator.Options()
    options.hasComputedExtents = hasComputedExtents
    for offset in 0..<Self.count {
      let seed = Self.seed &+ UInt64(offset)
      var generator = RandomGraphGenerator(seed: seed, options: options)
      let graph = generator.graph()
      var random = RandomValues.small(seed: seed)
      let setting = Setting(for: graph, &random)
      var present = graph
      for pass in try PassManager().passes {
        do {
          let next = try PassManager(named: [pass.name]).run(present)
          let isKept =
            pass.name == "absorb"
            ? try setting.agreeWithinBounds(present, next) : try setting.agree(present, next)
          #expect(isKept, "\(pass.name), seed \(seed):\n\(GraphPrinter.text(present))\n\(GraphPrinter.text(next))")
          if !isKept { return }
          present = next
        } catch {
          Issue.record("\(pass.name), seed \(seed): \(error)\n\(GraphPrinter.text(present))")
          return
        }
      }
    }
  }

  /// Running a pass again on a simplified graph changes nothing.
  @Test(arguments: ["expand", "simplify", "cse", "dce", "absorb"])
  func onceIsEnough(name: String) throws {
    for offset in 0..<Self.count {
      let seed = Self.seed &+ UInt64(offset)
      var generator = RandomGraphGenerator(seed: seed)
      let once = try PassManager(named: ["expand", "simplify", name]).run(generator.graph())
      let twice = try PassManager(named: [name]).run(once)
      #expect(once == twice, "\(name), seed \(seed):\n\(GraphPrinter.text(once))\n\(GraphPrinter.text(twice))")
    }
  }

  /// A fused graph holds what a memory plan and the lowering expect, and nothing dear is computed twice.
  @Test func fusedGraphsHaveTheirForm() throws {
    var options = RandomGraphGenerator.Options()
    options.hasFusedRegions = false
    for offset in 0..<Self.count {
      let seed = Self.seed &+ UInt64(offset)
      var generator = RandomGraphGenerator(seed: seed, options: options)
      let plain = try PassManager(stopAfter: "dce").run(generator.graph())
      let graph = try PassManager(named: ["fuse"]).run(plain)
      let report = Comment(rawValue: "seed \(seed):\n\(GraphPrinter.text(graph))")
      var anchors = 0
      let read = graph.readByKernelsOfTheirOwn
      for (position, node) in graph.nodes.enumerated() where !read.contains(position) {
        switch node.kind {
        case .input, .parameter: break
        case .constant(let literal):
          #expect(literal.splat == nil || graph.outputs.contains { $0.value.node == position }, report)
        case .scatter, .sort: break
        case .view: #expect(graph.outputs.contains { $0.value.node == position }, report)
        case .fused(let body):
          _ = try RegionAnalysis(body)
          anchors += body.anchorCount
        // What loops and branches are made of is fused by itself.
        case .loop, .extent, .branch: break
        case .iota, .dimension, .map, .reduce, .contract, .gather, .concat, .update, .scan, .composite:
          Issue.record(report)
        }
      }
      #expect(anchors == plain.anchorCount, report)
      #expect(try PassManager(named: ["fuse"]).run(plain) == graph, "not the same again, seed \(seed)")
    }
  }
}

extension Graph {
  /// The views, constants and the like, and casts, that scatters, sorts, loops and branches read, directly or through others.
  fileprivate var readByKernelsOfTheirOwn: Set<Int> {
    var found: Set<Int> = []
    for (position, node) in nodes.enumerated().reversed() {
      switch node.kind {
      case .scatter, .sort, .loop, .branch:
        found.remove(position)
        found.formUnion(node.operands.map(\.node))
      case .view, .map(.cast): if found.contains(position) { found.formUnion(node.operands.map(\.node)) }
      case .constant, .iota, .dimension: break
      case .input, .parameter, .map, .reduce, .contract, .gather, .concat, .update, .scan, .composite, .fused,
        .extent:
        found.remove(position)
      }
    }
    return found
  }

  /// The number of reductions, scans and contractions.
  var anchorCount: Int {
    nodes.count { node in
      switch node.kind {
      case .reduce, .contract, .scan: true
      case .input, .parameter, .constant, .iota, .dimension, .map, .view, .gather, .concat, .update, .scatter, .sort,
        .composite, .fused, .loop, .extent, .branch:
        false
      }
    }
  }
}
