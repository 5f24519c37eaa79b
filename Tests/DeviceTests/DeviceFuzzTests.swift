import MartletCompiler
import MartletFileTesting
import MartletGenerators
import MartletGraphIR
import MartletScalars
import TestSupport
import Testing

extension StandInTests {
  /// Random graphs whose launches depend on values: what the stand-in runs agrees with the graph interpreter, with tensors of
  /// the host and of the device.
  @Suite(.seeded) struct DeviceFuzzTests {
    /// The seeds, in groups that are compiled together; few graphs have extents that values decide.
    static let groups: [[UInt64]] = {
      let seeds = TestSeed.seeds(150)
      return stride(from: 0, to: seeds.count, by: 150).map { Array(seeds[$0..<min($0 + 150, seeds.count)]) }
    }()

    @Test(arguments: groups) func valuesDecide(seeds: [UInt64]) async throws {
      let driver = try #require(StandInDriver.shared)
      var options = RandomGraphGenerator.Options()
      options.hasComputedExtents = true
      let all = seeds.map { seed in
        var generator = RandomGraphGenerator(seed: seed, options: options)
        var graph = generator.graph("entry\(seed)")
        graph.changeParameters { $0.key = "entry\(seed).\($0.key)" }
        return (seed: seed, graph: graph)
      }
      let chosen = all.filter { !$0.graph.computedSymbols.isEmpty }
      try #require(!chosen.isEmpty)
      let compiler = Compiler(CompileOptions(levels: [.x86Baseline]))
      let check = try await AgreementCheck(
        GraphModule("random", chosen.map(\.graph)), weights: nil, compiler: compiler, seed: seeds[0],
        interpretsKernels: false, devices: .run(ordinal: 0) { driver.play(.init(), $0) })
      for (seed, graph) in zip(chosen.map(\.seed), check.entries) {
        var random = RandomValues(seed: seed)
        let dims = random.dims(graph.symbols, spread: 4)
        for agreement in try check.compare(graph, dims: dims, seed: seed) {
          let place = "seed \(seed), \(agreement.executor)"
          #expect(agreement.disagreement == nil, "\(place)\n\(GraphPrinter.text(graph))")
        }
      }
      #expect(driver.report == nil)
    }
  }
}
