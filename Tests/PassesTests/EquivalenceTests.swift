import MartletGenerators
import MartletGraphIR
import MartletInterpreter
import MartletPasses
import MartletSupport
import Testing

/// Passes keep what a graph computes.
struct EquivalenceTests {
  @Test(arguments: PassFiles.all)
  func testFilesKeepTheirResults(path: String) throws {
    let (module, passes) = try PassFiles.read(path)
    var random = RandomValues.small(seed: 7)
    for graph in module.graphs {
      var present = graph
      for pass in passes {
        let next = try PassManager(named: [pass]).run(present)
        for _ in 0..<3 {
          let setting = Setting(for: graph, &random)
          if pass == "absorb" {
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
    let (module, _) = try PassFiles.read(path)
    var random = RandomValues.small(seed: 11)
    let manager = try PassManager()
    for graph in module.graphs {
      let fused = try manager.run(graph)
      let setting = Setting(for: graph, &random)
      #expect(try setting.agreeWithinBounds(graph, fused), "\(path)")
    }
  }
}
