import Foundation
import Testing

/// One policy for random tests: `TestSeed` alone says where they start, and the names of their suites are what `make fuzz`
/// and `make conformance` select.
struct SeedTests {
  static func files() throws -> [Checkout.File] {
    try Checkout.swiftFiles(in: "Tests").filter {
      !$0.path.hasPrefix("Tests/TestSupport/") && !$0.path.hasPrefix("Tests/HouseTests/")
    }
  }

  @Test("Random tests start from the seed of the run, in suites that are found and name it")
  func suites() throws {
    var count = 0
    for file in try Self.files() where file.lines.contains(where: { $0.contains("TestSeed.") }) {
      count += 1
      let suites = file.lines.filter { $0.contains("struct ") && $0.contains(".seeded") }
      #expect(!suites.isEmpty, "\(file.path): no suite has the trait .seeded")
      for suite in suites {
        #expect(suite.contains(#/struct \w*(Fuzz|Conformance)Tests /#), "\(file.path): '\(suite)' is in no target")
      }
    }
    #expect(count > 15)
  }

  @Test("Nothing else is random") func sources() throws {
    for file in try Self.files() {
      for (number, line) in file.lines.enumerated() {
        let isRandom =
          line.contains(#/random\(in: [^)]*\)/#) && !line.contains("using:") || line.contains("SystemRandom")
          || line.contains("environment[\"MARTLET")
        #expect(!isRandom, "\(file.path):\(number + 1): chooses by something else than the seed of the run")
      }
    }
  }

  @Test("The Makefile's targets select them", arguments: [("fuzz", "Fuzz"), ("conformance", "Conformance")])
  func targets(target: String, name: String) throws {
    let makefile = try String(contentsOf: Checkout.root.appending(path: "Makefile"), encoding: .utf8)
    let lines = makefile.components(separatedBy: "\n")
    let start = try #require(lines.firstIndex { $0.hasPrefix("\(target):") })
    let recipe = lines[(start + 1)...].prefix { $0.hasPrefix("\t") }.joined(separator: "\n")
    #expect(recipe.contains("--filter '\(name)'") && recipe.contains("MARTLET_EFFORT="))
  }
}
