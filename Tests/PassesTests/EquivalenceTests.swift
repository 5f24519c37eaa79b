import MartletGenerators
import MartletGraphIR
import MartletInterpreter
import MartletPasses
import MartletSupport
import Testing

/// Passes keep what a graph computes.
struct EquivalenceTests {
  /// The passes that may change the order of a sum.
  private static let reorderingPasses = ["absorb", "split"]

  /// Files that tell `split` how to cut have products that it cuts.
  @Test func filesOfSplitAreCut() throws {
    let files = try PassFiles.all.map { try PassFiles.read($0) }.filter { $0.settings.productSplit != nil }
    let changed = try files.filter { file in
      try file.module.graphs.contains { try PassManager(named: ["split"], settings: file.settings).run($0) != $0 }
    }
    #expect(!changed.isEmpty)
  }

  @Test(arguments: PassFiles.all)
  func testFilesKeepTheirResults(path: String) throws {
    let (module, passes, settings) = try PassFiles.read(path)
    var random = RandomValues.small(seed: 7)
    for graph in module.graphs {
      var present = graph
      for pass in passes {
        let next = try PassManager(named: [pass], settings: settings).run(present)
        for _ in 0..<3 {
          let setting = Setting(for: graph, &random)
          if Self.reorderingPasses.contains(pass) {
            #expect(try setting.agreeWithinBounds(present, next), "\(pass) in \(path)")
          } else {
            #expect(try setting.agree(present, next), "\(pass) in \(path)")
          }
        }
        present = next
      }
    }
  }

  @Test(arguments: PassFiles.all)
  func thePipelineKeepsResultsWithinBounds(path: String) throws {
    let (module, _, settings) = try PassFiles.read(path)
    var random = RandomValues.small(seed: 11)
    let manager = try PassManager(settings: settings)
    for graph in module.graphs {
      let fused = try manager.run(graph)
      let setting = Setting(for: graph, &random)
      #expect(try setting.agreeWithinBounds(graph, fused), "\(path)")
    }
  }
}
