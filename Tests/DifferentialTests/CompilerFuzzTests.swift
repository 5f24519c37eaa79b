import MartletCompiler
import MartletFileTesting
import MartletGenerators
import MartletGraphIR
import MartletSupport
import TestSupport
import Testing

/// Random graphs through the whole compiler: kernel interpreter and machine code agree bit for bit at every level, and
/// both agree with the graph interpreter within the bound derived from the operations.
@Suite(.seeded) struct CompilerFuzzTests {
  /// The seeds of the graphs, in groups that are compiled together.
  static let groups: [[UInt64]] = {
    let seeds = TestSeed.seeds(500)
    return stride(from: 0, to: seeds.count, by: 20).map { Array(seeds[$0..<min($0 + 20, seeds.count)]) }
  }()

  /// The graph of `seed`; its weights are its own.
  static func graph(_ seed: UInt64, hasComputedExtents: Bool = false) -> Graph {
    var options = RandomGraphGenerator.Options()
    options.hasComputedExtents = hasComputedExtents
    var generator = RandomGraphGenerator(seed: seed, options: options)
    var graph = generator.graph("entry\(seed)")
    graph.changeParameters { $0.key = "entry\(seed).\($0.key)" }
    return graph
  }

  /// How many outputs were compared, and of how many that says something: most elements have a bound and are numbers.
  private struct Tally {
    var outputs = 0
    var telling = 0
  }

  @Test("Random graphs", arguments: groups)
  func agree(seeds: [UInt64]) async throws { try await agree(seeds, hasComputedExtents: false) }

  @Test("Random graphs with extents that values decide", arguments: groups.prefix(5))
  func agreeOverComputedExtents(seeds: [UInt64]) async throws { try await agree(seeds, hasComputedExtents: true) }

  private func agree(_ seeds: [UInt64], hasComputedExtents: Bool) async throws {
    do {
      let tally = try await compare(seeds, hasComputedExtents)
      #expect(
        seeds.count < 20 || tally.telling * 4 > tally.outputs * 3,
        "only \(tally.telling) of \(tally.outputs) comparisons of the seeds from \(seeds[0]) on tell something")
    } catch {
      // One of them does not compile: each by itself shows which.
      for seed in seeds {
        do {
          _ = try await compare([seed], hasComputedExtents)
        } catch {
          let graph = Self.graph(seed, hasComputedExtents: hasComputedExtents)
          Issue.record("seed \(seed): \(error)\n\(GraphPrinter.text(graph))")
        }
      }
    }
  }

  /// Compiles the graphs of `seeds` together and compares what their executions give.
  private func compare(_ seeds: [UInt64], _ hasComputedExtents: Bool) async throws -> Tally {
    var tally = Tally()
    let module = GraphModule("random", seeds.map { Self.graph($0, hasComputedExtents: hasComputedExtents) })
    let check = try await AgreementCheck(
      module, weights: nil, compiler: Compiler(), seed: seeds[0], devices: .interpreted)
    for (seed, graph) in zip(seeds, check.entries) {
      var random = RandomValues(seed: seed)
      let dims = random.dims(graph.symbols, spread: 4)
      do {
        for agreement in try check.compare(graph, dims: dims, seed: seed, threads: [1, 2]) {
          tally.outputs += 1
          if agreement.unboundedShare < 0.5, !agreement.isOnlyNaN { tally.telling += 1 }
          if let disagreement = agreement.disagreement {
            Issue.record("seed \(seed), \(dims), \(agreement.executor): \(disagreement)\n\(GraphPrinter.text(graph))")
          }
        }
      } catch {
        Issue.record("seed \(seed), \(dims): \(error)\n\(GraphPrinter.text(graph))")
      }
    }
    return tally
  }
}
