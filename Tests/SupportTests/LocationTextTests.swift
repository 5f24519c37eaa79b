import MartletSupport
import Testing

@Test(arguments: [
  [], [ModelLocation(modulePath: "hidden")], [ModelLocation(source: .init(file: "Model.swift", line: 14))],
  [
    ModelLocation(modulePath: "encoder.layer.0", source: .init(file: "My Model.swift", line: 14, column: 3)),
    ModelLocation(modulePath: "odd path:1", source: .init(file: "a/b-c.swift")),
  ],
  [ModelLocation(), ModelLocation(modulePath: "a.b"), ModelLocation(modulePath: "a.c")],
  [ModelLocation()],
  ["", "a", "a.", "a..b", "a.0", "a.1", "a.2", "a.02", "b.0", "a.x.c", "a.y.c", "a.0.c", "odd path.c"].map {
    ModelLocation(modulePath: $0, source: .init(file: "Model.swift", line: 2))
  },
])
func locationSetsReadBack(locations: [ModelLocation]) throws {
  let set = LocationSet(locations)
  guard !set.isEmpty else {
    #expect(set.description.isEmpty)
    return
  }
  var scanner = TextScanner(set.description + " { ", file: "test")
  #expect(try LocationSet.parse(&scanner) == set)
  let hasBrace = scanner.accept("{")
  #expect(hasBrace)
}

@Test func pathsThatDifferInPartsAreWrittenTogether() throws {
  let source = SourceLocation(file: "M.swift", line: 3)
  let paths = (0..<12).flatMap { layer in ["key", "query"].map { "encoder.\(layer).self.\($0)" } }
  let set = LocationSet(
    paths.map { ModelLocation(modulePath: $0, source: source) } + [ModelLocation(modulePath: "encoder", source: source)]
  )
  #expect(set.description == "encoder M.swift:3, encoder.{0...11}.self.{key, query} M.swift:3")
  let uneven = LocationSet(["a.0.x", "a.0.y", "a.1.x"].map { ModelLocation(modulePath: $0) })
  #expect(uneven.description == "a.0.{x, y}, a.1.x")
  var scanner = TextScanner(uneven.description, file: "test")
  #expect(try LocationSet.parse(&scanner) == uneven)
}

@Test(arguments: [
  "a.{", "a.{b", "a.{}", "a.{b,}", "a.{3...1}", "a.{0...99999999}", "a.{0...99}.{0...99}", "a.{x...3}",
  "a.{99999999999999999999...3}",
])
func wrongPatternsOfPathsAreRefused(text: String) {
  #expect(throws: Diagnostic.self) {
    var scanner = TextScanner(text, file: "test")
    _ = try LocationSet.parse(&scanner)
  }
}

@Test(arguments: UInt64(0)..<40)
func randomSetsReadBack(seed: UInt64) throws {
  var random = SeededGenerator(seed: seed)
  let set = LocationSet(
    (0...random.below(30)).map { _ in
      let parts = (0...random.below(3)).map { _ in random.pick(["a", "b", "0", "1", "2", "10", "c d", ""]) }
      let source = SourceLocation(file: random.pick(["M.swift", "N.swift"]), line: random.below(2))
      return ModelLocation(
        modulePath: parts.joined(separator: "."), source: random.once(in: 3) ? nil : source)
    })
  var scanner = TextScanner(set.description + " {", file: "test")
  #expect(try LocationSet.parse(&scanner) == set, "\(set)")
}
